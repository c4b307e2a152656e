import type { TrendRow } from '../../client.ts'
import { toTrendRow } from '../../figures/figure-rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inSelection, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function trendsOf(db: Published, release: number, selection: Selection): Promise<TrendRow[]> {
  const rows = await readInTurns(selection, false, ({ indicators, areas }) => {
    let query = inSelection(db.selectFrom('trend').selectAll(), { ...selection, indicators }, release)
    if (areas) query = query.where('area', 'in', areas)
    return query.orderBy('indicator').orderBy('area').orderBy('sex').orderBy('age').orderBy('category').execute()
  })
  return rows.map(toTrendRow)
}
