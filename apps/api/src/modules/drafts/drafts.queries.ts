import type { Document } from '@jsna/core'
import type { Transaction } from 'kysely'
import type { WorkspaceTables } from '../../database/tables.ts'

export interface NewRevision {
  document: Document
  revision: number
  savedAt: string
  savedBy: string
}

/** Puts a revision in the place of the one before it. `false` when that is no longer the current one. */
export async function replaceRevision(
  transaction: Transaction<WorkspaceTables>,
  { document, revision, savedAt, savedBy }: NewRevision,
): Promise<boolean> {
  const body = JSON.stringify(document)
  const updated = await transaction
    .updateTable('document')
    .set({ body, revision, updatedAt: savedAt, updatedBy: savedBy })
    .where('id', '=', document.id)
    .where('revision', '=', revision - 1)
    .executeTakeFirst()
  if (Number(updated.numUpdatedRows) !== 1) return false
  await transaction
    .insertInto('documentRevision')
    .values({ document: document.id, revision, body, savedAt, savedBy })
    .execute()
  return true
}
