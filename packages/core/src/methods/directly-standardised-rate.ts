import { requireDenominator, requireNumber } from '../intervals/requirements.ts'
import type { Confidence, NotCalculated } from './confidence.ts'
import { standardiseDirectly } from './direct-standardisation.ts'
import type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './direct-standardisation.ts'
import { eachRow } from './row.ts'

/** Events and people of one age band. `null` means that the source does not state the count. */
export interface AgeBand {
  /** The label of the standard population: `0-4`, `90+`. */
  age: string
  count: number | null
  denominator: number
}

/**
 * The rate that an area would have if its people had the ages of a standard population, so that areas with older and
 * younger people can be compared. Use it for events that depend on age, with at least 10 of them; with fewer, or to ask how
 * an area does for its own age structure, use `indirectlyStandardisedRatio`.
 *
 * value = Σ (count / denominator × standard population) / Σ standard population × multiplier, over the age bands; the
 * interval is described at `dobson`. There must be a row for every age band of the standard population, in any order. A
 * missing band, a missing count and fewer than 10 events in all are answered with the reason.
 *
 * @throws CalculationError when an age is none of the standard population or stands in two rows, a count is negative, a
 * denominator is missing or not above 0, a standard population is negative or all of it is 0, the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const bands = [
 *   { age: '0-64', count: 20, denominator: 50000 },
 *   { age: '65+', count: 90, denominator: 10000 },
 * ]
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * directlyStandardisedRate(bands, { standardPopulation }).value.toFixed(1) // => '207.7'
 * directlyStandardisedRate(bands, { standardPopulation }).lowerCi.toFixed(1) // => '170.6'
 * directlyStandardisedRate(bands.slice(0, 1), { standardPopulation }).reason // => 'There is no row for age 65+.'
 */
export function directlyStandardisedRate<C extends Confidence = number>(
  bands: readonly AgeBand[],
  options: DirectlyStandardisedRateOptions<C>,
): DirectlyStandardisedRate<C> | NotCalculated {
  eachRow(bands, ({ count, denominator }) => {
    if (count !== null) requireNumber(name, 'count', count)
    requireDenominator(name, denominator)
  })
  const rows = bands.map(({ age, count, denominator }) => ({ age, events: 1, people: count, denominator }))
  return standardiseDirectly(name, rows, options)
}

const name = 'directlyStandardisedRate'
