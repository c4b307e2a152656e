import { bodyOf } from '../database/rows.ts'
import type { Published } from '../evidence/published.queries.ts'

/**
 * Every indicator or area scheme that was ever published up to a release, in its newest form, oldest first; those of the
 * same release in the order of the alphabet.
 */
export async function nounsEver<Noun>(
  db: Published,
  table: 'indicator' | 'areaScheme',
  release: number,
): Promise<Noun[]> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'body', 'validFromRelease'])
    .where('validFromRelease', '<=', release)
    .orderBy('validFromRelease')
    .orderBy('id')
    .execute()
  // A map keeps the place of the first row of a name and takes the body of its last.
  const newest = new Map(rows.map((row) => [row.id, row]))
  return [...newest.values()].map((row) => bodyOf<Noun>(row))
}
