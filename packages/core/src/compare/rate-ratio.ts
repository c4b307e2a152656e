import { betaQuantile } from '../math/beta-distribution.ts'
import { normalDistance } from '../math/normal.ts'
import { eventCountMethod } from '../intervals/event-count.ts'
import type { Interval } from '../intervals/requirements.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import type { CountRow } from '../methods/row.ts'
import { readPair } from './row-pair.ts'
import type { RowPair } from './row-pair.ts'

export interface RateRatioOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
}

export type RateRatio<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'exact' | 'log-normal'
} & Limits<C>

/**
 * How many times as high the rate of one group is as that of another. Use it for two groups with counts, such as two areas,
 * both sexes, or exposed and unexposed people; for standardised rates use `relativeGap`.
 *
 * value = (count / denominator) / (count / denominator of the reference). With fewer than 10 events in either group the
 * limits are exact: given all events together, the share that falls in the first group has binomial limits, which turn into
 * limits of the ratio. From 10 on, limits = value × e^(∓ z √(1/count + 1/count of the reference)).
 * A row without count or denominator, and a reference without events, are answered with the reason.
 *
 * @throws CalculationError when a count is negative, a denominator is not above 0, or the confidence is neither one level from
 * 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC, section 3.4; Rothman
 * K. J., Greenland S., Lash T. L. (2008), Modern epidemiology, 3rd edition, chapter 14.
 * @example
 * const [here, there] = [{ count: 60, denominator: 20000 }, { count: 45, denominator: 30000 }]
 * rateRatio(here, there).value // => 2
 * rateRatio(here, there).lowerCi.toFixed(2) // => '1.36'
 * rateRatio({ count: 6, denominator: 20000 }, there).method // => 'exact'
 * rateRatio(here, { count: 0, denominator: 30000 }).reason // => 'The group to compare with has no events, so there is no ratio.'
 */
export function rateRatio<C extends Confidence = number>(
  row: CountRow,
  reference: CountRow,
  options: RateRatioOptions<C> = {},
): RateRatio<C> | NotCalculated {
  const why = 'a ratio has no upper limit at 100 %'
  const levels = readLevelsBelowOne('rateRatio', options.confidence, why)
  const pair = readPair('rateRatio', row, reference)
  if ('kind' in pair) return pair
  const { group, reference: other } = pair
  if (other.count === 0) {
    return notCalculated('The group to compare with has no events, so there is no ratio.')
  }
  const value = group.count / group.denominator / (other.count / other.denominator)
  // The logarithm of the ratio is close to normal where Byar's limits are close to the exact ones.
  const method = eventCountMethod(Math.min(group.count, other.count)) === 'exact' ? 'exact' : 'log-normal'
  const limits = limitsAt<C>(levels, (level) =>
    method === 'exact' ? exact(pair, level) : logNormal(pair, value, level),
  )
  if (!Object.values(limits).every(Number.isFinite)) {
    return notCalculated('The group to compare with has too few events for a ratio with limits.')
  }
  return { kind: 'estimate', value, method, ...limits }
}

/** Limits of the share of all events that falls in the group, by Clopper and Pearson, as odds per person. */
function exact({ group, reference }: RowPair, level: number): Interval {
  const tail = (1 - level) / 2
  const perPerson = reference.denominator / group.denominator
  const share = group.count === 0 ? 0 : betaQuantile(tail, group.count, reference.count + 1)
  const rest = betaQuantile(tail, reference.count, group.count + 1)
  return { lower: (share / (1 - share)) * perPerson, upper: ((1 - rest) / rest) * perPerson }
}

function logNormal({ group, reference }: RowPair, value: number, level: number): Interval {
  const distance = normalDistance(level) * Math.sqrt(1 / group.count + 1 / reference.count)
  return { lower: value * Math.exp(-distance), upper: value * Math.exp(distance) }
}
