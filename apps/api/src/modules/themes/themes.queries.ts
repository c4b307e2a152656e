import type { Theme } from '@jsna/core'
import { bodyOf } from '../../database/rows.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'

export async function themesOf(db: Published, release: number): Promise<Theme[]> {
  const rows = await db.selectFrom('theme').select('body').where(inRelease(release)).orderBy('position').execute()
  return rows.map((row) => bodyOf<Theme>(row))
}
