import type { Estimate } from '@jsna/core'
import { seriesText, toEstimate } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inKeyOrder, inPeriods, inSelection, namedPeriods, readInTurns } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

/** The estimates of a selection, series by series in the order of their keys. */
export async function estimatesOf(
  db: Published,
  release: number,
  selection: Selection,
  periods: string[] | undefined,
): Promise<Estimate[]> {
  const named = namedPeriods(periods)
  const rows = await readInTurns(selection, named === undefined, (part) => {
    const wanted = { ...selection, ...part, periods: named }
    return inKeyOrder(inSelection(db.selectFrom('estimate').selectAll(), wanted, release), 'period').execute()
  })
  return inPeriods(rows, periods, seriesText).map(toEstimate)
}
