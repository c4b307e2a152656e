import { eventCountInterval, eventCountMethod } from '../intervals/event-count.ts'
import { limitsAt, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { readMultiplier, readRow } from './row.ts'
import type { CompleteRow, CountRow } from './row.ts'

export interface RateOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
  /** 100,000 for a rate per 100,000. Default 100,000. */
  multiplier?: number
}

export type Rate<C extends Confidence> = { kind: 'estimate'; value: number; method: 'exact' | 'byars' } & Limits<C>

/**
 * Events per person or other unit, with a Poisson interval. Use it where one person can be counted more than once or where
 * the denominator is not the group counted, such as admissions per 100,000 residents.
 *
 * value = count / denominator × multiplier. Limits of the count are exact below 10 events and Byar's from 10, divided by the
 * denominator. Counts need not be whole and may exceed the denominator.
 *
 * @throws CalculationError when count is negative, the denominator is not above 0, the multiplier is not above 0, or the
 * confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998]. At 100 % a rate has no upper limit.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * rate({ count: 40, denominator: 80000 }).value // => 50
 * rate({ count: 40, denominator: 80000 }).lowerCi.toFixed(2) // => '35.72'
 * rate({ count: 4, denominator: 80000 }).method // => 'exact'
 */
export function rate<C extends Confidence = number>(row: CompleteRow, options?: RateOptions<C>): Rate<C>
export function rate<C extends Confidence = number>(row: CountRow, options?: RateOptions<C>): Rate<C> | NotCalculated
export function rate<C extends Confidence>(row: CountRow, options: RateOptions<C> = {}): Rate<C> | NotCalculated {
  const levels = readLevelsBelowOne('rate', options.confidence, 'a rate has no upper limit at 100 %')
  const multiplier = readMultiplier('rate', options.multiplier ?? 100_000)
  const read = readRow('rate', row)
  if ('kind' in read) return read
  const { count, denominator } = read
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = eventCountInterval(count, level)
    return { lower: (lower / denominator) * multiplier, upper: (upper / denominator) * multiplier }
  })
  const value = (count / denominator) * multiplier
  return { kind: 'estimate', value, method: eventCountMethod(count), ...limits }
}
