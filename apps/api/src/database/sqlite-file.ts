import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseProblem } from './handle.ts'

const magic = 'SQLite format 3\0'
const headerLength = 100
/** How long another program may keep a file while it opens or closes it, in milliseconds. */
const longestWait = 2000

/** Refuses a file that is not there, not whole or not writable. Nothing is created or repaired. */
export function refuseUnusableFile(path: string): void {
  if (!existsSync(path)) {
    throw new DatabaseProblem(`${path} is missing. Run “jsna seed” to make a new database, or bring the file back.`)
  }
  refuseTruncated(path)
  refuseUnwritable(path)
  refuseDamaged(path)
}

function refuseTruncated(path: string): void {
  const { size } = statSync(path)
  const header = Buffer.alloc(headerLength)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, headerLength, 0)
  } finally {
    closeSync(file)
  }
  const remedy = 'Bring back a whole copy of the file.'
  if (size < headerLength || header.toString('latin1', 0, magic.length) !== magic) {
    throw new DatabaseProblem(`${path} is not a SQLite database, or it is damaged. ${remedy}`)
  }
  // 1 stands for 65,536, which does not fit in the two bytes.
  const stated = header.readUInt16BE(16)
  const pageSize = stated === 1 ? 65_536 : stated
  const pages = header.readUInt32BE(28)
  if (size < pages * pageSize) {
    throw new DatabaseProblem(`${path} is truncated: ${size} bytes are left of ${pages * pageSize}. ${remedy}`)
  }
}

function refuseUnwritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch {
    throw new DatabaseProblem(`${path} or its folder is read-only. Give this user the right to write there.`)
  }
}

function refuseDamaged(path: string): void {
  let answer: string
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: longestWait })
    try {
      const row = database.prepare('pragma quick_check(1)').get()
      answer = String(row?.quick_check ?? 'no answer')
    } finally {
      database.close()
    }
  } catch (error) {
    answer = error instanceof Error ? error.message : 'not readable'
  }
  if (/\b(?:locked|busy)\b/.test(answer)) {
    throw new DatabaseProblem(`${path} is kept by another program at this moment. Try again when that has ended.`)
  }
  if (answer !== 'ok') {
    throw new DatabaseProblem(`${path} is damaged (${answer.split('\n')[0]}). Bring back a whole copy of the file.`)
  }
}
