import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import { fault } from '../errors.ts'
import { quantile } from '../math/quantile.ts'
import { requireFiniteNumbers, requireWhole } from '../math/requirements.ts'

/** Fewer areas than this are not put into groups. */
const fewestAreas = 5

/**
 * The bounds that part areas into quarters, fifths and so on: minimum, inner bounds, maximum. Quantiles are of type 7,
 * rounded to ten decimals so that a value on a bound is recognised. With fewer than five areas the answer is `null`.
 *
 * Areas with equal values always fall into the same group, so groups need not have the same size.
 *
 * @throws CalculationError when there are fewer than two groups, or a value is no finite number, with its position.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: quintiles.
 * @example
 * quantileBounds([1, 2, 3, 4, 5], 4) // => [1, 2, 3, 4, 5]
 */
export function quantileBounds(values: readonly number[], groups: number): number[] | null {
  requireWhole('quantileBounds', 'groups', groups, 2)
  requireFiniteNumbers('quantileBounds', values)
  if (values.length < fewestAreas) return null
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from({ length: groups + 1 }, (_, index) => roundHalfAwayFromZero(quantile(sorted, index / groups), 10))
}

/**
 * The group of a value, counted from 1, the lowest: the first whose upper bound is not below it.
 *
 * @throws CalculationError when the value lies above every bound.
 * @example
 * quantileGroup(2.5, [1, 2, 3, 4, 5]) // => 2
 * quantileGroup(2, [1, 2, 3, 4, 5]) // => 1
 */
export function quantileGroup(value: number, bounds: readonly number[]): number {
  const group = bounds.slice(1).findIndex((bound) => bound >= Number(value.toFixed(10)))
  if (group < 0) throw fault('quantileGroup', 'value', 'must not lie above the highest bound', value)
  return group + 1
}
