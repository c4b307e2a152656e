import type { ColumnMapping } from '@jsna/importers'
import type { Kysely } from 'kysely'
import type { SavedMapping } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'

/** Every saved mapping, the newest first: where two belong to the same header, the newer one is meant. */
export async function savedMappings(db: Kysely<WorkspaceTables>): Promise<SavedMapping[]> {
  const rows = await db.selectFrom('importMapping').selectAll().orderBy('savedAt', 'desc').orderBy('id').execute()
  return rows.map(({ body, ...row }) => ({ ...row, mapping: JSON.parse(body) as ColumnMapping }))
}

export async function storedMappings(db: Kysely<WorkspaceTables>): Promise<ColumnMapping[]> {
  return (await savedMappings(db)).map(({ mapping }) => mapping)
}
