import type { Interval } from './requirements.ts'

/** A value with its own limits, of whatever method. */
export interface ValueInInterval extends Interval {
  value: number
}

/**
 * Interval of the difference of two independent values, from the limits of each (method of variance estimates recovery).
 * Limits may be lopsided, as those of small counts are.
 *
 * Lower = d − √((v₁ − l₁)² + (u₂ − v₂)²); upper = d + √((u₁ − v₁)² + (v₂ − l₂)²), for d = v₁ − v₂.
 *
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * moverDifference({ value: 10, lower: 7, upper: 14 }, { value: 6, lower: 3, upper: 10 }) // => { lower: -1, upper: 9 }
 */
export function moverDifference(first: ValueInInterval, second: ValueInInterval): Interval {
  const difference = first.value - second.value
  return {
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  }
}
