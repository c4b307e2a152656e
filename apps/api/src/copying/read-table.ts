import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import type { Cell } from '../database/bulk.ts'
import type { Dialect } from '../database/handle.ts'
import { camelCase } from '../database/naming.ts'
import type { StoredTable } from './stored-tables.ts'

type Executor = Pick<Kysely<unknown>, 'executeQuery'>

export interface TableRows {
  columns: readonly string[]
  rows: Cell[][]
}

const atOnce = 5000

/** The columns of a table, in an order that is the same in every database. */
export async function columnsOf(db: Executor, dialect: Dialect, table: string): Promise<string[]> {
  const statement =
    dialect === 'sqlite'
      ? `select name as "column" from pragma_table_info('${table}')`
      : `select column_name as "column" from information_schema.columns
          where table_schema = current_schema() and table_name = '${table}'`
  const { rows } = await db.executeQuery<{ column: string }>(CompiledQuery.raw(statement))
  return rows.map(({ column }) => column).sort()
}

/** All rows of a table in the order of their keys, some thousands at a time: memory stays bounded however large it is. */
export async function* readTable(
  db: Executor,
  dialect: Dialect,
  { name, key }: StoredTable,
): AsyncGenerator<TableRows> {
  const columns = await columnsOf(db, dialect, name)
  const quoted = (names: readonly string[]) => names.map((column) => `"${column}"`).join(', ')
  const places = key.map((_, index) => (dialect === 'sqlite' ? '?' : `$${index + 1}`)).join(', ')
  const head = `select ${quoted(columns)} from "${name}"`
  const tail = `order by ${quoted(key)} limit ${atOnce}`
  let last: Cell[] | null = null
  for (;;) {
    const statement: string = last ? `${head} where (${quoted(key)}) > (${places}) ${tail}` : `${head} ${tail}`
    const read: Record<string, Cell>[] = await rowsOf(db, statement, last ?? [])
    const fields = columns.map(camelCase)
    if (read.length > 0) yield { columns, rows: read.map((row) => fields.map((field) => row[field] ?? null)) }
    const end = read.at(-1)
    if (!end || read.length < atOnce) return
    last = key.map((column) => end[camelCase(column)] ?? null)
  }
}

async function rowsOf(db: Executor, statement: string, parameters: readonly Cell[]): Promise<Record<string, Cell>[]> {
  return (await db.executeQuery<Record<string, Cell>>(CompiledQuery.raw(statement, [...parameters]))).rows
}

/**
 * A hash of what a table holds, whatever the order of its rows: two databases sort texts by different rules. Each row is
 * hashed, and the hashes are added up.
 */
export class ContentHash {
  #rows = 0
  readonly #sum = new BigUint64Array(4)

  add({ columns, rows }: TableRows): void {
    const head = columns.join(',')
    for (const row of rows) {
      const digest = createHash('sha256').update(head).update(JSON.stringify(row)).digest()
      for (let part = 0; part < 4; part += 1) {
        this.#sum[part] = (this.#sum[part] ?? 0n) + digest.readBigUInt64LE(part * 8)
      }
      this.#rows += 1
    }
  }

  get rows(): number {
    return this.#rows
  }

  get text(): string {
    return [...this.#sum].map((part) => part.toString(16).padStart(16, '0')).join('')
  }
}
