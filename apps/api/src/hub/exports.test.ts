import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { neighbourhoodData } from '../builders/neighbourhoods.ts'
import { readFile } from '../builders/read-file.ts'
import { readJsonStat } from '../builders/read-json-stat.ts'
import type { JsonStat } from '../builders/read-json-stat.ts'
import { buildTopic, topicId } from '../builders/texts.ts'

// Every view of the hub as a file in every format, read back as a program reads it, and held against its JSON.

const views: [path: string, count: (answer: never) => number, formats: string[]][] = [
  ['/indicators?indicator=smoking&indicator=tenure', ({ indicators }: Listed) => indicators.length, []],
  [
    '/estimates?indicator=smoking&scheme=upper-tier-authority-2025',
    ({ estimates }: Listed) => estimates.length,
    ['json-stat', 'geojson'],
  ],
  ['/comparisons?indicator=smoking&period=latest', ({ comparisons }: Listed) => comparisons.length, ['geojson']],
  ['/trends?indicator=healthy-life-expectancy', ({ trends }: Listed) => trends.length, ['geojson']],
  ['/spreads?indicator=smoking', ({ spreads }: Listed) => spreads.length, ['json-stat']],
  [
    '/charts?type=comparison-bars&indicator=smoking',
    ({ estimates }: Listed) => estimates.length,
    ['json-stat', 'geojson'],
  ],
  ['/area-profiles/E08000026?series=whole&compared=yes', ({ rows }: Listed) => rows.length, ['json-stat', 'geojson']],
  [
    '/compare-areas?indicator=smoking&indicator=asthma&area=E08000026&area=E06000015',
    ({ rows }: Listed) => rows.length * 2,
    ['json-stat', 'geojson'],
  ],
  [
    '/compare-areas?indicator=asthma&scheme=lsoa-2021&within=E08000026&reference=E01009601',
    ({ rows }: { rows: { areas: unknown[] }[] }) => rows[0]?.areas.length ?? 0,
    ['json-stat', 'geojson'],
  ],
  [
    '/compare-indicators?x=asthma&y=deprivation-score&scheme=lsoa-2021&within=E08000026',
    ({ pairs }: Listed) => pairs.length,
    ['json-stat', 'geojson'],
  ],
  [
    '/inequalities?indicator=asthma&area=E08000026&by=deprivation',
    ({ groups }: Listed) => groups.length,
    ['json-stat', 'geojson'],
  ],
  [
    '/inequalities?indicator=tenure&area=E08000026&by=category',
    ({ groups }: Listed) => groups.length,
    ['json-stat', 'geojson'],
  ],
  ['/population-pyramids/E08000026', ({ bands }: { bands: object[] }) => bands.length * 2, ['json-stat', 'geojson']],
  ['/search?q=coventry', ({ results }: Listed) => results.length, []],
  ['/changes?since=1', ({ indicators, texts }: Listed) => indicators.length + texts.length, []],
]
type List = 'indicators' | 'estimates' | 'comparisons' | 'trends' | 'spreads' | 'rows' | 'pairs' | 'groups' | 'texts'
type Listed = Record<List | 'results', unknown[]>

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
  const changed = { document: buildTopic('Nothing is said.') }
  await jsna.as('author', `PUT /documents/${topicId}`, changed, { 'if-match': '"1"' })
  await jsna.as('publisher', 'POST /publications', { title: 'Second' })
})
afterAll(() => jsna.close())

const withFormat = (path: string, format: string) => `/api/v1${path}${path.includes('?') ? '&' : '?'}format=${format}`

async function download(path: string, format: string): Promise<Uint8Array> {
  const answer = await jsna.get(withFormat(path, format))
  expect(answer.status, `${path} ${format}`).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
  return new Uint8Array(await answer.arrayBuffer())
}

