import type { Trend } from '../model/comparison.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { shortPeriod } from '../text/short-period.ts'
import { judgedAs, requireOneSeries } from './series.ts'
import { pointsToTest } from './trend-points.ts'
import { countPoint, testCounts, testValues, valuePoint } from './trend-tests.ts'
import type { TrendTest } from './trend-tests.ts'

export type TrendedIndicator = Pick<Indicator, 'trendRule' | 'polarity' | 'breaks'>

/** Chi-squared with one degree of freedom at 99.8 %, to the digits of the rule. */
const criticalValue = 9.54953570608324

/**
 * Whether the latest five years of a series go up or down by more than chance, by the rule that Fingertips uses.
 *
 * Only yearly values whose periods do not overlap are tested, in one unbroken run that ends with the latest point and
 * does not cross a break in comparability. There is a trend when chi-squared (one degree of freedom) exceeds 9.55, the
 * 99.8 % level, and the slope keeps its sign whichever single year is left out. `proportion` tests counts
 * (Cochran-Armitage), `value-with-interval` a line weighted by the 95 % limits. Whatever stands in the way, the answer
 * is `not-tested` and says why.
 *
 * @throws CalculationError when the points belong to different series, or two points have the same period.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * recentTrend([], { trendRule: 'proportion', polarity: 'low-is-good', breaks: [] }).direction // => 'not-tested'
 */
export function recentTrend(points: readonly Estimate[], indicator: TrendedIndicator): Trend {
  requireOneSeries('recentTrend', points)
  const method = indicator.trendRule
  const notTested = (reason: string): Trend => ({
    direction: 'not-tested',
    judged: 'not-tested',
    method,
    periods: [],
    chiSquared: null,
    slope: null,
    reason,
  })
  if (method === 'none') return notTested(neverTested)
  const tested =
    method === 'proportion'
      ? testOn(points, indicator, countPoint, testCounts)
      : testOn(points, indicator, valuePoint, testValues)
  return typeof tested === 'string' ? notTested(tested) : judge(tested.test, tested.periods, indicator, method)
}

const neverTested =
  'Trends of this indicator are not tested: its values are not independent, or not comparable from year to year.'

function testOn<Point extends object>(
  series: readonly Estimate[],
  indicator: TrendedIndicator,
  read: (point: PresentEstimate) => Point | string,
  test: (points: readonly Point[]) => TrendTest,
): { test: TrendTest; periods: string[] } | string {
  const run = pointsToTest(series, indicator.breaks, read)
  return typeof run === 'string' ? run : { test: test(run.points), periods: run.periods }
}

function judge(test: TrendTest, periods: string[], indicator: TrendedIndicator, method: Trend['method']): Trend {
  const { chiSquared, slope, slopesWithoutOne } = test
  const tested = { method, periods, chiSquared, slope }
  const span = `Between ${shortPeriod(periods[0] ?? '')} and ${shortPeriod(periods.at(-1) ?? '')}`
  const found = (direction: Trend['direction'], judged: Trend['judged'], words: string): Trend => ({
    direction,
    judged,
    ...tested,
    reason: `${span} ${words}`,
  })
  const none = 'no-significant-change'
  if (chiSquared <= criticalValue) return found(none, none, 'the change is no more than chance would show.')
  const rises = slope >= 0
  if (!slopesWithoutOne.every((each) => each >= 0 === rises)) {
    return found(none, none, 'one single year decides the direction, so it is not called a trend.')
  }
  const words = `it ${rises ? 'rises' : 'falls'} by more than chance would show, whichever year is left out.`
  return found(rises ? 'increasing' : 'decreasing', judgedAs(rises, indicator.polarity), words)
}
