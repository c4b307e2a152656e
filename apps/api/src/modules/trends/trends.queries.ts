import type { TrendRow } from '../../client.ts'
import { toTrendRow } from '../../figures/figure-rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inKeyOrder, inSelection, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function trendsOf(db: Published, release: number, selection: Selection): Promise<TrendRow[]> {
  const rows = await readInTurns(selection, false, (part) =>
    inKeyOrder(inSelection(db.selectFrom('trend').selectAll(), { ...selection, ...part }, release)).execute(),
  )
  return rows.map(toTrendRow)
}
