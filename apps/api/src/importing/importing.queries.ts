import type { Lookup, LookupEntry, Observation } from '@jsna/core'
import type { Kysely, Transaction } from 'kysely'
import type { ImportRecord } from '../client.ts'
import { FigureWriter } from '../database/figure-writer.ts'
import type { Dialect } from '../database/handle.ts'
import { bodyOf, keyText } from '../database/rows.ts'
import type { ObservationTable, WorkspaceTables } from '../database/tables.ts'
import { notFound } from '../errors.ts'

type Workspace = Kysely<WorkspaceTables>

export async function storedLookups(db: Workspace): Promise<Lookup[]> {
  const headers = await db.selectFrom('lookup').select('body').orderBy('position').execute()
  const rows = await db.selectFrom('lookupEntry').selectAll().execute()
  const entries = Map.groupBy(rows, ({ lookup }) => lookup)
  return headers.map((row) => {
    const header = bodyOf<Omit<Lookup, 'entries'>>(row)
    const own = entries.get(header.id) ?? []
    return {
      ...header,
      entries: own.map(({ fromCode, toCode, weight }): LookupEntry => ({ from: fromCode, to: toCode, weight })),
    }
  })
}

export async function observationRows(db: Workspace, indicator: string): Promise<Map<string, ObservationTable>> {
  const rows = await db.selectFrom('observation').selectAll().where('indicator', '=', indicator).execute()
  return new Map(rows.map((row) => [keyText(row), row]))
}

export async function removeObservations(
  db: Workspace,
  dialect: Dialect,
  rows: readonly ObservationTable[],
): Promise<void> {
  await new FigureWriter(db, dialect, 'observation').remove(rows)
}

export async function insertObservations(
  db: Workspace,
  dialect: Dialect,
  observations: readonly Observation[],
  mark: Pick<ObservationTable, 'origin' | 'import'>,
): Promise<void> {
  await new FigureWriter(db, dialect, 'observation').insert(observations, { ...mark })
}

export async function raiseVersion(transaction: Transaction<WorkspaceTables>, indicator: string): Promise<void> {
  await transaction
    .insertInto('indicatorVersion')
    .values({ indicator, version: 1 })
    .onConflict((conflict) =>
      conflict.column('indicator').doUpdateSet((row) => ({ version: row('indicatorVersion.version', '+', 1) })),
    )
    .execute()
}

export async function importByContent(db: Workspace, contentHash: string): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('contentHash', '=', contentHash)
    .orderBy('importedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toRecord(row)
}

export async function storedImports(db: Workspace): Promise<ImportRecord[]> {
  const rows = await db
    .selectFrom('import')
    .leftJoin('importJob', 'importJob.id', 'import.id')
    .selectAll('import')
    .orderBy('import.importedAt', 'desc')
    // Imports of before have the time of their clock: of two of one millisecond the number knows which came later.
    .orderBy('importJob.number', 'desc')
    .orderBy('import.id')
    .execute()
  return rows.map(toRecord)
}

/** Writes down who took an import back. Of two that take it back at once, one does. */
export async function markUndone(
  transaction: Transaction<WorkspaceTables>,
  id: string,
  { at, actor }: { at: string; actor: string },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('import')
    .set({ undoneAt: at, undoneBy: actor })
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound('There is no such import, or it was taken back already.')
}

function toRecord({ contentHash: _contentHash, ...record }: WorkspaceTables['import']): ImportRecord {
  return record
}
