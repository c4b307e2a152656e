export interface WeightedPoint {
  time: number
  value: number
  weight: number
}

/** A straight line, held at the weighted centre of its points: value + slope × (t − time). */
export interface WeightedLine {
  slope: number
  time: number
  value: number
  /** Σ weight × (t − time)², what the slope was divided by. */
  spread: number
}

/**
 * Least squares around the weighted means, which loses no digits where the values are large and close. The points must not
 * all stand at one time.
 */
export function weightedLine(points: readonly WeightedPoint[]): WeightedLine {
  const weights = total(points, ({ weight }) => weight)
  const time = total(points, (point) => point.weight * point.time) / weights
  const value = total(points, (point) => point.weight * point.value) / weights
  const across = total(points, (point) => point.weight * (point.time - time) * (point.value - value))
  const size = total(points, (point) => point.weight * Math.abs((point.time - time) * point.value))
  const spread = total(points, (point) => point.weight * (point.time - time) ** 2)
  // A flat line leaves noise of either sign, which is no slope.
  return { slope: Math.abs(across) <= 1e-14 * size ? 0 : across / spread, time, value, spread }
}

function total(points: readonly WeightedPoint[], of: (point: WeightedPoint) => number): number {
  return points.reduce((sum, point) => sum + of(point), 0)
}
