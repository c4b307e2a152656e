import type { Kysely } from 'kysely'
import { insertCells } from '../database/bulk.ts'
import type { Cell, Row } from '../database/bulk.ts'
import { FigureWriter, isFigureTable } from '../database/figure-writer.ts'
import type { Dialect } from '../database/handle.ts'
import type { PublishedTables } from '../database/tables.ts'

export type VersionedTable = Exclude<
  keyof PublishedTables,
  'release' | 'postcode' | 'numberedEstimate' | 'estimateWords' | 'numberedTrend' | 'trendWords'
>

type AnyTables = Record<string, Record<string, Cell>>

export interface Replacement {
  table: VersionedTable
  /** The columns that say which thing a row is about. */
  key: readonly string[]
  /** Everything that the new release says, within the scope. */
  rows: readonly Row[]
  /** Only rows with these values are looked at; all of the table without it. */
  scope?: Row
}

export interface Difference {
  added: Row[]
  changed: { before: Row; after: Row }[]
  removed: Row[]
}

const nameOf = (row: Row, key: readonly string[]) => key.map((column) => row[column]).join('\u0000')

/** Which rows a release would add, change and withdraw. Rows that say the same are left alone. */
export async function differenceFrom(
  db: Kysely<PublishedTables>,
  { table, key, rows, scope }: Replacement,
): Promise<Difference> {
  const current = new Map((await currentRows(db, table, scope)).map((row) => [nameOf(row, key), row]))
  const difference: Difference = { added: [], changed: [], removed: [] }
  for (const row of rows) {
    const name = nameOf(row, key)
    const before = current.get(name)
    current.delete(name)
    if (!before) difference.added.push(row)
    else if (Object.keys(row).some((column) => row[column] !== before[column])) {
      difference.changed.push({ before, after: row })
    }
  }
  difference.removed.push(...current.values())
  return difference
}

async function currentRows(db: Kysely<PublishedTables>, table: VersionedTable, scope: Row = {}): Promise<Row[]> {
  const anyTable = db as unknown as Kysely<AnyTables>
  let query = anyTable.selectFrom(table).selectAll().where('validToRelease', 'is', null)
  for (const [column, value] of Object.entries(scope)) query = query.where(column, '=', value)
  return query.execute()
}

/** Writes a difference: what changed or went is closed, what is new is added, both as of this release. */
export async function applyDifference(
  db: Kysely<PublishedTables>,
  dialect: Dialect,
  release: number,
  { table, key }: Pick<Replacement, 'table' | 'key'>,
  { added, changed, removed }: Difference,
): Promise<void> {
  const ended = [...removed, ...changed.map(({ before }) => before)]
  const fresh = [...added, ...changed.map(({ after }) => after)]
  if (isFigureTable(table)) {
    const writer = new FigureWriter(db, dialect, table)
    await writer.close(ended, release)
    await writer.insert(fresh, { validFromRelease: release })
    return
  }
  const anyTable = db as unknown as Kysely<AnyTables>
  for (const row of ended) {
    let query = anyTable.updateTable(table).set({ validToRelease: release }).where('validToRelease', 'is', null)
    for (const column of key) query = query.where(column, '=', row[column] ?? null)
    await query.execute()
  }
  const valid = { validFromRelease: release, validToRelease: null }
  await insertCells(
    db,
    dialect,
    table,
    fresh.map((row) => ({ ...row, ...valid })),
  )
}
