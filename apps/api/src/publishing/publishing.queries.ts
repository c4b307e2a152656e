import type { Kysely } from 'kysely'
import type { PublishedTables, WorkspaceTables } from '../database/tables.ts'

type Workspace = Kysely<WorkspaceTables>

export type StoredWaiver = WorkspaceTables['waiver']

export async function storedWaivers(db: Workspace): Promise<StoredWaiver[]> {
  return db.selectFrom('waiver').selectAll().orderBy('waivedAt').execute()
}

/** Indicator versions that the newest finished publication was made from. */
export async function publishedVersions(db: Workspace): Promise<Record<string, number>> {
  const row = await db
    .selectFrom('publication')
    .select('versions')
    .where('state', '=', 'done')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (JSON.parse(row.versions) as Record<string, number>) : {}
}

export async function begunPublications(db: Workspace): Promise<WorkspaceTables['publication'][]> {
  return db.selectFrom('publication').selectAll().where('state', '=', 'begun').execute()
}

/** The nouns that a release carries as they are. */
export async function workspaceNouns(db: Workspace) {
  return {
    areaSchemes: await db.selectFrom('areaScheme').selectAll().execute(),
    areas: await db.selectFrom('area').selectAll().execute(),
    boundaries: await db.selectFrom('boundary').selectAll().execute(),
    themes: await db.selectFrom('theme').selectAll().execute(),
    indicators: await db.selectFrom('indicator').selectAll().execute(),
    recommendations: await db.selectFrom('recommendation').selectAll().execute(),
    assets: await db.selectFrom('communityAsset').selectAll().execute(),
  }
}

export type WorkspaceNouns = Awaited<ReturnType<typeof workspaceNouns>>

/** What the newest release says each indicator covers, as JSON by slug. */
export async function publishedCoverage(db: Kysely<PublishedTables>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('indicator').select(['id', 'coverage']).where('validToRelease', 'is', null).execute()
  return new Map(rows.map(({ id, coverage }) => [id, coverage]))
}

/** The texts of the newest release, as they were stored. */
export async function publishedBodies(db: Kysely<PublishedTables>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('document').select(['id', 'body']).where('validToRelease', 'is', null).execute()
  return new Map(rows.map(({ id, body }) => [id, body]))
}

export async function currentParts(
  db: Kysely<PublishedTables>,
): Promise<Pick<PublishedTables['contentPart'], 'kind' | 'id' | 'hash'>[]> {
  return db.selectFrom('contentPart').select(['kind', 'id', 'hash']).where('validToRelease', 'is', null).execute()
}
