import type { CommunityAsset, Document, EarlierValue, Evaluation, Estimate, Recommendation, Setting } from '@jsna/core'
import type { DocumentsAnswer } from '../client.ts'
import { bodyOf, keyOf, keyText } from '../database/rows.ts'
import type { EstimateTable } from '../database/tables.ts'
import { inRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'

export async function documentList(db: Published, release: number): Promise<DocumentsAnswer['documents']> {
  const rows = await db.selectFrom('document').select('body').where(inRelease(release)).orderBy('id').execute()
  return rows
    .map((row) => bodyOf<Document>(row))
    .map(({ id, kind, theme, title, order }) => ({ id, kind, theme, title, order }))
}

export interface PublishedText {
  document: Document
  setting: Setting
  evaluation: Evaluation
}

/** A text as a release froze it, for one area; without one, for the first in which it is read. */
export async function publishedText(
  db: Published,
  release: number,
  id: string,
  area: string | undefined,
): Promise<PublishedText | undefined> {
  const valid = inRelease(release)
  const text = await db.selectFrom('document').select('body').where('id', '=', id).where(valid).executeTakeFirst()
  let query = db.selectFrom('evaluation').select('body').where('document', '=', id).where(valid)
  if (area !== undefined) query = query.where('area', '=', area)
  const reading = await query.orderBy('area').limit(1).executeTakeFirst()
  if (!text || !reading) return undefined
  return { document: bodyOf<Document>(text), ...bodyOf<{ setting: Setting; evaluation: Evaluation }>(reading) }
}

/** What earlier releases gave for the keys of some estimates, where it was something else. */
export function earlierValues(db: Published, release: number, inputs: readonly Estimate[]): Promise<EarlierValue[]> {
  return valuesFor(inputs, (indicator, areas) =>
    rowsFor(db, indicator, areas).where('validToRelease', '<=', release).execute(),
  )
}

/** What one release gives for the keys of some estimates. */
export function valuesInRelease(db: Published, release: number, inputs: readonly Estimate[]): Promise<EarlierValue[]> {
  return valuesFor(inputs, (indicator, areas) =>
    rowsFor(db, indicator, areas)
      .where('validFromRelease', '<=', release)
      .where((where) => where.or([where('validToRelease', 'is', null), where('validToRelease', '>', release)]))
      .execute(),
  )
}

const rowsFor = (db: Published, indicator: string, areas: string[]) =>
  db
    .selectFrom('estimate')
    .innerJoin('release', 'release.number', 'estimate.validFromRelease')
    .selectAll('estimate')
    .select('release.publishedAt')
    .where('indicator', '=', indicator)
    .where('area', 'in', areas)
    .where('kind', '=', 'estimate')
    .orderBy('validFromRelease')

async function valuesFor(
  inputs: readonly Estimate[],
  find: (indicator: string, areas: string[]) => Promise<(EstimateTable & { publishedAt: string })[]>,
): Promise<EarlierValue[]> {
  const wanted = new Set(inputs.map(keyText))
  const values: EarlierValue[] = []
  for (const [indicator, own] of Map.groupBy(inputs, (input) => input.indicator)) {
    const rows = await find(indicator, [...new Set(own.map(({ area }) => area))])
    for (const row of rows.filter((each) => wanted.has(keyText(each)))) {
      const { value, lowerCi95, upperCi95, publishedAt, validFromRelease } = row
      values.push({ key: keyOf(row), release: validFromRelease, publishedAt, value, lowerCi95, upperCi95 })
    }
  }
  return values
}

export async function publishedExtras(db: Published, release: number) {
  const valid = inRelease(release)
  const recommendations = await db
    .selectFrom('recommendation')
    .select('body')
    .where(valid)
    .orderBy('position')
    .execute()
  const assets = await db.selectFrom('communityAsset').select('body').where(valid).orderBy('position').execute()
  return {
    recommendations: recommendations.map((row) => bodyOf<Recommendation>(row)),
    assets: assets.map((row) => bodyOf<CommunityAsset>(row)),
  }
}
