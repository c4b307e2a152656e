import { createReadStream } from 'node:fs'
import { countWords } from '@jsna/core'
import type { FileSummary } from '@jsna/importers'
import type { ImportJob, ImportProgress } from '../client.ts'
import type { Stores } from '../database/handle.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { changesByFile } from './changes-by-file.ts'
import { storedCodeHistory } from './code-histories.queries.ts'
import { storedMappings } from './mappings.queries.ts'
import { importReport } from './import-report.ts'
import { stageFile } from './stage-file.ts'
import { createStagedEvidence } from './staged-evidence.ts'
import { forgetStaged } from './staged.queries.ts'

/** A file that lies on the disk, to be read for a job. */
export interface ImportTask {
  path: string
  totalBytes: number
  fileName: string
  asksForMapping: boolean
  /** The sheet of a workbook that somebody chose. */
  sheet?: string | undefined
  /** What a description beside it says (CSV on the Web). */
  description?: string | undefined
  job: { number: number; id: string }
}

export type ReportProgress = (progress: ImportProgress) => void

/**
 * Reads a file, compares it with the workspace and writes down what it would change, or why it is refused. Runs in a thread
 * of its own beside the server, and in the thread of a command.
 */
export async function runImportTask(
  { workspace, firsthand: published }: Stores,
  { path, totalBytes, fileName, asksForMapping, sheet, description, job }: ImportTask,
  report: ReportProgress,
  signal?: AbortSignal,
): Promise<void> {
  const catalogue = await workspaceCatalogue(workspace.db)
  // A thread whose memory did not suffice leaves rows of its file.
  await forgetStaged(workspace.db, job)
  const started = performance.now()
  const progress = { stage: 'reading' as ImportProgress['stage'], totalBytes, bytes: 0, rows: 0, rowsPerSecond: 0 }
  const content = createReadStream(path, signal ? { signal } : {})
  const { summary, contentHash } = await stageFile(workspace, catalogue, {
    fileName,
    content,
    mappings: await storedMappings(workspace.db),
    codeHistory: await storedCodeHistory(workspace.db),
    asksForMapping,
    sheet,
    description,
    job,
    progress: ({ bytes, rows }) => {
      const rowsPerSecond = Math.round((1000 * rows) / Math.max(1, performance.now() - started))
      report(Object.assign(progress, { bytes, rows, rowsPerSecond }))
    },
  })
  signal?.throwIfAborted()
  const write = (state: ImportJob['state'], result: { report?: unknown; refusal?: unknown; question?: unknown }) =>
    workspace.db
      .updateTable('importJob')
      .set({
        state,
        contentHash,
        report: written(result.report),
        refusal: written(result.refusal),
        question: written(result.question),
      })
      .where('id', '=', job.id)
      .where('state', '=', 'reading')
      .execute()
  const refusal = refusalOf(fileName, summary)
  if (refusal) {
    await forgetStaged(workspace.db, job)
    const { question } = summary
    await (question ? write('needs-mapping', { refusal, question }) : write('refused', { refusal }))
    return
  }
  report(Object.assign(progress, { stage: 'comparing' }))
  const compared = await importReport(workspace.db, job.number, summary, catalogue)
  const moved = compared.indicators
    .filter(({ added, changed }) => added + changed > 0)
    .map(({ indicator }) => indicator)
  const before = createWorkspaceEvidence(workspace.db, published.db)
  const after = createStagedEvidence({ workspace: workspace.db, published: published.db }, job, moved)
  const changes = await changesByFile(workspace.db, { before, after, moved })
  signal?.throwIfAborted()
  await write('ready', { report: { ...compared, changes } })
}

const written = (body: unknown) => (body === undefined ? '' : JSON.stringify(body))

function refusalOf(fileName: string, { issues, issuesUnlisted }: FileSummary): ImportJob['refusal'] {
  const count = issues.length + issuesUnlisted
  if (count === 0) return null
  const detail = `${fileName} was refused with ${countWords(count, 'fault')}. Nothing of it was stored.`
  return { detail, issues, unlisted: issuesUnlisted }
}
