import type { Confidence } from '../methods/confidence.ts'
import { healthyLifeExpectancy } from '../methods/healthy-life-expectancy.ts'
import type { LifeExpectancyOptions } from '../methods/life-expectancy.ts'
import { readStartAges } from '../methods/life-table-bands.ts'
import { areasIn, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea, everyNth, rowsAt } from './each-area.ts'
import type { LifeTableColumns } from './life-expectancy-columns.ts'

/** A life table in columns, with the share of each age band in good health and how many people it was measured on. */
export interface HealthColumns extends LifeTableColumns {
  healthy: Float64Array
  asked: Float64Array
}

/**
 * The healthy life expectancies of many areas: `healthyLifeExpectancy` for each, the same to the last bit. Use it for tables of
 * many areas, sexes or years.
 *
 * Formula, options and units are those of `healthyLifeExpectancy`. The columns hold the age bands of the first area from the
 * youngest up, then those of the second, and so on; the answers have an entry for each of these rows, the expectancy from
 * that age on. A row without answer has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `healthyLifeExpectancy` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Sullivan D. F. (1971), A single index of mortality and morbidity, HSMHA Health Reports 86.
 * @example
 * const startAges = [0, 1, 60]
 * const [deaths, population] = [Float64Array.of(5, 300, 400), Float64Array.of(1000, 59000, 15000)]
 * const [healthy, asked] = [Float64Array.of(0.95, 0.8, 0.5), Float64Array.of(100, 3000, 900)]
 * const years = healthyLifeExpectancyColumns({ deaths, population, healthy, asked }, { startAges })
 * years.value[0].toFixed(1) // => '55.6'
 * years.lowerCi[0] // => years.value[0] - (years.upperCi[0] - years.value[0])
 */
export function healthyLifeExpectancyColumns<C extends Confidence = number>(
  { deaths, population, healthy, asked }: HealthColumns,
  options: LifeExpectancyOptions<C> = {},
): Answers<C> {
  const ages = readStartAges(name, options.startAges)
  requireEqualLengths(name, { deaths, population, healthy, asked })
  const firsts = everyNth(areasIn(name, 'deaths', deaths, ages.length), ages.length)
  const labels = ages.map((age) => ({ age }))
  const call = (first: number) =>
    healthyLifeExpectancy<C>(rowsAt(labels, { deaths, population, healthy, asked }, first), options)
  return eachArea<C>(name, options, firsts, call, ages.length)
}

const name = 'healthyLifeExpectancyColumns'
