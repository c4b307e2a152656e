import type { Area, AreaScheme, Estimate, Indicator } from '@jsna/core'
import type { ExpressionBuilder, Kysely, ReferenceExpression } from 'kysely'
import { bodyOf, toEstimate } from '../database/rows.ts'
import type { ReleaseRow } from '../database/rows.ts'
import type { PublishedTables } from '../database/tables.ts'
import type { Catalogue } from './evidence-source.ts'

export type Published = Kysely<PublishedTables>

type Versioned = Exclude<keyof PublishedTables, 'release' | 'postcode' | 'estimateWords' | 'trendWords'>

/** Only the rows that belong to a release. */
export const inRelease =
  (release: number) =>
  <Table extends Versioned>(where: ExpressionBuilder<PublishedTables, Table>) =>
    where.and([
      where('validFromRelease' as ReferenceExpression<PublishedTables, Table>, '<=', release as never),
      where.or([
        where('validToRelease' as ReferenceExpression<PublishedTables, Table>, 'is', null as never),
        where('validToRelease' as ReferenceExpression<PublishedTables, Table>, '>', release as never),
      ]),
    ])

export async function newestRelease(db: Published): Promise<ReleaseRow | undefined> {
  return db.selectFrom('release').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
}

export async function releaseByNumber(db: Published, number: number): Promise<ReleaseRow | undefined> {
  return db.selectFrom('release').selectAll().where('number', '=', number).executeTakeFirst()
}

/** Whether a postcode directory has been loaded. It belongs to no release. */
export async function hasPostcodes(db: Published): Promise<boolean> {
  return (await db.selectFrom('postcode').select('postcode').limit(1).executeTakeFirst()) !== undefined
}

export async function publishedCatalogue(db: Published, release: number): Promise<Catalogue> {
  const valid = inRelease(release)
  const indicators = await db.selectFrom('indicator').select('body').where(valid).orderBy('position').execute()
  const areas = await db.selectFrom('area').select('body').where(valid).orderBy('position').execute()
  const schemes = await db.selectFrom('areaScheme').select('body').where(valid).orderBy('id').execute()
  return {
    indicators: indicators.map((row) => bodyOf<Indicator>(row)),
    areas: areas.map((row) => bodyOf<Area>(row)),
    schemes: schemes.map((row) => bodyOf<AreaScheme>(row)),
  }
}

export async function publishedEstimates(db: Published, release: number, indicator: string): Promise<Estimate[]> {
  const rows = await db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', '=', indicator)
    .where(inRelease(release))
    .execute()
  return rows.map(toEstimate)
}

/** A figure, and the releases that show it: from the one up to, but not including, the other. */
export interface ShownFigure {
  estimate: Estimate
  from: number
  to: number | null
}

/** Every figure of an indicator that any release shows. Releases stay readable, so readers know them all. */
export async function everShown(db: Published, indicator: string): Promise<ShownFigure[]> {
  const rows = await db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('kind', '=', 'estimate')
    .orderBy('validFromRelease')
    .execute()
  return rows.map((row) => ({ estimate: toEstimate(row), from: row.validFromRelease, to: row.validToRelease }))
}
