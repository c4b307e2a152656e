import { fault } from '../errors.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { comparePeriods, periodsOverlap } from '../model/period.ts'
import { compareWithBenchmark } from './benchmark.ts'
import type { ComparedIndicator } from './benchmark.ts'
import { breakBetween } from './comparability.ts'
import { requireOneSeries } from './series.ts'

export type IndicatorOverTime = ComparedIndicator & Pick<Indicator, 'breaks'>

/**
 * How a value stands against the same area's value of an earlier period: better, similar or worse, or higher, similar or
 * lower. Use it for “since 2019”; for the course of five years use `recentTrend`.
 *
 * Both values are estimates, so both 95 % intervals decide: similar when they have a point in common. An indicator whose
 * values are not compared (`none`) is not compared here either. There is no verdict across a break in comparability, between
 * periods that share days, or without the limits of both, and the answer says why.
 *
 * @throws CalculationError when the two values belong to different series or the earlier period does not come first.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const earlier = { kind: 'estimate', ...key, period: '2019-01-01/P1Y', value: 16.4, lowerCi95: 15.1, upperCi95: 17.8, ...none }
 * const now = { kind: 'estimate', ...key, period: '2023-01-01/P1Y', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0, breaks: [] }
 * compareWithEarlierPeriod(now, earlier, indicator).verdict // => 'better'
 */
export function compareWithEarlierPeriod(
  estimate: Estimate,
  earlier: Estimate,
  indicator: IndicatorOverTime,
): Comparison {
  requireOneSeries('compareWithEarlierPeriod', [earlier, estimate])
  if (comparePeriods(earlier.period, estimate.period) >= 0) {
    throw fault('compareWithEarlierPeriod', 'earlier', 'must be of an earlier period', earlier.period)
  }
  const comparisonMethod = indicator.comparisonMethod === 'none' ? 'none' : 'both-intervals'
  const comparison = compareWithBenchmark(estimate, earlier, { ...indicator, comparisonMethod })
  const obstacle = breakBetween(indicator.breaks, earlier.period, estimate.period) ?? overlap(estimate, earlier)
  if (obstacle === null || comparison.verdict === 'not-compared') return comparison
  return { ...comparison, verdict: 'not-compared', level: null, reason: obstacle }
}

function overlap(estimate: Estimate, earlier: Estimate): string | null {
  if (!periodsOverlap(estimate.period, earlier.period)) return null
  return 'The two periods overlap, so their values share people and their difference cannot be tested.'
}
