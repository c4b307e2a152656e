import { studentT } from '../intervals/student-t.ts'
import { limitsAt, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { knownNumbers } from '../math/requirements.ts'

export interface MeanOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
}

/** `standardDeviation` and limits are `null` for a single value, which tells nothing about spread. */
export type Mean<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'student-t' | 'none'
  n: number
  sum: number
  standardDeviation: number | null
} & Limits<C, number | null>

export type NoMean = NotCalculated & { n: number }

/**
 * The mean of single values, with the interval of Student's t distribution. Use it for measurements of people or places
 * that were sampled; not for averaging rates or percentages of areas, which must be added up by their counts.
 *
 * value = sum / n; interval as described at `studentT`, with the standard deviation of a sample (n − 1). Where one value is
 * missing the mean is missing, because nobody knows what it would have been.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with its position, or the confidence is
 * neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * mean([4, 6, 8]).value // => 6
 * mean([4, 6, 8]).standardDeviation // => 2
 * mean([4, 6, 8]).upperCi.toFixed(3) // => '10.968'
 * mean([4, null]).kind // => 'missing'
 */
export function mean<C extends Confidence = number>(
  values: readonly [number, ...number[]],
  options?: MeanOptions<C>,
): Mean<C>
export function mean<C extends Confidence = number>(
  values: readonly (number | null)[],
  options?: MeanOptions<C>,
): Mean<C> | NoMean
export function mean<C extends Confidence>(
  values: readonly (number | null)[],
  options: MeanOptions<C> = {},
): Mean<C> | NoMean {
  const levels = readLevelsBelowOne('mean', options.confidence, 'a mean has no limits at 100 %')
  const known = knownNumbers('mean', values)
  const n = values.length
  if (n === 0) return { kind: 'missing', reason: 'There are no values.', n }
  const missing = n - known.length
  if (missing > 0) {
    return { kind: 'missing', reason: `${missing} of ${n} values ${missing === 1 ? 'is' : 'are'} missing.`, n }
  }
  const total = sum(known)
  const value = centre(known, total / n)
  if (n === 1) {
    const none = limitsAt<C, null>(levels, () => ({ lower: null, upper: null }))
    return { kind: 'estimate', value, method: 'none', n, sum: total, standardDeviation: null, ...none }
  }
  const standardDeviation = Math.sqrt(sum(known.map((x) => (x - value) ** 2)) / (n - 1))
  const limits = limitsAt<C>(levels, (level) => studentT(value, standardDeviation, n, level))
  return { kind: 'estimate', value, method: 'student-t', n, sum: total, standardDeviation, ...limits }
}

/** A second pass takes out what rounding left in the first, which counts when the values are large and close. */
function centre(values: readonly number[], first: number): number {
  return first + sum(values.map((x) => x - first)) / values.length
}

/** Neumaier's sum: the digits that each addition loses are kept and added at the end. */
function sum(values: readonly number[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}
