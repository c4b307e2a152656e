import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { readJsonStat } from '../builders/read-json-stat.ts'
import type { JsonStat } from '../builders/read-json-stat.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const views = [
  ['/estimates?indicator=healthy-life-expectancy', 'estimates'],
  ['/estimates?indicator=rare-disease&indicator=private-rented-homes', 'estimates'],
  ['/comparisons?indicator=healthy-life-expectancy&indicator=rare-disease', 'comparisons'],
  ['/trends?indicator=healthy-life-expectancy', 'trends'],
  ['/spreads?indicator=healthy-life-expectancy', 'spreads'],
  ['/charts?type=comparison-bars&indicator=healthy-life-expectancy&sex=female', 'estimates'],
  ['/area-profiles/E08000026', 'rows'],
  ['/area-profiles/E01009500', 'rows'],
  ['/areas', 'areas'],
  ['/area-schemes', 'schemes'],
  ['/indicators?theme=environment', 'indicators'],
  ['/recommendations', 'recommendations'],
  ['/releases', 'releases'],
] as const

type Row = Record<string, unknown>
type Flat = Record<string, string | number | null>
const base = '/api/v1'
const inFormat = (view: string, format: string) => `${base}${view}${view.includes('?') ? '&' : '?'}format=${format}`
const get = async (path: string) => {
  const answer = await jsna.get(path)
  expect(answer.status, path).toBe(200)
  return answer
}
const bytes = async (path: string) => (await get(path)).arrayBuffer()
const csvRows = async (path: string) => parse<Record<string, string>>(await (await get(path)).text(), { columns: true })

describe.each(views)('%s', (view, list) => {
  it('is the same table as CSV, XLSX and Parquet, number for number', async () => {
    const csv = await csvRows(inFormat(view, 'csv'))
    const parquet = (await parquetReadObjects({ file: await bytes(inFormat(view, 'parquet')) })) as Flat[]
    const [data] = await readWorkbook(Buffer.from(await bytes(inFormat(view, 'xlsx'))))
    const [heading = [], ...rows] = data?.data ?? []
    const workbook = rows.map((row) => Object.fromEntries(heading.map((name, index) => [String(name), row[index]])))
    const json = (await (await get(base + view)).json()) as Record<string, unknown[]>
    expect(csv).toHaveLength(json[list]?.length ?? -1)
    expect(parquet).toHaveLength(csv.length)
    expect(workbook).toHaveLength(csv.length)
    for (const [index, row] of csv.entries()) {
      for (const [name, text] of Object.entries(row)) {
        const inParquet = parquet[index]?.[name] ?? null
        const inWorkbook = workbook[index]?.[name] ?? null
        expect(text, name).toBe(inParquet === null ? '' : String(inParquet))
        if (typeof inParquet === 'number') expect(inWorkbook, name).toBe(inParquet)
        else if (inWorkbook instanceof Date) expect(inWorkbook.toISOString().slice(0, 10)).toBe(text)
        else expect(inWorkbook ?? '', name).toBe(text)
      }
    }
  })

  it('is described: every column, release and licence', async () => {
    const answer = await get(inFormat(view, 'csv'))
    const [, address = ''] =
      /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(answer.headers.get('link') ?? '') ?? []
    const described = await get(address)
    expect(described.headers.get('content-type')).toBe('application/csvm+json')
    const metadata = (await described.json()) as {
      url: string
      tableSchema: { columns: Row[]; primaryKey: string[] }
    } & Row
    expect(new URL(metadata.url, `http://localhost${address}`).href).toBe(`http://localhost${inFormat(view, 'csv')}`)
    const text = await answer.text()
    const [heading = ''] = text.split('\r\n')
    const rows = parse<Record<string, string>>(text, { columns: true })
    const keys = rows.map((row) => JSON.stringify(metadata.tableSchema.primaryKey.map((name) => row[name])))
    expect(new Set(keys).size).toBe(rows.length)
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(heading.split(','))
    expect(metadata['dc:isVersionOf']).toContain('First release')
    for (const field of ['dc:license', 'dc:source', 'dc:provenance']) expect(metadata).toHaveProperty([field])
  })
})

describe('the numbers of a file', () => {
  it.each([
    [
      '/estimates',
      'indicator=healthy-life-expectancy&indicator=private-rented-homes&indicator=rare-disease',
      'estimates',
    ],
    ['/comparisons', 'indicator=healthy-life-expectancy', 'comparisons'],
    ['/trends', 'indicator=healthy-life-expectancy', 'trends'],
    ['/spreads', 'indicator=healthy-life-expectancy', 'spreads'],
  ])('%s are those of the JSON answer, under the same names', async (path, query, list) => {
    const answer = (await (await get(`${base}${path}?${query}`)).json()) as Record<string, Row[]>
    const rows = (await parquetReadObjects({ file: await bytes(`${base}${path}?${query}&format=parquet`) })) as Row[]
    for (const [index, fields] of (answer[list] ?? []).entries()) {
      for (const [name, value] of Object.entries(fields)) {
        if (!Array.isArray(value)) expect(rows[index]?.[name], `${name} of row ${index}`).toBe(value)
      }
    }
  })

  it('are those of the JSON-stat dataset', async () => {
    const query = 'indicator=healthy-life-expectancy&indicator=private-rented-homes&indicator=rare-disease'
    const { estimates } = (await (await get(`${base}/estimates?${query}`)).json()) as { estimates: Row[] }
    const dataset = (await (await get(`${base}/estimates?${query}&format=json-stat`)).json()) as JsonStat
    const cells = readJsonStat(dataset)
    const rowOf = new Map(
      estimates.map((row) => [
        dataset.id
          .slice(0, -1)
          .map((id) => row[id])
          .join('|'),
        row,
      ]),
    )
    for (const { key, value, status } of cells) {
      const row = rowOf.get(
        dataset.id
          .slice(0, -1)
          .map((id) => key[id])
          .join('|'),
      )
      if (value === null) expect(row?.kind).toBe(status)
      else expect(row?.[key.measure ?? '']).toBe(value)
    }
    const numbers = estimates.flatMap((row) => Object.values(row).filter((field) => typeof field === 'number'))
    expect(cells.filter(({ value }) => value !== null)).toHaveLength(numbers.length)
  })
})

