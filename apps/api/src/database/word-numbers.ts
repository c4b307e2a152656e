import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import { insertCells } from './bulk.ts'
import type { Cell, Row } from './bulk.ts'
import type { WordList } from './figure-tables.ts'
import type { Dialect } from './handle.ts'
import { camelCase } from './naming.ts'

type Executor = Pick<Kysely<unknown>, 'executeQuery'>

/** How many entries one statement asks for: few different statements, so that each is prepared once. */
const sizes = [1, 8, 64, 500]
const mostAtOnce = 500
/** More are forgotten: a file can have another note in every row. */
const mostKept = 200_000

/** The numbers of one list's words, looked up once and given out where words are new. */
export class WordNumbers {
  #db: Executor
  readonly #dialect: Dialect
  readonly #list: WordList
  readonly #fields: readonly string[]
  readonly #numbers = new Map<string, number>()
  readonly #loaded = new Set<string>()
  #common: Row = {}
  /** Fields that are not common to all rows. */
  #own: readonly string[] = []

  constructor(db: Executor, dialect: Dialect, list: WordList) {
    this.#db = db
    this.#dialect = dialect
    this.#list = list
    this.#fields = list.words.map(camelCase)
  }

  on(db: Executor): void {
    this.#db = db
  }

  /** The number of each row's words, in the order of the rows. `common` holds words that all rows have. */
  async of(rows: readonly Row[], common: Row): Promise<number[]> {
    if (this.#numbers.size > mostKept) {
      this.#numbers.clear()
      this.#loaded.clear()
    }
    this.#common = common
    this.#own = this.#fields.filter((field) => !Object.hasOwn(common, field))
    const numbers: number[] = []
    const unknown = new Map<string, Row>()
    const places: number[] = []
    let before: Row | undefined
    let number: number | undefined
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? {}
      // Rows are mostly sorted, so that a row's words are often those of the row before.
      if (!before || !this.#isSame(before, row)) {
        const text = this.#textOf(row)
        number = this.#numbers.get(text)
        if (number === undefined) unknown.set(text, row)
      }
      before = row
      if (number === undefined) places.push(index)
      numbers.push(number ?? 0)
    }
    if (places.length === 0) return numbers
    await this.#learn(unknown)
    for (const place of places) {
      const text = this.#textOf(rows[place] ?? {})
      numbers[place] = this.#numbers.get(text) ?? this.#missing(text)
    }
    return numbers
  }

  #isSame(a: Row, b: Row): boolean {
    for (const field of this.#own) if (a[field] !== b[field]) return false
    return true
  }

  async #learn(unknown: ReadonlyMap<string, Row>): Promise<void> {
    await this.#load([...unknown.values()])
    const fresh = [...unknown].filter(([text]) => !this.#numbers.has(text)).map(([, row]) => row)
    if (fresh.length === 0) return
    const words = fresh.map((row) =>
      Object.fromEntries(this.#fields.map((field, at) => [field, this.#wordOf(row, at)])),
    )
    // Another process may be adding the same words at this moment: whoever comes second reads what the first has written.
    await insertCells(this.#db, this.#dialect, this.#list.table, words, 'on conflict do nothing')
    await this.#load(fresh, true)
  }

  /** Reads the entries with the words of these rows, or all that begin like them. */
  async #load(rows: readonly Row[], isAgain = false): Promise<void> {
    if (!this.#list.isReadByBeginning) {
      return this.#read(rows.map((row) => this.#fields.map((_, at) => this.#wordOf(row, at))))
    }
    const beginnings = new Set(rows.map((row) => this.#wordOf(row, 0)))
    const wanted = [...(isAgain ? beginnings : beginnings.difference(this.#loaded))]
    await this.#read(wanted.map((word) => [word]))
    for (const word of wanted) this.#loaded.add(word)
  }

  /** Reads all entries whose first words are one of these lists. */
  async #read(lists: readonly (readonly string[])[]): Promise<void> {
    for (let start = 0; start < lists.length; start += mostAtOnce) {
      const some = lists.slice(start, start + mostAtOnce)
      const size = sizes.find((each) => each >= some.length) ?? some.length
      const asked = Array.from({ length: size }, (_, index) => some[Math.min(index, some.length - 1)] ?? [])
      const cells = asked.flat()
      const width = cells.length / size
      const places = asked.map(
        (_, row) => `(${Array.from({ length: width }, (__, at) => this.#place(row * width + at)).join(', ')})`,
      )
      const columns = this.#list.words.map((word) => `"${word}"`)
      const statement = `select id, ${columns.join(', ')} from ${this.#list.table}
        where (${columns.slice(0, width).join(', ')}) in (values ${places.join(', ')})`
      const { rows } = await this.#db.executeQuery<Row & { id: number }>(CompiledQuery.raw(statement, cells))
      for (const row of rows) this.#numbers.set(this.#textOf(row), row.id)
    }
  }

  #place(index: number): string {
    return this.#dialect === 'sqlite' ? '?' : `$${index + 1}`
  }

  #wordOf(row: Row, at: number): string {
    const field = this.#fields[at] ?? ''
    return wordOf(row[field] ?? this.#common[field])
  }

  #textOf(row: Row): string {
    const [first = ''] = this.#fields
    // A word alone is its own text: periods change from row to row, and joining them would cost more than the rest.
    let text = wordOf(row[first] ?? this.#common[first])
    for (let at = 1; at < this.#fields.length; at += 1) text += `\u0000${this.#wordOf(row, at)}`
    return text
  }

  #missing(text: string): never {
    throw new Error(`${this.#list.table} has no number for “${text.replaceAll('\u0000', ' ')}”`)
  }
}

/** None is kept as an empty word: a list must be able to tell that it has it. */
const wordOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell))
