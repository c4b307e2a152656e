import { fault } from '../errors.ts'
import { studentTQuantile } from '../math/student-t.ts'
import { requireLevel, requireNumber } from './requirements.ts'
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
  if (!Number.isFinite(mean)) throw fault('studentT', 'mean', 'must be a finite number', mean)
  requireNumber('studentT', 'standardDeviation', standardDeviation)
  if (!Number.isInteger(n) || n < 2) throw fault('studentT', 'n', 'must be a whole number of 2 or more', n)
  requireLevel('studentT', level)
  if (level === 1) throw fault('studentT', 'level', 'must be below 1: a mean has no limits at 100 %', level)
  const distance = (Math.abs(studentTQuantile((1 - level) / 2, n - 1)) * standardDeviation) / Math.sqrt(n)
  return { lower: mean - distance, upper: mean + distance }
}
