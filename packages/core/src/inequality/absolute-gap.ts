import { moverDifference } from '../intervals/mover-difference.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { gapOf, readSides } from './gap-sides.ts'
import type { Gap, GapSide } from './gap-sides.ts'

/**
 * How far the value of one group lies from that of another, in the unit of the values: years of life expectancy, percentage
 * points, deaths per 100,000. Use it between two groups or areas whose values have limits; where there are counts
 * `rateDifference` and `proportionDifference` do the same from them.
 *
 * value = value − value of the reference. Limits at 95 % and 99.8 % are recovered from those of both sides, as described at
 * `moverDifference`, and `null` where a side has none. A side that is missing or withheld is answered with its reason.
 *
 * @throws CalculationError when a value is no finite number.
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const none = { lowerCi998: null, upperCi998: null }
 * const most = { kind: 'estimate', value: 74.1, lowerCi95: 73.2, upperCi95: 75, ...none }
 * const least = { kind: 'estimate', value: 82.3, lowerCi95: 81.1, upperCi95: 83.5, ...none }
 * absoluteGap(least, most).value.toFixed(1) // => '8.2'
 * absoluteGap(least, most).lowerCi95.toFixed(1) // => '6.7'
 * absoluteGap(least, { kind: 'suppressed', reason: 'Few people.' }).reason // => 'The value to compare with: Few people.'
 */
export function absoluteGap(group: GapSide, reference: GapSide): Gap | NotCalculated {
  const sides = readSides('absoluteGap', group, reference)
  if ('kind' in sides) return sides
  return gapOf(sides[0].value - sides[1].value, sides, moverDifference)
}
