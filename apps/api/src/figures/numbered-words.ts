import type { PublishedTables } from '../database/tables.ts'
import type { Published } from '../evidence/published.queries.ts'

type WordTable = 'estimateWords' | 'trendWords'

/** So many combinations of words are kept; figures with notes of their own may have more. */
const mostKept = 20_000
const atOnce = 500

/**
 * Looks up the words of rows that have them by number, and keeps what it has looked up: words never change under their number.
 * What is answered throws for a number without words.
 */
export function createWordReader<Table extends WordTable, Words>(
  table: Table,
  toWords: (row: PublishedTables[Table]) => Words,
): (db: Published, rows: readonly { words: number }[]) => Promise<(row: { words: number }) => Words> {
  const keptBy = new WeakMap<Published, Map<number, Words>>()
  const read = async (db: Published, numbers: readonly number[]) => {
    const found = new Map<number, Words>()
    for (let start = 0; start < numbers.length; start += atOnce) {
      const some = numbers.slice(start, start + atOnce)
      const rows = await db.selectFrom<WordTable>(table).selectAll().where('id', 'in', some).execute()
      for (const row of rows) found.set(row.id, toWords(row))
    }
    return found
  }
  return async (db, rows) => {
    const kept = keptBy.get(db) ?? new Map<number, Words>()
    keptBy.set(db, kept)
    const unknown = new Set<number>()
    for (const { words } of rows) if (!kept.has(words)) unknown.add(words)
    const fresh = await read(db, [...unknown])
    const known = fresh.size === 0 ? kept : new Map([...kept, ...fresh])
    if (known.size > mostKept) keptBy.set(db, fresh)
    else for (const [number, words] of fresh) kept.set(number, words)
    return ({ words }) => {
      const found = known.get(words)
      if (found === undefined) throw new Error(`${table} has no words for the number ${words}`)
      return found
    }
  }
}
