import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import type { Dialect } from './handle.ts'
import type { WorkspaceTables } from './tables.ts'

// Below the limit of 32,766 parameters a statement in SQLite, and large enough that the statement itself costs nothing.
const parametersAtOnce = 12_000

export type Cell = string | number | null

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Rows of a workspace table, checked against its columns. */
export function insertRows<Table extends keyof WorkspaceTables>(
  db: Kysely<WorkspaceTables>,
  dialect: Dialect,
  table: Table,
  rows: readonly NoInfer<WorkspaceTables[Table]>[],
): Promise<void> {
  return insertCells(db, dialect, table, rows as unknown as readonly Row[])
}

type Row = Readonly<Record<string, Cell>>

/**
 * Inserts many rows by few prepared statements. The query builder would compile each statement anew, which takes longer
 * than the database needs for the rows.
 */
export async function insertCells(
  db: Pick<Kysely<unknown>, 'executeQuery'>,
  dialect: Dialect,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const size = Math.max(1, Math.floor(parametersAtOnce / columns.length))
  const head = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values `
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size)
    const parameters = chunk.flatMap((row) => columns.map((column) => row[column]))
    await db.executeQuery(CompiledQuery.raw(head + places(chunk.length, columns.length, dialect), parameters))
  }
}

const quoted = (name: string) => `"${snakeCase(name)}"`

function places(rows: number, columns: number, dialect: Dialect): string {
  const place = (row: number, column: number) => (dialect === 'sqlite' ? '?' : `$${row * columns + column + 1}`)
  return Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: columns }, (_unused, column) => place(row, column)).join(',')})`,
  ).join(',')
}
