import type { Indicator } from '../model/indicator.ts'
import type { Observation } from '../model/observation.ts'

/**
 * The count that a row gives away, whether it states it or not: a share or rate times its denominator is the count, and so is a
 * ratio times the number that was expected.
 *
 * @example
 * const share = { valueType: 'proportion', multiplier: 100 }
 * impliedCount({ count: null, value: 7.5, denominator: 40 }, share) // => 3
 * impliedCount({ count: null, value: 7.5, denominator: null }, share) // => null
 */
export function impliedCount(
  { count, value, denominator }: Pick<Observation, 'count' | 'value' | 'denominator'>,
  { valueType, multiplier }: Pick<Indicator, 'valueType' | 'multiplier'>,
): number | null {
  if (count !== null || value === null) return count
  if (valueType === 'count') return value
  const isQuotient = valueType === 'proportion' || valueType === 'crude-rate' || valueType === 'ratio'
  return denominator === null || !isQuotient ? null : Math.round((value * denominator) / multiplier)
}
