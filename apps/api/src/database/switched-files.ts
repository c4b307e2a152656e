import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseProblem } from './handle.ts'

const databaseNames = ['workspace', 'published'] as const
/** How long a switch by another process is waited for, in milliseconds. */
const longestWait = 10_000

/** Where new databases are made before they take the place of those in a folder. */
const stagingFolder = (folder: string): string => join(folder, 'restoring')

/** It says that the new databases are whole, and under what name the old ones are put aside. While it is there, the switch is not over. */
const journalOf = (folder: string) => join(folder, 'restoring.json')

const placeOf = (folder: string, name: string) => join(folder, `${name}.sqlite`)

export interface NewFiles {
  folder: string
  /** Under what name databases that are there are put aside. */
  stamp: string
  /** Throws where what is in the folder must stay. Asked again before anything is touched: a server may have been started. */
  refuse: () => void
  /** Makes both databases in another folder. */
  make: (staging: string) => Promise<void>
}

/**
 * Makes the two databases of a folder beside those that are there and exchanges them when they are whole: whenever the process
 * ends, both are the old ones or both the new ones. Answers where the old ones lie now.
 *
 * @throws DatabaseProblem when another process is doing the same.
 */
export async function makeInPlace({ folder, stamp, refuse, make }: NewFiles): Promise<string[]> {
  await completeSwitch(folder)
  return whileLocked(folder, async () => {
    refuse()
    const staging = stagingFolder(folder)
    rmSync(staging, { recursive: true, force: true })
    mkdirSync(staging, { recursive: true })
    try {
      await make(staging)
      for (const name of databaseNames) flush(placeOf(staging, name))
      flush(staging)
      refuse()
    } catch (error) {
      rmSync(staging, { recursive: true, force: true })
      throw error
    }
    return switchFiles(folder, stamp)
  })
}

/**
 * Lets one process at a time exchange the databases of a folder. The lock is that of an empty database beside them, so it ends
 * with the process that holds it, however it ends.
 *
 * @throws DatabaseProblem when another process has held it for too long.
 */
async function whileLocked<Answer>(folder: string, work: () => Promise<Answer> | Answer): Promise<Answer> {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'switch.lock'), { timeout: longestWait })
  try {
    try {
      lock.exec('begin exclusive')
    } catch (error) {
      if (!/locked|busy/.test(String(error))) throw error
      throw new DatabaseProblem(`Databases are being brought into ${folder}. Try again when that has ended.`)
    }
    return await work()
  } finally {
    lock.close()
  }
}

/**
 * Puts the databases of the staging folder in the place of those that are there, which are put aside, and answers where they
 * lie now. From the moment in which the journal is on the disk, the new ones hold: a process that ends before leaves the old
 * ones, and one that ends after leaves the rest to whoever opens the folder next. Only for who has the lock.
 */
function switchFiles(folder: string, stamp: string): string[] {
  const journal = journalOf(folder)
  writeFileSync(`${journal}.new`, JSON.stringify({ stamp: unusedStamp(folder, stamp) }), { flush: true })
  renameSync(`${journal}.new`, journal)
  flush(folder)
  return complete(folder)
}

/** Finishes a switch that was cut off. Answers where the old databases lie now, or `null` where nothing was cut off. */
export async function completeSwitch(folder: string): Promise<string[] | null> {
  const isCutOff = () => existsSync(journalOf(folder))
  if (!isCutOff()) return null
  return whileLocked(folder, () => (isCutOff() ? complete(folder) : null))
}

/** Every step may have been done already. */
function complete(folder: string): string[] {
  const { stamp } = JSON.parse(readFileSync(journalOf(folder), 'utf8')) as { stamp: string }
  for (const name of databaseNames) {
    const [staged, place] = [placeOf(stagingFolder(folder), name), placeOf(folder, name)]
    if (!existsSync(staged)) continue
    putAside(place, asideOf(place, stamp))
    renameSync(staged, place)
  }
  flush(folder)
  rmSync(journalOf(folder))
  flush(folder)
  rmSync(stagingFolder(folder), { recursive: true, force: true })
  return databaseNames.map((name) => asideOf(placeOf(folder, name), stamp)).filter((path) => existsSync(path))
}

const asideOf = (place: string, stamp: string) => `${place}.before-${stamp}`

/** What SQLite keeps beside a file goes with it: left behind, it would be written into the one that takes its place. */
function putAside(path: string, aside: string): void {
  for (const ending of ['', '-wal', '-shm']) if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
}

/** Two restores in one second put their databases aside under two names. */
function unusedStamp(folder: string, stamp: string): string {
  const isUsed = (each: string) => databaseNames.some((name) => existsSync(asideOf(placeOf(folder, name), each)))
  let unused = stamp
  for (let number = 2; isUsed(unused); number += 1) unused = `${stamp}-${number}`
  return unused
}

/** Makes sure that what was written or renamed is on the disk. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
