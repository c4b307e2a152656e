import { fault } from '../errors.ts'
import { requireFinite, requireFiniteOrNull } from '../math/requirements.ts'
import { studentTQuantile, studentTUpperTail } from '../math/student-t.ts'
import { weightedLine } from '../math/weighted-line.ts'
import type { WeightedLine, WeightedPoint } from '../math/weighted-line.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { eachRow } from '../methods/row.ts'

export interface LinearTrendPoint {
  /** Where the point stands: a year, or a number of months. */
  time: number
  value: number | null
  /** How much the point counts, such as the inverse of its squared standard error. Default 1. */
  weight?: number
}

export interface LinearTrendOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
}

/** `t` and `pValue` are `null` where the points lie exactly on the line, `rSquared` where all values are equal. */
export type LinearTrend<C extends Confidence> = {
  kind: 'estimate'
  /** Change of the value for each unit of time. */
  slope: number
  /** Value of the line at time 0. */
  intercept: number
  slopeStandardError: number
  t: number | null
  pValue: number | null
  rSquared: number | null
  /** Points with a value. */
  n: number
  method: 'student-t'
} & Limits<C>

/** Below three points nothing is left to judge the line by. */
const fewestPoints = 3

/**
 * The straight line through values over time, by least squares, with the interval of its slope. Use it to describe how fast
 * something changes over many points; to say whether a figure has risen or fallen lately, use `recentTrend`.
 *
 * With weights w: slope = Σw(t − t̄)(y − ȳ) / Σw(t − t̄)²; its squared standard error is Σw·residual² / ((n − 2) Σw(t − t̄)²);
 * limits by Student's t with n − 2 degrees of freedom. Points without a value are left out. Fewer than three points, or all
 * at one time: missing, with the reason.
 *
 * @throws CalculationError when a time or value is no finite number, or a weight not above 0, with the position; or the
 * confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Draper N. R., Smith H. (1998), Applied regression analysis, 3rd edition, Wiley.
 * @example
 * const points = [[2020, 10], [2021, 13], [2022, 13], [2023, 16]].map(([time, value]) => ({ time, value }))
 * linearTrend(points).slope.toFixed(2) // => '1.80'
 * linearTrend(points).upperCi.toFixed(2) // => '3.63'
 * linearTrend(points.slice(2)).reason // => 'A line needs three points with a value, and there are 2.'
 */
export function linearTrend<C extends Confidence = number>(
  points: readonly LinearTrendPoint[],
  options: LinearTrendOptions<C> = {},
): LinearTrend<C> | NotCalculated {
  const levels = readLevelsBelowOne('linearTrend', options.confidence, 'a slope has no limits at 100 %')
  const known = eachRow(points, readPoint).filter((point) => point !== null)
  const n = known.length
  if (n < fewestPoints) {
    const there = n === 1 ? 'is' : 'are'
    return notCalculated(`A line needs three points with a value, and there ${there} ${n}.`)
  }
  if (known.every(({ time }) => time === known[0]?.time)) {
    return notCalculated('All points stand at the same time.')
  }
  const line = weightedLine(known)
  const { slope } = line
  const left = leftOver(known, line)
  const slopeStandardError = Math.sqrt(left / (n - 2) / line.spread)
  const explained = slope ** 2 * line.spread
  const t = slopeStandardError > 0 ? slope / slopeStandardError : null
  const limits = limitsAt<C>(levels, (level) => {
    const distance = Math.abs(studentTQuantile((1 - level) / 2, n - 2)) * slopeStandardError
    return { lower: slope - distance, upper: slope + distance }
  })
  return {
    kind: 'estimate',
    slope,
    intercept: line.value - slope * line.time,
    slopeStandardError,
    t,
    pValue: t === null ? null : 2 * studentTUpperTail(Math.abs(t), n - 2),
    rSquared: explained + left > 0 ? explained / (explained + left) : null,
    n,
    method: 'student-t',
    ...limits,
  }
}

function readPoint({ time, value, weight = 1 }: LinearTrendPoint): WeightedPoint | null {
  requireFinite('linearTrend', 'time', time)
  if (!Number.isFinite(weight) || weight <= 0) throw fault('linearTrend', 'weight', 'must be above 0', weight)
  requireFiniteOrNull('linearTrend', 'value', value)
  return value === null ? null : { time, value, weight }
}

/** Weighted sum of squared residuals; what rounding alone leaves on an exact line is nothing. */
function leftOver(points: readonly WeightedPoint[], { slope, time, value }: WeightedLine): number {
  const residual = (point: WeightedPoint) => point.value - value - slope * (point.time - time)
  const squares = points.reduce((sum, point) => sum + point.weight * residual(point) ** 2, 0)
  const size = points.reduce((sum, point) => sum + point.weight * point.value ** 2, 0)
  return squares <= 1e-28 * size ? 0 : squares
}
