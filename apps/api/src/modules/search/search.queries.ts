import type { Area, Document, Evaluation, Indicator } from '@jsna/core'
import { bodyOf } from '../../database/rows.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'

export interface Searchable {
  indicators: Indicator[]
  areas: Area[]
  /** A text once for each area in which it is read. */
  texts: { document: Document; evaluation: Evaluation; area: string }[]
}

export async function searchableOf(db: Published, release: number): Promise<Searchable> {
  const valid = inRelease(release)
  const indicators = await db.selectFrom('indicator').select('body').where(valid).orderBy('position').execute()
  const areas = await db.selectFrom('area').select('body').where(valid).orderBy('position').execute()
  const documents = await db.selectFrom('document').select(['id', 'body']).where(valid).orderBy('id').execute()
  const readings = await db.selectFrom('evaluation').select(['document', 'area', 'body']).where(valid).execute()
  const byId = new Map(documents.map((row) => [row.id, bodyOf<Document>(row)]))
  return {
    indicators: indicators.map((row) => bodyOf<Indicator>(row)),
    areas: areas.map((row) => bodyOf<Area>(row)),
    texts: readings.flatMap((row) => {
      const document = byId.get(row.document)
      const { evaluation } = bodyOf<{ evaluation: Evaluation }>(row)
      return document ? [{ document, evaluation, area: row.area }] : []
    }),
  }
}
