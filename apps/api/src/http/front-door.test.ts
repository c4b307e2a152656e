import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { bodyOf, createInstallation, origin } from '../builders/installation.ts'
import type { Installation, InstallationOptions } from '../builders/installation.ts'
import type { Problem } from '../client.ts'
import type { Dependencies } from '../dependencies.ts'
import { readableElsewhere } from './other-sites.ts'

let open: Installation[] = []
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()))
  open = []
})

const areas = '/api/v1/areas'

/** A reader outside who has an answer already, and how they ask for it again. */
async function returning(options: InstallationOptions = {}, changed: Partial<Dependencies> = {}) {
  const jsna = await createInstallation(options)
  open.push(jsna)
  const app = createApp({ ...jsna.dependencies, ...changed })
  const ask = async (given: Record<string, string>, { method = 'GET', path = areas } = {}) => {
    const incoming = { headers: given, socket: { remoteAddress: '192.0.2.1' } }
    return app.request(origin + path, { method, headers: given }, { incoming })
  }
  return { jsna, ask }
}

async function firstTag(ask: (given: Record<string, string>) => Promise<Response>): Promise<string> {
  const first = await ask({})
  expect(first.status).toBe(200)
  return first.headers.get('etag') ?? ''
}

describe('the front door', () => {
  it.each(['GET', 'HEAD'])(
    'says to a %s that nothing has changed, with what chooses and keeps the answer',
    async (method) => {
      const { ask } = await returning()
      const etag = await firstTag(ask)
      const again = await ask({ 'if-none-match': etag }, { method })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(Object.fromEntries(again.headers)).toEqual({
        etag,
        vary: 'accept-encoding, accept',
        'cache-control': 'public, no-cache',
        ...readableElsewhere,
      })
    },
  )

  it.each([
    ['another tag', { 'if-none-match': '"another"' }],
    ['a tag that only begins alike', { 'if-none-match': '"1' }],
    ['no tag at all', { 'if-none-match': '' }],
    ['another format', { accept: 'text/csv' }],
  ])('gives the whole answer to whoever has %s', async (_, headers) => {
    const { ask } = await returning()
    const etag = await firstTag(ask)
    const answer = await ask({ 'if-none-match': etag, ...headers })
    expect(answer.status).toBe(200)
    expect((await answer.text()).length).toBeGreaterThan(100)
  })

  it('knows no tag of an address that was not asked for', async () => {
    const { ask } = await returning()
    const etag = await firstTag(ask)
    expect((await ask({ 'if-none-match': etag }, { path: '/api/v1/profiles' })).status).toBe(200)
  })

  it('lets only reading past', async () => {
    const { ask } = await returning()
    const etag = await firstTag(ask)
    expect((await ask({ 'if-none-match': etag }, { method: 'POST' })).status).toBe(405)
  })

  it('counts what it answers in the share of an address, and takes no more than that', async () => {
    const { jsna, ask } = await returning({ rates: { perSecond: 1, burst: 5 } })
    const etag = await firstTag(ask)
    const statuses: number[] = []
    for (let index = 0; index < 60; index += 1) statuses.push((await ask({ 'if-none-match': etag })).status)
    const answered = statuses.filter((status) => status === 304).length
    expect(answered).toBeGreaterThan(4)
    expect(statuses).toEqual([
      ...Array.from({ length: answered }, () => 304),
      ...Array.from({ length: 60 - answered }, () => 429),
    ])
    jsna.advance(100)
    expect((await ask({ 'if-none-match': etag })).status).toBe(304)
    expect((await ask({ 'if-none-match': etag })).status).toBe(429)
  })

  it('is closed while the process is ending', async () => {
    let isEnding = false
    const { ask } = await returning({}, { isShuttingDown: () => isEnding })
    const etag = await firstTag(ask)
    isEnding = true
    const refused = await ask({ 'if-none-match': etag })
    expect(refused.status).toBe(503)
    expect((await bodyOf<Problem>(refused)).code).toBe('shutting-down')
  })
})
