import type { SpreadRow } from '../../client.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { toSpreadRow } from '../../figures/figure-rows.ts'
import { inPeriods, inSelection, namedPeriods, refuseTooMany } from '../../figures/select-rows.ts'
import type { Selection } from '../../figures/selection.ts'

export async function spreadsOf(
  db: Published,
  release: number,
  selection: Omit<Selection, 'areas'>,
  { scheme, periods }: { scheme?: string; periods?: string[] },
): Promise<SpreadRow[]> {
  const wanted = { ...selection, periods: namedPeriods(periods) }
  let query = inSelection(db.selectFrom('spread').selectAll(), wanted, release)
  if (scheme !== undefined) query = query.where('scheme', '=', scheme)
  const rows = await query
    .orderBy('indicator')
    .orderBy('scheme')
    .orderBy('sex')
    .orderBy('age')
    .orderBy('category')
    .orderBy('period')
    .execute()
  refuseTooMany(rows)
  const series = (row: SpreadRow) => [row.indicator, row.scheme, row.sex, row.age, row.category].join('|')
  return inPeriods(rows.map(toSpreadRow), periods, series)
}
