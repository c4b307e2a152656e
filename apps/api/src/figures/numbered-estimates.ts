import type { Estimate } from '@jsna/core'
import { estimateWith } from '../database/rows.ts'
import type { EstimateWords, NumberedEstimateTable, Validity } from '../database/tables.ts'
import type { Published } from '../evidence/published.queries.ts'

type NumberedEstimate = Omit<NumberedEstimateTable, keyof Validity>

/** The columns of `numbered_estimate` from which an estimate is made. */
export const numberedColumns = [
  'indicator',
  'area',
  'sex',
  'age',
  'category',
  'period',
  'words',
  'value',
  'lowerCi95',
  'upperCi95',
  'lowerCi998',
  'upperCi998',
  'count',
  'denominator',
] as const satisfies readonly (keyof NumberedEstimate)[]

/** So many combinations of words are kept; figures with notes of their own may have more. */
const mostKept = 20_000
// Words never change under their number.
const kept = new WeakMap<Published, Map<number, EstimateWords>>()

/** Makes estimates of rows, in their order, and looks the words up that were not needed before. */
export async function estimatesFrom(db: Published, rows: readonly NumberedEstimate[]): Promise<Estimate[]> {
  const known = kept.get(db) ?? new Map<number, EstimateWords>()
  kept.set(db, known)
  const unknown = new Set<number>()
  for (const { words } of rows) if (!known.has(words)) unknown.add(words)
  const fresh = await wordsBy(db, [...unknown])
  const estimates = rows.map((row) => estimateWith(row, wordsOf(row, known, fresh)))
  if (known.size + fresh.size > mostKept) known.clear()
  for (const [number, words] of fresh) known.set(number, words)
  return estimates
}

function wordsOf({ words }: NumberedEstimate, ...lists: ReadonlyMap<number, EstimateWords>[]): EstimateWords {
  for (const list of lists) {
    const found = list.get(words)
    if (found) return found
  }
  throw new Error(`there are no words for the number ${words}`)
}

const atOnce = 500

async function wordsBy(db: Published, numbers: readonly number[]): Promise<Map<number, EstimateWords>> {
  const found = new Map<number, EstimateWords>()
  for (let start = 0; start < numbers.length; start += atOnce) {
    const some = numbers.slice(start, start + atOnce)
    const rows = await db.selectFrom('estimateWords').selectAll().where('id', 'in', some).execute()
    for (const { id, ...words } of rows) found.set(id, words)
  }
  return found
}
