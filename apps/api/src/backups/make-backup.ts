import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { copyInstallation } from '../copying/copy-stores.ts'
import { DatabaseProblem } from '../database/handle.ts'
import { databaseFile } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { refuseUnusableFile } from '../database/sqlite-file.ts'
import { completeSwitch } from '../database/switched-files.ts'
import type { Clock } from '../dependencies.ts'
import { checksumOf } from '../release-files/checksum.ts'
import { backedUpFile, databaseNames, layout, manifestFile } from './manifest.ts'
import type { Manifest } from './manifest.ts'

const mostTries = 5

/**
 * Copies both databases into a new folder while everybody goes on working. Each copy is one moment of its database; the two
 * are taken again when a release was published between them.
 *
 * @throws DatabaseProblem when the folder is not empty, a database cannot be read, or publications never stopped.
 */
export async function makeBackup(location: StoreLocation, folder: string, clock: Clock): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new DatabaseProblem(`${folder} is not empty. Name a new folder for the backup.`)
  }
  // What is backed up holds the accounts, too.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const madeAt = clock().toISOString()
    const releases = await copyTogether(location, folder)
    const files = {} as Manifest['files']
    for (const name of databaseNames) {
      const path = backedUpFile(folder, name)
      chmodSync(path, 0o600)
      files[name] = { schema: schemaOf(path), ...(await checksumOf(path)) }
    }
    const manifest: Manifest = { layout, madeAt, release: releases.at(-1) ?? null, files }
    writeFileSync(manifestFile(folder), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
    return manifest
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`)
    throw error
  }
}

/** Copies until both belong together. Answers the numbers of the releases in it. */
async function copyTogether(location: StoreLocation, folder: string): Promise<number[]> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    await (location.kind === 'sqlite' ? copyFiles(location.folder, folder) : copyTables(location, folder))
    const releases = numbersIn(backedUpFile(folder, 'published'), 'select number from release order by number')
    const begun = numbersIn(backedUpFile(folder, 'workspace'), 'select number from publication')
    const done = numbersIn(backedUpFile(folder, 'workspace'), "select number from publication where state = 'done'")
    if (releases.every((number) => begun.includes(number)) && done.every((number) => releases.includes(number))) {
      return releases
    }
    for (const name of databaseNames) rmSync(backedUpFile(folder, name))
  }
  throw new DatabaseProblem('Releases are being published one after another. Back up again when that is over.')
}

/** SQLite writes a whole and compact copy of one moment while others read and write. */
async function copyFiles(from: string, to: string): Promise<void> {
  await completeSwitch(from)
  for (const name of databaseNames) {
    const source = databaseFile(from, name)
    refuseUnusableFile(source)
    const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
    try {
      database.prepare('vacuum into ?').run(backedUpFile(to, name))
    } finally {
      database.close()
    }
  }
}

async function copyTables(from: StoreLocation, folder: string): Promise<void> {
  await copyInstallation(from, { kind: 'sqlite', folder })
  for (const name of databaseNames) settle(backedUpFile(folder, name))
}

/** Brings what lies beside a file into it, so that it is whole by itself. */
function settle(path: string): void {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = delete')
  database.close()
}

const schemaOf = (path: string) => numbersIn(path, 'select version as number from schema_version')[0] ?? 0

function numbersIn(path: string, statement: string): number[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return database
      .prepare(statement)
      .all()
      .map((row) => Number(row.number))
  } finally {
    database.close()
  }
}
