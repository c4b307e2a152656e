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

// Three million figures of many indicators need half of the first, in megabytes; without a limit what is no longer needed would lie
// about. Whoever has hundreds of thousands of one indicator, which is compared as a whole, needs more.
const limits = (megabytes: number) => ({ maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 })
const usual = limits(192)
const ample = limits(2048)

const isTooLarge = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Why a file could not be read to its end, where its readers can do something about it. */
export function reasonOf(error: unknown): string | null {
  if (!isTooLarge(error)) return null
  return 'It holds more figures of one indicator than can be compared at once. Divide it, by years say, and hand the parts in.'
}

/** Beside the server: readers are answered while a file of millions of rows is being read. */
export const inThreads =
  (location: StoreLocation): TaskRunner =>
  (task, report) => {
    let worker: Worker | undefined
    let isCancelled = false
    const attempt = (resourceLimits: typeof usual) =>
      new Promise<ImportRecord | null>((resolve, reject) => {
        worker = new Worker(new URL('./task-thread.ts', import.meta.url), {
          workerData: { location, task },
          resourceLimits,
        })
        worker.on('message', (message: TaskMessage) => {
          if (message.kind === 'progress') report(message.progress)
          else resolve(message.record)
        })
        worker.on('error', reject)
        worker.on('exit', () => reject(new Error('The thread that read the file ended before its work was done.')))
      })
    const work = async () => {
      try {
        return await attempt(usual)
      } catch (error) {
        if (isCancelled || !isTooLarge(error)) throw error
        return attempt(ample)
      }
    }
    const done = work()
    return {
      done,
      cancel: async () => {
        isCancelled = true
        await worker?.terminate()
        await done.catch(() => null)
      },
    }
  }
