import type { Change, TrendDirection } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import { comparePeriods } from '../model/period.ts'
import { compareWithEarlierPeriod } from './earlier-period.ts'
import type { IndicatorOverTime } from './earlier-period.ts'
import { judgedAs, requireOneSeries } from './series.ts'

/**
 * Whether the latest value of a series differs from the one before it by more than chance: Fingertips' “change from
 * previous”. Two points are no trend; use `recentTrend` for the course of five years.
 *
 * It has changed when the two 95 % intervals have no point in common. Whatever stands in the way of a test (a missing or
 * hidden value, missing limits, a break in comparability, periods that overlap) makes the answer `not-tested`, with the
 * reason: never “no change”. A point that is missing is not skipped.
 *
 * @throws CalculationError when the points belong to different series, or two points have the same period.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const before = { kind: 'estimate', ...key, period: '2022-01-01/P1Y', value: 16.4, lowerCi95: 15.1, upperCi95: 17.8, ...none }
 * const latest = { kind: 'estimate', ...key, period: '2023-01-01/P1Y', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0, breaks: [] }
 * changeFromPrevious([before, latest], indicator).direction // => 'decreasing'
 * changeFromPrevious([before, latest], indicator).judged // => 'getting-better'
 * changeFromPrevious([latest], indicator).reason // => 'There is no figure before the latest one.'
 */
export function changeFromPrevious(points: readonly Estimate[], indicator: IndicatorOverTime): Change {
  requireOneSeries('changeFromPrevious', points)
  const [previous, latest] = points.toSorted((a, b) => comparePeriods(a.period, b.period)).slice(-2)
  if (!previous || !latest) return untested(previous)
  // Without judgement the verdict is the direction itself.
  const neutral = { ...indicator, polarity: 'no-judgement' as const }
  const { verdict, method, level, value, benchmarkValue, reason } = compareWithEarlierPeriod(latest, previous, neutral)
  const direction = directions[verdict] ?? 'not-tested'
  const tested = direction !== 'not-tested'
  const rises = direction === 'increasing'
  return {
    direction,
    judged: rises || direction === 'decreasing' ? judgedAs(rises, indicator.polarity) : direction,
    method: method === 'both-intervals' ? method : 'none',
    level: level === 95 ? level : null,
    value,
    previousValue: benchmarkValue,
    periods: tested ? [previous.period, latest.period] : [],
    reason,
  }
}

const directions: Readonly<Record<string, TrendDirection>> = {
  higher: 'increasing',
  lower: 'decreasing',
  similar: 'no-significant-change',
}

function untested(only: Estimate | undefined): Change {
  return {
    direction: 'not-tested',
    judged: 'not-tested',
    method: 'both-intervals',
    level: null,
    value: only?.kind === 'estimate' ? only.value : null,
    previousValue: null,
    periods: [],
    reason: only ? 'There is no figure before the latest one.' : 'There is no figure.',
  }
}
