import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { FetchSource } from '../fetching/patient-fetcher.ts'
import { SAMPLE_DESCRIPTION, SAMPLE_TABLE, onsAnswers } from '../samples/ons-answers.ts'
import type { SampleDataset } from '../samples/ons-answers.ts'
import { smallServers } from '../samples/small-server.ts'
import type { SmallServer } from '../samples/small-server.ts'
import { fetchOns } from './fetch-ons.ts'
import type { OnsFile, OnsOrder } from './fetch-ons.ts'

const serverThat = smallServers()

const wellbeing: SampleDataset = { id: 'wellbeing', edition: 'time-series', version: 4, table: SAMPLE_TABLE }
const answers = onsAnswers(wellbeing)
const isTable = (url = '') => url.startsWith('/static/')

async function filesFrom(
  { host }: SmallServer,
  orders: readonly OnsOrder[] = [{ dataset: 'wellbeing' }],
  { isThere, ...own }: Partial<FetchSource> & { isThere?: (name: string) => boolean } = {},
) {
  const limits = { pause: 0, ...own.limits }
  const source = { address: `http://${host}/v1`, allowedHosts: [host], ...own, limits }
  const files: OnsFile[] = []
  for await (const file of fetchOns(orders, source, isThere)) files.push(file)
  return files
}

describe('fetchOns', () => {
  test.for<[string, OnsOrder, string[]]>([
    ['the newest version', { dataset: 'wellbeing' }, ['/v1/datasets/wellbeing']],
    [
      'the newest version of an edition',
      { dataset: 'wellbeing', edition: 'time-series' },
      ['/v1/datasets/wellbeing/editions/time-series'],
    ],
    ['a version that is named', { dataset: 'wellbeing', edition: 'time-series', version: 4 }, []],
  ])('fetches %s, over the redirect to the host of the files', async ([, order, asked]) => {
    const server = await serverThat(answers)
    const [file] = await filesFrom(server, [order])
    expect(file).toMatchObject({ kind: 'file', name: 'ons_wellbeing_time-series_v4.csv', description: null })
    expect(file?.kind === 'file' && new TextDecoder().decode(file.bytes)).toBe(SAMPLE_TABLE)
    expect(server.asked).toEqual([
      ...asked,
      '/v1/datasets/wellbeing/editions/time-series/versions/4',
      '/downloads/datasets/wellbeing/editions/time-series/versions/4.csv',
      '/static/wellbeing.csv',
    ])
  })

  test('brings the description along', async () => {
    const [file] = await filesFrom(await serverThat(onsAnswers({ ...wellbeing, hasDescription: true })))
    expect(file?.kind === 'file' && new TextDecoder().decode(file.description ?? undefined)).toBe(SAMPLE_DESCRIPTION)
  })

  test('takes a table without its description where there is none', async () => {
    const described = onsAnswers({ ...wellbeing, hasDescription: true })
    const server = await serverThat((request, response) =>
      request.url?.endsWith('-metadata.json') ? response.writeHead(404).end() : described(request, response),
    )
    expect(await filesFrom(server)).toMatchObject([{ kind: 'file', description: null }])
  })

  test('does not fetch again what is there, and goes on with the others', async () => {
    const server = await serverThat(answers)
    const orders = [{ dataset: 'wellbeing' }, { dataset: 'gone' }]
    const files = await filesFrom(server, orders, { isThere: (name) => name.startsWith('ons_wellbeing') })
    expect(files.map(({ kind }) => kind)).toEqual(['there', 'missing'])
    expect(files[1]).toMatchObject({
      message: expect.stringContaining('/v1/datasets/gone answered with status 404') as string,
    })
    expect(server.asked.some(isTable)).toBe(false)
  })

  test('waits as long as the source says, and asks no faster than the pause', async () => {
    let now = 0
    const waits: number[] = []
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
      await Promise.resolve()
    }
    const troubles = [429, 500]
    const server = await serverThat((request, response) => {
      const status = isTable(request.url) ? troubles.shift() : undefined
      if (status === undefined) return answers(request, response)
      return response.writeHead(status, status === 429 ? { 'retry-after': '7' } : {}).end()
    })
    await filesFrom(server, undefined, { limits: { pause: 1000 }, time: { now: () => now, wait } })
    // Two documents before the table, 7 s for the 429, and after the 500 twice the pause.
    expect(waits).toEqual([1000, 1000, 7000, 2000])
  })

  test('asks again after a connection that was cut in the middle of a table', async () => {
    const cuts: RequestListener[] = [
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/csv' })
        response.write(SAMPLE_TABLE.slice(0, 40))
        setImmediate(() => response.destroy())
      },
    ]
    const server = await serverThat((request, response) =>
      ((isTable(request.url) ? cuts.shift() : undefined) ?? answers)(request, response),
    )
    const [file] = await filesFrom(server)
    expect(file?.kind === 'file' && file.bytes.byteLength).toBe(Buffer.byteLength(SAMPLE_TABLE))
  })
})

