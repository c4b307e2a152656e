import type { Confidence } from '../methods/confidence.ts'
import { indirectlyStandardisedRatio } from '../methods/indirectly-standardised-ratio.ts'
import type { IndirectlyStandardisedRatioOptions } from '../methods/indirectly-standardised-ratio.ts'
import type { Answers } from './answers.ts'
import { indirectColumns } from './indirect-columns.ts'
import type { IndirectColumns } from './indirect-columns.ts'

/**
 * The indirectly standardised ratios of many areas: `indirectlyStandardisedRatio` for each, the same to the last bit. Use it
 * for tables of hospitals, practices or wards against one reference.
 *
 * Formula, options and units are those of `indirectlyStandardisedRatio`. The columns hold the age bands of the first area in
 * the order of the reference, then those of the second, and so on; the answers have one entry for each area. Where events are
 * not known by age, `observed` holds one total for each area and there is no `count`. An area without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `indirectlyStandardisedRatio` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Office for Health Improvement and Disparities, Technical guide: commonly used public health statistics.
 * @example
 * const reference = [{ age: '0-64', count: 100, denominator: 50000 }, { age: '65+', count: 300, denominator: 10000 }]
 * const wards = { denominator: Float64Array.of(2000, 1000, 4000, 500), observed: Float64Array.of(51, NaN) }
 * const deaths = indirectlyStandardisedRatioColumns(wards, { reference, multiplier: 100 })
 * deaths.value[0] // => 150
 * deaths.reasons[deaths.absence[1]] // => 'There is no number of observed events.'
 */
export function indirectlyStandardisedRatioColumns<C extends Confidence = number>(
  columns: IndirectColumns,
  options: Omit<IndirectlyStandardisedRatioOptions<C>, 'observed'>,
): Answers<C> {
  return indirectColumns<C, typeof options>(
    'indirectlyStandardisedRatioColumns',
    columns,
    options,
    indirectlyStandardisedRatio,
  )
}
