import type { Indicator } from '@jsna/core'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/audit.ts'
import type { ImportRecord } from '../client.ts'
import type { Dialect, WorkspaceHandle } from '../database/handle.ts'
import { oneAfterAnother } from '../database/one-after-another.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Clock } from '../dependencies.ts'
import { ApiError, notFound } from '../errors.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { addUpAgain } from './add-up-again.ts'
import { importByContent, markUndone, raiseVersion, storedImports, storedLookups } from './importing.queries.ts'
import { takeReady } from './jobs.queries.ts'
import {
  canBeTakenBack,
  forgetOldReplaced,
  giveBack,
  missingCounts,
  removeStaged,
  stagedCounts,
  takeAllStaged,
  takeStaged,
  touchedBy,
  withdrawMissing,
} from './staged.queries.ts'

export interface StagedJob {
  number: number
  id: string
  fileName: string
  contentHash: string
  rowsRead: number
}

export interface Acceptance {
  actor: string
  /** Whether figures that are not in the file any more are taken out. */
  withdraw: boolean
}

interface Context {
  workspace: WorkspaceHandle
  catalogue: Catalogue
  clock: Clock
}

/**
 * Puts a file that has been read into the workspace: all of it, in one transaction with its audit entry. A file that says
 * nothing new leaves the workspace as it is, and the answer is the record of its first import. `null` if somebody else was
 * quicker to accept the file or to throw it away.
 */
export async function acceptStaged(
  { workspace: { db, dialect }, catalogue, clock }: Context,
  job: StagedJob,
  { actor, withdraw }: Acceptance,
): Promise<ImportRecord | null> {
  return db.transaction().execute(async (transaction) => {
    await oneAfterAnother(transaction, dialect, 'figures')
    if (!(await takeReady(transaction, job.id))) return null
    const counts = await stagedCounts(transaction, job.number)
    const missing = withdraw ? await missingCounts(transaction, job.number, counts) : new Map<string, number>()
    const sum = (field: 'accepted' | 'added' | 'unchanged') => counts.reduce((total, row) => total + row[field], 0)
    const withdrawn = [...missing.values()].reduce((total, count) => total + count, 0)
    const changed = sum('accepted') - sum('added') - sum('unchanged')
    const totals = { changed, added: sum('added'), unchanged: sum('unchanged'), withdrawn }
    const earlier = await importByContent(transaction, job.contentHash)
    const isNews = totals.changed + totals.added + withdrawn > 0
    if (isNews) {
      await forgetOldReplaced(transaction)
      const isAllNew = totals.added === sum('accepted')
      await (isAllNew ? takeAllStaged(transaction, job.number) : takeStaged(transaction, job.number, job.id))
      if (withdrawn > 0) await withdrawMissing(transaction, job.number, job.id)
      const touched = counts
        .filter((row) => row.accepted > row.unchanged || missing.has(row.indicator))
        .map(({ indicator }) => indicator)
      await settle(transaction, dialect, touched, catalogue)
    }
    await removeStaged(transaction, job.number)
    if (earlier && !isNews) return { ...earlier, ...totals }
    const record: ImportRecord = {
      id: job.id,
      fileName: job.fileName,
      importedAt: await momentAfterAll(transaction, clock),
      importedBy: actor,
      rowsRead: job.rowsRead,
      accepted: sum('accepted'),
      ...totals,
      undoneAt: null,
      undoneBy: null,
    }
    await transaction
      .insertInto('import')
      .values({ ...record, contentHash: job.contentHash })
      .execute()
    await appendAudit(transaction, dialect, {
      at: record.importedAt,
      actor,
      action: 'figures.imported',
      subject: record.id,
      detail: { fileName: record.fileName, contentHash: job.contentHash, ...totals },
    })
    return record
  })
}

/** Takes the newest import back: what it brought goes, what it replaced returns. */
export async function undoImport(
  { workspace: { db, dialect }, catalogue, clock }: Context,
  id: string,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await oneAfterAnother(transaction, dialect, 'figures')
    const record = newestOf(await storedImports(transaction), id)
    const at = clock().toISOString()
    await markUndone(transaction, record.id, { at, actor })
    // Once only what the newest import had replaced was kept; an older one cannot be taken back without a loss.
    if (!(await canBeTakenBack(transaction, record))) {
      const detail = `What ${record.fileName} replaced is not kept any more. Import the file that held the earlier figures again.`
      throw new ApiError('import-settled', detail)
    }
    const touched = await touchedBy(transaction, record.id)
    await giveBack(transaction, record.id)
    await settle(transaction, dialect, touched, catalogue)
    const detail = { fileName: record.fileName, indicators: touched }
    await appendAudit(transaction, dialect, { at, actor, action: 'import.undone', subject: record.id, detail })
  })
}

/** The import with an id, which has to be the newest that was not taken back. */
function newestOf(imports: readonly ImportRecord[], id: string): ImportRecord {
  const [newest, ...older] = imports.filter(({ undoneAt }) => undoneAt === null)
  if (newest?.id === id) return newest
  if (older.some((record) => record.id === id)) {
    throw new ApiError('import-settled', 'Only the newest import can be taken back. Take back the later ones first.')
  }
  throw notFound('There is no such import, or it was taken back already.')
}

/** Now, or later than the newest import where clocks differ or do not go on: imports are taken back in the order of their times. */
async function momentAfterAll(transaction: Transaction<WorkspaceTables>, clock: Clock): Promise<string> {
  const newest = await transaction
    .selectFrom('import')
    .select(({ fn }) => fn.max('importedAt').as('at'))
    .executeTakeFirst()
  const now = clock()
  return newest?.at && newest.at >= now.toISOString()
    ? new Date(Date.parse(newest.at) + 1).toISOString()
    : now.toISOString()
}

/** What follows from other figures: totals of larger areas, and that what was derived from them is out of date. */
async function settle(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  slugs: readonly string[],
  { indicators, areas }: Catalogue,
): Promise<void> {
  const lookups = await storedLookups(transaction)
  const bySlug = new Map<string, Indicator>(indicators.map((indicator) => [indicator.slug, indicator]))
  const byCode = new Map(areas.map((area) => [area.code, area]))
  for (const slug of slugs) {
    const indicator = bySlug.get(slug)
    if (indicator) await addUpAgain(transaction, dialect, indicator, { lookups, areas: byCode })
    await raiseVersion(transaction, slug)
  }
}
