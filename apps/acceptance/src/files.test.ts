import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readFile } from '../../api/src/builders/read-file.ts'
import { readJsonStat } from '../../api/src/builders/read-json-stat.ts'
import type { JsonStat } from '../../api/src/builders/read-json-stat.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'

// Every file that a page of the hub links to is downloaded as a browser does, and read back as a program reads it.

const pages: [path: string, formats: string[]][] = [
  ['/hub', ['csv', 'xlsx', 'parquet']],
  ['/hub?theme=prospects&search=pay', ['csv', 'xlsx', 'parquet']],
  ['/hub/healthy-life-expectancy', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/overcrowded-households?area=reach-mosaic&among=places', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/areas/E08000026', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/areas/reach-mosaic?compared=yes&theme=environment', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/compare-areas', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/compare-areas?theme=prospects&third=reach-mosaic', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/compare-indicators', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/inequalities', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/hub/population-pyramid', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/places', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/places/mosaic', ['csv', 'xlsx', 'parquet', 'json-stat', 'geojson']],
  ['/search?q=housing', ['csv', 'xlsx', 'parquet']],
  ['/data-sources', ['csv', 'xlsx', 'parquet']],
  ['/recommendations', ['csv', 'xlsx', 'parquet']],
  ['/releases', ['csv', 'xlsx', 'parquet']],
]

let site: Installation
beforeAll(async () => {
  site = await install(inject('seededFolder'))
})
afterAll(() => site?.close())

const formatOf = (address: string) =>
  /\.csv(?:\?|$)/.test(address) ? 'csv' : (new URL(address, site.address).searchParams.get('format') ?? 'json')

async function filesOf(page: string): Promise<string[]> {
  const html = await (await fetch(site.address + page)).text()
  const links = [...html.matchAll(/\shref="(\/api\/v1\/[^"#]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  return [...new Set(links)].filter((link) => !link.includes('/downloads/'))
}

/** How many rows, cells or features a file holds. A file that its format does not allow throws. */
async function sizeOf(format: string, bytes: Uint8Array): Promise<number> {
  if (format === 'csv' || format === 'xlsx' || format === 'parquet') return (await readFile(format, bytes)).rows.length
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (format === 'json-stat') return readJsonStat(JSON.parse(text) as JsonStat).length
  const { type, features } = JSON.parse(text) as { type: string; features: { geometry: object | null }[] }
  expect([format, type]).toEqual(['geojson', 'FeatureCollection'])
  return features.filter(({ geometry }) => geometry !== null).length
}

describe.each(pages)('the files of %s', (page, formats) => {
  it('are there in every format, and can be read', async () => {
    const files = await filesOf(page)
    expect([...new Set(files.map(formatOf))].toSorted()).toEqual(formats.toSorted())
    for (const file of files) {
      const answer = await fetch(site.address + file)
      expect(answer.status, file).toBe(200)
      expect(answer.headers.get('content-disposition'), file).toMatch(/^attachment; filename="[\w.-]+"$/)
      expect(await sizeOf(formatOf(file), new Uint8Array(await answer.arrayBuffer())), file).toBeGreaterThan(0)
    }
  })
})

describe('the file of an area profile', () => {
  it.each([
    ['/hub/areas/E08000026', 99],
    ['/hub/areas/E08000026?compared=yes', 36],
    ['/hub/areas/E08000026?compared=no', 63],
  ])('%s has the measures that the page lists: %d', async (page, measures) => {
    const html = await (await fetch(site.address + page)).text()
    const listed = [...html.matchAll(/<th scope="row"/g)].length
    const [file = ''] = (await filesOf(page)).filter((link) => link.includes('series=whole') && link.includes('csv'))
    const { rows } = await readFile('csv', new Uint8Array(await (await fetch(site.address + file)).arrayBuffer()))
    expect([listed, rows.length]).toEqual([measures, measures])
  })
})

it('a fresh installation answers the examples of the documentation, but for postcodes, which it has no directory of', async () => {
  interface Operation {
    parameters?: { name: string; in: string; example?: unknown }[]
  }
  const description = (await (await fetch(`${site.address}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  const refused: string[] = []
  for (const [path, { get }] of Object.entries(description.paths)) {
    if (!get || path.includes('/workspace/') || path.includes('{postcode}')) continue
    const asked = (get.parameters ?? []).filter(({ example }) => example !== undefined)
    const query = new URLSearchParams(
      asked
        .filter((each) => each.in === 'query')
        .flatMap(({ name, example }) => [example].flat().map((value): [string, string] => [name, String(value)])),
    )
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = asked.find((each) => each.name === name)?.example
      return encodeURIComponent(String(value))
    })
    const answer = await fetch(`${site.address}${filled}?${query.toString()}`)
    await answer.arrayBuffer()
    if (answer.status !== 200) refused.push(`${answer.status} ${filled}?${query.toString()}`)
  }
  expect(refused).toEqual([])
})
