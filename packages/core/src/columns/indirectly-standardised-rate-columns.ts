import type { Confidence } from '../methods/confidence.ts'
import { indirectlyStandardisedRate } from '../methods/indirectly-standardised-rate.ts'
import type { IndirectlyStandardisedRateOptions } from '../methods/indirectly-standardised-rate.ts'
import type { Answers } from './answers.ts'
import { indirectColumns } from './indirect-columns.ts'
import type { IndirectColumns } from './indirect-columns.ts'

/**
 * The indirectly standardised rates of many areas: `indirectlyStandardisedRate` for each, the same to the last bit. Use it for
 * tables of hospitals, practices or wards against one reference.
 *
 * Formula, options and units are those of `indirectlyStandardisedRate`. The columns hold the age bands of the first area in the
 * order of the reference, then those of the second, and so on; the answers have one entry for each area. Where events are not
 * known by age, `observed` holds one total for each area and there is no `count`. An area without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `indirectlyStandardisedRate` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Office for Health Improvement and Disparities, Technical guide: commonly used public health statistics.
 * @example
 * const reference = [{ age: '0-64', count: 100, denominator: 50000 }, { age: '65+', count: 300, denominator: 10000 }]
 * const wards = { denominator: Float64Array.of(2000, 1000, 4000, 500), count: Float64Array.of(6, 45, 8, NaN) }
 * const deaths = indirectlyStandardisedRateColumns(wards, { reference })
 * deaths.value[0].toFixed(0) // => '1000'
 * deaths.reasons[deaths.absence[1]] // => 'There is no count for age 65+.'
 */
export function indirectlyStandardisedRateColumns<C extends Confidence = number>(
  columns: IndirectColumns,
  options: Omit<IndirectlyStandardisedRateOptions<C>, 'observed'>,
): Answers<C> {
  return indirectColumns<C, typeof options>(
    'indirectlyStandardisedRateColumns',
    columns,
    options,
    indirectlyStandardisedRate,
  )
}
