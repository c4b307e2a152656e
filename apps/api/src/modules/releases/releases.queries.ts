import type { Release } from '@jsna/core'
import type { ReleaseRow } from '../../database/rows.ts'
import type { Published } from '../../evidence/published.queries.ts'

const toRelease = (row: ReleaseRow): Release => ({ ...row, changes: JSON.parse(row.changes) as Release['changes'] })

/** Every release up to one, newest first. */
export async function releasesUpTo(db: Published, number: number): Promise<Release[]> {
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('number', '<=', number)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toRelease)
}

export async function releaseOf(db: Published, number: number): Promise<Release | undefined> {
  const row = await db.selectFrom('release').selectAll().where('number', '=', number).executeTakeFirst()
  return row && toRelease(row)
}
