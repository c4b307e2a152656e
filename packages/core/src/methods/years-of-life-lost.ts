import { fault } from '../errors.ts'
import { dobson } from '../intervals/dobson.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { lackingIn } from './age-bands.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { fewestEvents } from './direct-standardisation.ts'
import type { LifeTableBand } from './life-table-bands.ts'
import { eachRow, readMultiplier } from './row.ts'

/** Up to which age a death counts as early: a fixed age, or the years that people of that age could expect. */
export type LostAgainst = { until: number } | { remaining: readonly { age: number; value: number }[] }

export type YearsOfLifeLostOptions<C extends Confidence> = LostAgainst & {
  /** Default 0.95. */
  confidence?: C
  /** 100,000 for years per 100,000 people. Default 100,000. */
  multiplier?: number
}

/** `years` and `deaths` are totals; `rate` is per person of the ages counted. */
export interface YearsOfLifeLost<C extends Confidence> {
  kind: 'estimate'
  years: number
  deaths: number
  rate: ({ kind: 'estimate'; value: number; method: 'dobson' } & Limits<C>) | NotCalculated
}

/**
 * How many years of life were lost by deaths that came early. Use it to weigh causes of death that kill the young against
 * those that kill the old: one death at 20 counts as much as several at 70.
 *
 * years = Σ deaths × years lost by each. Against a fixed age, deaths count below `until` and lose the years from the middle
 * of their band to it. Against life expectancy, deaths lose what people in the middle of the band could expect: the mean of
 * `remaining` at its first age and at the next, in the last band that at its first age; `remaining` may be the
 * answers of `lifeExpectancy` for a reference. rate = years / people of the bands counted × multiplier, with the interval of
 * `dobson` (variance Σ deaths × years²), from 10 deaths on.
 *
 * @throws CalculationError when ages do not rise, `until` is not the first age of a band after the first, an age has no
 * `remaining` years, deaths or population are negative, the multiplier is not above 0, or the confidence is neither one level
 * from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Gardner J. W., Sanborn J. S. (1990), Years of potential life lost: what does it measure?, Epidemiology 1.
 * @example
 * const bands = [
 *   { age: 15, deaths: 12, population: 40000 },
 *   { age: 45, deaths: 30, population: 30000 },
 *   { age: 75, deaths: 200, population: 8000 },
 * ]
 * yearsOfLifeLost(bands, { until: 75 }).years // => 990
 * yearsOfLifeLost(bands, { until: 75 }).rate.value.toFixed(1) // => '1414.3'
 * const remaining = [{ age: 15, value: 66 }, { age: 45, value: 37 }, { age: 75, value: 12 }]
 * yearsOfLifeLost(bands, { remaining }).years // => 3753
 */
export function yearsOfLifeLost<C extends Confidence = number>(
  bands: readonly LifeTableBand[],
  options: YearsOfLifeLostOptions<C>,
): YearsOfLifeLost<C> | NotCalculated {
  const levels = readLevelsBelowOne(name, options.confidence, 'a rate has no upper limit at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 100_000)
  requireBands(bands)
  const losses = 'until' in options ? lostUntil(bands, options.until) : lostOfExpectancy(bands, options.remaining)
  const counted = bands.slice(0, losses.length)
  const noDeaths = lackingIn(counted, 'deaths', 'number of deaths')
  if (noDeaths) return noDeaths
  const sumOf = (term: (count: number, lost: number) => number) =>
    counted.reduce((sum, { deaths }, band) => sum + term(deaths ?? 0, losses[band] ?? 0), 0)
  const [years, deaths] = [sumOf((count, lost) => count * lost), sumOf((count) => count)]
  const result = (rate: YearsOfLifeLost<C>['rate']): YearsOfLifeLost<C> => ({ kind: 'estimate', years, deaths, rate })
  const noPeople = lackingIn(counted, 'population', 'population')
  if (noPeople) return result(noPeople)
  const people = counted.reduce((sum, { population }) => sum + (population ?? 0), 0)
  if (people === 0) return result(notCalculated('There are no people of these ages.'))
  if (deaths < fewestEvents) return result(notCalculated(tooFewDeaths))
  const spread = sumOf((count, lost) => count * lost * lost)
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = dobson(years, spread, deaths, level)
    return { lower: (lower / people) * multiplier, upper: (upper / people) * multiplier }
  })
  return result({ kind: 'estimate', value: (years / people) * multiplier, method: 'dobson', ...limits })
}

const name = 'yearsOfLifeLost'
const tooFewDeaths = `There are fewer than ${fewestEvents} deaths, too few for a rate of years lost.`

function requireBands(bands: readonly LifeTableBand[]): void {
  let before = -1
  eachRow(bands, ({ age, deaths, population }) => {
    if (!(Number.isInteger(age) && age > before)) {
      throw fault(name, 'age', 'must be a whole number of years that rises from row to row', age)
    }
    before = age
    if (deaths !== null) requireNumber(name, 'deaths', deaths)
    if (population !== null) requireNumber(name, 'population', population)
  })
}

function lostUntil(bands: readonly LifeTableBand[], until: number): number[] {
  const end = bands.findIndex(({ age }) => age === until)
  if (end < 1) throw fault(name, 'options.until', 'must be the first age of a band after the first', until)
  return bands.slice(0, end).map(({ age }, band) => until - (age + (bands[band + 1]?.age ?? until)) / 2)
}

function lostOfExpectancy(
  bands: readonly LifeTableBand[],
  remaining: readonly { age: number; value: number }[],
): number[] {
  const yearsAt = new Map(remaining.map(({ age, value }) => [age, value]))
  const years = bands.map(({ age }) => {
    const value = yearsAt.get(age)
    if (value === undefined)
      throw fault(name, 'options.remaining', `must have the years that remain at age ${age}`, value)
    requireNumber(name, 'options.remaining', value)
    return value
  })
  return years.map((value, band) => (value + (years[band + 1] ?? value)) / 2)
}