describe('a table of some areas', () => {
  const areas = ['E08000026', 'E92000001']

  test('is made by the office and fetched when it is there', async () => {
    const filters: unknown[] = []
    const server = await serverThat(onsAnswers(wellbeing, filters))
    const [file] = await filesFrom(server, [{ dataset: 'wellbeing', areas }])
    expect(file).toMatchObject({ kind: 'file' })
    expect(file?.kind === 'file' && file.name).toMatch(/^ons_wellbeing_time-series_v4_areas-[0-9a-f]{8}\.csv$/)
    expect(filters).toEqual([
      {
        dataset: { id: 'wellbeing', edition: 'time-series', version: 4 },
        dimensions: [{ name: 'geography', options: areas }],
      },
    ])
    expect(server.asked.filter((url) => url.includes('filter-outputs'))).toHaveLength(2)
  })

  test('of the census is asked for in two steps, with everybody who is counted', async () => {
    const filters: unknown[] = []
    const server = await serverThat(onsAnswers({ ...wellbeing, id: 'TS008', isCensus: true }, filters))
    const [file] = await filesFrom(server, [{ dataset: 'TS008', areas }])
    expect(file).toMatchObject({ kind: 'file' })
    expect(filters[0]).toMatchObject({
      population_type: 'UR',
      dimensions: [{ name: 'time' }, { name: 'ltla', is_area_type: true, options: areas }, { name: 'sex' }],
    })
    expect(server.asked).toContain('/v1/filters/f1/submit')
  })

  test('has another name for other areas', async () => {
    const server = await serverThat(answers)
    const names = await filesFrom(server, [
      { dataset: 'wellbeing', areas },
      { dataset: 'wellbeing', areas: ['E08000026'] },
    ])
    expect(new Set(names.map((file) => file.kind === 'file' && file.name)).size).toBe(2)
  })
})

describe('a source that answers otherwise', () => {
  const insteadOfTable =
    (listener: RequestListener): RequestListener =>
    (request, response) =>
      (isTable(request.url) ? listener : answers)(request, response)
  const always =
    (listener: RequestListener): RequestListener =>
    (request, response) =>
      listener(request, response)
  const version = (own: object) =>
    always((request, response) => {
      const isVersion = request.url?.endsWith('/versions/4') ?? false
      return isVersion ? response.end(JSON.stringify(own)) : answers(request, response)
    })
  const downloads = (csv: object) => version({ edition: 'time-series', version: 4, downloads: { csv } })

  test.for<[string, RequestListener, string]>([
    [
      'with a page for people',
      insteadOfTable((_q, response) => response.end('<!doctype html><p>Sign in')),
      'but with “<!doctype',
    ],
    [
      'with a table of something else',
      insteadOfTable((_q, response) => response.end(`a,b\n${'1,2\n'.repeat(99)}`)),
      'but with “a,b”',
    ],
    ['with less than it promised', insteadOfTable((_q, response) => response.end('v4_0,a\n')), 'gave 7 of 156 bytes'],
    ['that it may not', insteadOfTable((_q, response) => response.writeHead(403).end()), 'status 403'],
    ['with a fault each time', insteadOfTable((_q, response) => response.writeHead(500).end()), 'status 500, 2 times'],
    [
      'with a redirect to another host',
      insteadOfTable((_q, response) => response.writeHead(302, { location: 'https://example.org/x.csv' }).end()),
      'leads to another host, example.org',
    ],
    [
      'with a body without end',
      insteadOfTable((_q, response) => {
        const more = () => response.write('x'.repeat(9000), () => setImmediate(more))
        more()
      }),
      'more than 20,000 bytes',
    ],
    ['never', insteadOfTable(() => undefined), 'it took longer than 0.4 seconds'],
    ['with what is no JSON', always((_q, response) => response.end('dataset')), 'does not answer with a JSON object'],
    ['with a list', always((_q, response) => response.end('[]')), 'does not answer with a JSON object'],
    [
      'without a newest version',
      always((_q, response) => response.end('{"links":{}}')),
      'which version of “wellbeing”',
    ],
    ['without edition and version', version({ downloads: {} }), 'does not describe a version'],
    [
      'with files on another host',
      downloads({ href: 'https://example.org/x.csv', size: '9' }),
      'example.org is not on the list',
    ],
    ['with files that are no address', downloads({ href: 'file:///etc/passwd', size: '9' }), 'is no address'],
    ['with too large a file', downloads({ href: 'http://127.0.0.1:1/x.csv', size: '30000' }), 'not on the list'],
  ])('%s', async ([, listener, message]) => {
    const server = await serverThat(listener)
    const limits = { longest: 400, mostBytes: 20_000, attempts: 2 }
    await expect(filesFrom(server, undefined, { limits })).rejects.toThrow(message)
  })

  test('with a larger file than may be fetched is not asked for it', async () => {
    const server = await serverThat(answers)
    await expect(filesFrom(server, undefined, { limits: { mostBytes: 100_000 } })).resolves.toHaveLength(1)
    const large = await serverThat(onsAnswers({ ...wellbeing, table: SAMPLE_TABLE + 'x'.repeat(100_000) }))
    await expect(filesFrom(large, undefined, { limits: { mostBytes: 50_000 } })).rejects.toThrow(
      'Ask for some areas only',
    )
    expect(large.asked.some(isTable)).toBe(false)
  })

  test('without a CSV is missing, and the formats that there are are named', async () => {
    const server = await serverThat(
      version({ edition: 't', version: 4, downloads: { xls: { href: 'http://x/', size: '1' } } }),
    )
    expect(await filesFrom(server)).toMatchObject([
      { kind: 'missing', message: '“wellbeing” is not to be had as CSV, only as xls.' },
    ])
  })

  test('without a dimension of areas is not filtered', async () => {
    const dimensions = [{ id: 'sex', name: 'sex' }]
    const server = await serverThat(version({ edition: 't', version: 4, downloads: {}, dimensions }))
    await expect(filesFrom(server, [{ dataset: 'wellbeing', areas: ['E08000026'] }])).rejects.toThrow('the area: sex')
  })

  test('that never makes the table is given up', async () => {
    const server = await serverThat((request, response) =>
      request.url?.includes('filter-outputs') ? response.end('{"state":"failed"}') : answers(request, response),
    )
    await expect(filesFrom(server, [{ dataset: 'wellbeing', areas: ['E08000026'] }])).rejects.toThrow(
      'did not make the table',
    )
  })
})