describe.each(views)('%s', (path, count, formats) => {
  it('is the same rows as CSV, XLSX and Parquet, as many as the view has', async () => {
    const answer = (await (await jsna.get(`/api/v1${path}`)).json()) as never
    const [csv, xlsx, parquet] = await Promise.all(
      (['csv', 'xlsx', 'parquet'] as const).map(async (format) => readFile(format, await download(path, format))),
    )
    expect(count(answer)).toBeGreaterThan(0)
    expect(csv?.rows).toHaveLength(count(answer))
    expect(xlsx?.rows).toEqual(csv?.rows)
    expect(parquet?.rows).toEqual(csv?.rows)
  })

  it('names release, source, licence and method in every format', async () => {
    const described = await jsna.get(withFormat(path, 'csv'))
    const link = /<([^>]+)>; rel="describedby"/.exec(described.headers.get('link') ?? '')?.[1] ?? ''
    const texts = [
      await (await jsna.get(link)).text(),
      (await readFile('xlsx', await download(path, 'xlsx'))).about,
      (await readFile('parquet', await download(path, 'parquet'))).about,
      ...(await Promise.all(formats.map(async (format) => new TextDecoder().decode(await download(path, format))))),
    ]
    for (const text of texts) {
      expect(text).toContain('Second')
      expect(text).toMatch(/Open Government Licence/)
      expect(text).toMatch(/method version/)
    }
  })
})

const inFormat = (format: string) => views.filter(([, , formats]) => formats.includes(format))

describe.each(inFormat('json-stat'))('%s', (path) => {
  it('is a JSON-stat cube with the numbers of the table', async () => {
    const cube = JSON.parse(new TextDecoder().decode(await download(path, 'json-stat'))) as JsonStat
    const cells = readJsonStat(cube).flatMap(({ value }) => (value === null ? [] : [String(value)]))
    const { rows } = await readFile('csv', await download(path, 'csv'))
    const measures = cube.dimension.measure?.category.index ?? []
    const numbers = rows.flatMap((row) => measures.flatMap((name) => row[name] || []))
    expect(numbers.length).toBeGreaterThan(0)
    expect(cells.toSorted()).toEqual(numbers.toSorted())
  })
})

describe.each(inFormat('geojson'))('%s', (path) => {
  it('is GeoJSON with the boundary of each area', async () => {
    const { type, method, features } = JSON.parse(new TextDecoder().decode(await download(path, 'geojson'))) as {
      type: string
      method: string[]
      features: { type: string; geometry: unknown; properties: Record<string, unknown> }[]
    }
    const { rows } = await readFile('csv', await download(path, 'csv'))
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ properties }) => properties.area)).toEqual(rows.map(({ area }) => area))
    const remark = method.find((sentence) => sentence.startsWith('No boundary is held for')) ?? ''
    for (const { geometry, properties } of features) {
      expect(remark.includes(`(${String(properties.area)})`)).toBe(geometry === null)
    }
  })
})

describe('the boundaries of a map', () => {
  it('are those of its areas, named with source and licence beside those of the figures', async () => {
    const path = '/area-profiles/reach-mosaic'
    const map = JSON.parse(new TextDecoder().decode(await download(path, 'geojson'))) as {
      source: string[]
      features: { geometry: { type: string } | null; properties: Record<string, unknown> }[]
    }
    const { rows } = await readFile('csv', await download(path, 'csv'))
    expect(map.features.map(({ geometry }) => geometry?.type)).toEqual(rows.map(() => 'Polygon'))
    expect(map.features.map(({ properties }) => properties.value)).toEqual(
      rows.map(({ value }) => (value === '' ? null : Number(value))),
    )
    expect(map.source.filter((line) => line.includes('Family Hub reach areas'))).toHaveLength(1)
  })
})

describe('a format that makes no sense', () => {
  it.each([
    ['/search?q=coventry', 'json-stat', 'json, csv, xlsx or parquet'],
    ['/spreads?indicator=smoking', 'geojson', 'json, csv, xlsx, parquet or json-stat'],
    ['/trends?indicator=smoking', 'json-stat', 'json, csv, xlsx, parquet or geojson'],
  ])('is refused with those that there are: %s as %s', async (path, format, offered) => {
    const answer = await jsna.get(withFormat(path, format))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      parameters: ['format'],
      detail: `The parameter “format” cannot be read. Write ${offered}.`,
    })
  })
})

describe('what is withheld', () => {
  it('has no number in any row that says so', async () => {
    for (const [path] of views) {
      const { rows } = await readFile('csv', await download(path, 'csv'))
      for (const row of rows)
        if (row.kind === 'suppressed') expect([row.value, row.count, row.difference || '']).toEqual(['', '', ''])
    }
  })
})
