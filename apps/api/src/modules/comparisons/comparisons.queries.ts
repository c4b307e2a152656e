import type { ComparisonRow, Indicator } from '@jsna/core'
import { seriesText } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { comparisonsFrom } from '../../figures/comparison-rows.ts'
import { inPeriods, inSelection, refuseTooMany } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function comparisonsOf(
  db: Published,
  release: number,
  selection: Selection,
  { periods, benchmark, indicators }: { periods?: string[]; benchmark?: string; indicators: readonly Indicator[] },
): Promise<ComparisonRow[]> {
  let query = inSelection(db.selectFrom('comparison').selectAll(), selection, release)
  if (selection.areas) query = query.where('area', 'in', selection.areas)
  if (benchmark !== undefined) query = query.where('benchmark', '=', benchmark)
  if (periods && !periods.includes('latest')) query = query.where('period', 'in', periods)
  const rows = await query
    .orderBy('indicator')
    .orderBy('area')
    .orderBy('sex')
    .orderBy('age')
    .orderBy('category')
    .orderBy('period')
    .orderBy('benchmark')
    .execute()
  refuseTooMany(rows)
  return comparisonsFrom(db, release, inPeriods(rows, periods, seriesText), indicators)
}
