import { createCodeHistory } from '@jsna/importers'
import type { CodeHistory } from '@jsna/importers'
import type { Kysely } from 'kysely'
import type { CodeHistoryHead } from '../client.ts'
import { bodyOf } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'

/** What all files together say has become of area codes. */
export async function storedCodeHistory(db: Kysely<WorkspaceTables>): Promise<CodeHistory> {
  const rows = await db.selectFrom('codeChange').select(['fromCode', 'toCode']).execute()
  return createCodeHistory(rows.map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode })))
}

export async function codeHistories(db: Kysely<WorkspaceTables>): Promise<CodeHistoryHead[]> {
  const rows = await db.selectFrom('codeHistory').selectAll().orderBy('id').execute()
  return rows.map((row) => {
    const { loadedAt, loadedBy } = row
    return { ...bodyOf<Omit<CodeHistoryHead, 'loadedAt' | 'loadedBy'>>(row), loadedAt, loadedBy }
  })
}
