import { weightedLine } from '../math/weighted-line.ts'
import type { WeightedPoint } from '../math/weighted-line.ts'
import type { PresentEstimate } from '../model/estimate.ts'

/** The outcome of a test for a straight trend over equally spaced points. */
export interface TrendTest {
  chiSquared: number
  slope: number
  /** The slope of each fit with one point left out. */
  slopesWithoutOne: number[]
}

export interface CountPoint {
  count: number
  denominator: number
}

export interface ValuePoint {
  value: number
  /** Weight in the fit: the inverse of the squared standard error. */
  weight: number
}

/** Limits of 95 % lie this many standard errors apart, rounded as the rule has it. */
const standardErrorsApart = 3.92

/** What the test of counts needs of a point, or what the point lacks. */
export function countPoint({ count, denominator }: PresentEstimate): CountPoint | string {
  if (count === null || denominator === null) return 'has no count and denominator to test'
  if (denominator <= 0 || count < 0 || count > denominator) return 'has a count that does not fit its denominator'
  if (count === denominator) return 'counts everyone, which leaves nothing to test'
  return count === 0 ? 'counts nobody, which leaves nothing to test' : { count, denominator }
}

/** What the test of values needs of a point, or what the point lacks. */
export function valuePoint({ value, lowerCi95, upperCi95 }: PresentEstimate): ValuePoint | string {
  if (lowerCi95 === null || upperCi95 === null) return 'has no 95 % limits to test'
  if (upperCi95 <= lowerCi95) return 'has 95 % limits of no width'
  return { value, weight: ((upperCi95 - lowerCi95) / standardErrorsApart) ** -2 }
}

/** The Cochran-Armitage test of counts; the direction is that of the log odds. */
export function testCounts(points: readonly CountPoint[]): TrendTest {
  const all = total(points, ({ denominator }) => denominator)
  const events = total(points, ({ count }) => count)
  const eventsByTime = total(points, ({ count }, index) => count * (index + 1))
  const byTime = total(points, ({ denominator }, index) => denominator * (index + 1))
  const bySquare = total(points, ({ denominator }, index) => denominator * (index + 1) ** 2)
  const chiSquared =
    (all * (all * eventsByTime - events * byTime) ** 2) / (events * (all - events) * (all * bySquare - byTime ** 2))
  const logOdds = points.map(({ count, denominator }, index) => ({
    time: index + 1,
    value: Math.log(count / (denominator - count)),
    weight: 1,
  }))
  return { chiSquared, slope: weightedLine(logOdds).slope, slopesWithoutOne: slopesWithoutOne(logOdds) }
}

/** A straight line through the values, weighted by their precision. */
export function testValues(points: readonly ValuePoint[]): TrendTest {
  const fitted = points.map((point, index) => ({ ...point, time: index + 1 }))
  const { slope, spread } = weightedLine(fitted)
  return { chiSquared: slope ** 2 * spread, slope, slopesWithoutOne: slopesWithoutOne(fitted) }
}

function slopesWithoutOne(points: readonly WeightedPoint[]): number[] {
  return points.map((_, left) => weightedLine(points.filter((_, index) => index !== left)).slope)
}

function total<Each>(points: readonly Each[], of: (point: Each, index: number) => number): number {
  return points.reduce((sum, point, index) => sum + of(point, index), 0)
}
