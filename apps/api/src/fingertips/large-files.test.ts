import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { technologies } from '../builders/technologies.ts'
import type { Problem } from '../client.ts'
import { LargeFiles } from './large-files.ts'

const paths = [
  'by_profile_id?profile_id=900001',
  'by_profile_id?profile_id=900001&child_area_type_id=502&parent_area_type_id=6',
  'by_group_id?group_id=9000004&child_area_type_id=6&parent_area_type_id=15',
  'by_indicator_id?indicator_ids=89070261&child_area_type_id=502&parent_area_type_id=15',
  'by_indicator_id?indicator_ids=482017912',
].map((path) => `/fingertips/api/all_data/csv/${path}`)
const [whole = ''] = paths
const decoders = {
  identity: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gunzipSync(bytes),
  br: (bytes: Buffer) => brotliDecompressSync(bytes),
}

/** The application once more, on the same release, with other large files. */
const beside = (jsna: Installation, largeFiles: LargeFiles) => {
  const app = createApp({ ...jsna.dependencies, largeFiles })
  return async (path: string, init: RequestInit = {}) => app.request(`http://localhost${path}`, init)
}

describe.each(technologies)('a large file on $name', ({ make, missing }) => {
  let jsna: Installation
  let store: Awaited<ReturnType<typeof make>>
  let small: Installation['get']
  beforeAll(async () => {
    if (missing) return
    store = await make()
    jsna = await createInstallation({ location: store.location, largeFileRows: 0 })
    const largeFiles = new LargeFiles({ location: store.location, rows: Infinity, most: 1, patience: 1000 })
    const get = beside(jsna, largeFiles)
    small = (path, headers = {}) => get(path, { headers })
  })
  afterAll(async () => {
    await jsna?.close()
    await store?.remove()
  })

  it.skipIf(missing).each(paths)('has the bytes, tag and headers of a small one: %s', async (path) => {
    for (const [encoding, decode] of Object.entries(decoders)) {
      const headers = { 'accept-encoding': encoding }
      const [answer, expected] = [await jsna.get(path, headers), await small(path, headers)]
      expect([answer.status, answer.body === null]).toEqual([200, false])
      const bytes = Buffer.from(await answer.arrayBuffer())
      const isPlain = answer.headers.get('content-encoding') === null
      const text = (isPlain ? bytes : decode(bytes)).toString()
      expect(text).toBe(await (await small(path, { 'accept-encoding': 'identity' })).text())
      const named = (from: Response) =>
        ['content-type', 'content-disposition', 'cache-control', 'vary'].map((name) => from.headers.get(name))
      expect(named(answer)).toEqual(named(expected))
      // What is too small is not worth compressing when it is whole; what is being made has no size yet.
      expect(answer.headers.get('etag')).toBe(
        encoding === 'identity' ? expected.headers.get('etag') : `${tagOf(expected)}-${encoding}"`,
      )
    }
  })

  it.skipIf(missing)('is kept, and sent again without being made', async () => {
    const largeFiles = new LargeFiles({ location: store.location, rows: 0, most: 1, patience: 1000 })
    const get = beside(jsna, largeFiles)
    const headers = { 'accept-encoding': 'br' }
    const first = Buffer.from(await (await get(whole, { headers })).arrayBuffer())
    await largeFiles.close()
    const again = await get(whole, { headers })
    expect(Buffer.from(await again.arrayBuffer())).toEqual(first)
    expect(again.headers.get('content-encoding')).toBe('br')
    expect((await get(whole, { headers: { 'accept-encoding': 'gzip' } })).status).toBe(503)
  })
})

