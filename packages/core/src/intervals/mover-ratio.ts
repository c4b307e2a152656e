import type { ValueInInterval } from './mover-difference.ts'

/**
 * Interval of the ratio of two independent values that are not negative, the second above 0, from the limits of each (method of variance estimates recovery
 * for ratios). Limits may be lopsided, as those of small counts are. Where the second value may be 0 the ratio has no upper
 * limit, and it is `null`.
 *
 * With p = v₁v₂, lower = (p − √(p² − l₁u₂(2v₁ − l₁)(2v₂ − u₂))) / (u₂(2v₂ − u₂)) and
 * upper = (p + √(p² − u₁l₂(2v₁ − u₁)(2v₂ − l₂))) / (l₂(2v₂ − l₂)).
 *
 * @reference Newcombe R. G. (2016), MOVER-R confidence intervals for ratios and products of two independently estimated
 * quantities, Statistical Methods in Medical Research 25.
 * @example
 * const [first, second] = [{ value: 30, lower: 25, upper: 36 }, { value: 20, lower: 16, upper: 25 }]
 * moverRatio(first, second).lower.toFixed(3) // => '1.124'
 * moverRatio(first, second).upper.toFixed(3) // => '2.000'
 */
export function moverRatio(first: ValueInInterval, second: ValueInInterval): { lower: number; upper: number | null } {
  const product = first.value * second.value
  const below = first.lower * (2 * first.value - first.lower)
  const above = first.upper * (2 * first.value - first.upper)
  const secondBelow = second.lower * (2 * second.value - second.lower)
  const secondAbove = second.upper * (2 * second.value - second.upper)
  // Of the two forms of the root, this one also holds where the second upper limit is twice the value.
  const lower = below === 0 ? 0 : below / (product + root(product ** 2 - below * secondAbove))
  const upper = second.lower > 0 ? (product + root(product ** 2 - above * secondBelow)) / secondBelow : null
  return { lower, upper }
}

/** Never negative but for the last digit. */
function root(squared: number): number {
  return Math.sqrt(Math.max(0, squared))
}
