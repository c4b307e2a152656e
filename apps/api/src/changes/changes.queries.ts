import type { Document, Evaluation } from '@jsna/core'
import { comparePeriods } from '@jsna/core'
import type { Kysely } from 'kysely'
import { city } from '../city.ts'
import { bodyOf } from '../database/rows.ts'
import type { PublishedTables, WorkspaceTables } from '../database/tables.ts'
import { inRelease } from '../evidence/published.queries.ts'

/** What a release says in one place: the text and what its figures and claims gave. */
export interface PublishedReading {
  document: Document
  evaluation: Evaluation
}

/** Every reading of a release by document id and area code, joined by a bar. */
export async function publishedReadings(
  db: Kysely<PublishedTables>,
  release: number,
): Promise<Map<string, PublishedReading>> {
  const valid = inRelease(release)
  const texts = await db.selectFrom('document').select(['id', 'body']).where(valid).execute()
  const rows = await db.selectFrom('evaluation').select(['document', 'area', 'body']).where(valid).execute()
  const documents = new Map(texts.map((row) => [row.id, bodyOf<Document>(row)]))
  return new Map(
    rows.flatMap((row) => {
      const document = documents.get(row.document)
      const { evaluation } = bodyOf<{ evaluation: Evaluation }>(row)
      return document ? [[`${row.document}|${row.area}`, { document, evaluation }]] : []
    }),
  )
}

/** The newest period in which the city has a figure, by indicator. */
export async function newestWorkspacePeriods(
  db: Kysely<WorkspaceTables>,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('observation')
    .select(['indicator', 'period'])
    .distinct()
    .where('indicator', 'in', slugs)
    .where('area', '=', city.area)
    .where('absence', 'is', null)
    .execute()
  return newestOf(rows)
}

export async function newestPublishedPeriods(
  db: Kysely<PublishedTables>,
  release: number,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('estimate')
    .select(['indicator', 'period'])
    .distinct()
    .where('indicator', 'in', slugs)
    .where('area', '=', city.area)
    .where('kind', '<>', 'missing')
    .where(inRelease(release))
    .execute()
  return newestOf(rows)
}

function newestOf(rows: readonly { indicator: string; period: string }[]): Map<string, string> {
  const newest = new Map<string, string>()
  for (const { indicator, period } of rows) {
    const known = newest.get(indicator)
    if (!known || comparePeriods(known, period) < 0) newest.set(indicator, period)
  }
  return newest
}
