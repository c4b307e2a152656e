import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseProblem } from './handle.ts'
import { createStores, databaseFile, openStores } from './open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const create = async () => (await createStores({ kind: 'sqlite', folder })).close()
const open = () => openStores({ kind: 'sqlite', folder })

async function problem(): Promise<string> {
  const error: unknown = await open().then(
    (stores) => stores.close().then(() => null),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DatabaseProblem)
  const { message } = error as DatabaseProblem
  expect(message).not.toContain('\n')
  return message
}

describe('opening a database', () => {
  it('opens what was created', async () => {
    await create()
    const stores = await open()
    expect(await stores.published.db.selectFrom('release').selectAll().execute()).toEqual([])
    await stores.close()
  })

  it('refuses a folder without databases and creates none', async () => {
    expect(await problem()).toContain(`${databaseFile(folder, 'workspace')} is missing`)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['workspace', 'published'] as const)('names %s when it is the one that is missing', async (name) => {
    await create()
    rmSync(databaseFile(folder, name))
    expect(await problem()).toContain(`${databaseFile(folder, name)} is missing. Run “jsna seed”`)
    expect(readdirSync(folder)).not.toContain(`${name}.sqlite`)
  })

  it.each(['workspace', 'published'] as const)('refuses an empty file in the place of %s', async (name) => {
    await create()
    writeFileSync(databaseFile(folder, name), '')
    expect(await problem()).toContain(`${databaseFile(folder, name)} is not a SQLite database`)
    expect(statSync(databaseFile(folder, name)).size).toBe(0)
  })

  it('refuses a file that is something else', async () => {
    await create()
    writeFileSync(databaseFile(folder, 'published'), 'area,value\n'.repeat(100))
    expect(await problem()).toMatch(/published\.sqlite is not a SQLite database/)
  })

  it('refuses a truncated file and says how much is left', async () => {
    await create()
    const path = databaseFile(folder, 'published')
    const { size } = statSync(path)
    truncateSync(path, size - 4096)
    expect(await problem()).toContain(`${path} is truncated: ${size - 4096} bytes are left of ${size}`)
  })

  it('refuses a file with a damaged page', async () => {
    await create()
    const path = databaseFile(folder, 'workspace')
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, 4096)
    closeSync(file)
    expect(await problem()).toContain(`${path} is damaged`)
  })

  it('calls no file damaged that another program keeps, and opens it afterwards', async () => {
    await create()
    const path = databaseFile(folder, 'published')
    const keeper = new DatabaseSync(path)
    keeper.exec('pragma locking_mode = exclusive')
    keeper.exec('begin immediate; create table kept (id integer); commit')
    expect(await problem()).toBe(`${path} is kept by another program at this moment. Try again when that has ended.`)
    keeper.close()
    await expect(open().then((stores) => stores.close())).resolves.toBeUndefined()
  })

  it('refuses the database of another program', async () => {
    await create()
    const path = databaseFile(folder, 'workspace')
    rmSync(path)
    const other = new DatabaseSync(path)
    other.exec('create table recipe (name text)')
    other.close()
    expect(await problem()).toContain(`${path} is not the database of that name`)
  })

  it('refuses the published database in the place of the workspace', async () => {
    await create()
    copyFileSync(databaseFile(folder, 'published'), databaseFile(folder, 'workspace'))
    expect(await problem()).toMatch(/workspace\.sqlite is not the database of that name/)
  })

  it('refuses a database that a newer program has written', async () => {
    await create()
    const path = databaseFile(folder, 'published')
    const newer = new DatabaseSync(path)
    newer.exec('update schema_version set version = 99')
    newer.close()
    expect(await problem()).toMatch(/published\.sqlite was written by a newer version .*schema 99.*Update the program/)
  })

  it('refuses a database without tables', async () => {
    await create()
    const path = databaseFile(folder, 'workspace')
    rmSync(path)
    const empty = new DatabaseSync(path)
    empty.exec('pragma user_version = 1')
    empty.close()
    expect(await problem()).toContain(`${path} is empty. Run “jsna seed”`)
  })
})

describe('the handles', () => {
  it('cannot write through the one that public routes get', async () => {
    const stores = await createStores({ kind: 'sqlite', folder })
    const row = { id: 'x', body: '{}', validFromRelease: 1, validToRelease: null }
    await expect(stores.published.db.insertInto('areaScheme').values(row).execute()).rejects.toThrow(/readonly/)
    await stores.publisher.db.insertInto('areaScheme').values(row).execute()
    expect(await stores.published.db.selectFrom('areaScheme').selectAll().execute()).toEqual([row])
    await stores.close()
  })

  it('write to the disk before they say so', async () => {
    const stores = await createStores({ kind: 'sqlite', folder })
    await stores.close()
    const database = new DatabaseSync(databaseFile(folder, 'workspace'))
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  it('can be closed twice', async () => {
    const stores = await createStores({ kind: 'sqlite', folder })
    await stores.close()
    await expect(stores.close()).resolves.toBeUndefined()
  })

  it('are brought to the newest schema once, however many processes start together', async () => {
    const script = `
      const { createStores } = await import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)})
      const stores = await createStores({ kind: 'sqlite', folder: ${JSON.stringify(folder)} })
      await stores.close()`
    const start = () =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).once('exit', resolve)
      })
    expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0])
    const stores = await open()
    expect(await stores.workspace.db.selectFrom('document').selectAll().execute()).toEqual([])
    await stores.close()
  })
})
