import { fieller } from '../intervals/fieller.ts'
import { normalInterval } from '../intervals/normal-interval.ts'
import type { Interval } from '../intervals/requirements.ts'
import { normalQuantile } from '../math/normal.ts'
import { randomNumbers } from '../math/random-numbers.ts'
import { weightedCovariance, weightedSum } from './group-line.ts'
import type { GroupWeights } from './group-line.ts'
import type { ValueScale } from './value-scales.ts'

/** Limits of both indices at one level; `null` where the ratio has no bounds. */
export interface IndexLimits {
  slopeIndex: Interval
  relativeIndex: Interval | null
}

/** A fitted line on the scale of its values, and the standard errors of the groups on that scale. */
export interface Fit {
  weights: GroupWeights
  middle: number
  slope: number
  standardErrors: ArrayLike<number>
}

/** The line is a sum of normal values, so the slope is normal too, and the ratio of its ends is one of two normal values. */
export function straightLimits({ weights, middle, slope, standardErrors }: Fit, level: number): IndexLimits {
  const slopeVariance = weightedCovariance(weights.slope, weights.slope, standardErrors)
  const middleVariance = weightedCovariance(weights.middle, weights.middle, standardErrors)
  const covariance = weightedCovariance(weights.middle, weights.slope, standardErrors)
  const endVariance = middleVariance + slopeVariance / 4
  const ends = {
    numerator: middle + slope / 2,
    denominator: middle - slope / 2,
    numeratorVariance: endVariance + covariance,
    denominatorVariance: endVariance - covariance,
    covariance: middleVariance - slopeVariance / 4,
  }
  return { slopeIndex: normalInterval(slope, Math.sqrt(slopeVariance), level), relativeIndex: fieller(ends, level) }
}

/** The slope is normal on the scale of logarithms or log odds; the line turns around its middle and is read off at its ends. */
export function transformedLimits(
  { weights, middle, slope, standardErrors }: Fit,
  from: ValueScale['from'],
  level: number,
): IndexLimits {
  const slopeVariance = weightedCovariance(weights.slope, weights.slope, standardErrors)
  const { lower, upper } = normalInterval(slope, Math.sqrt(slopeVariance), level)
  const [flat, steep] = [lower, upper].map((each) => ({
    first: from(middle - each / 2),
    last: from(middle + each / 2),
  }))
  if (!flat || !steep) return { slopeIndex: { lower, upper }, relativeIndex: null }
  return {
    slopeIndex: { lower: flat.last - flat.first, upper: steep.last - steep.first },
    relativeIndex: { lower: flat.last / flat.first, upper: steep.last / steep.first },
  }
}

export interface Draws {
  repetitions: number
  seed: number
}

/**
 * Values whose errors are symmetric on another scale than the line's: each group is drawn there, carried back and the line
 * fitted anew, many times; the limits are order statistics of the indices so found.
 */
export function drawnLimits(
  values: readonly number[],
  fit: Pick<Fit, 'weights' | 'standardErrors'>,
  { to, from }: ValueScale,
  { repetitions, seed }: Draws,
): (level: number) => IndexLimits {
  const random = randomNumbers(seed)
  const centres = values.map(to)
  const slopes = new Float64Array(repetitions)
  const ratios = new Float64Array(repetitions)
  const drawn = new Float64Array(values.length)
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (let i = 0; i < drawn.length; i++) {
      drawn[i] = from((centres[i] ?? NaN) + (fit.standardErrors[i] ?? NaN) * normalQuantile(random()))
    }
    const slope = weightedSum(fit.weights.slope, drawn)
    const middle = weightedSum(fit.weights.middle, drawn)
    slopes[repetition] = slope
    // A line that begins at 0 or below has no ratio; it stands beyond all others.
    ratios[repetition] = middle > slope / 2 ? (middle + slope / 2) / (middle - slope / 2) : Infinity
  }
  slopes.sort()
  ratios.sort()
  return (level) => ({ slopeIndex: orderStatistics(slopes, level), relativeIndex: orderStatistics(ratios, level) })
}

function orderStatistics(sorted: Float64Array, level: number): Interval {
  const p = level + (1 - level) / 2
  const at = (position: number) => sorted[Math.round(position) - 1] ?? NaN
  return { lower: at(sorted.length * (1 - p)), upper: at(sorted.length * p) }
}
