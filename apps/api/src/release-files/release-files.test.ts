import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checksumOf } from './checksum.ts'
import { fileKindNames } from './file-kinds.ts'
import type { FileOrder } from './make-file.ts'
import { ReleaseFiles } from './release-files.ts'

const release = {
  number: 1,
  publishedAt: '2026-11-23T09:00:00.000Z',
  title: 'First',
  publishedBy: '',
  contentHash: 'abc',
  methodVersion: '1',
  changes: '[]',
}

let folder: string
let orders: FileOrder[]
let write: (order: FileOrder) => Promise<void>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-files-'))
  orders = []
  write = async ({ path, kind }) => writeFileSync(path, `the ${kind} of a release`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = ({ patience = 10_000, makesAhead = false } = {}) =>
  new ReleaseFiles({
    folder: join(folder, 'downloads'),
    patience,
    makesAhead,
    maker: {
      make: async (order) => {
        orders.push(order)
        await write(order)
        return checksumOf(order.path)
      },
      close: async () => undefined,
    },
  })

describe('the files of releases', () => {
  it('are made once, whoever asks at the same moment', async () => {
    const files = open()
    const found = await Promise.all([1, 2, 3].map(() => files.find(release, 'zip')))
    expect(orders).toHaveLength(1)
    expect(new Set(found.map(({ path }) => path)).size).toBe(1)
    expect(readFileSync(found[0]?.path ?? '', 'utf8')).toBe('the zip of a release')
    expect(found[0]?.bytes).toBe(20)
    expect(await files.find(release, 'zip')).toEqual(found[0])
    expect(orders).toHaveLength(1)
  })

  it('are kept when the program is started again', async () => {
    const first = await open().find(release, 'zip')
    expect(open().known(release, 'zip')).toEqual(first)
  })

  it('are made one after another', async () => {
    let running = 0
    let most = 0
    write = async ({ path }) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      writeFileSync(path, 'x')
      running -= 1
    }
    const files = open()
    files.prepare(release)
    await files.find(release, 'json-stat')
    await files.close()
    expect(most).toBe(1)
    expect(orders).toHaveLength(6)
    expect(files.made).toBe(6)
  })

  it('are all made when a release comes out, where that is wanted', async () => {
    const waiting = open()
    waiting.announce(release)
    await waiting.find(release, 'zip')
    await waiting.close()
    expect(orders).toHaveLength(1)
    const ahead = open({ makesAhead: true })
    ahead.announce({ ...release, number: 2 })
    await ahead.find({ ...release, number: 2 }, 'json-stat')
    await ahead.close()
    expect(orders.slice(1).map(({ kind }) => kind)).toEqual([...fileKindNames])
  })

  it('that wait for their turn are not begun when the program ends', async () => {
    const files = open({ makesAhead: true })
    files.announce(release)
    const last = files.find(release, 'json-stat')
    const closed = files.close()
    await expect(last).rejects.toMatchObject({ code: 'shutting-down' })
    await closed
    expect(orders.length).toBeLessThan(fileKindNames.length)
    await expect(open().find(release, 'json-stat')).resolves.toMatchObject({ bytes: 26 })
  })

  it('are others for a release that says something else', async () => {
    const files = open()
    const [one, two] = [await files.find(release, 'zip'), await files.find({ ...release, contentHash: 'x' }, 'zip')]
    expect(one.path).not.toBe(two.path)
  })

  it('that were cut are made again', async () => {
    const made = await open().find(release, 'zip')
    truncateSync(made.path, 5)
    expect(open().known(release, 'zip')).toBeNull()
    expect(await open().find(release, 'zip')).toEqual(made)
    expect(orders).toHaveLength(2)
  })

  it('that could not be made leave nothing behind and are tried again', async () => {
    const files = open()
    const works = write
    write = async (order) => {
      await works(order)
      throw new Error('The disk is gone')
    }
    await expect(files.find(release, 'zip')).rejects.toThrow('The disk is gone')
    expect(existsSync(orders[0]?.path ?? '')).toBe(false)
    expect(files.known(release, 'zip')).toBeNull()
    write = works
    expect((await files.find(release, 'zip')).bytes).toBe(20)
  })

  it('say so when there is no room', async () => {
    write = async () => {
      throw Object.assign(new Error('write failed'), { code: 'ENOSPC' })
    }
    await expect(open().find(release, 'zip')).rejects.toMatchObject({ code: 'store-full' })
  })

  it('ask to be fetched later when they take long, and are made all the same', async () => {
    let finish = () => undefined as void
    write = ({ path }) =>
      new Promise((resolve) => {
        finish = () => {
          writeFileSync(path, 'x')
          resolve()
        }
      })
    const files = open({ patience: 1 })
    await expect(files.find(release, 'zip')).rejects.toMatchObject({
      code: 'file-being-made',
      headers: { 'retry-after': '30' },
    })
    finish()
    await files.close()
    expect(files.known(release, 'zip')?.bytes).toBe(1)
  })

  it('that an ended process left unfinished are cleared away, those of a running one are not', () => {
    const place = join(folder, 'downloads', '1-abc')
    mkdirSync(place, { recursive: true })
    const [old, young] = ['a.zip.unfinished-1', 'b.zip.unfinished-2'].map((name) => join(place, name))
    for (const path of [old ?? '', young ?? '']) writeFileSync(path, 'x')
    utimesSync(old ?? '', new Date('2026-01-01'), new Date('2026-01-01'))
    open()
    expect([existsSync(old ?? ''), existsSync(young ?? '')]).toEqual([false, true])
  })
})
