import { fault } from '../errors.ts'
import { knownNumbers, requireWhole } from '../math/requirements.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'

export interface QuantilesOptions {
  /** How many groups: 10 for deciles, 5 for quintiles. Default 10. */
  groups?: number
  /** Which values make group 1. Default `highest`, as for deprivation scores: group 1 is the most deprived. */
  first?: 'highest' | 'lowest'
}

export interface Quantiles {
  kind: 'quantiles'
  /** The group of each value, in the order given; `null` where there is no value. */
  groups: (number | null)[]
}

/**
 * Parts areas into deciles, quintiles or other groups of nearly the same number of areas, by a score such as deprivation.
 * Use it to make the groups of a slope index of inequality; to colour a map by bounds, use `quantileBounds`.
 *
 * With N values, k groups and r the rank of a value (equal values share the best rank): group = ⌊(k + 1) − ⌈(N + 1 − r) / (N / k)⌉⌋,
 * and 1 where that gives 0. Missing values have no group and do not count. Fewer values than groups: missing, with the reason.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with its position; the number of groups is not
 * a whole number of 1 or more; or `first` is neither “highest” nor “lowest”.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: deprivation deciles.
 * @example
 * quantiles([40, 12, 33, 25], { groups: 2 }).groups // => [1, 2, 1, 2]
 * quantiles([40, 12, null, 25, 33], { groups: 2, first: 'lowest' }).groups // => [2, 1, null, 1, 2]
 * quantiles([40, 12], { groups: 5 }).reason // => 'There are 2 values, which is too few for 5 groups.'
 */
export function quantiles(
  values: readonly (number | null)[],
  options: QuantilesOptions = {},
): Quantiles | NotCalculated {
  const { groups: k = 10, first = 'highest' } = options
  requireWhole('quantiles', 'options.groups', k, 1)
  if (first !== 'highest' && first !== 'lowest') {
    throw fault('quantiles', 'options.first', 'must be “highest” or “lowest”', first)
  }
  const known = knownNumbers('quantiles', values)
  const n = known.length
  if (n < k) {
    return notCalculated(`There ${countOf(n)}, which is too few for ${k} groups.`)
  }
  const ranks = firstRanks(known.toSorted((a, b) => (first === 'highest' ? b - a : a - b)))
  // The order of operations matters: rounding up is sensitive to the last digit of N / k.
  const groupOf = (rank: number) => Math.max(1, Math.floor(k + 1 - Math.ceil((n + 1 - rank) / (n / k))))
  const groups = values.map((value) => (value === null ? null : groupOf(ranks.get(value) ?? 1)))
  return { kind: 'quantiles', groups }
}

function countOf(n: number): string {
  return n === 1 ? 'is 1 value' : `are ${n} values`
}

/** The place of each value in a sorted list, counted from 1; equal values share the first place. */
function firstRanks(sorted: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>()
  for (const [index, value] of sorted.entries()) if (!ranks.has(value)) ranks.set(value, index + 1)
  return ranks
}
