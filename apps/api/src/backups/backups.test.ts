import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished } from '../builders/figures.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { buildTexts } from '../builders/texts.ts'
import { technologies } from '../builders/technologies.ts'
import { main } from '../commands/main.ts'
import { contentOf } from '../copying/copy-stores.ts'
import { storedTables } from '../copying/stored-tables.ts'
import type { Stores } from '../database/handle.ts'
import { openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { makeBackup } from './make-backup.ts'
import { backedUpFile, manifestFile } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

let root: string
let opened: { close: () => Promise<void> }[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jsna-backup-'))
  opened = []
})
afterEach(async () => {
  for (const each of opened.toReversed()) await each.close()
  rmSync(root, { recursive: true, force: true })
})

const clock = () => new Date('2026-11-26T10:00:00Z')
const backup = () => join(root, 'backup')
const empty = (name = 'empty'): StoreLocation => ({ kind: 'sqlite', folder: join(root, name) })
const restore = (location = empty(), force = false) => restoreBackup(backup(), location, { force, clock })

async function installation(location: StoreLocation = empty('source')): Promise<Installation> {
  const jsna = await createInstallation({ location, texts: buildTexts('Nothing is said here.') })
  opened.push(jsna)
  return jsna
}

/** What every table holds, but for those that a restored installation begins anew. */
async function contents({ workspace, publisher }: Stores): Promise<string[]> {
  const lines: string[] = []
  for (const [database, { db, dialect }] of [
    ['workspace', workspace],
    ['published', publisher],
  ] as const) {
    for (const table of storedTables[database].filter(({ name }) => name !== 'session')) {
      const { rows, text } = await contentOf({ db: db as never, dialect }, table)
      lines.push(`${database}.${table.name} ${rows} ${text}`)
    }
  }
  return lines
}

