import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import { insertLists } from './bulk.ts'
import type { Cell, Row } from './bulk.ts'
import { figureTables } from './figure-tables.ts'
import type { FigureTable, FigureTableName } from './figure-tables.ts'
import type { Dialect } from './handle.ts'
import { camelCase } from './naming.ts'
import { WordNumbers } from './word-numbers.ts'

type Executor = Pick<Kysely<unknown>, 'executeQuery'>

export const isFigureTable = (table: string): table is FigureTableName => Object.hasOwn(figureTables, table)

/** Writes rows of figures with their words, as they are read, into lists and numbers. */
export class FigureWriter {
  #db: Executor
  readonly #dialect: Dialect
  readonly #table: FigureTable
  readonly #lists: readonly WordNumbers[]

  constructor(db: Executor, dialect: Dialect, table: FigureTableName) {
    this.#db = db
    this.#dialect = dialect
    this.#table = figureTables[table]
    this.#lists = this.#table.lists.map((list) => new WordNumbers(db, dialect, list))
  }

  /** Goes on in another transaction after the one before was kept: numbers of words that were undone would be wrong. */
  on(db: Executor): this {
    this.#db = db
    for (const list of this.#lists) list.on(db)
    return this
  }

  /** What all rows have in common, such as the release from which they are valid, is said once. */
  async insert(rows: readonly object[], common: Row = {}): Promise<void> {
    if (rows.length === 0) return
    const given = rows as readonly Row[]
    const numbers: number[][] = []
    for (const list of this.#lists) numbers.push(await list.of(given, common))
    const own = [
      ...this.#table.integers,
      ...this.#table.numbers,
      ...(this.#table.isVersioned ? ['valid_from_release'] : []),
    ]
    const fields = own.map(camelCase)
    // What all rows have in common is looked for once; a look into every row for what none of them has would cost as much as the rest.
    const shared = fields.map((field) => common[field])
    const columns = [...this.#table.lists.map(({ column }) => column), ...own]
    await insertLists(this.#db, this.#dialect, this.#table.table, columns, rows.length, (index, cells) => {
      const row = given[index] ?? {}
      for (let list = 0; list < numbers.length; list += 1) cells.push(numbers[list]?.[index] ?? null)
      for (let at = 0; at < fields.length; at += 1) cells.push(shared[at] ?? row[fields[at] ?? ''] ?? null)
    })
  }

  /** Takes rows away. */
  async remove(rows: readonly object[]): Promise<void> {
    await this.#each(rows, `delete from ${this.#table.table} where`, [])
  }

  /** Ends rows that are valid until now. */
  async close(rows: readonly object[], release: number): Promise<void> {
    const place = this.#dialect === 'sqlite' ? '?' : '$1'
    const statement = `update ${this.#table.table} set valid_to_release = ${place} where valid_to_release is null and`
    await this.#each(rows, statement, [release])
  }

  async #each(given: readonly object[], statement: string, before: readonly Cell[]): Promise<void> {
    const rows = given as readonly Row[]
    if (rows.length === 0) return
    const keyed = this.#table.lists.flatMap(({ column }, index) => {
      const list = this.#lists[index]
      return list && this.#table.key.includes(column) ? [{ column, list }] : []
    })
    const numbers = await this.#numbersOf(
      rows,
      keyed.map(({ list }) => list),
    )
    const key = keyed.map(({ column }, index) => {
      const place = this.#dialect === 'sqlite' ? '?' : `$${before.length + index + 1}`
      return `${column} = ${place}`
    })
    const whole = `${statement} ${key.join(' and ')}`
    for (const index of rows.keys()) {
      const parameters = [...before, ...numbers.map((of) => of[index] ?? null)]
      await this.#db.executeQuery(CompiledQuery.raw(whole, parameters))
    }
  }

  async #numbersOf(rows: readonly Row[], lists: readonly WordNumbers[]): Promise<number[][]> {
    const numbers: number[][] = []
    for (const list of lists) numbers.push(await list.of(rows, {}))
    return numbers
  }
}
