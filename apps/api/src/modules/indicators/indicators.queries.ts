import type { Indicator } from '@jsna/core'
import type { PublishedIndicator } from '../../client.ts'
import { bodyOf } from '../../database/rows.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'

type Coverage = Pick<PublishedIndicator, 'latestPeriod' | 'schemes' | 'periods'>

/** Every indicator of a release with what is published for it, in the order of the catalogue. */
export async function indicatorsOf(db: Published, release: number): Promise<PublishedIndicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .select(['body', 'coverage'])
    .where(inRelease(release))
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...bodyOf<Indicator>(row), ...(JSON.parse(row.coverage) as Coverage) }))
}
