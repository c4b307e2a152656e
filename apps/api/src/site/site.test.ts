import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BuildMissing } from './files.ts'
import { createSite, loadSite } from './site.ts'

let folder: string
let release = 1
let asked = 0

const put = (path: string, content: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  release = 1
  asked = 0
  put('package.json', '{"type":"module"}')
  put(
    'apps/explorer/dist/server/entry-server.js',
    `export const render = async ({ url, fetch }) => {
      const answer = await fetch('/api/v1/releases')
      const status = url.startsWith('/gone') ? 404 : 200
      const caching = url.startsWith('/mine') ? { 'cache-control': 'private, no-store' } : {}
      return { status, html: '<h1>' + url + '</h1>' + (await answer.text()), headers: { 'content-type': 'text/html; charset=utf-8', ...caching } }
    }`,
  )
  put('apps/explorer/dist/client/assets/entry-abc.js', `console.log(${JSON.stringify('a'.repeat(2000))})`)
  put('apps/explorer/dist/client/.vite/manifest.json', '{}')
  put('apps/editor/dist/index.html', '<h1>Editor</h1>')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = async () =>
  createSite({
    site: await loadSite(folder),
    fetch: async () => new Response(`release ${release} ${(asked += 1)}`),
    edition: async () => {
      if (release === 0) throw new Error('The database cannot be asked.')
      return String(release)
    },
    publicAddress: null,
  })

describe('the site', () => {
  it('renders a page in process, and again only when a release is newer', async () => {
    const site = await start()
    const first = await site.request('/profile?x=1')
    expect(await first.text()).toBe('<h1>/profile?x=1</h1>release 1 1')
    const again = await site.request('/profile?x=1', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    release = 2
    expect(await (await site.request('/profile?x=1')).text()).toContain('release 2')
  })

  it('has the page itself say that the database cannot be asked, keeps nothing of it, and goes on afterwards', async () => {
    const site = await start()
    release = 0
    for (const turn of [1, 2]) {
      const answer = await site.request('/gone')
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toBe(`<h1>/gone</h1>release 0 ${turn}`)
    }
    release = 1
    expect(await (await site.request('/profile')).text()).toBe('<h1>/profile</h1>release 1 3')
  })

  it('renders a page once for all who ask for it at the same moment', async () => {
    const site = await start()
    const answers = await Promise.all([1, 2, 3].map(async () => site.request('/hub')))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts)).toEqual(new Set(['<h1>/hub</h1>release 1 1']))
    const gone = await Promise.all([1, 2].map(async () => site.request('/gone')))
    expect(gone.map(({ status }) => status)).toEqual([404, 404])
    expect(await Promise.all(gone.map((answer) => answer.text()))).toEqual(Array(2).fill('<h1>/gone</h1>release 1 2'))
  })

  it('keeps the status of a page that says that there is nothing', async () => {
    const site = await start()
    const answer = await site.request('/gone')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('etag')).toBeNull()
  })

  it('keeps no page that says where somebody lives', async () => {
    const site = await start()
    const first = await site.request('/mine?q=CV4+9PL')
    expect([first.headers.get('cache-control'), first.headers.get('etag')]).toEqual(['private, no-store', null])
    expect(await first.text()).toContain('release 1 1')
    expect(await (await site.request('/mine?q=CV4+9PL')).text()).toContain('release 1 2')
  })

  it('sends a file with a hashed name for good, compressed', async () => {
    const site = await start()
    const answer = await site.request('/assets/entry-abc.js', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('aaaa')
  })

  it('reaches no file beyond the builds', async () => {
    const site = await start()
    for (const path of ['/assets/..%2f..%2fserver/entry-server.js', '/.vite/manifest.json', '/assets/none.js']) {
      const answer = await site.request(path)
      expect(await answer.text()).not.toContain('export const render')
    }
    expect((await site.request('/assets/none.js')).status).toBe(404)
  })

  it('opens the editor at any address below it', async () => {
    const site = await start()
    expect(await (await site.request('/editor/documents/citywide')).text()).toBe('<h1>Editor</h1>')
    expect((await site.request('/editor')).headers.get('location')).toBe('/editor/')
  })

  it('names the command when a build is missing', async () => {
    rmSync(join(folder, 'apps/editor/dist'), { recursive: true })
    await expect(loadSite(folder)).rejects.toThrow(BuildMissing)
  })
})
