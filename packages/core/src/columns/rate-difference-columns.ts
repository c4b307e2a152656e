import { rateDifference } from '../compare/rate-difference.ts'
import type { RateDifferenceOptions } from '../compare/rate-difference.ts'
import type { Confidence } from '../methods/confidence.ts'
import type { Answers } from './answers.ts'
import { eachPair } from './pairs.ts'
import type { ReferenceColumns } from './pairs.ts'
import type { CountColumns } from './quotients.ts'

/**
 * The rate differences of a whole table: `rateDifference` for each row, the same to the last bit. The rows are compared with
 * those of a second table, such as women with men area by area, or all with one row, such as England.
 *
 * Formula, options and units are those of `rateDifference`. Columns in, columns out: a row without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rateDifference` does, with the position of the row, and when the columns are not equally long.
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27.
 * @example
 * const wards = { count: Float64Array.of(30, NaN), denominator: Float64Array.of(10000, 9000) }
 * const england = { count: 2000, denominator: 1000000 }
 * const gaps = rateDifferenceColumns(wards, england)
 * gaps.value[0] // => 100
 * gaps.upperCi[0] // => rateDifference({ count: 30, denominator: 10000 }, england).upperCi
 * gaps.reasons[gaps.absence[1]] // => 'There is no count.'
 */
export function rateDifferenceColumns<C extends Confidence = number>(
  columns: CountColumns,
  reference: ReferenceColumns,
  options: RateDifferenceOptions<C> = {},
): Answers<C> {
  return eachPair<C, typeof options>('rateDifferenceColumns', columns, reference, options, rateDifference)
}