/** What can be read of the beginning of a compressed file. */
function firstText(piece: Buffer, encoding: string): string {
  if (encoding === 'br')
    return brotliDecompressSync(piece, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString()
  if (encoding === 'gzip') return gunzipSync(piece, { finishFlush: constants.Z_SYNC_FLUSH }).toString()
  return piece.toString()
}

const tagOf = (answer: Response) => answer.headers.get('etag')?.replace(/(?:-br|-gzip)?"$/, '')

describe('a large file', () => {
  let jsna: Installation
  beforeAll(async () => {
    jsna = await createInstallation({ largeFileRows: 0 })
  })
  afterAll(() => jsna.close())
  const order = () => ({ release: 1, indicators: [89070261], child: null, parent: null, encoding: 'identity' as const })
  const nowhere = (rows: number) =>
    new LargeFiles({ location: { kind: 'sqlite', folder: '/nowhere/at/all' }, rows, most: 2, patience: 1000 })

  it('is not made for whoever has it, nor for whoever asks for its headers', async () => {
    const known = await jsna.get(whole)
    await known.body?.cancel()
    const etag = known.headers.get('etag') ?? ''
    const get = beside(jsna, nowhere(0))
    const unchanged = await get(whole, { headers: { 'if-none-match': etag } })
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, etag])
    const compressed = await get(whole, { headers: { 'if-none-match': etag.replace(/"$/, '-br"') } })
    expect(compressed.status).toBe(304)
    const head = await get(whole, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })

  it('that cannot be begun is a problem like any other', async () => {
    const largeFiles = nowhere(0)
    const answer = await beside(jsna, largeFiles)(whole)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.text()).not.toContain('sqlite')
    expect(String(jsna.logged.at(-1))).toContain('published.sqlite')
    expect(largeFiles.open).toBe(0)
  })

  it('that asks for too much is refused before a thread hears of it', async () => {
    const answer = await beside(jsna, nowhere(0))('/fingertips/api/all_data/csv/by_indicator_id?indicator_ids=1')
    expect([answer.status, (await bodyOf<Problem>(answer)).code]).toEqual([404, 'not-found'])
  })

  it('ends when its reader goes away, and makes room for the next', async () => {
    const { largeFiles } = jsna.dependencies
    const answer = await jsna.get(whole)
    expect(largeFiles.open).toBe(1)
    await answer.body?.cancel()
    expect(largeFiles.open).toBe(0)
    expect((await (await jsna.get(whole)).text()).startsWith('Indicator ID,')).toBe(true)
    expect(largeFiles.open).toBe(0)
  })

  it.each(Object.entries(decoders))(
    'begins with its header, before any figure is read: %s',
    async (encoding, decode) => {
      const pieces = jsna.dependencies.largeFiles.pieces({ ...order(), encoding: encoding as 'br' })
      const taken: Buffer[] = []
      for await (const piece of pieces) taken.push(Buffer.from(piece))
      expect(taken.length).toBeGreaterThan(1)
      const [header] = decode(Buffer.concat(taken)).toString().split('\r\n')
      // Gzip has a header of its own, which goes first.
      const first = Buffer.concat(taken.slice(0, encoding === 'gzip' ? 2 : 1))
      expect(firstText(first, encoding)).toBe(`${header}\r\n`)
    },
  )

  it('waits for a place, and asks to come back where none gets free', async () => {
    const { location } = jsna
    const largeFiles = new LargeFiles({ location, rows: 0, most: 1, patience: 20 })
    const first = largeFiles.pieces(order())
    await first.next()
    await expect(largeFiles.pieces(order()).next()).rejects.toMatchObject({ code: 'file-being-made' })
    await first.return()
    expect((await largeFiles.pieces(order()).next()).done).toBe(false)
    await largeFiles.close()
  })

  it('fails when its thread ends, and the next one has a new thread', async () => {
    const { location } = jsna
    const largeFiles = new LargeFiles({ location, rows: 0, most: 2, patience: 1000 })
    const pieces = largeFiles.pieces({ ...order(), release: 9 })
    await expect(pieces.next()).rejects.toThrow('There is no release 9.')
    const cut = largeFiles.pieces(order())
    await cut.next()
    await largeFiles.close()
    await expect(cut.next()).rejects.toThrow('ended before its work was done')
    await expect(largeFiles.pieces(order()).next()).rejects.toMatchObject({ code: 'shutting-down' })
    const dead = nowhere(0)
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(dead.pieces(order()).next()).rejects.toThrow('published.sqlite')
    }
  })
})
