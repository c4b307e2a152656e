import { normalIntervalAboveZero } from '../intervals/normal-interval.ts'
import { limitsAt, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { problemAt, readLifeTable, readStartAges } from './life-table-bands.ts'
import type { LifeTableBand, LifeTableOptions } from './life-table-bands.ts'

export interface LifeExpectancyOptions<C extends Confidence> extends LifeTableOptions {
  /** Default 0.95. */
  confidence?: C
}

/** Years that people who reach `age` can expect to live. */
export type LifeExpectancy<C extends Confidence> =
  | ({
      kind: 'estimate'
      age: number
      value: number
      method: 'silcocks'
      /** Deaths and people from this age up, which the value rests on. */
      deaths: number
      population: number
    } & Limits<C>)
  | (NotCalculated & { age: number })

/**
 * How many more years people can expect to live from each age on, if the death rates of the period stayed as they are: at
 * birth, at 65 and at every other first age of a band. Use it for areas with more than 5,000 people, with deaths of several
 * years; it is a measure of today's mortality, not a forecast.
 *
 * An abridged life table by Chiang's second method: the death rate of each band gives the probability of dying in it, deaths
 * fall on average in the middle of a band (after a tenth of the first year), and the value is the years lived from that age
 * on over the people who reach it. Limits = value ∓ z × standard error by Silcocks, which counts the last band too; a
 * lower limit below 0 is cut at 0.
 *
 * Every age has its answer. There is none, with the reason, where a number is missing or negative, a band has no people or more
 * deaths than people, there are 5,000 people or fewer, or nobody died in the last band; nor for an age that nobody reaches, or
 * whose 95 % interval is wider than 20 years.
 *
 * @throws CalculationError when an age of the table has no row or two, or a row has another age, when `startAges` does not
 * begin with 0 and 1 and rise, or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair
 * [0.95, 0.998].
 * @reference Silcocks P. B. S., Jenner D. A., Reza R. (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 * @example
 * const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]
 * const bands = ages.map((age, i) => ({ age, deaths: deaths[i], population: people[i] * 200 }))
 * const [atBirth] = lifeExpectancy(bands)
 * atBirth.value.toFixed(1) // => '80.8'
 * atBirth.lowerCi.toFixed(1) // => '80.2'
 * lifeExpectancy(bands).find(({ age }) => age === 65).value.toFixed(1) // => '19.1'
 */
export function lifeExpectancy<C extends Confidence = number>(
  bands: readonly LifeTableBand[],
  options: LifeExpectancyOptions<C> = {},
): LifeExpectancy<C>[] {
  const name = 'lifeExpectancy'
  const levels = readLevelsBelowOne(name, options.confidence, 'an expectancy has no limits at 100 %')
  const ages = readStartAges(name, options.startAges)
  const read = readLifeTable(name, bands, ages)
  if ('kind' in read) return ages.map((age) => ({ age, ...read }))
  const { table } = read
  return ages.map((age, band): LifeExpectancy<C> => {
    const reason = problemAt(table, band)
    if (reason) return { kind: 'missing', age, reason }
    const value = table.expectancy[band] ?? 0
    const error = table.standardError[band] ?? 0
    const limits = limitsAt<C>(levels, (level) => normalIntervalAboveZero(value, error, level))
    const [deaths, population] = [sumFrom(read.deaths, band), sumFrom(read.populations, band)]
    return { kind: 'estimate', age, value, method: 'silcocks', deaths, population, ...limits }
  })
}

function sumFrom(values: Float64Array, first: number): number {
  return values.subarray(first).reduce((sum, value) => sum + value, 0)
}