async function opening(location: StoreLocation): Promise<Stores> {
  const stores = await openStores(location)
  opened.push(stores)
  return stores
}

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a backup of ${technology.name}`, () => {
    it('comes back with the same content, into SQLite', async () => {
      const store = await technology.make()
      opened.push({ close: store.remove })
      const jsna = await installation(store.location)
      await jsna.as('analyst', 'POST /imports', firstPublished)
      await jsna.as('publisher', 'POST /publications', { title: 'Second' })
      const manifest = await makeBackup(store.location, backup(), clock)
      expect(manifest).toMatchObject({ madeAt: '2026-11-26T10:00:00.000Z', release: 2 })
      expect(readdirSync(backup()).sort()).toEqual(['backup.json', 'published.sqlite', 'workspace.sqlite'])
      expect(readdirSync(backup()).map((name) => statSync(join(backup(), name)).mode & 0o777)).toEqual([
        0o600, 0o600, 0o600,
      ])
      expect(await restore()).toEqual({ manifest, setAside: [] })
      expect(await contents(await opening(empty()))).toEqual(await contents(jsna.stores))
    })

    it('comes back from SQLite, and not over what is there', async () => {
      const jsna = await installation()
      await makeBackup(empty('source'), backup(), clock)
      const store = await technology.make()
      opened.push({ close: store.remove })
      await restore(store.location)
      expect(await contents(await opening(store.location))).toEqual(await contents(jsna.stores))
      await expect(restore(store.location)).rejects.toThrow(/not empty/)
    })
  })
}

describe('a backup', () => {
  it('is whole while figures are imported and releases published', async () => {
    const jsna = await installation()
    let isOver = false
    const work = (async () => {
      for (let round = 1; round <= 4; round += 1) {
        const value = firstPublished.replace(/(\d+\.\d+)/, (number) => (Number(number) + round / 10).toFixed(1))
        await jsna.as('analyst', 'POST /imports', value)
        const published = await jsna.as('publisher', 'POST /publications', { title: `Round ${round}` })
        expect(published.status).toBe(201)
      }
      isOver = true
    })()
    const folders: string[] = []
    do {
      const folder = join(root, `backup-${folders.length}`)
      folders.push(folder)
      await makeBackup(empty('source'), folder, clock)
      await new Promise((resolve) => setImmediate(resolve))
    } while (!isOver)
    await work
    for (const [index, folder] of folders.entries()) {
      const target = empty(`target-${index}`)
      const { manifest } = await restoreBackup(folder, target, { force: false, clock })
      const { workspace, published, close } = await openStores(target)
      const releases = await published.db.selectFrom('release').select('number').execute()
      const publications = await workspace.db.selectFrom('publication').select(['number', 'state']).execute()
      await close()
      expect(releases.at(-1)?.number).toBe(manifest.release)
      for (const { number } of publications.filter(({ state }) => state === 'done')) {
        expect(releases.map((release) => release.number)).toContain(number)
      }
    }
  })

  it('is taken into a new folder only, and leaves nothing behind where it cannot be made', async () => {
    mkdirSync(backup())
    writeFileSync(join(backup(), 'mine.txt'), 'x')
    await expect(makeBackup(empty('source'), backup(), clock)).rejects.toThrow(/not empty/)
    await expect(makeBackup(empty('nowhere'), join(root, 'other'), clock)).rejects.toThrow(/is missing/)
    expect(readdirSync(join(root, 'other'))).toEqual([])
  })

  it('signs everybody out', async () => {
    const jsna = await installation()
    expect((await jsna.as('publisher', 'GET /publications/candidate')).status).toBe(200)
    await makeBackup(empty('source'), backup(), clock)
    await restore()
    const { workspace } = await opening(empty())
    expect(await workspace.db.selectFrom('session').selectAll().execute()).toEqual([])
  })
})

describe('a restore', () => {
  beforeEach(async () => {
    const jsna = await createInstallation({ location: empty('source') })
    await makeBackup(empty('source'), backup(), clock)
    await jsna.close()
  })

  const change = (changed: (manifest: Manifest) => object) =>
    writeFileSync(
      manifestFile(backup()),
      JSON.stringify(changed(JSON.parse(readFileSync(manifestFile(backup()), 'utf8')) as Manifest)),
    )
  const file = () => backedUpFile(backup(), 'published')

  it.each<[string, () => void, RegExp]>([
    ['a folder without a backup', () => rmSync(manifestFile(backup())), /holds no whole backup/],
    ['a file that is missing', () => rmSync(file()), /published\.sqlite is missing/],
    ['a file that was cut', () => truncateSync(file(), statSync(file()).size - 1), /published\.sqlite is damaged/],
    [
      'a file with one other byte',
      () => {
        const bytes = readFileSync(file())
        bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1
        writeFileSync(file(), bytes)
      },
      /published\.sqlite is damaged/,
    ],
    ['the files of another backup', () => copyFileSync(backedUpFile(backup(), 'workspace'), file()), /is damaged/],
    [
      'a description that cannot be read',
      () => writeFileSync(manifestFile(backup()), '{"layout": 1,'),
      /backup\.json is damaged/,
    ],
    [
      'a description that says too little',
      () => change(({ files: _files, ...rest }) => rest),
      /backup\.json is damaged/,
    ],
    ['a later layout', () => change((manifest) => ({ ...manifest, layout: 2, more: true })), /newer version/],
    [
      'a later schema',
      () =>
        change((manifest) => ({
          ...manifest,
          files: { ...manifest.files, workspace: { ...manifest.files.workspace, schema: 999 } },
        })),
      /workspace\.sqlite was written by a newer version/,
    ],
  ])('refuses %s, and touches nothing', async (_, spoil, message) => {
    spoil()
    await expect(restore()).rejects.toThrow(message)
    await expect(restore(empty(), true)).rejects.toThrow(message)
    expect(() => readdirSync(join(root, 'empty'))).toThrow()
  })

  it('puts aside what is there, when told to', async () => {
    await restore()
    const path = join(root, 'empty', 'workspace.sqlite')
    const before = new DatabaseSync(path)
    before.exec("update account set name = 'Somebody else'")
    before.close()
    await expect(restore()).rejects.toThrow(/--force/)
    const { setAside } = await restore(empty(), true)
    expect(setAside).toEqual([
      `${path}.before-20261126100000`,
      `${path.replace('workspace', 'published')}.before-20261126100000`,
    ])
    const nameIn = (at: string) => {
      const database = new DatabaseSync(at, { readOnly: true })
      const row = database.prepare('select name from account limit 1').get()
      database.close()
      return row?.name
    }
    expect(nameIn(setAside[0] ?? '')).toBe('Somebody else')
    expect(nameIn(path)).not.toBe('Somebody else')
  })

  it('brings a whole backup back where the databases are damaged', async () => {
    mkdirSync(join(root, 'empty'))
    for (const name of ['workspace', 'published']) writeFileSync(join(root, 'empty', `${name}.sqlite`), 'no database')
    await restore(empty(), true)
    await expect(openStores(empty()).then((stores) => stores.close())).resolves.toBeUndefined()
  })

  it('lets nothing that lay beside a damaged database into the one that takes its place', async () => {
    await restore()
    const path = join(root, 'empty', 'workspace.sqlite')
    // A process that was cut off has left what it had written last beside the file.
    const cut = new DatabaseSync(path)
    cut.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; update account set name = 'Somebody else'")
    copyFileSync(`${path}-wal`, join(root, 'left-wal'))
    cut.close()
    copyFileSync(join(root, 'left-wal'), `${path}-wal`)
    writeFileSync(path, 'no database')
    const { setAside } = await restore(empty(), true)
    expect(readdirSync(join(root, 'empty'))).toContain(`${basename(setAside[0] ?? '')}-wal`)
    const { workspace } = await opening(empty())
    const names = await workspace.db.selectFrom('account').select('name').execute()
    expect(names.map(({ name }) => name)).not.toContain('Somebody else')
  })

  it('refuses databases that a server has open', async () => {
    await restore()
    await opening(empty())
    await expect(restore(empty(), true)).rejects.toThrow(/is in use. Stop the server/)
    expect(readdirSync(join(root, 'empty')).filter((name) => /before|restoring/.test(name))).toEqual([])
  })
})

describe('the commands', () => {
  const jsna = async (...words: string[]) => {
    const said: string[] = []
    const output = { say: (line: string) => said.push(line), complain: (line: string) => said.push(line) }
    const code = await main(words, { JSNA_DATA_FOLDER: join(root, 'source') }, output)
    return { code, said: said.join('\n') }
  }

  it('say what they did, and what they need', async () => {
    await (await createInstallation({ location: empty('source') })).close()
    const made = await jsna('backup', backup())
    expect(made.said).toMatch(/holds a backup of [\d.]+ MB. The newest release in it is 1/)
    const refused = await jsna('restore', backup())
    expect(refused.said).toContain('--force')
    const restored = await jsna('restore', '--force', backup())
    expect(restored.said).toMatch(/What was there is now .*workspace\.sqlite\.before-\d{14}/)
    expect(restored.said).toContain('Everybody has to sign in again')
    expect([made.code, refused.code, restored.code]).toEqual([0, 1, 0])
    expect([(await jsna('backup')).code, (await jsna('restore')).code]).toEqual([2, 2])
  })
})
