import { fault } from '../errors.ts'
import { wilson } from '../intervals/wilson.ts'
import { limitsAt, readLevels } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { readMultiplier, readRow } from './row.ts'
import type { CompleteRow, CountRow } from './row.ts'

export interface ProportionOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
  /** 1 for a share, 100 for a percentage. Default 1. */
  multiplier?: number
}

export type Proportion<C extends Confidence> = { kind: 'estimate'; value: number; method: 'wilson' } & Limits<C>

/**
 * The share of a group to which something applies, with its Wilson score interval. Use it where everyone counted is also
 * in the denominator; where people can be counted more than once, use `rate`.
 *
 * value = count / denominator × multiplier; the interval is described at `wilson`. A row without count or denominator is
 * answered with the reason; several areas together are added up first (see `aggregate`), never averaged.
 *
 * @throws CalculationError when count is negative or above the denominator, the denominator is not above 0, the multiplier
 * is not above 0, or the confidence is neither one level from 0.9 to 1 (or 90 to 100) nor the pair [0.95, 0.998].
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).value // => 30
 * proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).lowerCi.toFixed(2) // => '19.10'
 * proportion({ count: 15, denominator: 50 }, { confidence: [0.95, 0.998] }).upperCi998.toFixed(4) // => '0.5184'
 * proportion({ count: null, denominator: 50 }).kind // => 'missing'
 */
export function proportion<C extends Confidence = number>(
  row: CompleteRow,
  options?: ProportionOptions<C>,
): Proportion<C>
export function proportion<C extends Confidence = number>(
  row: CountRow,
  options?: ProportionOptions<C>,
): Proportion<C> | NotCalculated
export function proportion<C extends Confidence>(
  row: CountRow,
  options: ProportionOptions<C> = {},
): Proportion<C> | NotCalculated {
  const levels = readLevels('proportion', options.confidence)
  const multiplier = readMultiplier('proportion', options.multiplier ?? 1)
  const read = readRow('proportion', row)
  if ('kind' in read) return read
  const { count, denominator } = read
  if (count > denominator) throw fault('proportion', 'count', `must not exceed the denominator, ${denominator}`, count)
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = wilson(count, denominator, level)
    return { lower: lower * multiplier, upper: upper * multiplier }
  })
  return { kind: 'estimate', value: (count / denominator) * multiplier, method: 'wilson', ...limits }
}
