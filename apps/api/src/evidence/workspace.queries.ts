import type { Area, AreaScheme, Indicator, Observation } from '@jsna/core'
import type { Kysely } from 'kysely'
import { bodyOf, toObservation } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from './evidence-source.ts'

type Workspace = Kysely<WorkspaceTables>

export async function workspaceCatalogue(db: Workspace): Promise<Catalogue> {
  const indicators = await db.selectFrom('indicator').select('body').orderBy('position').execute()
  const areas = await db.selectFrom('area').select('body').orderBy('position').execute()
  const schemes = await db.selectFrom('areaScheme').select('body').orderBy('id').execute()
  return {
    indicators: indicators.map((row) => bodyOf<Indicator>(row)),
    areas: areas.map((row) => bodyOf<Area>(row)),
    schemes: schemes.map((row) => bodyOf<AreaScheme>(row)),
  }
}

export async function workspaceObservations(db: Workspace, indicator: string): Promise<Observation[]> {
  const rows = await db.selectFrom('observation').selectAll().where('indicator', '=', indicator).execute()
  return rows.map(toObservation)
}

/** How often each indicator's observations have changed. */
export async function indicatorVersions(db: Workspace): Promise<Map<string, number>> {
  const rows = await db.selectFrom('indicatorVersion').select(['indicator', 'version']).execute()
  return new Map(rows.map(({ indicator, version }) => [indicator, version]))
}

/** How often areas and lookups have changed. */
export async function catalogueVersion(db: Workspace): Promise<number> {
  const row = await db.selectFrom('catalogueVersion').select('version').where('id', '=', 1).executeTakeFirst()
  return row?.version ?? 0
}
