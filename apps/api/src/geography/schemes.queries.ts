import type { Area, AreaScheme, Lookup } from '@jsna/core'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { AreaTopology } from '@jsna/importers'
import { bodyOf } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { storedBoundaries } from './outlines.ts'

type Workspace = Pick<Kysely<WorkspaceTables>, 'selectFrom'>

/** Everything that belongs to one area scheme. */
export interface SchemeState {
  scheme: AreaScheme
  areas: Area[]
  boundaries: AreaTopology | null
}

export async function schemeState(db: Workspace, id: string): Promise<SchemeState | null> {
  const row = await db.selectFrom('areaScheme').select('body').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const areas = await db.selectFrom('area').select('body').where('scheme', '=', id).orderBy('position').execute()
  return {
    scheme: bodyOf<AreaScheme>(row),
    areas: areas.map((each) => bodyOf<Area>(each)),
    boundaries: await storedBoundaries(db, id),
  }
}

export interface Replacement {
  /** What the scheme was before; `null` where there was none. */
  before: SchemeState | null
  at: string
  by: string
}

export async function schemeReplacements(db: Workspace): Promise<Map<string, Replacement>> {
  const rows = await db.selectFrom('schemeReplacement').selectAll().execute()
  return new Map(
    rows.map((row) => [row.id, { before: bodyOf<SchemeState | null>(row), at: row.replacedAt, by: row.replacedBy }]),
  )
}

/** What still hangs on areas that would go, by area: figures, lookups, and areas that lie inside or are like them. */
export async function usesOf(
  db: Kysely<WorkspaceTables>,
  codes: readonly string[],
  others: readonly Area[],
  lookups: readonly Lookup[],
): Promise<Map<string, string[]>> {
  const uses = new Map<string, string[]>()
  const gone = new Set(codes)
  const note = (code: string, what: string) => {
    const known = uses.get(code) ?? []
    if (gone.has(code) && !known.includes(what)) uses.set(code, [...known, what])
  }
  const figures = await sql<{ area: string }>`select distinct series.area from series where
    exists (select 1 from observation_row where observation_row.series = series.id)
    or exists (select 1 from staged_row where staged_row.series = series.id)
    or exists (select 1 from replaced_row where replaced_row.series = series.id)`.execute(db)
  for (const { area } of figures.rows) note(area, 'has figures')
  for (const { id, entries } of lookups) {
    for (const { from, to } of entries) for (const code of [from, to]) note(code, `stands in the lookup ${id}`)
  }
  for (const { code, parents, neighbours } of others) {
    if (gone.has(code)) continue
    for (const parent of parents) note(parent, 'has other areas inside it')
    for (const neighbour of neighbours) note(neighbour, `is like ${code}`)
  }
  return uses
}
