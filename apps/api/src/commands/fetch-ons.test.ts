import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indicators } from '../builders/figures.ts'
import { writePackedFolder } from '../builders/packed-folder.ts'
import { runCommand } from '../builders/run-command.ts'
import { openStores } from '../database/open.ts'

// A small server that speaks as the data set API of ONS does, in shapes that its documentation gives.

const table = [
  'v4_2,Lower limit,Upper limit,yyyy-yy,Time,administrative-geography,Geography,tenure,Tenure',
  '0.25,0.24,0.26,2023-24,2023-24,E08000026,Coventry,private,Private rent',
  '0.20,0.19,0.21,2023-24,2023-24,E92000001,England,private,Private rent',
  '0.60,0.59,0.61,2023-24,2023-24,E08000026,Coventry,owned,Owned',
  '',
].join('\n')
const name = 'ons_tenure_time-series_v2.csv'

let folder: string
let files: string
let server: Server
let host: string
let asked: string[]
/** Answers that come before the right one, by the end of what was asked for. */
let troubles: [string, RequestListener][]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-ons-'))
  files = join(folder, 'files')
  asked = []
  troubles = []
  server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const at = troubles.findIndex(([end]) => url.endsWith(end))
    const [trouble] = at < 0 ? [] : troubles.splice(at, 1)
    if (trouble) return trouble[1](request, response)
    const version = `${host}/v1/datasets/tenure/editions/time-series/versions/2`
    const bodies: Record<string, string> = {
      '/v1/datasets/tenure': JSON.stringify({
        id: 'tenure',
        links: { latest_version: { href: `http://${version}`, id: '2' } },
      }),
      '/v1/datasets/tenure/editions/time-series/versions/2': JSON.stringify({
        edition: 'time-series',
        version: 2,
        state: 'published',
        dimensions: [{ id: 'administrative-geography', name: 'geography' }],
        downloads: { csv: { href: `http://${host}/downloads/tenure.csv`, size: String(Buffer.byteLength(table)) } },
      }),
      '/downloads/tenure.csv': table,
    }
    const body = bodies[url]
    return body === undefined ? response.writeHead(404).end('dataset not found') : response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise<void>((done) => server.close(() => done()))
  rmSync(folder, { recursive: true, force: true })
})

const jsna = (...words: string[]) =>
  runCommand({ JSNA_DATA_FOLDER: join(folder, 'installation'), JSNA_FETCH_HOSTS: host }, words)
const fetchFrom = (...more: string[]) =>
  jsna('fetch-ons', files, '--address', `http://${host}/v1/`, '--pause', '0', ...more)

/** An installation whose renters are bound to the data set. */
async function installation(id = 'tenure/tenure=private'): Promise<void> {
  const data = join(folder, 'data')
  writePackedFolder(data)
  const path = join(data, 'catalogue/environment.json')
  const bound = indicators
    .filter(({ theme }) => theme === 'environment')
    .map((one) =>
      one.slug === 'private-rented-homes'
        ? { ...one, externalIds: [{ system: 'ons-datasets', id, sex: 'persons', age: 'all', category: 'all' }] }
        : one,
    )
  writeFileSync(path, JSON.stringify(bound))
  // A financial year is known beside the census: the first one of all would have to be acknowledged.
  appendFileSync(join(data, 'figures/private-rented-homes.csv'), 'E06000015,2022-04-01/P1Y,30,100\n')
  const { code, complained } = await jsna('seed', '--data', data)
  expect([code, complained]).toEqual([0, ''])
}

