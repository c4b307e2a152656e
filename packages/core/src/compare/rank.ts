import { roundHalfAwayFromZero } from '../combine/rounding.ts'

/** A place in an order: `position` of `of`, counted from 1; `joint` when another has the same value. */
export interface Rank {
  position: number
  of: number
  joint: boolean
}

/**
 * Where a value stands among others, itself included, by competition ranking: two in 5th place are followed by the 7th.
 * Values are equal when readers see them as equal, at the indicator's published precision.
 *
 * @example
 * rankAmong(80.04, [82.1, 80.0, 79.5], 'highest', 1) // => { position: 2, of: 3, joint: false }
 * rankAmong(80.04, [82.1, 80.0, 80.04], 'highest', 1) // => { position: 2, of: 3, joint: true }
 */
export function rankAmong(
  value: number,
  values: readonly number[],
  order: 'highest' | 'lowest',
  decimals: number,
): Rank {
  const own = roundHalfAwayFromZero(value, decimals)
  const all = values.map((other) => roundHalfAwayFromZero(other, decimals))
  const ahead = all.filter((other) => (order === 'highest' ? other > own : other < own)).length
  return { position: ahead + 1, of: all.length, joint: all.filter((other) => other === own).length > 1 }
}

/**
 * Where each of many values stands among all of them: `rankAmong` for every value at once, in the order given. For a
 * release that ranks thousands of areas this takes the time of one sort instead of one pass for each area.
 *
 * @example
 * ranksAmong([82.1, 80.0, 80.04], 'highest', 1).map((rank) => rank.position) // => [1, 2, 2]
 */
export function ranksAmong(values: readonly number[], order: 'highest' | 'lowest', decimals: number): Rank[] {
  const seen = values.map((value) => roundHalfAwayFromZero(value, decimals))
  const sorted = seen.toSorted((a, b) => (order === 'highest' ? b - a : a - b))
  const first = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const [index, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, index + 1)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return seen.map((value) => ({
    position: first.get(value) ?? 1,
    of: values.length,
    joint: (counts.get(value) ?? 1) > 1,
  }))
}
