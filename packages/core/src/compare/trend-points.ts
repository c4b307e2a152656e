import { dayAfter } from '../model/calendar.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { ComparabilityBreak } from '../model/indicator.ts'
import { comparePeriods, parsePeriod, periodsOverlap } from '../model/period.ts'
import { shortPeriod } from '../text/short-period.ts'
import { breakBetween } from './comparability.ts'

const pointsNeeded = 5

export interface TestablePoints<Point> {
  /** What the test needs, oldest first. */
  points: Point[]
  periods: string[]
}

/**
 * The latest five points of a series when they form an unbroken run of single years that can be tested; otherwise what
 * stands in the way, in plain words. `read` says what of a point the test needs, or what it lacks.
 */
export function pointsToTest<Point extends object>(
  series: readonly Estimate[],
  breaks: readonly ComparabilityBreak[],
  read: (point: PresentEstimate) => Point | string,
): TestablePoints<Point> | string {
  const sorted = series.toSorted((a, b) => comparePeriods(a.period, b.period))
  const latest = sorted.slice(-pointsNeeded)
  const shape = shapeProblem(latest.map((point) => point.period))
  if (shape) return shape
  const points: Point[] = []
  let next: Estimate | null = null
  for (const point of latest.toReversed()) {
    const problem: string | null = next && gapProblem(point, next, breaks)
    if (problem) return problem
    const values = readPoint(point, read)
    if (typeof values === 'string') return values
    points.unshift(values)
    next = point
  }
  if (points.length < pointsNeeded) return tooFew(points.length)
  return { points, periods: latest.map((point) => point.period) }
}

function shapeProblem(periods: readonly string[]): string | null {
  const overlaps = periods.some((period, index) => index > 0 && periodsOverlap(periods[index - 1] ?? period, period))
  if (overlaps) return 'The periods overlap, so their values share people and a trend cannot be tested.'
  const yearly = periods.every((period) => parsePeriod(period).years === 1)
  return yearly ? null : 'Only yearly figures are tested for a trend, and these cover other lengths of time.'
}

/** Why the run back from the latest point ends after this pair; `null` where it goes on. */
function gapProblem(point: Estimate, next: Estimate, breaks: readonly ComparabilityBreak[]): string | null {
  if (dayAfter(parsePeriod(point.period).end) !== parsePeriod(next.period).start) {
    const between = `${shortPeriod(point.period)} and ${shortPeriod(next.period)}`
    return `There is a gap between ${between}: five years in a row are needed.`
  }
  return breakBetween(breaks, point.period, next.period)
}

function readPoint<Point extends object>(
  point: Estimate,
  read: (point: PresentEstimate) => Point | string,
): Point | string {
  const name = shortPeriod(point.period)
  if (point.kind === 'missing') return `There is no figure for ${name}: ${point.reason}`
  if (point.kind === 'suppressed') return `The figure for ${name} is hidden: ${point.reason}`
  const values = read(point)
  return typeof values === 'string' ? `The figure for ${name} ${values}.` : values
}

function tooFew(count: number): string {
  const there = count === 0 ? 'there is none' : count === 1 ? 'there is one' : `there are ${count}`
  return `Five yearly figures in a row are needed for a trend, and ${there}.`
}
