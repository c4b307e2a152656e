import type { Estimate } from '@jsna/core'
import { seriesText, toEstimate } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inPeriods, inSelection, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

/** The estimates of a selection, series by series in the order of their keys. */
export async function estimatesOf(
  db: Published,
  release: number,
  selection: Selection,
  periods: string[] | undefined,
): Promise<Estimate[]> {
  const named = periods?.includes('latest') ? undefined : periods
  const rows = await readInTurns(selection, named === undefined, ({ indicators, areas }) => {
    let query = inSelection(db.selectFrom('estimate').selectAll(), { ...selection, indicators }, release)
    if (areas) query = query.where('area', 'in', areas)
    if (named) query = query.where('period', 'in', named)
    return query
      .orderBy('indicator')
      .orderBy('area')
      .orderBy('sex')
      .orderBy('age')
      .orderBy('category')
      .orderBy('period')
      .execute()
  })
  return inPeriods(rows, periods, seriesText).map(toEstimate)
}
