import type { Trend } from '@jsna/core'
import type { NumberedTrendTable } from '../database/tables.ts'
import type { Published } from '../evidence/published.queries.ts'
import { spokenTrend, trendFrom } from './figure-rows.ts'
import { createWordReader } from './numbered-words.ts'

/** The columns of `numbered_trend` from which a trend is made, after those of its series. */
export const numberedTrendColumns = [
  'indicator',
  'area',
  'sex',
  'age',
  'category',
  'words',
  'chiSquared',
  'slope',
] as const satisfies readonly (keyof NumberedTrendTable)[]

type NumberedTrend = Pick<NumberedTrendTable, 'words' | 'chiSquared' | 'slope'>

const wordsOf = createWordReader('trendWords', spokenTrend)

/** Looks up the words of some trends that were not needed before, and answers how each of them reads. */
export async function trendReader(
  db: Published,
  rows: readonly NumberedTrend[],
): Promise<(row: NumberedTrend) => Trend> {
  const wordsFor = await wordsOf(db, rows)
  return (row) => trendFrom(wordsFor(row), row)
}
