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

  /** Rows of a release also carry the release from which they are valid. */
  async insert(rows: readonly Row[], validFromRelease?: number): Promise<void> {
    if (rows.length === 0) return
    const numbers = await this.#numbersOf(rows, this.#lists)
    const own = [...this.#table.integers, ...this.#table.numbers]
    const fields = own.map(camelCase)
    const last = this.#table.isVersioned ? [validFromRelease ?? null] : []
    const lists = rows.map((row, index): Cell[] => [
      ...numbers.map((of) => of[index] ?? null),
      ...fields.map((field) => row[field] ?? null),
      ...last,
    ])
    const columns = [
      ...this.#table.lists.map(({ column }) => column),
      ...own,
      ...(this.#table.isVersioned ? ['valid_from_release'] : []),
    ]
    await insertLists(this.#db, this.#dialect, this.#table.table, columns, lists)
  }

  /** Takes rows away. */
  async remove(rows: readonly Row[]): Promise<void> {
    await this.#each(rows, `delete from ${this.#table.table} where`, [])
  }

  /** Ends rows that are valid until now. */
  async close(rows: readonly Row[], release: number): Promise<void> {
    const place = this.#dialect === 'sqlite' ? '?' : '$1'
    const statement = `update ${this.#table.table} set valid_to_release = ${place} where valid_to_release is null and`
    await this.#each(rows, statement, [release])
  }

  async #each(rows: readonly Row[], statement: string, before: readonly Cell[]): Promise<void> {
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
    for (const list of lists) numbers.push(await list.of(rows))
    return numbers
  }
}
