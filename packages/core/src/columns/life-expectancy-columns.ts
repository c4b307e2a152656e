import { emptyLifeTable, fillLifeTable } from '../math/life-table.ts'
import { normalDistance } from '../math/normal.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence } from '../methods/confidence.ts'
import type { LifeExpectancyOptions } from '../methods/life-expectancy.ts'
import { problemAt, readLifeTable, readStartAges, tooFewPeople } from '../methods/life-table-bands.ts'
import { Absences, areasIn, around, orNull, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'

/** One number for each age band; NaN stands where the source does not state it. */
export interface LifeTableColumns {
  deaths: Float64Array
  population: Float64Array
}

/**
 * The life expectancies of many areas at every age: `lifeExpectancy` for each area, the same to the last bit. Use it for
 * tables of thousands of areas.
 *
 * Formula, options and units are those of `lifeExpectancy`. The columns hold the age bands of the first area from age 0 up,
 * then those of the second, and so on; each answer stands at the position of its area and age. Where `lifeExpectancy` gives a
 * reason there is a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `lifeExpectancy` does, with the position in the column, and when the columns are not equally long
 * or do not hold whole areas.
 * @reference Silcocks P. B. S., Jenner D. A., Reza R. (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 * @example
 * const deaths = Float64Array.of(8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400)
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const years = lifeExpectancyColumns({ deaths, population: Float64Array.from(people, (hundreds) => hundreds * 200) })
 * years.value[0].toFixed(1) // => '80.8'
 * years.lowerCi[0].toFixed(1) // => '80.2'
 */
export function lifeExpectancyColumns<C extends Confidence = number>(
  columns: LifeTableColumns,
  options: LifeExpectancyOptions<C> = {},
): Answers<C> {
  const levels = readLevelsBelowOne(name, options.confidence, 'an expectancy has no limits at 100 %')
  const ages = readStartAges(name, options.startAges)
  const { deaths, population } = columns
  requireEqualLengths(name, { deaths, population })
  const areas = areasIn(name, 'deaths', deaths, ages.length)
  const { value, standardError, absences } = fillTables({ deaths, population }, ages, areas)
  // An age without answer has NaN for the standard error, and so for its limits.
  const limits = limitsAt<C, Float64Array>(levels, (level) => around(value, standardError, normalDistance(level), 0))
  return { value, ...absences.columns, ...limits }
}

const name = 'lifeExpectancyColumns'

function fillTables(columns: LifeTableColumns, ages: readonly number[], areas: number) {
  const { deaths, population } = columns
  const startAges = Float64Array.from(ages)
  const table = emptyLifeTable(ages.length)
  const absences = new Absences(name, deaths.length)
  const [value, standardError] = [new Float64Array(deaths.length).fill(NaN), new Float64Array(deaths.length).fill(NaN)]
  for (let area = 0; area < areas; area++) {
    const first = area * ages.length
    if (!hasTable(columns, first, ages.length)) {
      explain(absences, columns, ages, first)
      continue
    }
    fillLifeTable(table, startAges, deaths, population, first)
    for (let band = 0; band < ages.length; band++) {
      const problem = problemAt(table, band)
      if (problem === null) {
        value[first + band] = table.expectancy[band] ?? NaN
        standardError[first + band] = table.standardError[band] ?? NaN
      } else absences.add(first + band, problem)
    }
  }
  return { value, standardError, absences }
}

/** Whether the row call would make a table of this area, too. */
function hasTable({ deaths, population }: LifeTableColumns, first: number, bands: number): boolean {
  let people = 0
  for (let row = first; row < first + bands; row++) {
    const died = deaths[row] ?? NaN
    const lived = population[row] ?? NaN
    if (!(died >= 0 && died <= lived && lived > 0 && lived < Infinity)) return false
    people += lived
  }
  return people > tooFewPeople && deaths[first + bands - 1] !== 0
}

/** Asks the row call why there is no table, or which rule an area breaks. */
function explain(absences: Absences, columns: LifeTableColumns, ages: readonly number[], first: number): void {
  const bands = ages.map((age, band) => ({
    age,
    deaths: orNull(columns.deaths[first + band] ?? NaN),
    population: orNull(columns.population[first + band] ?? NaN),
  }))
  const read = absences.ask(() => readLifeTable(name, bands, ages), first)
  if ('kind' in read) bands.forEach((_, band) => absences.add(first + band, read.reason))
}
