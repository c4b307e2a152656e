import type { ComparisonRow, Indicator } from '@jsna/core'
import { seriesText } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { comparisonsFrom } from '../../figures/comparison-rows.ts'
import { inKeyOrder, inPeriods, inSelection, namedPeriods, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function comparisonsOf(
  db: Published,
  release: number,
  selection: Selection,
  { periods, benchmark, indicators }: { periods?: string[]; benchmark?: string; indicators: readonly Indicator[] },
): Promise<ComparisonRow[]> {
  const named = namedPeriods(periods)
  const rows = await readInTurns(selection, named === undefined, (part) => {
    const wanted = { ...selection, ...part, periods: named }
    let query = inSelection(db.selectFrom('comparison').selectAll(), wanted, release)
    if (benchmark !== undefined) query = query.where('benchmark', '=', benchmark)
    return inKeyOrder(query, 'period', 'benchmark').execute()
  })
  return comparisonsFrom(db, release, inPeriods(rows, periods, seriesText), indicators)
}
