import { setImmediate } from 'node:timers/promises'
import { comparePeriods } from '@jsna/core'
import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import type { PublishedTables } from '../database/tables.ts'
import { ApiError } from '../errors.ts'
import { inRelease } from '../evidence/published.queries.ts'
import { mostRows } from './selection.ts'
import type { Selection } from './selection.ts'

type SeriesTable = 'estimate' | 'numberedEstimate' | 'comparison' | 'numberedTrend' | 'spread'

interface Narrowed extends Omit<Selection, 'areas'> {
  /** `null` or left out where all are meant. */
  areas?: Selection['areas']
  /** Periods by name; left out where all are meant, or the newest of each series. */
  periods?: readonly string[] | undefined
}

const manyAreas = 100

/** Narrows a query to the series of a selection in one release, and refuses what would be too much for one answer. */
export function inSelection<Table extends SeriesTable, Row>(
  query: SelectQueryBuilder<PublishedTables, Table, Row>,
  { indicators, areas, sex, age, category, periods }: Narrowed,
  release: number,
): SelectQueryBuilder<PublishedTables, Table, Row> {
  let narrowed = query.where(inRelease(release)).limit(mostRows + 1)
  const only = (column: string, operator: '=' | 'in', value: unknown) => {
    narrowed = narrowed.where(column as never, operator, value as never)
  }
  if (indicators) only('indicator', 'in', indicators)
  if (areas && indicators && areas.length > manyAreas) {
    // As an expression: looking hundreds of areas up one by one takes longer than reading along the indicator.
    narrowed = narrowed.where(sql<string>`${sql.ref('area')} || ''`, 'in', [...areas])
  } else if (areas) only('area', 'in', areas)
  if (periods) only('period', 'in', periods)
  if (sex !== undefined) only('sex', '=', sex)
  if (age !== undefined) only('age', '=', age)
  if (category !== undefined) only('category', '=', category)
  return narrowed
}

/** Rows series by series, in the order of their keys and of whatever tells rows of one key apart. */
export function inKeyOrder<Table extends SeriesTable, Row>(
  query: SelectQueryBuilder<PublishedTables, Table, Row>,
  ...more: readonly string[]
): SelectQueryBuilder<PublishedTables, Table, Row> {
  const columns = ['indicator', 'area', 'sex', 'age', 'category', ...more]
  return columns.reduce((ordered, column) => ordered.orderBy(column as never), query)
}

/** The periods that a question names, if it names them all: which is the newest is seen when all have been read. */
export const namedPeriods = (periods: readonly string[] | undefined): readonly string[] | undefined =>
  periods?.includes('latest') ? undefined : periods

/** So many areas at a time, where each may have figures of many years. */
const areasAtOnce = 100

/**
 * Reads the rows of a large selection one indicator after another, and of many areas some after others where an indicator is
 * asked for in all periods: others are answered in between, and more than one answer holds is refused as soon as it is read.
 * Rows come in the order of their keys.
 */
export async function readInTurns<Row>(
  { indicators, areas }: Selection,
  isWide: boolean,
  read: (part: Pick<Selection, 'indicators' | 'areas'>) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const some of partsOf(indicators, 1)) {
    for (const places of isWide && some ? partsOf(areas, areasAtOnce) : [areas]) {
      if (rows.length > 0) await setImmediate()
      for (const row of await read({ indicators: some, areas: places })) rows.push(row)
      refuseTooMany(rows)
    }
  }
  return rows
}

/** A list in parts, in the order in which the database sorts; `null` stands for everything and stays whole. */
function partsOf(names: readonly string[] | null, atOnce: number): (string[] | null)[] {
  if (names === null) return [null]
  const sorted = [...new Set(names)].sort()
  return Array.from({ length: Math.ceil(sorted.length / atOnce) }, (_, part) =>
    sorted.slice(part * atOnce, (part + 1) * atOnce),
  )
}

export function refuseTooMany(rows: readonly unknown[]): void {
  if (rows.length <= mostRows) return
  throw new ApiError(
    'too-many-rows',
    `One answer holds at most ${mostRows.toLocaleString('en-GB')} rows. Name fewer indicators, areas or periods.`,
  )
}

/** Refuses a question that names neither an indicator nor an area before it reaches the database. */
export function refuseEverything({ indicators, areas }: Selection): void {
  if (indicators === null && areas === null) {
    throw new ApiError('too-many-rows', 'Name at least one indicator or one area: indicator=… or area=….')
  }
}

/**
 * Only the wanted periods, from rows that are narrowed to them already unless `latest` is among them: the newest of each series
 * for which there is a row.
 */
export function inPeriods<Row extends { period: string }>(
  rows: readonly Row[],
  periods: readonly string[] | undefined,
  nameOf: (row: Row) => string,
): Row[] {
  if (!periods?.includes('latest')) return [...rows]
  const newest = new Map<string, string>()
  for (const row of rows) {
    const known = newest.get(nameOf(row))
    if (!known || comparePeriods(known, row.period) < 0) newest.set(nameOf(row), row.period)
  }
  const wanted = new Set(periods)
  return rows.filter((row) => wanted.has(row.period) || newest.get(nameOf(row)) === row.period)
}
