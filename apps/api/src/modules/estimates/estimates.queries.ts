import type { Estimate } from '@jsna/core'
import { seriesText } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { estimatesFrom, numberedColumns } from '../../figures/numbered-estimates.ts'
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
    return inKeyOrder(
      inSelection(db.selectFrom('numberedEstimate').select(numberedColumns), wanted, release),
      'period',
    ).execute()
  })
  return estimatesFrom(db, inPeriods(rows, periods, seriesText))
}
