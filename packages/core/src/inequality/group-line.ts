// The line of the slope index as weighted sums over the groups, in order. Lists may be arrays or typed arrays.

/** What each group adds to the line: its height in the middle of the population, and its slope across the population. */
export interface GroupWeights {
  middle: Float64Array
  slope: Float64Array
}

/**
 * Weighted least squares of the values on the rank of the groups. A group's rank is the share of the population up to its
 * middle; its weight is its share. The ranks' own mean is one half, so the line is y = middle + slope × (rank − ½).
 */
export function groupWeights(populations: ArrayLike<number>): GroupWeights {
  const weights = emptyWeights(populations.length)
  fillWeights(weights, populations)
  return weights
}

export function emptyWeights(size: number): GroupWeights {
  return { middle: new Float64Array(size), slope: new Float64Array(size) }
}

/** The same into weights that are there, from `offset` on, so that a table of areas needs no copies. */
export function fillWeights({ middle, slope }: GroupWeights, populations: ArrayLike<number>, offset = 0): void {
  const size = middle.length
  let all = 0
  for (let i = 0; i < size; i++) all += populations[offset + i] ?? NaN
  let below = 0
  let spread = 0
  for (let i = 0; i < size; i++) {
    const share = (populations[offset + i] ?? NaN) / all
    const rank = below + share / 2 - 0.5
    middle[i] = share
    slope[i] = share * rank
    spread += share * rank * rank
    below += share
  }
  for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? NaN) / spread
}

/** Σ weight × value: the slope of the line, or its height in the middle. */
export function weightedSum(weights: ArrayLike<number>, values: ArrayLike<number>, offset = 0): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? NaN) * (values[offset + i] ?? NaN)
  return sum
}

/** Σ weight × other weight × error²: a variance, or with two sets of weights the covariance of what they sum. */
export function weightedCovariance(
  weights: ArrayLike<number>,
  others: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  offset = 0,
): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    const error = standardErrors[offset + i] ?? NaN
    sum += (weights[i] ?? NaN) * (others[i] ?? NaN) * error * error
  }
  return sum
}
