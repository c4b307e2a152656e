import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { FINGERTIPS_COLUMNS } from '../fingertips/columns.ts'
import { smallServers } from '../samples/small-server.ts'
import type { SmallServer } from '../samples/small-server.ts'
import { fetchFingertips } from './fetch-fingertips.ts'
import type { FetchSource } from '../fetching/patient-fetcher.ts'
import type { FetchOrder, FingertipsPage } from './fetch-fingertips.ts'

const serverThat = smallServers()

const header = `${FINGERTIPS_COLUMNS.join(',')}\r\n`
const figures: RequestListener = (_request, response) => response.end(header)

const order: FetchOrder = { indicators: [93_356], areaType: 502, parentAreaType: 6 }

async function pagesFrom({ host }: SmallServer, own: Partial<FetchOrder> = {}, limits: FetchSource['limits'] = {}) {
  const source = { address: `http://${host}/api`, allowedHosts: [host], limits: { pause: 0, ...limits } }
  const pages: FingertipsPage[] = []
  for await (const page of fetchFingertips({ ...order, ...own }, source)) pages.push(page)
  return pages
}

/** A clock that goes on only while somebody waits. */
function countedTime() {
  let now = 0
  const waits: number[] = []
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds)
    now += milliseconds
    await Promise.resolve()
  }
  return { time: { now: () => now, wait }, waits }
}

describe('fetchFingertips', () => {
  test('asks for one indicator after the other as the clients do', async () => {
    const server = await serverThat(figures)
    const pages = await pagesFrom(server, { indicators: [93_356, 108] })
    expect(pages.map(({ kind, indicator }) => [kind, indicator])).toEqual([
      ['file', 93_356],
      ['file', 108],
    ])
    expect(server.asked).toEqual(
      [93_356, 108].map(
        (id) =>
          `/api/all_data/csv/by_indicator_id?indicator_ids=${id}&child_area_type_id=502&parent_area_type_id=6&include_sortable_time_periods=yes`,
      ),
    )
  })

  test('never asks faster than the pause, and not slower', async () => {
    const { time, waits } = countedTime()
    const server = await serverThat(figures)
    const source = { address: `http://${server.host}/`, allowedHosts: [server.host], limits: { pause: 1000 }, time }
    for await (const { indicator } of fetchFingertips({ ...order, indicators: [1, 2, 3] }, source)) {
      // The second page takes its reader longer than the pause.
      if (indicator === 2) await time.wait(2500)
    }
    expect(waits).toEqual([1000, 2500])
  })

  test('waits longer each time that it asks again, or as long as the source says', async () => {
    const { time, waits } = countedTime()
    const troubles = ['', '', '7']
    const server = await serverThat((request, response) => {
      const after = troubles.shift()
      if (after === undefined) return figures(request, response)
      return response.writeHead(503, after === '' ? {} : { 'retry-after': after }).end()
    })
    const source = { address: `http://${server.host}/`, allowedHosts: [server.host], limits: { pause: 1000 }, time }
    for await (const page of fetchFingertips(order, source)) expect(page.kind).toBe('file')
    expect(waits).toEqual([1000, 2000, 7000])
  })

  test('gives every page as soon as it is there, so that what was fetched before a cut is kept', async () => {
    let answers = 0
    const server = await serverThat((request, response) => {
      answers += 1
      if (answers <= 2) figures(request, response)
      else request.socket.destroy()
    })
    const source = {
      address: `http://${server.host}/api/`,
      allowedHosts: [server.host],
      limits: { pause: 0, attempts: 2 },
    }
    const kept: number[] = []
    const all = { ...order, indicators: [1, 2, 3, 4] }
    await expect(async () => {
      for await (const page of fetchFingertips(all, source)) kept.push(page.indicator)
    }).rejects.toThrow('indicator_ids=3&')
    expect(kept).toEqual([1, 2])
  })

  test('asks again after a cut in the middle of an answer and while the source is busy', async () => {
    const troubles: RequestListener[] = [
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write(header)
        response.destroy()
      },
      (_request, response) => response.writeHead(503, { 'retry-after': '0' }).end(),
      (_request, response) => response.writeHead(429).end(),
    ]
    const server = await serverThat((request, response) => (troubles.shift() ?? figures)(request, response))
    const [page] = await pagesFrom(server)
    expect(page).toMatchObject({ kind: 'file' })
    expect(server.asked).toHaveLength(4)
  })

  test('says that an indicator is missing and goes on with the others', async () => {
    const server = await serverThat((request, response) => {
      if (!request.url?.includes('indicator_ids=1&')) return figures(request, response)
      const problem = JSON.stringify({ detail: 'There is no indicator 1.' })
      return response.writeHead(404, { 'content-type': 'application/problem+json' }).end(problem)
    })
    const pages = await pagesFrom(server, { indicators: [1, 2] })
    expect(pages.map(({ kind }) => kind)).toEqual(['missing', 'file'])
    expect(pages[0]).toMatchObject({ message: expect.stringContaining('There is no indicator 1.') as string })
    expect(server.asked).toHaveLength(2)
  })
})

describe('a source that answers otherwise', () => {
  test.for([
    [
      'with a page for people',
      (_request, response) => response.end('<!doctype html><p>Sign in'),
      'but with “<!doctype html>',
    ],
    ['with nothing', (_request, response) => response.end(), 'does not answer with a Fingertips file'],
    ['that it may not', (_request, response) => response.writeHead(403).end('no'), 'status 403'],
    [
      'with a redirect to another host',
      (_request, response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
      'leads to another host, example.org',
    ],
    [
      'with a redirect to another port',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'leads to another host, 127.0.0.1:1',
    ],
    [
      'with a circle',
      (request, response) => response.writeHead(302, { location: request.url }).end(),
      'leads in a circle',
    ],
    [
      'with more bytes than it may',
      (_request, response) => response.end(header + 'x'.repeat(5000)),
      'more than 4,000 bytes',
    ],
    ['never', () => undefined, 'it took longer than 0.2 seconds, 1 times'],
  ] as [string, RequestListener, string][])('%s', async ([, listener, message]) => {
    const server = await serverThat(listener)
    await expect(pagesFrom(server, {}, { longest: 200, mostBytes: 4000, attempts: 1 })).rejects.toThrow(message)
  })

  test('with a redirect on the same host is followed', async () => {
    const server = await serverThat((request, response) => {
      if (request.url?.startsWith('/new')) return figures(request, response)
      return response.writeHead(301, { location: '/new' }).end()
    })
    expect(await pagesFrom(server)).toMatchObject([{ kind: 'file' }])
  })

  test('begins a file in another dress', async () => {
    const server = await serverThat((_request, response) => response.end('\uFEFF"Indicator ID",Value\n'))
    expect(await pagesFrom(server)).toMatchObject([{ kind: 'file' }])
  })
})
