import { fault } from '../errors.ts'
import { eventCountInterval } from './event-count.ts'
import { requireNumber } from './requirements.ts'
import type { Interval } from './requirements.ts'

/**
 * Dobson's interval of a sum of events that carry different weights, such as an age-standardised rate: the interval of the
 * number of events, stretched to the spread of the weighted sum.
 *
 * Limits = value + √(variance / count) × (limit of the count − count). A lower limit below 0, which few events of very
 * different weights can give, is cut at 0: a sum of events cannot be negative.
 *
 * @throws CalculationError when value or variance is negative, count is not above 0, or the level is not below 1.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * dobson(0.002, 4e-8, 100, 0.95).lower.toFixed(6) // => '0.001627'
 */
export function dobson(value: number, variance: number, count: number, level: number): Interval {
  requireNumber('dobson', 'value', value)
  requireNumber('dobson', 'variance', variance)
  requireNumber('dobson', 'count', count)
  if (count === 0) throw fault('dobson', 'count', 'must be above 0: without events nothing has a weight', count)
  const { lower, upper } = eventCountInterval(count, level)
  const spread = Math.sqrt(variance / count)
  return { lower: dobsonLimit(value, spread, count, lower), upper: dobsonLimit(value, spread, count, upper) }
}

/** One limit, from √(variance / count) and the limit of the number of events, for numbers that have been checked. */
export function dobsonLimit(value: number, spread: number, count: number, limit: number): number {
  return Math.max(0, value + spread * (limit - count))
}
