import type { Topology } from '../client.ts'
import { bodyOf } from '../database/rows.ts'
import { inRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'

export async function boundariesOf(db: Published, release: number, scheme: string): Promise<Topology | undefined> {
  const row = await db
    .selectFrom('boundary')
    .select('body')
    .where('id', '=', scheme)
    .where(inRelease(release))
    .executeTakeFirst()
  return row && bodyOf<Topology>(row)
}
