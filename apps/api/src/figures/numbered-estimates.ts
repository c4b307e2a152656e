import type { Estimate, EstimateKey } from '@jsna/core'
import { estimateWith } from '../database/rows.ts'
import type { EstimateWords, NumberedEstimateTable, Validity } from '../database/tables.ts'
import type { Published } from '../evidence/published.queries.ts'
import { createWordReader } from './numbered-words.ts'

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

const wordsOf = createWordReader('estimateWords', (row): EstimateWords => row)

/**
 * The columns from which estimates are made of whose keys a part is known: texts that a question names are not read again with
 * each row, which takes as long as its numbers.
 */
export const columnsBeside = (known: Partial<EstimateKey>) => numberedColumns.filter((column) => !(column in known))

/** Makes estimates of rows, in their order, and looks the words up that were not needed before. */
export async function estimatesFrom(
  db: Published,
  rows: readonly NumberedEstimate[],
  known?: Partial<EstimateKey>,
): Promise<Estimate[]> {
  const wordsFor = await wordsOf(db, rows)
  return rows.map((row) => estimateWith(row, wordsFor(row), known))
}
