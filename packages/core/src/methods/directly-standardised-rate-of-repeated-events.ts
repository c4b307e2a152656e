import { requireDenominator, requireNumber } from '../intervals/requirements.ts'
import type { Confidence, NotCalculated } from './confidence.ts'
import { standardiseDirectly } from './direct-standardisation.ts'
import type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './direct-standardisation.ts'
import { eachRow } from './row.ts'
import { requireAboveZero } from '../math/requirements.ts'

/** People of one age band who had the event equally often. */
export interface RepeatedEventsRow {
  /** The label of the standard population: `0-4`, `90+`. */
  age: string
  /** How often each of them had it: 1, 2, ... */
  events: number
  /** How many people that is; `null` means that the source does not state it. */
  people: number | null
  /** Everyone in the age band; the same in each of its rows. */
  denominator: number
}

/**
 * The directly standardised rate of events that the same person can have more than once, such as emergency admissions.
 * People who come back are no independent events, and the usual interval would be too narrow. Use it where the source says
 * how many people had one, two, three events; where it only counts events, use `directlyStandardisedRate` and say so.
 *
 * value as in `directlyStandardisedRate`, with Σ events × people as the count of an age band. For the interval the variance
 * is Σ events² × people × (standard population / denominator)² / (Σ standard population)²; limits as described at `dobson`,
 * with all events as the count. An age band needs at least one row, with 0 people where nobody had the event.
 *
 * @throws CalculationError when an age is none of the standard population, the denominators of an age band differ, a pair of
 * age and events stands in two rows, events is missing or not above 0, people is negative, a denominator is missing or not
 * above 0, or an option breaks the rules of `directlyStandardisedRate`.
 * @reference Office for Health Improvement and Disparities, Technical guide: directly standardised rates, non-independent events.
 * @example
 * const rows = [
 *   { age: '0-64', events: 1, people: 20, denominator: 50000 },
 *   { age: '65+', events: 1, people: 50, denominator: 10000 },
 *   { age: '65+', events: 2, people: 20, denominator: 10000 },
 * ]
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * directlyStandardisedRateOfRepeatedEvents(rows, { standardPopulation }).value.toFixed(1) // => '207.7'
 * directlyStandardisedRateOfRepeatedEvents(rows, { standardPopulation }).lowerCi.toFixed(1) // => '164.0'
 */
export function directlyStandardisedRateOfRepeatedEvents<C extends Confidence = number>(
  rows: readonly RepeatedEventsRow[],
  options: DirectlyStandardisedRateOptions<C>,
): DirectlyStandardisedRate<C> | NotCalculated {
  eachRow(rows, ({ events, people, denominator }) => {
    requireAboveZero(name, 'events', events)
    if (people !== null) requireNumber(name, 'people', people)
    requireDenominator(name, denominator)
  })
  return standardiseDirectly(name, rows, options)
}

const name = 'directlyStandardisedRateOfRepeatedEvents'
