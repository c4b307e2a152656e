import type { TrendRow } from '../../client.ts'
import { toTrendRow } from '../../figures/figure-rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inSelection, refuseTooMany } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function trendsOf(db: Published, release: number, selection: Selection): Promise<TrendRow[]> {
  let query = inSelection(db.selectFrom('trend').selectAll(), selection, release)
  if (selection.areas) query = query.where('area', 'in', selection.areas)
  const rows = await query
    .orderBy('indicator')
    .orderBy('area')
    .orderBy('sex')
    .orderBy('age')
    .orderBy('category')
    .execute()
  refuseTooMany(rows)
  return rows.map(toTrendRow)
}
