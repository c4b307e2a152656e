import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from './builders/free-port.ts'
import { createInstallation } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import type { Environment } from './environment.ts'
import { defaultRates, EnvironmentProblem } from './environment.ts'
import { startServer } from './main.ts'
import type { RunningServer } from './main.ts'
import { loadSite } from './site/site.ts'

let folder: string
let jsna: Installation
let running: RunningServer | undefined
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-server-'))
  jsna = await createInstallation()
  running = undefined
})
afterEach(async () => {
  await running?.stop()
  await jsna.close()
  rmSync(folder, { recursive: true, force: true })
})

function put(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** A build of the site that asks the API in process, as the explorer does. */
function buildSite(): void {
  put('package.json', '{"type":"module"}')
  put(
    'apps/explorer/dist/server/entry-server.js',
    `export const render = async ({ url, fetch, baseUrl }) => {
      if (url.startsWith('/slow')) await new Promise((resolve) => setTimeout(resolve, 500))
      const answer = await fetch(new URL('/api/v1/themes', baseUrl).href)
      return { status: 200, html: '<h1>' + (await answer.text()) + '</h1>', headers: { 'content-type': 'text/html; charset=utf-8' } }
    }`,
  )
  put('apps/explorer/dist/client/assets/entry-abc.js', 'console.log(1)')
  put('apps/editor/dist/index.html', '<h1>Editor</h1>')
}

/** Keeps no connection: the server would wait at its end for what is asked on it. */
const fetch = (address: string, { headers, ...init }: RequestInit = {}) =>
  globalThis.fetch(address, { ...init, headers: { connection: 'close', ...headers } })

async function start(port?: number): Promise<string> {
  buildSite()
  const environment: Environment = {
    port: port ?? (await freePort()),
    host: '127.0.0.1',
    stores: { kind: 'sqlite', folder },
    dataFolder: folder,
    publicAddress: null,
    rates: defaultRates,
    proxyHops: 0,
    noticeSeconds: 0,
  }
  const site = await loadSite(folder)
  running = await startServer(environment, { stores: jsna.stores, site, log: () => undefined })
  return `http://127.0.0.1:${environment.port}`
}

describe('the server', () => {
  it('serves the API, the public site and the editor on one port', async () => {
    const address = await start()
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${address}/`)).text()).toContain('Health and wellbeing')
    expect(await (await fetch(`${address}/editor/documents/x`)).text()).toContain('Editor')
    const nothing = await fetch(`${address}/api/v1/nothing`)
    expect(nothing.status).toBe(404)
    expect(nothing.headers.get('content-type')).toBe('application/problem+json')
    expect((await fetch(`${address}/assets/none.js`)).status).toBe(404)
    expect((await fetch(`${address}/fingertips`)).status).toBe(200)
    const service = await fetch(`${address}/fingertips/api/nothing`)
    expect([service.status, service.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  it('answers HEAD, and other methods with 405', async () => {
    const address = await start()
    const head = await fetch(`${address}/api/v1/themes`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    const post = await fetch(`${address}/api/v1/themes`, { method: 'POST' })
    expect(post.status).toBe(405)
    expect(post.headers.get('allow')).toBe('GET, HEAD')
  })

  it('carries the same headers on pages', async () => {
    const { headers } = await fetch(`${await start()}/`)
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('lets a request in flight finish before it ends', async () => {
    const address = await start()
    const slow = fetch(`${address}/slow`)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = running?.stop()
    const answer = await slow
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<h1>')
    await stopped
    running = undefined
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  })

  it('refuses a port that is in use by its number', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await expect(start(port)).rejects.toThrow(EnvironmentProblem)
    await expect(start(port)).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use`)
    other.close()
  })

  it('takes the address of whoever signs in from the connection', async () => {
    const address = await start()
    const attempt = (forwarded: string) =>
      fetch(`${address}/api/v1/workspace/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address, 'x-forwarded-for': forwarded },
        body: JSON.stringify({ email: 'nobody@jsna.example', password: 'wrong' }),
      })
    for (let index = 0; index < 3; index += 1) expect((await attempt(`10.0.0.${index}`)).status).toBe(401)
    const rows = await jsna.stores.workspace.db.selectFrom('signInAttempt').select('address').execute()
    expect(new Set(rows.map((row) => row.address))).toEqual(new Set(['127.0.0.1']))
  })
})
