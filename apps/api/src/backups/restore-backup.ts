import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { copyInstallation } from '../copying/copy-stores.ts'
import { DatabaseProblem } from '../database/handle.ts'
import { databaseFile, openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { makeInPlace } from '../database/switched-files.ts'
import type { Clock } from '../dependencies.ts'
import { backedUpFile, databaseNames, verifiedManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { restoreTables } from './restore-tables.ts'

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
      : await restoreTables(location, { force: choice.force, stamp: stampOf(choice) }, (place) => fill(folder, place))
  return { manifest, setAside }
}

/** Copies a backup into empty schemas, by way of files without sessions. */
async function fill(from: string, location: StoreLocation): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-restore-'))
  try {
    for (const name of databaseNames) copyWithoutSessions(backedUpFile(from, name), databaseFile(folder, name))
    await copyInstallation({ kind: 'sqlite', folder }, location)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function restoreFiles(from: string, to: string, choice: Choice): Promise<string[]> {
  return makeInPlace({
    folder: to,
    stamp: stampOf(choice),
    refuse: () => refusePresent(to, choice),
    make: async (staging) => {
      for (const name of databaseNames) copyWithoutSessions(backedUpFile(from, name), databaseFile(staging, name))
      // An older backup is brought to the newest schema here, and whatever is wrong with it is said before anything is touched.
      await (await openStores({ kind: 'sqlite', folder: staging })).close()
    },
  })
}

const stampOf = ({ clock }: Choice) => clock().toISOString().replaceAll(/\D/g, '').slice(0, 14)

function refusePresent(folder: string, { force }: Choice): void {
  const present = databaseNames.map((name) => databaseFile(folder, name)).filter((path) => existsSync(path))
  const [first] = present
  if (first !== undefined && !force) {
    throw new DatabaseProblem(
      `${folder} is not empty: ${first} is there. Choose another JSNA_DATA_FOLDER, or add --force to put what is there aside.`,
    )
  }
  for (const path of present) refuseInUse(path)
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
}
