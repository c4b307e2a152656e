import { fault } from '../errors.ts'
import type { Confidence } from '../methods/confidence.ts'
import { readStandardAges } from '../methods/direct-standardisation.ts'
import type { DirectlyStandardisedRateOptions } from '../methods/direct-standardisation.ts'
import { directlyStandardisedRateOfRepeatedEvents } from '../methods/directly-standardised-rate-of-repeated-events.ts'
import { areasIn, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea, everyNth, rowsAt } from './each-area.ts'

/** People who had the event equally often; NaN stands where the source does not state how many. */
export interface RepeatedEventsColumns {
  people: Float64Array
  /** Everyone in the age band; the same in each of its rows. */
  denominator: Float64Array
}

/**
 * The directly standardised rates of events that come back to the same people, for many areas:
 * `directlyStandardisedRateOfRepeatedEvents` for each, the same to the last bit.
 *
 * Formula and units are those of `directlyStandardisedRateOfRepeatedEvents`. The columns hold the first area first: of its
 * first age band, in the order of the standard population, a row for each of `options.events`, how often the people of the
 * row had the event (1, 2, 3 and so on), then those of its second band; then follows the second area. The answers have one
 * entry for each area. An area without answer has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `directlyStandardisedRateOfRepeatedEvents` does, with the position in the column, and when the
 * columns are not equally long or do not hold whole areas.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * const people = Float64Array.of(10, 5, 50, 20)
 * const denominator = Float64Array.of(50000, 50000, 10000, 10000)
 * const options = { standardPopulation, events: [1, 2] }
 * const stays = directlyStandardisedRateOfRepeatedEventsColumns({ people, denominator }, options)
 * stays.value[0].toFixed(1) // => '207.7'
 * stays.lowerCi[0].toFixed(1) // => '163.0'
 */
export function directlyStandardisedRateOfRepeatedEventsColumns<C extends Confidence = number>(
  { people, denominator }: RepeatedEventsColumns,
  options: DirectlyStandardisedRateOptions<C> & { events: readonly number[] },
): Answers<C> {
  const ages = readStandardAges(name, options.standardPopulation)
  if (options.events.length === 0) throw fault(name, 'options.events', 'must hold at least one number', options.events)
  requireEqualLengths(name, { people, denominator })
  const labels = ages.flatMap((age) => options.events.map((events) => ({ age, events })))
  const firsts = everyNth(areasIn(name, 'people', people, labels.length), labels.length)
  return eachArea<C>(name, options, firsts, (first) => {
    const rows = rowsAt(labels, { people }, first)
    const whole = rows.map((row, place) => ({ ...row, denominator: denominator[first + place] ?? NaN }))
    return [directlyStandardisedRateOfRepeatedEvents<C>(whole, options)]
  })
}

const name = 'directlyStandardisedRateOfRepeatedEventsColumns'
