import type { Estimate } from '@jsna/core'
import { toEstimate } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { inSelection, refuseTooMany } from '../../figures/select-rows.ts'

/** Every figure of some indicators in some areas. */
export async function estimatesOfAreas(
  db: Published,
  release: number,
  slugs: string[],
  areas: readonly string[],
): Promise<Estimate[]> {
  const query = inSelection(db.selectFrom('estimate').selectAll(), { indicators: slugs }, release)
  const rows = await query.where('area', 'in', areas).execute()
  refuseTooMany(rows)
  return rows.map(toEstimate)
}
