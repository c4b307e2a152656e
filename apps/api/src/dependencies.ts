import type { PublishedHandle, WorkspaceHandle } from './database/handle.ts'
import type { LargeFiles } from './fingertips/large-files.ts'
import type { RateSettings } from './http/token-buckets.ts'
import type { ReleaseFiles } from './release-files/release-files.ts'
import type { ImportDesk } from './importing/import-desk.ts'

/** The time, from outside, so that a test decides what time it is. */
export type Clock = () => Date

export interface Randomness {
  bytes: (length: number) => Buffer
}

/** What the log is told about a failed request. It may name internals: it is not for readers. */
export type Log = (entry: { requestId: string; method: string; path: string; error: unknown }) => void

/** Everything that the application is built from. */
export interface Dependencies {
  /** Read-only, and all that public routes see. */
  published: PublishedHandle
  workspace: WorkspaceHandle
  /** What is published, read where it is written. All of the workspace looks here. */
  firsthand: PublishedHandle
  /** Writes releases; only publication has it. */
  publisher: PublishedHandle
  /** Files of whole releases, made from the published database. */
  releaseFiles: ReleaseFiles
  /** Data files that are made beside the server while they are sent. */
  largeFiles: LargeFiles
  /** Where files of figures are handed in. */
  desk: ImportDesk
  clock: Clock
  random: Randomness
  log: Log
  /** The address at which the site is known, when a proxy stands before it. */
  publicAddress: string | null
  /** How much one address may ask for. */
  rates: RateSettings
  /** How many proxies of the operator's own stand before the server and write `X-Forwarded-For`. */
  proxyHops: number
  /** Whether the process will end: it still answers, but says that it is not ready for more. */
  isLeaving: () => boolean
  /** Whether the process is ending: requests that come now are told to come back. */
  isShuttingDown: () => boolean
}
