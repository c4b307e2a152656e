import { normalDistance } from '../math/normal.ts'
import type { Interval } from './requirements.ts'

/** The limits of a value whose error is normal, for numbers that have been checked. */
export function normalInterval(value: number, standardError: number, level: number): Interval {
  const distance = normalDistance(level) * standardError
  return { lower: value - distance, upper: value + distance }
}

/** The same for what cannot be negative. */
export function normalIntervalAboveZero(value: number, standardError: number, level: number): Interval {
  const { lower, upper } = normalInterval(value, standardError, level)
  return { lower: Math.max(0, lower), upper }
}
