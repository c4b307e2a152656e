import { moverRatio } from '../intervals/mover-ratio.ts'
import type { ValueInInterval } from '../intervals/mover-difference.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { gapOf, readSides } from './gap-sides.ts'
import type { Gap, GapSide } from './gap-sides.ts'

/**
 * How many times as high the value of one group is as that of another: 1 is no gap, 1.5 is half as much again. Use it between
 * two groups or areas whose values have limits and cannot be negative, such as standardised rates; where there are counts
 * `rateRatio` does the same from them.
 *
 * value = value / value of the reference. Limits at 95 % and 99.8 % are recovered from those of both sides, as described at
 * `moverRatio`, and `null` where a side has none; the upper one also where the reference may be 0. A side that is missing or
 * withheld, a negative value and a reference of 0 are answered with the reason.
 *
 * @throws CalculationError when a value is no finite number.
 * @reference Newcombe R. G. (2016), MOVER-R confidence intervals for ratios and products of two independently estimated
 * quantities, Statistical Methods in Medical Research 25.
 * @example
 * const none = { lowerCi998: null, upperCi998: null }
 * const most = { kind: 'estimate', value: 30, lowerCi95: 25, upperCi95: 36, ...none }
 * const least = { kind: 'estimate', value: 20, lowerCi95: 16, upperCi95: 25, ...none }
 * relativeGap(most, least).value // => 1.5
 * relativeGap(most, least).lowerCi95.toFixed(3) // => '1.124'
 * relativeGap(most, { ...least, value: 0, lowerCi95: 0 }).reason // => 'The value to compare with is 0, so there is no ratio.'
 */
export function relativeGap(group: GapSide, reference: GapSide): Gap | NotCalculated {
  const sides = readSides('relativeGap', group, reference)
  if ('kind' in sides) return sides
  const [{ value }, { value: base }] = sides
  if (value < 0 || base < 0) return notCalculated('A value is negative, and negative values have no ratio.')
  if (base === 0) return notCalculated('The value to compare with is 0, so there is no ratio.')
  return gapOf(value / base, sides, (first, second) => moverRatio(notBelowZero(first), notBelowZero(second)))
}

/** What cannot be negative has no limit below 0, whatever a symmetric interval says. */
function notBelowZero(side: ValueInInterval): ValueInInterval {
  return { ...side, lower: Math.max(0, side.lower) }
}