describe('jsna fetch-ons', () => {
  it('fetches what the catalogue is bound to, and imports it', async () => {
    await installation()
    const { code, said, complained } = await fetchFrom('--import', 'yes')
    expect([code, complained]).toEqual([0, ''])
    expect(readFileSync(join(files, name), 'utf8')).toBe(table)
    expect(said).toContain(`${name}: 2 of 3 rows taken.`)
    expect(said).toContain('1 rows left out: series that no indicator of the catalogue is bound to.')
    expect(said).toContain('0 figures changed, 2 added, 0 as they were.')
    const stores = await openStores({ kind: 'sqlite', folder: join(folder, 'installation') })
    try {
      const rows = await stores.workspace.db
        .selectFrom('observation')
        .select(['area', 'value', 'lowerCi95', 'upperCi95'])
        .where('indicator', '=', 'private-rented-homes')
        .where('period', '=', '2023-04-01/P1Y')
        .where('origin', '=', 'source')
        .orderBy('area')
        .execute()
      expect(rows).toEqual([
        { area: 'E08000026', value: 0.25, lowerCi95: 0.24, upperCi95: 0.26 },
        { area: 'E92000001', value: 0.2, lowerCi95: 0.19, upperCi95: 0.21 },
      ])
    } finally {
      await stores.close()
    }
  })

  it('puts the description of a table beside it, and the import reads the table so', async () => {
    await installation()
    const marked = table.replace('0.20,0.19,0.21', 'n/a,,')
    const [header = ''] = table.split('\n')
    const columns = header
      .split(',')
      .map((titles, at) => ({ titles, ...(at === 0 ? { datatype: 'number', null: 'n/a' } : {}) }))
    const description = JSON.stringify({
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'x.csv',
      tableSchema: { columns },
    })
    const path = '/v1/datasets/tenure/editions/time-series/versions/2'
    const csv = { href: `http://${host}/downloads/tenure.csv`, size: '9' }
    const csvw = { href: `http://${host}/downloads/tenure.csv-metadata.json` }
    troubles = [
      [
        path,
        (_q, response) =>
          response.end(JSON.stringify({ edition: 'time-series', version: 2, downloads: { csv, csvw } })),
      ],
      ['/downloads/tenure.csv', (_q, response) => response.end(marked)],
      ['/downloads/tenure.csv-metadata.json', (_q, response) => response.end(description)],
    ]
    const { code, said, complained } = await fetchFrom('--import', 'yes')
    expect([code, complained, readdirSync(files).toSorted()]).toEqual([0, '', [name, `${name}-metadata.json`]])
    expect(said).toContain(`${name} is read as ${name}-metadata.json says.`)
    expect(said).toContain(`${name}: 2 of 3 rows taken.`)
  })

  it('changes nothing the second time, and fetches no table again', async () => {
    await installation()
    await fetchFrom('--import', 'yes')
    asked = []
    const again = await fetchFrom('--import', 'yes')
    expect(again.said).toContain(`${name} is there already.`)
    expect(again.said).toContain('0 figures changed, 0 added, 2 as they were.')
    expect(asked).not.toContain('/downloads/tenure.csv')
  })

  it('leaves no half file when the line is cut each time, and goes on later', async () => {
    const cut: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write(table.slice(0, 50))
      setImmediate(() => response.destroy())
    }
    troubles = Array.from({ length: 4 }, () => ['/downloads/tenure.csv', cut])
    const broken = await fetchFrom('--datasets', 'tenure')
    expect([broken.code, readdirSync(files)]).toEqual([1, []])
    expect(broken.complained).toContain('the connection was cut, 4 times')
    const again = await fetchFrom('--datasets', 'tenure')
    expect([again.code, readdirSync(files)]).toEqual([0, [name]])
  })

  it('is patient with a service that is busy or ill', async () => {
    troubles = [
      ['/v1/datasets/tenure', (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end()],
      ['/downloads/tenure.csv', (_request, response) => response.writeHead(500).end()],
    ]
    expect((await fetchFrom('--datasets', 'tenure')).code).toBe(0)
    expect(asked).toHaveLength(5)
  })

  it('fetches the others when one is not to be had, and says so in the end', async () => {
    const { code, said, complained } = await fetchFrom('--datasets', 'gone,tenure:time-series:2')
    expect([code, readdirSync(files)]).toEqual([1, [name]])
    expect(said).toContain('gone is not to be had: ')
    expect(complained).toBe('1 data set could not be fetched.')
  })

  it('refuses a file with a fault and stores nothing of it', async () => {
    await installation()
    const wrong = table.replace('0.20,0.19', 'high,0.19')
    troubles = [['/downloads/tenure.csv', (_request, response) => response.end(wrong)]]
    const { code, complained } = await fetchFrom('--import', 'yes')
    expect(code).toBe(1)
    expect(complained).toContain('row 3, column v4_2: ')
  })

  it.each([
    [['fetch-ons'], 2, 'Name one folder'],
    [['fetch-ons', 'a', '--datasets', 'a/b'], 2, '--datasets has “a/b”'],
    [['fetch-ons', 'a', '--datasets', 'a:b:c'], 2, '--datasets has “a:b:c”'],
    [['fetch-ons', 'a', '--areas', 'Coventry', '--datasets', 'a'], 2, '--areas has “Coventry”'],
    [['fetch-ons', 'a', '--pause', 'x'], 2, '--pause'],
    [['fetch-ons', 'a', '--import', 'perhaps'], 2, '--import is “perhaps”'],
  ])('answers %j with %i', async (words, code, message) => {
    const answer = await jsna(...words)
    expect([answer.code, answer.complained]).toEqual([code, expect.stringContaining(message)])
  })

  it('asks no host that is not allowed, and says so where the catalogue names no data set', async () => {
    const words = ['fetch-ons', files, '--datasets', 'tenure']
    expect((await jsna(...words, '--address', 'https://example.org/v1/')).complained).toContain('example.org is not on')
    expect((await jsna(...words)).complained).toContain('api.beta.ons.gov.uk is not on')
    const data = join(folder, 'data')
    writePackedFolder(data)
    await jsna('seed', '--data', data)
    expect((await fetchFrom()).complained).toContain('--datasets TS030,TS021')
    expect(asked).toEqual([])
  })
})
