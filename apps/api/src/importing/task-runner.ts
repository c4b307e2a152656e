import { Worker } from 'node:worker_threads'
import type { ImportRecord } from '../client.ts'
import type { StoreLocation } from '../database/open.ts'
import type { Stores } from '../database/handle.ts'
import type { Clock } from '../dependencies.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { acceptStaged } from './accept-staged.ts'
import type { Acceptance, StagedJob } from './accept-staged.ts'
import { runImportTask } from './import-task.ts'
import type { ImportTask, ReportProgress } from './import-task.ts'

/** Work on a file that takes long enough to be done beside the server. */
export type Task = { kind: 'read'; task: ImportTask } | { kind: 'accept'; job: StagedJob; acceptance: Acceptance }

/** Work that is going on. */
export interface RunningTask {
  /** The record of an accepted file; `null` for one that was read, or that somebody else accepted or threw away. */
  done: Promise<ImportRecord | null>
  cancel: () => Promise<void>
}

export type TaskRunner = (task: Task, report: ReportProgress) => RunningTask

/** Does the work on these stores, wherever it is called. */
export async function perform(
  stores: Stores,
  task: Task,
  { clock, report, signal }: { clock: Clock; report: ReportProgress; signal?: AbortSignal },
): Promise<ImportRecord | null> {
  if (task.kind === 'read') {
    await runImportTask(stores, task.task, report, signal)
    return null
  }
  const catalogue = await workspaceCatalogue(stores.workspace.db)
  return acceptStaged({ workspace: stores.workspace, catalogue, clock }, task.job, task.acceptance)
}

/** For commands, which have nothing else to do, and for tests. */
export const inThisThread =
  (stores: Stores, clock: Clock): TaskRunner =>
  (task, report) => {
    const abort = new AbortController()
    const done = perform(stores, task, { clock, report, signal: abort.signal })
    const cancel = async () => {
      abort.abort()
      await done.catch(() => null)
    }
    return { done, cancel }
  }

/** What the thread says of its work. */
export type TaskMessage =
  | { kind: 'progress'; progress: Parameters<ReportProgress>[0] }
  | { kind: 'done'; record: ImportRecord | null }

// Three million figures need half of it, in megabytes; without a limit what is no longer needed would lie about.
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 }

/** Beside the server: readers are answered while a file of millions of rows is being read. */
export const inThreads =
  (location: StoreLocation): TaskRunner =>
  (task, report) => {
    const worker = new Worker(new URL('./task-thread.ts', import.meta.url), {
      workerData: { location, task },
      resourceLimits: memory,
    })
    const done = new Promise<ImportRecord | null>((resolve, reject) => {
      worker.on('message', (message: TaskMessage) => {
        if (message.kind === 'progress') report(message.progress)
        else resolve(message.record)
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('The thread that read the file ended before its work was done.')))
    })
    return {
      done,
      cancel: async () => {
        await worker.terminate()
        await done.catch(() => null)
      },
    }
  }
