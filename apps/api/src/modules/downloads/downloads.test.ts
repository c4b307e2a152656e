import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Estimate } from '@jsna/core'
import { readText } from '@jsna/importers'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { readJsonStat } from '../../builders/read-json-stat.ts'
import type { JsonStat } from '../../builders/read-json-stat.ts'
import { csvRows, readReleaseZip } from '../../builders/read-release.ts'
import { technologies } from '../../builders/technologies.ts'
import type { DownloadsAnswer } from '../../client.ts'

const base = '/api/v1/releases/1/downloads'
const slugs = ['healthy-life-expectancy', 'private-rented-homes', 'rare-disease']
const numbers = ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'count', 'denominator'] as const

const made = new Map<string, string[]>()

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the files of a release on ${technology.name}`, () => {
    let jsna: Installation
    let estimates: Estimate[]
    const files = new Map<string, Buffer>()
    beforeAll(async () => {
      jsna = await installationOn(technology)
      const query = slugs.map((slug) => `indicator=${slug}`).join('&')
      estimates = (await bodyOf<{ estimates: Estimate[] }>(await jsna.get(`/api/v1/estimates?${query}`))).estimates
      const { downloads } = await bodyOf<DownloadsAnswer>(await jsna.get(base))
      for (const { name, path } of downloads) {
        const answer = await jsna.get(path)
        expect(answer.status, name).toBe(200)
        files.set(name, Buffer.from(await answer.arrayBuffer()))
      }
    })
    afterAll(() => jsna.close())

    const bytesOf = (name: string) => files.get(`jsna-release-1${name}`) ?? Buffer.alloc(0)
    const buffer = (name: string) => new Uint8Array(bytesOf(name)).buffer
    const keyOf = (row: Record<string, unknown>) =>
      ['indicator', 'area', 'sex', 'age', 'category', 'period'].map((name) => row[name]).join('|')

    it('have the same bytes whatever keeps the release', () => {
      const sums = [...files.values()].map((file) => createHash('sha256').update(file).digest('hex'))
      made.set(technology.name, sums)
      for (const others of made.values()) expect(others).toEqual(sums)
    })

    it('are listed with sizes and checksums, which are those of the files', async () => {
      const { downloads } = await bodyOf<DownloadsAnswer>(await jsna.get(base))
      expect(downloads.map(({ name }) => name)).toEqual([...files.keys()])
      for (const { name, bytes, sha256 } of downloads) {
        const file = files.get(name) ?? Buffer.alloc(0)
        expect(bytes, name).toBe(file.byteLength)
        expect(sha256, name).toBe(createHash('sha256').update(file).digest('hex'))
      }
    })

    it('hold every figure of the API and no other, to the last bit', async () => {
      const expected = new Map(estimates.map((estimate) => [keyOf({ ...estimate }), estimate]))
      const csv = csvRows(readReleaseZip(bytesOf('.zip'))['estimates.csv'])
      const parquet = (await parquetReadObjects({ file: buffer('-estimates.parquet') })) as Record<string, unknown>[]
      expect([csv.length, parquet.length]).toEqual([estimates.length, estimates.length])
      for (const [index, row] of csv.entries()) {
        const estimate = expected.get(keyOf(row))
        expect(row.kind).toBe(estimate?.kind)
        for (const name of numbers) {
          const number = estimate?.kind === 'estimate' ? estimate[name] : null
          expect(row[name], `${keyOf(row)} ${name}`).toBe(number === null ? '' : String(number))
          expect(parquet[index]?.[name] ?? null).toBe(number)
        }
      }
    })

    it('hold comparisons, trends and spreads as the API gives them', async () => {
      const zip = readReleaseZip(bytesOf('.zip'))
      for (const kind of ['comparisons', 'trends', 'spreads'] as const) {
        const query = slugs.map((slug) => `indicator=${slug}`).join('&')
        const answer = await (await jsna.get(`/api/v1/${kind}.csv?${query}`)).text()
        const sorted = (text: string | undefined) => (text ?? '').split('\r\n').sort()
        expect(sorted(zip[`${kind}.csv`]), kind).toEqual(sorted(answer))
      }
      const trends = (await parquetReadObjects({ file: buffer('-trends.parquet') })) as unknown[]
      expect(trends).toHaveLength(csvRows(zip['trends.csv']).length)
    })

    it('are a zip that explains itself', () => {
      const zip = readReleaseZip(bytesOf('.zip'))
      expect(zip['README.md']).toContain('release 1')
      expect(zip['README.md']).toContain('3 indicators published for the first time.')
      expect(zip['LICENCE.md']).toContain('Office for National Statistics: A publication')
      expect(Object.keys(zip).filter((path) => path.startsWith('texts/')).length).toBeGreaterThan(3)
      for (const path of Object.keys(zip).filter((each) => each.endsWith('.csv'))) {
        const described = JSON.parse(zip[`${path}-metadata.json`] ?? '{}') as {
          url: string
          tableSchema: { columns: { name: string }[] }
        }
        expect(described.url).toBe(path)
        const [heading] = (zip[path] ?? '').split('\r\n')
        expect(described.tableSchema.columns.map(({ name }) => name).join()).toBe(heading)
      }
      const map = JSON.parse(zip['boundaries/reach-area-2019.geojson'] ?? '') as { features: unknown[] }
      expect(map.features).toHaveLength(2)
    })

    it('hold the texts with their figures, so that they can be read in again', () => {
      const zip = readReleaseZip(bytesOf('.zip'))
      const topic = zip['texts/citywide/health-and-wellbeing/life-expectancy.md'] ?? ''
      expect(topic).toContain(':figure[62.2]')
      expect(readText(topic, 'life-expectancy.md').document?.title).toBe('Life expectancy')
      const places = Object.keys(zip).filter((path) => path.startsWith('texts/places/template/'))
      expect(places).toEqual(['texts/places/template/reach-harmony.md', 'texts/places/template/reach-mosaic.md'])
      expect(zip[places[0] ?? '']).toContain(':figure[50.0%]')
      expect(zip[places[1] ?? '']).toContain(':figure[23.1%]')
    })

    it('are a database of plain tables', () => {
      const folder = mkdtempSync(join(tmpdir(), 'jsna-download-'))
      const path = join(folder, 'release.sqlite')
      writeFileSync(path, bytesOf('.sqlite'))
      const database = new DatabaseSync(path, { readOnly: true })
      expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
      const rows = database.prepare('select * from estimate').all()
      const expected = new Map(estimates.map((estimate) => [keyOf({ ...estimate }), estimate]))
      expect(rows).toHaveLength(estimates.length)
      for (const row of rows) {
        const estimate = expected.get(keyOf(row))
        expect(row.value).toBe(estimate?.kind === 'estimate' ? estimate.value : null)
        expect(row.lower_ci95).toBe(estimate?.kind === 'estimate' ? estimate.lowerCi95 : null)
      }
      const named = database.prepare("select * from estimate_with_names where area = 'reach-mosaic'").get()
      expect(named).toMatchObject({ indicator_name: 'Private renters', area_name: 'Mosaic', unit: '%' })
      expect(database.prepare("select value from about where name = 'licence'").all()).toEqual([
        { value: 'Open Government Licence v3.0' },
      ])
      database.close()
      rmSync(folder, { recursive: true })
    })

    it('are a JSON-stat collection with a dataset for each indicator', () => {
      const collection = JSON.parse(bytesOf('.json-stat.json').toString()) as { link: { item: JsonStat[] } } & JsonStat
      expect([collection.version, collection.class]).toEqual(['2.0', 'collection'])
      const cells = collection.link.item.flatMap(readJsonStat)
      const present = estimates.flatMap((estimate) =>
        estimate.kind === 'estimate' ? numbers.filter((name) => estimate[name] !== null) : [],
      )
      expect(cells.filter(({ value }) => value !== null)).toHaveLength(present.length)
    })

    it('name release, source and licence in Parquet', () => {
      const metadata = parquetMetadata(buffer('-comparisons.parquet')).key_value_metadata ?? []
      const found = Object.fromEntries(metadata.map(({ key, value }) => [key, value]))
      expect(found.release).toContain('1: First release')
      expect(found.licence).toBe('Open Government Licence v3.0')
    })

    it('hold nothing of what is hidden', () => {
      const [row] = csvRows(readReleaseZip(bytesOf('.zip'))['estimates.csv']).filter(
        ({ indicator, area }) => indicator === 'rare-disease' && area === 'E01009500',
      )
      expect(row?.kind).toBe('suppressed')
      expect(numbers.map((name) => row?.[name])).toEqual(numbers.map(() => ''))
    })
  })
}

describe('a file', () => {
  let jsna: Installation
  beforeAll(async () => {
    jsna = await createInstallation()
  })
  afterAll(() => jsna.close())
  const zip = `${base}/jsna-release-1.zip`

  it('never changes: its tag is its checksum, and it may be kept for good', async () => {
    const answer = await jsna.get(zip)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="jsna-release-1.zip"')
    expect((await jsna.get(zip, { 'if-none-match': etag })).status).toBe(304)
  })

  it.each([
    ['bytes=0-3', 206, 4],
    ['bytes=4-', 206, -4],
    ['bytes=-5', 206, 5],
    ['bytes=0-99999999', 206, 0],
    ['bytes=99999999-', 416, 0],
    ['bytes=5-2', 200, 0],
    ['bytes=0-1,4-5', 200, 0],
    ['lines=0-1', 200, 0],
    ['bytes=-', 200, 0],
  ])('is sent in parts: %s', async (range, status, length) => {
    const whole = Buffer.from(await (await jsna.get(zip)).arrayBuffer())
    const answer = await jsna.get(zip, { range })
    expect(answer.status).toBe(status)
    if (status === 416) return
    const part = Buffer.from(await answer.arrayBuffer())
    expect(part.byteLength).toBe(length > 0 ? length : whole.byteLength + length)
    const [, start = '0'] = /^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '') ?? []
    expect(whole.subarray(Number(start), Number(start) + part.byteLength).equals(part)).toBe(true)
  })

  it('is sent whole to whoever has a part of another one', async () => {
    expect((await jsna.get(zip, { range: 'bytes=0-3', 'if-range': '"other"' })).status).toBe(200)
  })

  it.each([
    ['/api/v1/releases/9/downloads', 404, 'There is no release 9.'],
    ['/api/v1/releases/9/downloads/jsna-release-9.zip', 404, 'There is no release 9.'],
    [`${base}/other.zip`, 404, 'Release 1 has no file of that name. It has jsna-release-1.zip'],
    [`${base}/jsna-release-2.zip`, 404, 'Release 1 has no file'],
    [`${base}/..%2f..%2fpublished.sqlite`, 404, 'Release 1 has no file'],
    [`${base}?release=1`, 400, 'This route has no parameter “release”.'],
    ['/api/v1/releases/x/downloads', 400, 'The parameter “number” cannot be read.'],
  ])('at %s is refused with %i', async (path, status, detail) => {
    const answer = await jsna.get(path)
    expect(answer.status).toBe(status)
    expect((await bodyOf<{ detail: string }>(answer)).detail).toContain(detail)
  })
})
