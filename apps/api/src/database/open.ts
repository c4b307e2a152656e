import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DatabaseProblem } from './handle.ts'
import type { Handle, PublishedHandle, Stores, WorkspaceHandle } from './handle.ts'
import { migrate, refuseForeign, schemaVersion } from './migrate.ts'
import type { DatabaseName } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { publishedMigrations } from './migrations/published.ts'
import { workspaceMigrations } from './migrations/workspace.ts'
import { openPostgres } from './postgres.ts'
import { refuseUnusableFile } from './sqlite-file.ts'
import { openSqlite } from './sqlite.ts'
import { completeSwitch } from './switched-files.ts'
import type { PublishedTables, WorkspaceTables } from './tables.ts'

/** Where the two databases are. */
export type StoreLocation =
  | { kind: 'sqlite'; folder: string }
  | {
      kind: 'postgres'
      url: string
      /** The address by which the public routes read, when a role of their own does it. */
      readerUrl?: string
      schemas: Record<DatabaseName, string>
    }

export const databaseFile = (folder: string, name: DatabaseName) => join(folder, `${name}.sqlite`)

const migrationsOf: Record<DatabaseName, Migration[]> = {
  workspace: workspaceMigrations,
  published: publishedMigrations,
}

const newestOf = (name: DatabaseName) => migrationsOf[name].at(-1)?.version ?? 0

/** The schema that this program writes. */
export const newestVersions: Record<DatabaseName, number> = {
  workspace: newestOf('workspace'),
  published: newestOf('published'),
}

/** Opens what is there. A database that is missing, damaged or newer is refused by name; none is ever created here. */
export async function openStores(location: StoreLocation): Promise<Stores> {
  if (location.kind === 'sqlite') {
    await completeSwitch(location.folder)
    for (const name of ['workspace', 'published'] as const) refuseUnusableFile(databaseFile(location.folder, name))
  }
  return openStoresAgain(location)
}

/** Opens what this process has open already, for one of its threads: looking large files through once is enough. */
export function openStoresAgain(location: StoreLocation): Promise<Stores> {
  return inOrder(location, async <Tables>(handle: Handle<Tables>, name: DatabaseName) => {
    const place = nameOf(location, name)
    const version = await schemaVersion(handle, name).catch((error: unknown) =>
      refuseUnreachable(error, place, location),
    )
    if (version === 0) throw new DatabaseProblem(`${place} is empty. Run “jsna seed” to fill it.`)
    refuseForeign(version, newestVersions[name], place)
    await migrate(handle, name, migrationsOf[name])
  })
}

/** Makes the two databases, or brings empty ones to the newest schema. Only `jsna seed` and tests call this. */
export async function createStores(location: StoreLocation): Promise<Stores> {
  if (location.kind === 'sqlite') {
    mkdirSync(location.folder, { recursive: true })
    await completeSwitch(location.folder)
  }
  return inOrder(location, async <Tables>(handle: Handle<Tables>, name: DatabaseName) => {
    if (location.kind === 'postgres') {
      await sql.raw(`create schema if not exists ${location.schemas[name]}`).execute(handle.db)
    }
    await migrate(handle, name, migrationsOf[name])
  })
}

/** Opens what the public may see, to be read and nothing else. */
export function openPublished(location: StoreLocation): PublishedHandle {
  return open<PublishedTables>(location, 'published', true)
}

/** The first database, where the public reads another one. */
function openFirsthand(location: StoreLocation): PublishedHandle | null {
  if (location.kind === 'sqlite' || location.readerUrl === undefined) return null
  const { readerUrl: _replica, ...first } = location
  return openPublished(first)
}

async function inOrder(
  location: StoreLocation,
  prepare: <Tables>(handle: Handle<Tables>, name: DatabaseName) => Promise<void>,
): Promise<Stores> {
  const opened: { close: () => Promise<void> }[] = []
  const close = async () => {
    for (const handle of opened.toReversed()) await handle.close()
  }
  try {
    const workspace: WorkspaceHandle = open<WorkspaceTables>(location, 'workspace', false)
    opened.push(workspace)
    await prepare(workspace, 'workspace')
    const publisher: PublishedHandle = open<PublishedTables>(location, 'published', false)
    opened.push(publisher)
    await prepare(publisher, 'published')
    const published: PublishedHandle = openPublished(location)
    opened.push(published)
    const firsthand = openFirsthand(location) ?? published
    opened.push(firsthand)
    return { workspace, publisher, published, firsthand, close }
  } catch (error) {
    await close()
    throw error
  }
}

function open<Tables>(location: StoreLocation, name: DatabaseName, readOnly: boolean): Handle<Tables> {
  if (location.kind === 'postgres') {
    const url = readOnly ? (location.readerUrl ?? location.url) : location.url
    return openPostgres(url, { schema: location.schemas[name], readOnly })
  }
  const path = databaseFile(location.folder, name)
  try {
    return openSqlite(path, { readOnly })
  } catch (error) {
    throw new DatabaseProblem(`${path} cannot be opened (${reasonOf(error)}).`)
  }
}

const nameOf = (location: StoreLocation, name: DatabaseName) =>
  location.kind === 'sqlite' ? databaseFile(location.folder, name) : `The PostgreSQL schema “${location.schemas[name]}”`

const reasonOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason')

function refuseUnreachable(error: unknown, place: string, { kind }: StoreLocation): never {
  if (error instanceof DatabaseProblem) throw error
  const remedy = kind === 'postgres' ? ' Is DATABASE_URL right, and does its database run?' : ''
  throw new DatabaseProblem(`${place} cannot be read (${reasonOf(error)}).${remedy}`)
}
