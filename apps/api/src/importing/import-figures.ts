import { createHash } from 'node:crypto'
import { bindingsOf, readFigures } from '@jsna/importers'
import type { FiguresRead } from '@jsna/importers'
import type { Observation } from '@jsna/core'
import { countWords } from '@jsna/core'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/audit.ts'
import type { ImportRecord } from '../client.ts'
import type { Dialect, WorkspaceHandle } from '../database/handle.ts'
import { keyText, toObservation } from '../database/rows.ts'
import type { ObservationTable, WorkspaceTables } from '../database/tables.ts'
import type { Clock, Randomness } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { addUp } from './add-up.ts'
import {
  importByContent,
  insertObservations,
  observationRows,
  raiseVersion,
  removeObservations,
  storedLookups,
} from './importing.queries.ts'

export interface Importing {
  workspace: WorkspaceHandle
  evidence: WorkspaceEvidence
  clock: Clock
  random: Randomness
}

export interface ImportOrder {
  fileName: string
  content: AsyncIterable<Uint8Array>
  actor: string
}

export interface ImportOutcome {
  record: ImportRecord
  leftOut: FiguresRead['leftOut']
}

type Counts = Pick<ImportRecord, 'changed' | 'added' | 'unchanged'>

/**
 * Reads a file of figures into the workspace: all of it, or with one bad row nothing. A file that says nothing new leaves
 * the workspace as it is, and the answer is the record of its first import.
 */
export async function importFigures(context: Importing, order: ImportOrder): Promise<ImportOutcome> {
  const catalogue = await context.evidence.catalogue()
  const { read, contentHash } = await readFile(catalogue, order)
  refuseIssues(read, order.fileName)
  const { workspace } = context
  const record = await workspace.db.transaction().execute(async (transaction) => {
    const counts = await storeFigures(
      transaction,
      workspace.dialect,
      read.observations,
      catalogue,
      importId(contentHash),
    )
    const earlier = await importByContent(transaction, contentHash)
    if (earlier && counts.added + counts.changed === 0) return { ...earlier, ...counts }
    const fresh: ImportRecord = {
      // A file may be imported again after another one has replaced its figures.
      id: earlier ? `${importId(contentHash)}-${context.random.bytes(3).toString('hex')}` : importId(contentHash),
      fileName: order.fileName,
      importedAt: context.clock().toISOString(),
      importedBy: order.actor,
      rowsRead: read.rowsRead,
      accepted: read.observations.length,
      ...counts,
    }
    await transaction
      .insertInto('import')
      .values({ ...fresh, contentHash })
      .execute()
    await appendAudit(transaction, workspace.dialect, {
      at: fresh.importedAt,
      actor: order.actor,
      action: 'figures.imported',
      subject: fresh.id,
      detail: { fileName: fresh.fileName, contentHash, ...counts },
    })
    return fresh
  })
  return { record, leftOut: read.leftOut }
}

const importId = (contentHash: string) => `import-${contentHash.slice(0, 12)}`

async function readFile(catalogue: Catalogue, { fileName, content }: ImportOrder) {
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const chunk of content) {
      hash.update(chunk)
      yield chunk
    }
  }
  const read = await readFigures(hashed(), {
    fileName,
    bindings: bindingsOf(catalogue.indicators),
    areaCodes: new Set(catalogue.areas.map(({ code }) => code)),
    indicators: catalogue.indicators,
  })
  return { read, contentHash: hash.digest('hex') }
}

function refuseIssues({ issues, issuesUnlisted, observations, rowsRead }: FiguresRead, fileName: string): void {
  const count = issues.length + issuesUnlisted
  if (count > 0) {
    const detail = `${fileName} was refused with ${countWords(count, 'fault')}. Nothing of it was stored.`
    throw new ApiError('rows-refused', detail, { issues, unlisted: issuesUnlisted })
  }
  if (observations.length > 0) return
  const message = `None of its ${countWords(rowsRead, 'row')} is about an area that the platform carries.`
  const issue = { row: null, column: null, rule: 'no-rows', value: '', message }
  throw new ApiError('rows-refused', `${fileName} was refused. ${message}`, { issues: [issue], unlisted: 0 })
}

/** Stores what is new or different, adds the affected small areas up again, and counts. */
async function storeFigures(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  observations: readonly Observation[],
  catalogue: Catalogue,
  importedAs: string,
): Promise<Counts> {
  const lookups = await storedLookups(transaction)
  const areas = new Map(catalogue.areas.map((area) => [area.code, area]))
  const total: Counts = { changed: 0, added: 0, unchanged: 0 }
  for (const [slug, given] of Map.groupBy(observations, ({ indicator }) => indicator)) {
    const rows = await observationRows(transaction, slug)
    const fresh = given.filter((observation) => isNews(observation, rows.get(keyText(observation))))
    const replaced = fresh.flatMap((observation) => rows.get(keyText(observation)) ?? [])
    total.changed += replaced.length
    total.added += fresh.length - replaced.length
    total.unchanged += given.length - fresh.length
    if (fresh.length === 0) continue
    await removeObservations(transaction, dialect, replaced)
    await insertObservations(transaction, dialect, fresh, { origin: 'source', import: importedAs })
    for (const observation of fresh) {
      rows.set(keyText(observation), { ...observation, origin: 'source', import: importedAs })
    }
    const indicator = catalogue.indicators.find((each) => each.slug === slug)
    if (indicator) await addUpAgain(transaction, dialect, rows, (source) => addUp(indicator, source, lookups, areas))
    await raiseVersion(transaction, slug)
  }
  return total
}

const isNews = (given: Observation, stored: ObservationTable | undefined) =>
  !stored || stored.origin === 'added-up' || differs(given, stored)

const differs = (given: Observation, stored: ObservationTable) =>
  (Object.keys(given) as (keyof Observation)[]).some((field) => given[field] !== stored[field])

async function addUpAgain(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  rows: ReadonlyMap<string, ObservationTable>,
  make: (source: Observation[]) => Observation[],
): Promise<void> {
  const { source = [], 'added-up': earlier = [] } = Object.groupBy(rows.values(), ({ origin }) => origin)
  const totals = make(source.map(toObservation))
  const before = new Map(earlier.map((row) => [keyText(row), row]))
  const fresh = totals.filter((total) => {
    const row = before.get(keyText(total))
    return !row || differs(total, row)
  })
  const same = new Set(totals.map(keyText)).difference(new Set(fresh.map(keyText)))
  await removeObservations(
    transaction,
    dialect,
    earlier.filter((row) => !same.has(keyText(row))),
  )
  await insertObservations(transaction, dialect, fresh, { origin: 'added-up', import: 'added-up' })
}
