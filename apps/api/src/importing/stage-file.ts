import { createHash } from 'node:crypto'
import { areaNamesOf, bindingsOf, streamFigures } from '@jsna/importers'
import type { CodeHistory, ColumnMapping, FileSummary } from '@jsna/importers'
import type { Observation } from '@jsna/core'
import { FigureWriter } from '../database/figure-writer.ts'
import type { WorkspaceHandle } from '../database/handle.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'

export interface StagingOrder {
  fileName: string
  content: AsyncIterable<Uint8Array>
  /** How the council's own files are read. */
  mappings: readonly ColumnMapping[]
  /** What has become of area codes that are no longer in use. */
  codeHistory: CodeHistory
  asksForMapping: boolean
  /** The sheet of a workbook that somebody chose. */
  sheet?: string | undefined
  /** What a description beside it says (CSV on the Web). */
  description?: string | undefined
  /** The job for which the figures are put by, and the import that they would be. */
  job: { number: number; id: string }
  /** Is told how far the file has been read. */
  progress: (read: { bytes: number; rows: number }) => void
}

export interface StagedFile {
  summary: FileSummary
  contentHash: string
}

const most = 5_000

/**
 * Reads a file of figures and puts them by, some thousands in a transaction, so that others can work meanwhile. Nothing of
 * it can be seen until it is accepted; a file with a fault leaves rows that its job has to remove.
 */
export async function stageFile(
  { db, dialect }: WorkspaceHandle,
  catalogue: Catalogue,
  { fileName, content, mappings, codeHistory, asksForMapping, sheet, description, job, progress }: StagingOrder,
): Promise<StagedFile> {
  const hash = createHash('sha256')
  const read = { bytes: 0, rows: 0 }
  async function* counted() {
    for await (const chunk of content) {
      hash.update(chunk)
      read.bytes += chunk.byteLength
      yield chunk
    }
  }
  const context = {
    fileName,
    bindings: bindingsOf(catalogue.indicators),
    areaCodes: new Set(catalogue.areas.map(({ code }) => code)),
    areaNames: areaNamesOf(catalogue.areas),
    indicators: catalogue.indicators,
    codeHistory,
    mappings,
    asksForMapping,
    sheet,
    description,
  }
  const mark = { origin: 'source', import: job.id, job: job.number }
  let waiting: Observation[] = []
  const write = async () => {
    const rows = waiting
    waiting = []
    await db.transaction().execute((transaction) => writerFor(transaction).insert(rows, mark))
  }
  // The numbers of words stay right from one transaction to the next: words are only ever added.
  let writer: FigureWriter | undefined
  const writerFor = (transaction: typeof db) =>
    (writer = writer?.on(transaction) ?? new FigureWriter(transaction, dialect, 'stagedObservation'))
  const summary = await streamFigures(counted(), context, async (some, hasFault) => {
    read.rows += some.length
    progress(read)
    if (hasFault) {
      waiting = []
      return
    }
    waiting = waiting.length === 0 ? some : waiting.concat(some)
    if (waiting.length >= most) await write()
  })
  if (summary.issues.length === 0 && waiting.length > 0) await write()
  progress(read)
  return { summary, contentHash: hash.digest('hex') }
}
