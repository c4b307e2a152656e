import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Release } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { firstPublished } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { buildTexts } from '../builders/texts.ts'
import type { EstimatesAnswer, Problem } from '../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ texts: buildTexts('Nothing is said here.') })
})
afterAll(() => jsna.close())

const estimates = '/api/v1/estimates?indicator=healthy-life-expectancy'

describe('a public route', () => {
  it('has an entity tag and answers 304 to whoever has it', async () => {
    const first = await jsna.get('/api/v1/themes')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{27}"$/)
    const again = await jsna.get('/api/v1/themes', { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    const among = await jsna.get('/api/v1/themes', { 'if-none-match': `"other", W/${etag}` })
    expect(among.status).toBe(304)
  })

  it('has another tag for another question', async () => {
    const tags = await Promise.all(
      ['/api/v1/themes', '/api/v1/areas', '/api/v1/areas?scheme=region-2025'].map(async (path) =>
        (await jsna.get(path)).headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(3)
  })

  it('has one tag for one question, whatever the order of its parameters', async () => {
    const one = await jsna.get(`${estimates}&area=E08000026&sex=male`)
    const other = await jsna.get('/api/v1/estimates?sex=male&area=E08000026&indicator=healthy-life-expectancy')
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is compressed with %s, under a tag of its own', async (encoding, open) => {
    const plain = await jsna.get(estimates)
    const packed = await jsna.get(estimates, { 'accept-encoding': encoding })
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(packed.headers.get('vary')).toBe('accept-encoding, accept')
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(open(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
    const tag = packed.headers.get('etag') ?? ''
    const again = await jsna.get(estimates, { 'accept-encoding': encoding, 'if-none-match': tag })
    expect(again.status).toBe(304)
  })

  it('is not compressed for whoever does not want it', async () => {
    const answer = await jsna.get(estimates, { 'accept-encoding': 'br;q=0, identity' })
    expect(answer.headers.get('content-encoding')).toBeNull()
  })

  it.each([
    ['/api/v1/themes?colour=red', 'colour'],
    ['/api/v1/areas?sheme=region-2025', 'sheme'],
    [`${estimates}&__proto__=x`, '__proto__'],
    ['/api/v1/search?q=pay&page=2', 'page'],
    ['/api/v1/releases?release=1', 'release'],
    ['/api/v1/documents/pages/about?draft=true', 'draft'],
  ])('refuses %s and names the parameter', async (path, name) => {
    const answer = await jsna.get(path)
    expect(answer.status).toBe(400)
    const problem = await bodyOf<Problem>(answer)
    expect(problem).toMatchObject({ code: 'unknown-parameter', status: 400 })
    expect(problem.detail).toContain(`“${name}”`)
  })

  it.each([
    [`${estimates}&sex=women`, 'sex'],
    [`${estimates}&period=2022`, 'period'],
    ['/api/v1/areas?scheme=../etc/passwd', 'scheme'],
    ['/api/v1/themes?release=0', 'release'],
    ['/api/v1/themes?release=1e3', 'release'],
    ['/api/v1/areas?scheme=a&scheme=b', 'scheme'],
    [`/api/v1/search?q=${'x'.repeat(300)}`, 'q'],
    ['/api/v1/search', 'q'],
  ])('refuses a malformed value in %s', async (path, name) => {
    const answer = await jsna.get(path)
    expect(answer.status).toBe(400)
    const problem = await bodyOf<Problem>(answer)
    expect(problem.code).toBe('invalid-parameter')
    expect(problem.detail).toContain(`“${name}”`)
  })

  it.each([
    '/api/v1/nothing',
    '/api/v2/themes',
    '/api/v1/areas/E99999999',
    '/api/v1/indicators/no-such-indicator',
    '/api/v1/boundaries/no-such-scheme',
    '/api/v1/documents/pages/no-such-page',
    '/api/v1/releases/99',
    '/api/v1/themes?release=99',
    '/api/v1/estimates?indicator=no-such-indicator',
    '/api/v1/estimates?area=E99999999',
    '/api/v1/area-profiles/E99999999',
    '/api/v1/charts?type=trend&indicator=no-such-indicator',
  ])('says at %s that there is nothing', async (path) => {
    const answer = await jsna.get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const problem = await bodyOf<Problem>(answer)
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'code', 'requestId'])
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'))
  })

  it('carries headers that keep strange content out', async () => {
    const { headers } = await jsna.get('/api/v1/themes')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it.each(['/api/v1/themes', '/api/v1/nothing', '/fingertips/api/ages'])(
    'may be read by the script of another site, at %s, without what identifies a reader',
    async (address) => {
      const { headers } = await jsna.get(address, { origin: 'https://elsewhere.example' })
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')).toContain('link')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    },
  )

  it('may be read elsewhere when nothing has changed, too', async () => {
    const { headers } = await jsna.get('/api/v1/themes')
    const again = await jsna.get('/api/v1/themes', { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('answers a browser that asks first for the script of another site', async () => {
    const asked = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' }
    const ask = (address: string) =>
      createApp(jsna.dependencies).request(address, { method: 'OPTIONS', headers: asked })
    const allowed = await ask('/api/v1/themes')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('*')
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('if-none-match')
    const drafts = await ask('/api/v1/workspace/drafts')
    expect(drafts.status).toBeGreaterThanOrEqual(400)
    expect(drafts.headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each(['/api/v1/workspace/drafts', '/healthz', '/'])(
    'is alone in that: %s is not for other sites',
    async (address) => {
      const { headers } = await jsna.get(address)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )

  it('names the pages around it in files as in JSON', async () => {
    const page = `${estimates}&limit=1&page=2`
    const inJson = (await jsna.get(page)).headers.get('link') ?? ''
    expect(inJson).toContain('rel="next"')
    const inCsv = (await jsna.get(`${page}&format=csv`)).headers.get('link') ?? ''
    for (const relation of ['first', 'prev', 'next', 'last', 'describedby'])
      expect(inCsv).toContain(`rel="${relation}"`)
    const next = /<([^>]+)>; rel="next"/.exec(inCsv)?.[1] ?? ''
    expect(next).toContain('format=csv')
    expect(
      (await jsna.get(new URL(next, 'http://localhost').pathname + new URL(next, 'http://localhost').search)).status,
    ).toBe(200)
    const kept = await jsna.get(`${page}&format=csv`)
    expect(kept.headers.get('link')).toBe(inCsv)
  })

  it.each([
    '/api/v1/areas/E08000026%00',
    '/api/v1/search?q=%00',
    `${estimates}&age=%00`,
    `${estimates}&a%00=1`,
    '/fingertips/api/areas/by_area_type?area_type_id=%00',
  ])('says that no text holds the character NUL: %s', async (address) => {
    const answer = await jsna.get(address)
    expect(answer.status).toBe(400)
    expect((await bodyOf<Problem>(answer)).detail).toContain('%00')
  })

  it.each(['2019-13-01/P1Y', '2019-02-30', '2019-00-01/P3Y'])(
    'refuses a period that no calendar has: %s',
    async (period) => {
      const answer = await jsna.get(`${estimates}&period=${period}`)
      expect(answer.status).toBe(400)
      expect((await bodyOf<Problem>(answer)).detail).toContain('“period”')
    },
  )

  it('takes no request number from outside', async () => {
    const answer = await jsna.get('/api/v1/nothing', { 'x-request-id': 'chosen-by-me' })
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/)
    expect(await answer.text()).not.toContain('chosen-by-me')
  })
})

describe('a release', () => {
  it('keeps its answers when a newer one is published', async () => {
    const question = `${estimates}&area=E08000026&sex=female&period=2018-01-01/P3Y`
    const before = await jsna.get(question)
    const text = await before.text()
    expect(before.headers.get('cache-control')).toBe('public, no-cache')
    expect((await jsna.as('analyst', 'POST /imports', firstPublished)).status).toBe(201)
    expect(await (await jsna.get(question)).text()).toBe(text)

    const published = await jsna.as('publisher', 'POST /publications', { title: 'Second' })
    expect((await bodyOf<Release>(published)).number).toBe(2)
    const after = await jsna.get(question, { 'if-none-match': before.headers.get('etag') ?? '' })
    expect(after.status).toBe(200)
    const now = await bodyOf<EstimatesAnswer>(after)
    expect(now.release).toMatchObject({ number: 2, title: 'Second' })
    expect(now.estimates).toMatchObject([{ value: 64, lowerCi95: null }])

    const old = await jsna.get(`${question}&release=1`)
    expect(old.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await bodyOf<EstimatesAnswer>(old)).toEqual(JSON.parse(text))
  })
})
