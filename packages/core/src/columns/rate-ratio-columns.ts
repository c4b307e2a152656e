import { rateRatio } from '../compare/rate-ratio.ts'
import type { RateRatioOptions } from '../compare/rate-ratio.ts'
import type { Confidence } from '../methods/confidence.ts'
import type { Answers } from './answers.ts'
import { eachPair } from './pairs.ts'
import type { ReferenceColumns } from './pairs.ts'
import type { CountColumns } from './quotients.ts'

/**
 * The rate ratios of a whole table: `rateRatio` for each row, the same to the last bit. The rows are compared with those of a
 * second table, such as women with men area by area, or all with one row, such as England.
 *
 * Formula, options and units are those of `rateRatio`. Columns in, columns out: a row without answer has a code in `absence`,
 * and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rateRatio` does, with the position of the row, and when the columns are not equally long.
 * @reference Rothman K. J., Greenland S., Lash T. L. (2008), Modern Epidemiology, chapter 14.
 * @example
 * const wards = { count: Float64Array.of(30, NaN), denominator: Float64Array.of(10000, 9000) }
 * const england = { count: 2000, denominator: 1000000 }
 * const ratios = rateRatioColumns(wards, england)
 * ratios.value[0] // => 1.5
 * ratios.lowerCi[0] // => rateRatio({ count: 30, denominator: 10000 }, england).lowerCi
 * ratios.reasons[ratios.absence[1]] // => 'There is no count.'
 */
export function rateRatioColumns<C extends Confidence = number>(
  columns: CountColumns,
  reference: ReferenceColumns,
  options: RateRatioOptions<C> = {},
): Answers<C> {
  return eachPair<C, typeof options>('rateRatioColumns', columns, reference, options, rateRatio)
}
