import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { bodyOf, createInstallation, origin } from '../builders/installation.ts'
import type { Installation, InstallationOptions } from '../builders/installation.ts'
import type { Problem } from '../client.ts'

let open: Installation[] = []
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()))
  open = []
})

/** An installation that is asked over connections from outside. */
async function server(options: InstallationOptions) {
  const jsna = await createInstallation(options)
  open.push(jsna)
  const app = createApp(jsna.dependencies)
  const ask = async (path: string, address = '192.0.2.1', headers: Record<string, string> = {}) =>
    app.request(origin + path, { headers }, { incoming: { headers, socket: { remoteAddress: address } } })
  return { jsna, ask }
}

const themes = '/api/v1/themes'
const statusesOf = async (calls: readonly Promise<Response>[]) => (await Promise.all(calls)).map(({ status }) => status)

describe('the share of an address', () => {
  it('is refused beyond it with the time to wait, and given again after that time', async () => {
    const { jsna, ask } = await server({ rates: { perSecond: 1, burst: 3 } })
    expect((await ask('/api/v1/estimates?indicator=healthy-life-expectancy')).status).toBe(200)
    const refused = await ask('/api/v1/estimates?indicator=private-rented-homes')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(refused.headers.get('retry-after')).toBe('2')
    const problem = await bodyOf<Problem>(refused)
    expect(problem).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect(problem.detail).toContain('Ask again in 2 seconds')
    jsna.advance(2000)
    expect((await ask('/api/v1/estimates?indicator=private-rented-homes')).status).toBe(200)
  })

  it('goes further with answers that are kept', async () => {
    const { ask } = await server({ rates: { perSecond: 1, burst: 3 } })
    const statuses: number[] = []
    for (let index = 0; index < 25; index += 1) statuses.push((await ask(themes)).status)
    expect(statuses.indexOf(429)).toBe(20)
  })

  it('is counted for each address apart', async () => {
    const { ask } = await server({ rates: { perSecond: 1, burst: 1.2 } })
    const [first, second] = [await ask(themes), await ask('/api/v1/profiles')]
    expect([first.status, second.status]).toEqual([200, 429])
    expect((await ask('/api/v1/profiles', '192.0.2.2')).status).toBe(200)
  })

  it('is one for a whole network of IPv6, however an address is written', async () => {
    const { ask } = await server({ rates: { perSecond: 1, burst: 1.2 } })
    const addresses = ['2001:db8:0:7::1', '2001:0db8:0000:0007:ffff:0:0:9', '2001:db8:0:7:1:2:3:4', '2001:db8:0:8::1']
    const statuses: number[] = []
    const paths = [themes, '/api/v1/profiles', '/api/v1/documents', '/api/v1/areas']
    for (const [index, address] of addresses.entries()) statuses.push((await ask(paths[index] ?? '', address)).status)
    expect(statuses).toEqual([200, 429, 429, 200])
  })

  it('is not asked of whoever watches, nor of calls inside the process', async () => {
    const { jsna, ask } = await server({ rates: { perSecond: 1, burst: 0.2 } })
    const health = await statusesOf(Array.from({ length: 5 }, () => ask('/healthz')))
    expect(new Set(health)).toEqual(new Set([200]))
    const inside = await statusesOf(
      Array.from({ length: 20 }, (_, index) => jsna.get(`${themes}?release=${index % 2}`)),
    )
    expect(inside).not.toContain(429)
  })

  it('has no end where nobody is held back', async () => {
    const { ask } = await server({ rates: { perSecond: null, burst: 1 } })
    const statuses = await statusesOf(Array.from({ length: 30 }, () => ask(themes)))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('holds for the addresses of Fingertips as well', async () => {
    const { ask } = await server({ rates: { perSecond: 1, burst: 26 } })
    expect((await ask('/fingertips/api/all_data/csv/by_profile_id?profile_id=900001')).status).toBe(200)
    expect((await ask('/fingertips/api/area_types')).status).toBe(429)
  })
})

describe('behind proxies', () => {
  const exhausted = async (proxyHops: number, forwarded: (index: number) => string) => {
    const { ask } = await server({ rates: { perSecond: 1, burst: 1.2 }, proxyHops })
    const paths = [themes, '/api/v1/profiles', '/api/v1/documents']
    const statuses: number[] = []
    for (const [index, path] of paths.entries()) {
      statuses.push((await ask(path, '10.0.0.9', { 'x-forwarded-for': forwarded(index) })).status)
    }
    return statuses
  }

  it.each([
    ['nothing is believed without proxies of one’s own', 0, (index: number) => `192.0.2.${index}`, [200, 429, 429]],
    ['the last entry is believed with one', 1, (index: number) => `203.0.113.7, 192.0.2.${index}`, [200, 200, 200]],
    ['what a reader claims before it is not', 1, (index: number) => `192.0.2.${index}, 203.0.113.7`, [200, 429, 429]],
    [
      'the entry before the last is believed with two',
      2,
      (index: number) => `192.0.2.${index}, 10.0.0.1`,
      [200, 200, 200],
    ],
    ['too few entries are not believed', 2, (index: number) => `192.0.2.${index}`, [200, 429, 429]],
    ['what is no address is not believed', 1, (index: number) => `reader-${index}`, [200, 429, 429]],
    [
      'an address inside an IPv6 one is the same',
      1,
      (index: number) => ['::ffff:192.0.2.1', '192.0.2.1', '192.0.2.1'][index] ?? '',
      [200, 429, 429],
    ],
  ])('%s', async (_, hops, forwarded, expected) => {
    expect(await exhausted(hops, forwarded)).toEqual(expected)
  })
})

describe('the defaults', () => {
  let jsna: Installation
  afterAll(() => jsna.close())

  it('let a reader ask a hundred different questions a second, for minutes', async () => {
    const made = await server({})
    jsna = made.jsna
    open = []
    for (let second = 0; second < 3; second += 1) {
      const questions = Array.from({ length: 100 }, (_, index) =>
        made.ask(`/api/v1/estimates?indicator=private-rented-homes&age=${second}-${index}`),
      )
      expect(new Set(await statusesOf(questions))).toEqual(new Set([200]))
      jsna.advance(1000)
    }
  })
})
