import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import { databaseFile, openStores } from '../database/open.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

// A real process restores a backup and is killed before each change that it makes to files. Both databases say of which
// installation they are, so that a mixture would show.

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const clock = () => new Date('2026-11-26T10:00:00Z')

/** What `jsna restore --force` does, without the other commands. */
const program = `
  import { restoreBackup } from ${JSON.stringify(new URL('restore-backup.ts', import.meta.url).href)}
  const [backup, folder] = process.argv.slice(1)
  await restoreBackup(backup, { kind: 'sqlite', folder }, { force: true, clock: () => new Date() })
`

let root: string
const backup = () => join(root, 'backup')
const mark = (folder: string, words: string) => {
  for (const [name, statement] of [
    ['workspace', 'update account set name = ?'],
    ['published', 'update release set title = ?'],
  ] as const) {
    const database = new DatabaseSync(databaseFile(folder, name))
    database.prepare(statement).run(words)
    database.close()
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jsna-cut-off-'))
  const folder = join(root, 'source')
  const jsna = await createInstallation({ location: { kind: 'sqlite', folder } })
  await jsna.close()
  mark(folder, 'new')
  await makeBackup({ kind: 'sqlite', folder }, backup(), clock)
  mark(folder, 'old')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A data folder whose databases are the old ones. */
function installed(name: string): string {
  const folder = join(root, name)
  cpSync(join(root, 'source'), folder, { recursive: true })
  return folder
}

/** Restores over a folder in a process that is killed before its step of that number, and answers whether it was. */
async function restoreUntil(folder: string, step: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--import', pathOf('../builders/end-at-step.ts'), '--input-type=module', '--eval', program, backup(), folder],
    { env: { PATH: process.env.PATH, JSNA_TEST_END_AT: String(step) }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('exit', (...ended) => resolve(ended))
  })
  expect(signal === 'SIGKILL' ? [null, signal] : [code, signal]).toEqual(
    signal === null ? [0, null] : [null, 'SIGKILL'],
  )
  return signal !== null
}

/** What the two databases of an opened folder say of themselves. */
async function wordsOf(folder: string): Promise<string[]> {
  const stores = await openStores({ kind: 'sqlite', folder })
  try {
    const accounts = await stores.workspace.db.selectFrom('account').select('name').execute()
    const releases = await stores.published.db.selectFrom('release').select('title').execute()
    return [...new Set(accounts.map(({ name }) => name)), ...new Set(releases.map(({ title }) => title))]
  } finally {
    await stores.close()
  }
}

/** The old databases that lie beside the new ones. */
function asideIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.sqlite\.before-[\d-]+$/.test(name))
}

function aside(folder: string, name: string): unknown {
  const [file = ''] = asideIn(folder).filter((each) => each.startsWith(name))
  const database = new DatabaseSync(join(folder, file), { readOnly: true })
  const row = database.prepare(
    name === 'workspace' ? 'select name as word from account' : 'select title as word from release',
  )
  const word = row.get()?.word
  database.close()
  return word
}

describe('a restore whose process is killed', () => {
  it(
    'leaves the old databases or the new ones at every step, and never one of each',
    { timeout: 300_000 },
    async () => {
      const seen: string[] = []
      for (let step = 1; ; step += 1) {
        const folder = installed(`step-${step}`)
        const wasKilled = await restoreUntil(folder, step)
        const words = await wordsOf(folder)
        expect(words[0], `step ${step}`).toBe(words[1])
        seen.push(words[0] ?? '')
        expect(existsSync(join(folder, 'restoring.json')), `step ${step}`).toBe(false)
        if (words[0] === 'new') {
          expect([aside(folder, 'workspace'), aside(folder, 'published')], `step ${step}`).toEqual(['old', 'old'])
        } else expect(asideIn(folder), `step ${step}`).toEqual([])
        if (!wasKilled) break
      }
      // Old until the journal is there, new from then on.
      expect(seen.join(' ')).toMatch(/^(?:old ){5,}(?:new ){5,}new$/)
    },
  )

  it('can be begun again, wherever it was', { timeout: 120_000 }, async () => {
    for (const step of [3, 9, 15]) {
      const folder = installed(`again-${step}`)
      expect(await restoreUntil(folder, step)).toBe(true)
      await restoreBackup(backup(), { kind: 'sqlite', folder }, { force: true, clock })
      expect(await wordsOf(folder)).toEqual(['new', 'new'])
      expect(existsSync(join(folder, 'restoring'))).toBe(false)
    }
  })
})
