import type { Document, Theme } from '@jsna/core'
import { bodyOf } from '../../database/rows.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'

export async function themesAndTexts(db: Published, release: number): Promise<{ themes: Theme[]; texts: Document[] }> {
  const valid = inRelease(release)
  const themes = await db.selectFrom('theme').select('body').where(valid).orderBy('position').execute()
  const texts = await db.selectFrom('document').select('body').where(valid).orderBy('id').execute()
  return { themes: themes.map((row) => bodyOf<Theme>(row)), texts: texts.map((row) => bodyOf<Document>(row)) }
}