describe('a format', () => {
  it.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
    ['application/json;q=0.5, text/csv', 'text/csv; charset=utf-8'],
    ['application/json, text/csv;q=0.9', 'application/json'],
    ['text/csv;q=0, */*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['application/vnd.json-stat+json', 'application/json'],
  ])('may be named by the header Accept: %s', async (accept, type) => {
    const answer = await jsna.get(`${base}/areas`, { accept })
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('vary')).toBe('accept-encoding, accept')
  })

  it('has a tag of its own and answers 304 to whoever has it', async () => {
    const tags = await Promise.all(
      ['json', 'csv', 'xlsx'].map(async (format) => (await get(inFormat('/areas', format))).headers.get('etag') ?? ''),
    )
    expect(new Set(tags).size).toBe(3)
    const again = await jsna.get(inFormat('/areas', 'xlsx'), { 'if-none-match': tags[2] ?? '' })
    expect(again.status).toBe(304)
    expect((await jsna.get(inFormat('/areas', 'csv'), { 'if-none-match': tags[2] ?? '' })).status).toBe(200)
  })

  it('is a file with a name', async () => {
    const answer = await get(inFormat('/area-profiles/E08000026', 'xlsx'))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="area-profile.xlsx"')
  })

  it.each([
    ['/estimates?indicator=rare-disease', 'xls'],
    ['/areas', 'json-stat'],
    ['/boundaries/reach-area-2019', 'csv'],
    ['/areas', ''],
  ])('that %s does not have is refused by name: “%s”', async (view, format) => {
    const answer = await jsna.get(inFormat(view, format))
    expect(answer.status).toBe(400)
    const problem = (await answer.json()) as { detail: string; parameters: string[] }
    expect(problem.parameters).toEqual(['format'])
    expect(problem.detail).toMatch(
      /^The parameter “format” cannot be read. Write json, .* or geojson\.$|Write json or geojson\.$/,
    )
  })

  it('is no parameter where there is one format only', async () => {
    const answer = await jsna.get(`${base}/themes?format=csv`)
    expect(await answer.json()).toMatchObject({ code: 'unknown-parameter' })
  })

  it('may stand at the end of an address', async () => {
    const file = await get(`${base}/area-profiles/E08000026.csv`)
    expect(await file.text()).toBe(await (await get(inFormat('/area-profiles/E08000026', 'csv'))).text())
    const [, address = ''] = /<([^>]+)>/.exec(file.headers.get('link') ?? '') ?? []
    expect(address).toBe(`${base}/area-profiles/E08000026.csv-metadata.json`)
    expect(await (await get(address)).json()).toMatchObject({ url: 'E08000026.csv' })
    expect((await jsna.get(`${base}/area-profiles/E99999999.csv`)).status).toBe(404)
  })

  it('holds nothing where a figure is hidden', async () => {
    const view = '/estimates?indicator=rare-disease&area=E01009500'
    const [row] = await csvRows(inFormat(view, 'csv'))
    for (const name of ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'count', 'denominator']) {
      expect(row?.[name], name).toBe('')
    }
    expect(row?.kind).toBe('suppressed')
    const dataset = (await (await get(inFormat(view, 'json-stat'))).json()) as JsonStat
    expect(dataset.value).toEqual({})
    expect(new Set(Object.values(dataset.status))).toEqual(new Set(['suppressed']))
  })
})

describe('a map', () => {
  interface Map {
    features: { geometry: { type: string; coordinates: number[][][] } | null; properties: Row }[]
    licence: string[]
    release: Row
  }

  it('has a feature for each figure, with the boundary of its area', async () => {
    const view = '/estimates?indicator=private-rented-homes&scheme=reach-area-2019&period=latest'
    const answer = await get(inFormat(view, 'geojson'))
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const map = (await answer.json()) as Map
    const csv = await csvRows(inFormat(view, 'csv'))
    expect(map.features.map(({ properties }) => String(properties.value))).toEqual(csv.map(({ value }) => value))
    const mosaic = map.features.find(({ properties }) => properties.area === 'reach-mosaic')
    expect(mosaic?.geometry?.type).toBe('Polygon')
    expect(mosaic?.geometry?.coordinates[0]).toHaveLength(5)
    expect(map).toMatchObject({ release: { number: 1 }, licence: ['Open Government Licence v3.0'] })
  })

  it('is the boundaries of a scheme, or areas with theirs', async () => {
    const alone = (await (await get(inFormat('/boundaries/reach-area-2019', 'geojson'))).json()) as Map
    expect(alone.features.map(({ properties }) => properties.areaName)).toEqual(['Mosaic'])
    const all = (await (await get(inFormat('/areas', 'geojson'))).json()) as Map
    expect(all.features.filter(({ geometry }) => geometry !== null)).toHaveLength(1)
    expect(all.features.length).toBeGreaterThan(5)
  })
})
