import { createWriteStream } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { countWords } from '@jsna/core'
import type {
  EarlierImports,
  ImportAcceptance,
  ImportJob,
  ImportProgress,
  ImportReading,
  ImportRecord,
  ImportReport,
} from '../client.ts'
import type { WorkspaceHandle } from '../database/handle.ts'
import type { Clock, Log, Randomness } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { undoImport } from './accept-staged.ts'
import { storedImports } from './importing.queries.ts'
import { endJob, jobById, jobRows, readAgain, toJob } from './jobs.queries.ts'
import type { JobRow } from './jobs.queries.ts'
import { KeptFiles } from './kept-files.ts'
import type { HandedInFile } from './kept-files.ts'
import { canBeTakenBack } from './staged.queries.ts'
import { reasonOf } from './task-runner.ts'
import type { RunningTask, TaskRunner } from './task-runner.ts'
import { uploadFolder } from './upload-folders.ts'

export interface DeskParts {
  workspace: WorkspaceHandle
  clock: Clock
  random: Randomness
  runner: TaskRunner
  /** Where faults of the program are written; a command tells them on its own. */
  log?: Log
}

export interface HandedIn {
  fileName: string
  content: AsyncIterable<Uint8Array>
  actor: string
  /** Whether somebody wants to say what the columns are, also where the file would be recognised. */
  asksForMapping?: boolean
  /** What a description beside a CSV says (CSV on the Web). */
  description?: string | undefined
  /** The job of a description that was handed in before. */
  describedBy?: string | undefined
}

const most = 1_000_000_000
const mostDescribed = 1_000_000
// SQLite has one writer at a time, and these many rows keep it for a second.
const manyRows = 100_000

/** Takes files in, has them read beside the server, and puts them into the workspace when somebody accepts them. */
export class ImportDesk {
  readonly #parts: DeskParts
  readonly #running = new Map<string, { task: RunningTask; settled: Promise<void>; progress: ImportProgress | null }>()
  readonly #kept = new KeptFiles()
  #writing = 0

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /** Whether a file is being put into the workspace at this moment. A large one keeps other writers waiting. */
  get isWriting(): boolean {
    return this.#writing > 0
  }

  /** Saves the file and starts to read it. */
  async handIn({ fileName, content, actor, asksForMapping = false, ...more }: HandedIn): Promise<ImportJob> {
    const { workspace, clock, random } = this.#parts
    const { describedBy } = more
    const description = describedBy === undefined ? more.description : await this.#descriptionIn(describedBy)
    const folder = await uploadFolder()
    // The name that somebody gave the file is never part of a path.
    const path = join(folder, 'file')
    const remove = () => rm(folder, { recursive: true, force: true })
    try {
      await pipeline(bounded(content), createWriteStream(path))
      const id = `import-${random.bytes(6).toString('hex')}`
      const row = { id, fileName, contentHash: '', state: 'reading' as const, report: '', refusal: '', question: '' }
      const started = { startedAt: clock().toISOString(), startedBy: actor }
      await workspace.db
        .insertInto('importJob')
        .values({ ...row, ...started })
        .execute()
      const job = await jobById(workspace.db, id)
      const { size } = await stat(path)
      this.#start(job, { path, totalBytes: size, description, remove }, asksForMapping)
      return await this.find(id)
    } catch (error) {
      await remove()
      throw error
    }
  }

