import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openPublished } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { failureOf } from '../thread-failure.ts'
import type { ThreadFailure } from '../thread-failure.ts'
import { checksumOf } from './checksum.ts'
import type { Checksum } from './checksum.ts'
import { fileKinds } from './file-kinds.ts'
import type { FileKindName } from './file-kinds.ts'
import { releaseReader } from './release-contents.queries.ts'

export interface FileOrder {
  release: number
  kind: FileKindName
  path: string
}

/** What the worker says when it has ended: the checksum of the file, or why there is none. */
export type FileReport = { made: Checksum } | { failure: ThreadFailure }

// Runs in a thread of its own: readers are answered meanwhile, and go first. On Linux the priority is the thread's.
setPriority(10)
const { location, release, kind, path } = workerData as FileOrder & { location: StoreLocation }
const published = openPublished(location)
parentPort?.postMessage(await makeFile())
await published.close()

async function makeFile(): Promise<FileReport> {
  try {
    await fileKinds[kind].write(path, await releaseReader(published.db, release))
    return { made: await checksumOf(path) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}
