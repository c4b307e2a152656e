import type { ComparisonRow, Indicator } from '@jsna/core'
import { seriesText } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { comparisonsFrom } from '../../figures/comparison-rows.ts'
import { inPeriods, inSelection, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function comparisonsOf(
  db: Published,
  release: number,
  selection: Selection,
  { periods, benchmark, indicators }: { periods?: string[]; benchmark?: string; indicators: readonly Indicator[] },
): Promise<ComparisonRow[]> {
  const named = periods?.includes('latest') ? undefined : periods
  const rows = await readInTurns(selection, named === undefined, (part) => {
    let query = inSelection(db.selectFrom('comparison').selectAll(), { ...selection, ...part }, release)
    if (part.areas) query = query.where('area', 'in', part.areas)
    if (benchmark !== undefined) query = query.where('benchmark', '=', benchmark)
    if (named) query = query.where('period', 'in', named)
    return query
      .orderBy('indicator')
      .orderBy('area')
      .orderBy('sex')
      .orderBy('age')
      .orderBy('category')
      .orderBy('period')
      .orderBy('benchmark')
      .execute()
  })
  return comparisonsFrom(db, release, inPeriods(rows, periods, seriesText), indicators)
}
