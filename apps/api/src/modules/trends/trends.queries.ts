import type { TrendRow } from '../../client.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { numberedTrendColumns, trendReader } from '../../figures/numbered-trends.ts'
import { inKeyOrder, inSelection, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function trendsOf(db: Published, release: number, selection: Selection): Promise<TrendRow[]> {
  const rows = await readInTurns(selection, false, (part) => {
    const trends = db.selectFrom('numberedTrend').select(numberedTrendColumns)
    return inKeyOrder(inSelection(trends, { ...selection, ...part }, release)).execute()
  })
  const trendOf = await trendReader(db, rows)
  return rows.map((row) => {
    const { indicator, area, sex, age, category } = row
    return { indicator, area, sex, age, category, ...trendOf(row) }
  })
}
