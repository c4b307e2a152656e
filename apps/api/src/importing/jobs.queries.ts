import type { Kysely, Selectable, Transaction } from 'kysely'
import type { ImportJob, ImportProgress } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { ApiError, notFound } from '../errors.ts'
import { forgetStaged } from './staged.queries.ts'

export type JobRow = Selectable<WorkspaceTables['importJob']>

const mostListed = 20

export async function jobById(db: Kysely<WorkspaceTables>, id: string): Promise<JobRow> {
  const row = await db.selectFrom('importJob').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('There is no file of this name at the desk.')
  return row
}

/** The newest files that were handed in. */
export async function jobRows(db: Kysely<WorkspaceTables>): Promise<JobRow[]> {
  return db.selectFrom('importJob').selectAll().orderBy('number', 'desc').limit(mostListed).execute()
}

/** Opens a job once more whose file was not taken. Of two that ask at once, one opens it. */
export async function readAgain(db: Kysely<WorkspaceTables>, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('importJob')
    .set({ state: 'reading', report: '', refusal: '', question: '' })
    .where('id', '=', id)
    .where('state', 'in', ['needs-mapping', 'refused'])
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new ApiError('import-settled', 'Only a file that was not taken can be read once more.')
}

/** Takes a job that is ready, in the transaction that stores its figures. Of several that take or end it at once, one does. */
export async function takeReady(transaction: Transaction<WorkspaceTables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('importJob')
    .set({ state: 'accepted' })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends a job that can go no further, unless it was accepted: nothing of it stays. */
export async function endJob(
  db: Kysely<WorkspaceTables>,
  { id, number }: Pick<JobRow, 'id' | 'number'>,
  state: 'failed' | 'cancelled',
  reason: string | null = null,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('importJob')
      .set({ state, ...(reason === null ? {} : { refusal: refusalWords(reason) }) })
      .where('id', '=', id)
      .where('state', '!=', 'accepted')
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await forgetStaged(transaction, { id, number })
    return numUpdatedRows > 0n
  })
}

const refusalWords = (detail: string) => JSON.stringify({ detail, issues: [], unlisted: 0 })

export function toJob(
  { id, fileName, startedAt, startedBy, ...row }: JobRow,
  { progress, isKept }: { progress: ImportProgress | null; isKept: boolean },
): ImportJob {
  return {
    id,
    fileName,
    startedAt,
    startedBy,
    state: row.state,
    fileKept: isKept,
    progress: row.state === 'reading' ? progress : null,
    report: row.report === '' ? null : (JSON.parse(row.report) as ImportJob['report']),
    refusal: row.refusal === '' ? null : (JSON.parse(row.refusal) as ImportJob['refusal']),
    question: row.question === '' ? null : (JSON.parse(row.question) as ImportJob['question']),
  }
}
