import type { Estimate } from '@jsna/core'
import { seriesText, toEstimate } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inPeriods, inSelection, refuseTooMany } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

/** The estimates of a selection, series by series in the order of their keys. */
export async function estimatesOf(
  db: Published,
  release: number,
  selection: Selection,
  periods: string[] | undefined,
): Promise<Estimate[]> {
  let query = inSelection(db.selectFrom('estimate').selectAll(), selection, release)
  if (selection.areas) query = query.where('area', 'in', selection.areas)
  if (periods && !periods.includes('latest')) query = query.where('period', 'in', periods)
  const rows = await query
    .orderBy('indicator')
    .orderBy('area')
    .orderBy('sex')
    .orderBy('age')
    .orderBy('category')
    .orderBy('period')
    .execute()
  refuseTooMany(rows)
  return inPeriods(rows, periods, seriesText).map(toEstimate)
}
