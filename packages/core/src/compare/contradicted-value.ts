import type { Indicator } from '../model/indicator.ts'
import type { Observation } from '../model/observation.ts'

const tolerance = 0.2
const countsMayBeOffBy = 5

/**
 * What count and denominator beside a value give, where the value says something else; `null` where they agree or nothing can
 * be held against it. Only proportions and crude rates are one divided by the other.
 *
 * A fifth of the larger one is no contradiction, nor is what rounding explains: surveys are weighted, rates are adjusted. Of
 * 11,243 proportions and rates that Fingertips gives with all three numbers, the two differ by 8 % at most, and one in twenty by
 * more than 0.1 %. The figures in `data/figures` have a value or counts, never both.
 *
 * @example
 * const share = { valueType: 'proportion', multiplier: 100 }
 * contradictedValue({ value: 27.7, count: 10, denominator: 100 }, share) // => 10
 * contradictedValue({ value: 27.7, count: 277, denominator: 1000 }, share) // => null
 */
export function contradictedValue(
  { value, count, denominator }: Pick<Observation, 'value' | 'count' | 'denominator'>,
  { valueType, multiplier }: Pick<Indicator, 'valueType' | 'multiplier'>,
): number | null {
  if (valueType !== 'proportion' && valueType !== 'crude-rate') return null
  if (value === null || count === null || denominator === null || denominator <= 0) return null
  const counted = (count / denominator) * multiplier
  const difference = Math.abs(value - counted)
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  const rounding = 0.5 * 10 ** -digits + (countsMayBeOffBy / denominator) * multiplier
  return difference > tolerance * Math.max(Math.abs(value), counted) + rounding ? counted : null
}
