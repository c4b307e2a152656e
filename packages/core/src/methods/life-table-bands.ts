import { fault } from '../errors.ts'
import { emptyLifeTable, fillLifeTable } from '../math/life-table.ts'
import type { LifeTable } from '../math/life-table.ts'
import { columnOf, inOrderOfAge, lackingIn } from './age-bands.ts'
import { notCalculated } from './confidence.ts'
import type { NotCalculated } from './confidence.ts'
import { eachRow } from './row.ts'
import { requireFiniteOrNull } from '../math/requirements.ts'

/** Deaths and people of one age band. `null` means that the source does not state it. */
export interface LifeTableBand {
  /** First age of the band in years: 0, 1, 5, 10, ... 90. */
  age: number
  deaths: number | null
  population: number | null
}

export interface LifeTableOptions {
  /** First ages of the bands of the data. Default 0, 1, 5, 10, ... 90; the last band is open-ended. */
  startAges?: readonly number[]
}

/** The 20 bands of English life tables. */
export const lifeTableAges: readonly number[] = [
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
]

/** A life table is made for more people than this: below it chance rules. */
export const tooFewPeople = 5000

/** Whether the 95 % interval of an expectancy is wider than 20 years. */
export function isTooUncertain(standardError: number): boolean {
  return 1.96 * standardError > 10
}

export interface ReadLifeTable {
  table: LifeTable
  deaths: Float64Array
  populations: Float64Array
}

/** Checks the bands and fills the table, or says why there is none. */
export function readLifeTable(
  name: string,
  bands: readonly LifeTableBand[],
  startAges: readonly number[],
): ReadLifeTable | NotCalculated {
  eachRow(bands, ({ deaths, population }) => {
    requireFiniteOrNull(name, 'deaths', deaths)
    requireFiniteOrNull(name, 'population', population)
  })
  const rows = inOrderOfAge(name, bands, startAges)
  if ('kind' in rows) {
    const given = bands.map(({ age }) => age)
    throw fault(name, 'bands', `must have a row for each of the ages ${startAges.join(', ')}`, given)
  }
  const reason = problemOf(rows)
  if (reason) return notCalculated(reason)
  const [deaths, populations] = [columnOf(rows, 'deaths'), columnOf(rows, 'population')]
  const table = emptyLifeTable(rows.length)
  fillLifeTable(table, Float64Array.from(startAges), deaths, populations)
  return { table, deaths, populations }
}

/** Why there is no answer for one age although there is a table; `null` where there is one. */
export function problemAt({ survivors, standardError }: LifeTable, band: number): string | null {
  if (survivors[band] === 0) return 'In the table nobody lives to this age.'
  if (isTooUncertain(standardError[band] ?? 0)) return 'The 95 % interval is wider than 20 years.'
  return null
}

export function readStartAges(name: string, startAges: readonly number[] = lifeTableAges): readonly number[] {
  const rising = startAges.every((age, place) => place === 0 || age > (startAges[place - 1] ?? age))
  if (startAges[0] === 0 && startAges[1] === 1 && rising && startAges.every(Number.isInteger)) return startAges
  throw fault(name, 'options.startAges', 'must begin with 0 and 1 and rise in whole years', startAges)
}

function problemOf(rows: readonly LifeTableBand[]): string | null {
  const agesWhere = (is: (row: LifeTableBand) => boolean) => rows.filter(is).map(({ age }) => age)
  const gap = lackingIn(rows, 'deaths', 'number of deaths') ?? lackingIn(rows, 'population', 'population')
  if (gap) return gap.reason
  const people = rows.reduce((sum, { population }) => sum + (population ?? 0), 0)
  const [negative] = agesWhere(({ deaths }) => (deaths ?? 0) < 0)
  if (negative !== undefined) return `Deaths at age ${negative} are negative: the source row needs correcting.`
  const [empty] = agesWhere(({ population }) => (population ?? 0) <= 0)
  if (empty !== undefined) return `There are no people at age ${empty}.`
  const [more] = agesWhere(({ deaths, population }) => (deaths ?? 0) > (population ?? 0))
  if (more !== undefined) return `There are more deaths than people at age ${more}.`
  if (people <= tooFewPeople) return 'There are 5,000 people or fewer, too few for a life table.'
  if (rows.at(-1)?.deaths === 0) return 'Nobody died in the last age band, so that the table has no end.'
  return null
}
