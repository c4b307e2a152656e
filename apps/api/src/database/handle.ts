import type { Kysely } from 'kysely'
import type { PublishedTables, WorkspaceTables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'

/** One database, whichever technology keeps it. */
export interface Handle<Tables> {
  db: Kysely<Tables>
  dialect: Dialect
  /** A number that is another one once somebody else has written; `null` where the technology cannot tell at once. */
  moves: () => number | null
  close: () => Promise<void>
}

export type WorkspaceHandle = Handle<WorkspaceTables>
export type PublishedHandle = Handle<PublishedTables>

export interface Stores {
  workspace: WorkspaceHandle
  /** Can only read. This is all that public routes are given. */
  published: PublishedHandle
  /**
   * What is published as whoever publishes sees it, to be read: never a replica, which may know less than has been published. All
   * that is not a public route reads here.
   */
  firsthand: PublishedHandle
  /** Writes releases. */
  publisher: PublishedHandle
  close: () => Promise<void>
}

/** A database that cannot be used. The message is one line that names it and says what to do. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
}
