import { requireFinite, requireWhole } from '../math/requirements.ts'
import { studentTQuantile } from '../math/student-t.ts'
import { requireLevelBelowOne, requireNumber } from './requirements.ts'
import type { Interval } from './requirements.ts'

/**
 * Interval of a mean, by Student's t distribution: mean ∓ t · s / √n with n − 1 degrees of freedom.
 *
 * @throws CalculationError when there are fewer than two values, the standard deviation is negative, or the level not below 1.
 * @reference Student (1908), The probable error of a mean, Biometrika 6.
 * @example
 * studentT(10, 2, 16, 0.95).upper.toFixed(4) // => '11.0657'
 */
export function studentT(mean: number, standardDeviation: number, n: number, level: number): Interval {
  requireFinite('studentT', 'mean', mean)
  requireNumber('studentT', 'standardDeviation', standardDeviation)
  requireWhole('studentT', 'n', n, 2)
  requireLevelBelowOne('studentT', level, 'a mean has no limits at 100 %')
  const distance = (Math.abs(studentTQuantile((1 - level) / 2, n - 1)) * standardDeviation) / Math.sqrt(n)
  return { lower: mean - distance, upper: mean + distance }
}
