import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  fsyncSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { copyInstallation } from '../copying/copy-stores.ts'
import { DatabaseProblem } from '../database/handle.ts'
import { databaseFile, openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import type { Clock } from '../dependencies.ts'
import { backedUpFile, databaseNames, verifiedManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

export interface Restored {
  manifest: Manifest
  /** Where the databases lie that were there before; empty where there were none. */
  setAside: string[]
}

interface Choice {
  /** Whether databases that are there are put aside. */
  force: boolean
  clock: Clock
}

/**
 * Brings a backup back. Nothing is touched before every byte of it has been looked at; databases that are there are refused,
 * or put aside with `force`. Whoever was signed in then is not signed in now.
 *
 * @throws DatabaseProblem when the backup is damaged or newer, or the target holds databases or is in use.
 */
export async function restoreBackup(folder: string, location: StoreLocation, choice: Choice): Promise<Restored> {
  const manifest = await verifiedManifest(folder)
  const setAside =
    location.kind === 'sqlite'
      ? await restoreFiles(folder, location.folder, choice)
      : await restoreTables(folder, location)
  return { manifest, setAside }
}

async function restoreFiles(from: string, to: string, { force, clock }: Choice): Promise<string[]> {
  const present = databaseNames.map((name) => databaseFile(to, name)).filter((path) => existsSync(path))
  const [first] = present
  if (first !== undefined && !force) {
    throw new DatabaseProblem(
      `${to} is not empty: ${first} is there. Choose another JSNA_DATA_FOLDER, or add --force to put what is there aside.`,
    )
  }
  for (const path of present) refuseInUse(path)
  mkdirSync(to, { recursive: true })
  for (const name of databaseNames) copyWithoutSessions(backedUpFile(from, name), `${databaseFile(to, name)}.restoring`)
  const stamp = clock().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const setAside = present.map((path) => `${path}.before-${stamp}`)
  for (const [index, path] of present.entries()) putAside(path, setAside[index] ?? '')
  for (const name of databaseNames) renameSync(`${databaseFile(to, name)}.restoring`, databaseFile(to, name))
  // An older backup is brought to the newest schema now, and whatever is wrong with it is said now.
  await (await openStores({ kind: 'sqlite', folder: to })).close()
  return setAside
}

/** What SQLite keeps beside a file goes with it: left behind, it would be written into the one that takes its place. */
function putAside(path: string, aside: string): void {
  for (const ending of ['', '-wal', '-shm']) if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
}

/** A database that only this process has open can leave the mode in which several share it. */
function refuseInUse(path: string): void {
  try {
    const database = new DatabaseSync(path)
    try {
      database.exec('pragma journal_mode = delete')
    } finally {
      database.close()
    }
  } catch (error) {
    // One that cannot be read at all may be the reason for restoring.
    if (!/locked|busy/i.test(String(error))) return
    throw new DatabaseProblem(`${path} is in use. Stop the server, then restore.`)
  }
}

function copyWithoutSessions(from: string, to: string): void {
  rmSync(to, { force: true })
  copyFileSync(from, to)
  const database = new DatabaseSync(to)
  try {
    const hasSessions = database.prepare("select 1 from sqlite_master where name = 'session'").get() !== undefined
    if (hasSessions) database.exec('delete from session')
  } finally {
    database.close()
  }
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** PostgreSQL is filled only where it is empty: what is in it may be somebody else’s. */
async function restoreTables(from: string, location: StoreLocation): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-restore-'))
  try {
    for (const name of databaseNames) copyWithoutSessions(backedUpFile(from, name), databaseFile(folder, name))
    await copyInstallation({ kind: 'sqlite', folder }, location)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return []
}
