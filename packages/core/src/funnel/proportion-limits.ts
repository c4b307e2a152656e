import type { Interval } from '../intervals/requirements.ts'
import { normalDistance } from '../math/normal.ts'

/** Proportions of areas of this size that are just not surprising where the average holds, cut at 0 and 1. */
export function proportionLimits(average: number, denominator: number, level: number): Interval {
  const distance = normalDistance(level) * Math.sqrt((average * (1 - average)) / denominator)
  return { lower: Math.max(0, average - distance), upper: Math.min(1, average + distance) }
}
