import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openPublished } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { fileKinds } from './file-kinds.ts'
import type { FileKindName } from './file-kinds.ts'
import { releaseReader } from './release-contents.queries.ts'

export interface FileOrder {
  release: number
  kind: FileKindName
  path: string
}

/** What the worker says when it has ended: nothing, or why it could not. */
export interface FileReport {
  failure: { message: string; code: unknown; errcode: unknown } | null
}

// Runs in a thread of its own: readers are answered meanwhile, and go first. On Linux the priority is the thread's.
setPriority(10)
const { location, release, kind, path } = workerData as FileOrder & { location: StoreLocation }
const report: FileReport = { failure: null }
const published = openPublished(location)
try {
  await fileKinds[kind].write(path, await releaseReader(published.db, release))
} catch (error) {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  report.failure = { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code, errcode }
} finally {
  await published.close()
}
parentPort?.postMessage(report)