  /** A description that was handed in as a file of its own, and refused since it holds no figures. */
  async #descriptionIn(id: string): Promise<string> {
    await this.#running.get(id)?.settled
    const file = this.#kept.get(id)
    if (!file) throw new ApiError('import-settled', 'The description is not kept any more. Hand it in again.')
    if (file.totalBytes > mostDescribed) throw new ApiError('too-large', 'A description may have 1 MB at most.')
    return readFile(file.path, 'utf8')
  }

  /** Reads a file once more that was not taken, such as one of which it is known now what its columns are. */
  async readAgain({ job: id, columns = 'known', sheet }: ImportReading): Promise<ImportJob> {
    const { db } = this.#parts.workspace
    const job = await jobById(db, id)
    if (job.state !== 'reading') await this.#running.get(id)?.settled
    if (job.state !== 'needs-mapping' && job.state !== 'refused') {
      throw new ApiError('import-settled', 'Only a file that was not taken can be read once more.')
    }
    const file = this.#kept.take(id)
    if (!file) throw new ApiError('import-settled', 'The file is not kept any more. Hand it in again.')
    try {
      await readAgain(db, id)
    } catch (error) {
      await this.#kept.keep(id, file)
      throw error
    }
    this.#start(job, file, columns === 'ask', sheet)
    return this.find(id)
  }

  /** Removes the file of a job that nobody will come back for. */
  async forget(id: string): Promise<void> {
    await this.#running.get(id)?.settled
    await this.#kept.remove(id)
  }

  #start(job: JobRow, file: HandedInFile, asksForMapping: boolean, sheet?: string): void {
    const { id, number, fileName } = job
    const { path, totalBytes, description } = file
    const task = { path, totalBytes, fileName, description, asksForMapping, sheet, job: { number, id } }
    const entry: { task: RunningTask; settled: Promise<void>; progress: ImportProgress | null } = {
      task: this.#parts.runner({ kind: 'read', task }, (progress) => (entry.progress = { ...progress })),
      settled: Promise.resolve(),
      progress: null,
    }
    entry.settled = entry.task.done
      .then(() => undefined)
      .catch((error: unknown) => this.#fail(job, error))
      .finally(() => this.#putBy(id, file))
    this.#running.set(id, entry)
  }

  /** Ends a job that could not be read to its end. Whoever cancelled it has ended it already. */
  async #fail(job: JobRow, error: unknown): Promise<void> {
    const { state } = await jobById(this.#parts.workspace.db, job.id)
    if (state !== 'reading') return
    const { id } = job
    this.#parts.log?.({ requestId: id, method: 'READ', path: `/api/v1/workspace/import-jobs/${id}`, error })
    const detail =
      reasonOf(error) ?? `Hand it in again. If it goes on, the log of this site names the fault under ${id}.`
    await endJob(this.#parts.workspace.db, job, 'failed', detail)
  }

  /** Keeps a file that was read and not taken; any other has served its purpose. */
  async #putBy(id: string, file: HandedInFile): Promise<void> {
    const state = await jobById(this.#parts.workspace.db, id).then(
      (job) => job.state,
      () => 'failed',
    )
    if (state === 'needs-mapping' || state === 'refused') await this.#kept.keep(id, file)
    else await file.remove()
    this.#running.delete(id)
  }

  #asJob(row: JobRow): ImportJob {
    const running = this.#running.get(row.id)
    // A file that was read to its end is put by a moment later.
    const isKept = this.#kept.has(row.id) || running !== undefined
    return toJob(row, { progress: running?.progress ?? null, isKept })
  }

  async find(id: string): Promise<ImportJob> {
    return this.#asJob(await jobById(this.#parts.workspace.db, id))
  }

  async list(): Promise<ImportJob[]> {
    const rows = await jobRows(this.#parts.workspace.db)
    return rows.map((row) => this.#asJob(row))
  }

  /** Waits until a job has been read. */
  async settled(id: string): Promise<ImportJob> {
    await this.#running.get(id)?.settled
    return this.find(id)
  }

  /** Stops reading a file, or throws away one that was read. */
  async discard(id: string): Promise<void> {
    const { db } = this.#parts.workspace
    const job = await jobById(db, id)
    if (!(await endJob(db, job, 'cancelled'))) {
      throw new ApiError('import-settled', 'This file was accepted. It can be taken back under “Earlier imports”.')
    }
    const running = this.#running.get(id)
    await running?.task.cancel()
    await running?.settled
    // What the thread wrote while it was being stopped goes, too.
    await endJob(db, job, 'cancelled')
    await this.#kept.remove(id)
  }

  /** Puts a file that was read into the workspace. */
  async accept({ job: id, acknowledged, withdraw }: ImportAcceptance, actor: string): Promise<ImportRecord> {
    const { workspace, runner } = this.#parts
    const job = await jobById(workspace.db, id)
    if (job.state !== 'ready') throw settled(job.state)
    const report = JSON.parse(job.report) as ImportReport
    const doubtful = report.implausible.length + report.implausibleUnlisted
    if (doubtful > 0 && !acknowledged) {
      const detail = `${countWords(doubtful, 'change looks', 'changes look')} like a slip. Look at the list, and acknowledge it if the file is right.`
      throw new ApiError('not-acknowledged', detail, { implausible: report.implausible })
    }
    const staged = {
      number: job.number,
      id,
      fileName: job.fileName,
      contentHash: job.contentHash,
      rowsRead: report.rowsRead,
    }
    const acceptance = { actor, withdraw: withdraw ?? false }
    const isLarge = workspace.dialect === 'sqlite' && report.accepted > manyRows
    if (isLarge) this.#writing += 1
    try {
      const record = await runner({ kind: 'accept', job: staged, acceptance }, () => undefined).done
      if (!record) throw settled((await jobById(workspace.db, id)).state)
      return record
    } finally {
      if (isLarge) this.#writing -= 1
    }
  }

  /** The files that were imported, newest first, and the one that can be taken back now. */
  async earlier(): Promise<EarlierImports> {
    const { db } = this.#parts.workspace
    const imports = await storedImports(db)
    const newest = imports.find(({ undoneAt }) => undoneAt === null)
    return { imports, canBeTakenBack: newest && (await canBeTakenBack(db, newest)) ? newest.id : null }
  }

  /** Takes the newest import back. */
  async undo(id: string, actor: string): Promise<void> {
    const { workspace, clock } = this.#parts
    await undoImport({ workspace, catalogue: await workspaceCatalogue(workspace.db), clock }, id, actor)
  }

  /** Ends jobs that a process left unfinished. Called when no other process reads files. */
  async settleInterrupted(): Promise<void> {
    const { db } = this.#parts.workspace
    for (const row of await jobRows(db)) {
      if (row.state === 'reading' && !this.#running.has(row.id)) await endJob(db, row, 'failed')
    }
  }

  /** Stops everything that is going on. */
  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.discard(id)))
    await this.#kept.clear()
  }
}

const settled = (state: ImportJob['state']) => new ApiError('import-settled', notReady[state])

const notReady: Record<ImportJob['state'], string> = {
  ready: 'The file waits to be accepted. Try it again.',
  reading: 'The file is still being read.',
  'needs-mapping': 'The file cannot be read before somebody says what its columns are.',
  refused: 'The file was refused. Correct it and hand it in again.',
  accepted: 'The file was accepted already.',
  cancelled: 'The file was thrown away.',
  failed: 'The file could not be read to the end. Hand it in again.',
}

async function* bounded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of content) {
    length += chunk.byteLength
    if (length > most) throw new ApiError('too-large', 'A file may have 1,000 MB at most. Split it by indicator.')
    yield chunk
  }
}
