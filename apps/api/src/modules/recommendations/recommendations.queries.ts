import type { FigureResult, Recommendation } from '@jsna/core'
import type { JudgedRecommendation } from '../../client.ts'
import { bodyOf } from '../../database/rows.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'

export async function recommendationsOf(db: Published, release: number): Promise<JudgedRecommendation[]> {
  const rows = await db
    .selectFrom('recommendation')
    .select(['body', 'results'])
    .where(inRelease(release))
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...bodyOf<Recommendation>(row),
    results: JSON.parse(row.results) as Record<string, FigureResult>,
  }))
}
