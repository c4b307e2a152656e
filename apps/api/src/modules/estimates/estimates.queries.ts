import type { Estimate, EstimateKey } from '@jsna/core'
import { seriesText } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { columnsBeside, estimatesFrom } from '../../figures/numbered-estimates.ts'
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
  const estimates = await readInTurns(selection, named === undefined, async (part) => {
    const wanted = { ...selection, ...part, periods: named }
    const known = knownOf(wanted)
    const rows = await inKeyOrder(
      inSelection(db.selectFrom('numberedEstimate').select(columnsBeside(known)), wanted, release),
      'period',
    ).execute()
    return estimatesFrom(db, rows, known)
  })
  return inPeriods(estimates, periods, seriesText)
}

/** What a question says of the key of every figure that answers it. */
function knownOf({
  indicators,
  areas,
  periods,
  sex,
  age,
  category,
}: Selection & { periods: readonly string[] | undefined }): Partial<EstimateKey> {
  const told = { indicator: only(indicators), area: only(areas), period: only(periods), sex, age, category }
  return Object.fromEntries(Object.entries(told).filter(([, word]) => word !== undefined))
}

const only = (names: readonly string[] | null | undefined): string | undefined =>
  names?.length === 1 ? names[0] : undefined
