import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import type { FigureTableName } from './figure-tables.ts'
import type { Dialect } from './handle.ts'
import type { WorkspaceTables } from './tables.ts'

// Far below the limit of 32,766 parameters a statement in SQLite, and large enough that the statement itself costs nothing.
const parametersAtOnce = 4000

export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

type Executor = Pick<Kysely<unknown>, 'executeQuery'>

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Rows of a workspace table, checked against its columns. Figures have a writer of their own. */
export function insertRows<Table extends Exclude<keyof WorkspaceTables, FigureTableName>>(
  db: Kysely<WorkspaceTables>,
  dialect: Dialect,
  table: Table,
  rows: readonly NoInfer<WorkspaceTables[Table]>[],
): Promise<void> {
  return insertCells(db, dialect, table, rows as unknown as readonly Row[])
}

/** Inserts many rows; `otherwise` says what happens to those that are there already. */
export async function insertCells(
  db: Executor,
  dialect: Dialect,
  table: string,
  rows: readonly Row[],
  otherwise = '',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const fill: Fill = (index, cells) => {
    const row = rows[index] ?? first
    for (const name of names) cells.push(row[name] ?? null)
  }
  await insertLists(db, dialect, snakeCase(table), names.map(snakeCase), rows.length, fill, otherwise)
}

/** Adds the cells of one row to those of the rows before it. */
export type Fill = (index: number, cells: Cell[]) => void

/**
 * Inserts rows by few prepared statements. The query builder would compile each statement anew, which takes longer than the
 * database needs for the rows. The rows that are left over are told by powers of two: a statement for each number of rows
 * would have to be prepared and kept for each, and these take more memory than the rows.
 */
export async function insertLists(
  db: Executor,
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  rows: number,
  fill: Fill,
  otherwise = '',
): Promise<void> {
  const most = powerOfTwo(Math.max(1, parametersAtOnce / columns.length))
  const head = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values `
  let start = 0
  while (start < rows) {
    const end = start + Math.min(most, powerOfTwo(rows - start))
    const cells: Cell[] = []
    for (let index = start; index < end; index += 1) fill(index, cells)
    const statement = `${head}${places(end - start, columns.length, dialect)} ${otherwise}`
    await db.executeQuery(CompiledQuery.raw(statement, cells))
    start = end
  }
}

/** The largest power of two that a number holds. */
const powerOfTwo = (number: number) => 2 ** Math.floor(Math.log2(number))

const kept = new Map<string, string>()

/** The places of many rows, which are the same text again and again. */
function places(rows: number, columns: number, dialect: Dialect): string {
  const key = `${dialect} ${rows} ${columns}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const place = (row: number, column: number) => (dialect === 'sqlite' ? '?' : `$${row * columns + column + 1}`)
  const text = Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: columns }, (_unused, column) => place(row, column)).join(',')})`,
  ).join(',')
  kept.set(key, text)
  return text
}
