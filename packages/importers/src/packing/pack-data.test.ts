import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Indicator } from '@jsna/core'
import { afterEach, describe, expect, test } from 'vitest'
import { readPackedData } from '../packed/read-packed-data.ts'
import { SAMPLE_CATALOGUE, sampleDataFiles, sampleSourceFiles, writeFolder } from '../samples/sample-source.ts'
import { packData } from './pack-data.ts'

const folders: string[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

async function folder(files: Record<string, string>): Promise<string> {
  const path = await writeFolder(files)
  folders.push(path)
  return path
}

async function contents(path: string): Promise<Record<string, string>> {
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.toSorted().map(async (name) => [name.slice(path.length + 1), await readFile(name, 'utf8')]),
  )
  return Object.fromEntries(texts) as Record<string, string>
}

interface Changes {
  source?: Record<string, string>
  catalogue?: readonly Indicator[]
}

async function prepare({ source = {}, catalogue }: Changes = {}) {
  const from = await folder({ ...sampleSourceFiles(), ...source })
  const to = await folder(sampleDataFiles(catalogue))
  const lines: string[] = []
  return { from, to, lines, pack: () => packData({ from, to, report: (line) => lines.push(line) }) }
}

const corners = (west: number) => [
  [west, 52.4],
  [west, 52.5],
  [west + 0.1, 52.5],
  [west, 52.4],
]
const [square, beside] = [corners(-1.6), corners(-1.3)]
const wards = (coordinates: unknown[], name: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name } },
    features: [{ type: 'Feature', properties: { WD25CD: 'E05001218' }, geometry: { type: 'Polygon', coordinates } }],
  })

describe('packData', () => {
  test('writes areas, lookups, boundaries, figures and assets, and leaves what people wrote', async () => {
    const { to, lines, pack } = await prepare()
    const result = await pack()
    const files = await contents(to)
    expect(result).toMatchObject({
      indicators: 2,
      unused: expect.arrayContaining(['ons-local-statistics/json/unused.json']) as unknown,
    })
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'areas/schemes.json',
        'areas/lookups/lsoa-to-reach-area.csv',
        'assets.json',
        'texts/pages/about.md',
      ]),
    )
    expect(files['figures/withdrawn.csv']).toBeUndefined()
    expect(files['figures/smokers.csv']).toBe(
      'area,period,value,lowerCi95,upperCi95\n' +
        'E08000026,2024-01-01/P1Y,13.200000000000001,11.7,14.7\n' +
        'E92000001,2024-01-01/P1Y,11.5,11.4,11.6\n',
    )
    expect(lines.join('\n')).toContain(
      'smokers: the catalogue dates the source 2026-01-31, the source itself 2026-04-01.',
    )
  })

  test('adds up the city from its neighbourhoods where no source gives its counts', async () => {
    const { to, pack } = await prepare()
    await pack()
    const { figures } = await readPackedData(to)
    const city = (await figures('christian')).find(({ area }) => area === 'E08000026')
    expect(city).toMatchObject({ count: 28, denominator: 800, note: 'Added up from 8 small areas.' })
  })

  test('dissolves reach areas from their neighbourhoods', async () => {
    const { to, pack } = await prepare()
    await pack()
    const { boundaries, areas } = await readPackedData(to)
    const reach = areas.filter(({ scheme }) => scheme === 'reach-area-2019')
    expect(reach.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'illustrative'))
    expect(JSON.stringify(boundaries['reach-area-2019'])).toContain('"code":"reach-mosaic","name":"Mosaic"')
  })

  test('gives the same bytes again', async () => {
    const { to, pack } = await prepare()
    await pack()
    const first = await contents(to)
    await pack()
    expect(await contents(to)).toEqual(first)
  })

  test.for([
    [
      'a damaged row',
      {
        source: {
          'ons-local-statistics/csv/smokers/smokers.csv':
            'areacd,indicator,period,observation\nE08000026,Smokers,2024,many\n',
        },
      },
      /smokers\.csv cannot be packed:\n {2}row 2, column observation: Write a number/,
    ],
    [
      'a missing column of a list',
      { source: { 'lookups/rgn_all_codes.csv': 'RGNCD,CTRYCD\n' } },
      /rgn_all_codes\.csv cannot be packed:\n {2}row 1, column RGNNM/,
    ],
    [
      'a neighbourhood of no known area',
      { source: { 'lookups/msoa_la_coventry.csv': 'MSOACD,MSOANM,MSOAHCLNM,MSOA21CD\n' } },
      /E01009520 belongs to no known area/,
    ],
    [
      'boundaries that are none',
      { source: { 'boundaries/coventry/coventry-ward.geojson': '[]' } },
      /coventry-ward\.geojson cannot be packed/,
    ],
    [
      'boundaries in metres',
      { source: { 'boundaries/coventry/coventry-ward.geojson': wards([square], 'urn:ogc:def:crs:EPSG::27700') } },
      /coventry-ward\.geojson cannot be packed:\n {2}column crs: .*British National Grid/,
    ],
    [
      'a hole outside its area',
      {
        source: {
          'boundaries/coventry/coventry-ward.geojson': wards([square, beside], 'urn:ogc:def:crs:OGC:1.3:CRS84'),
        },
      },
      /coventry-ward\.geojson cannot be packed:\n {2}row 1, column geometry: A hole of the shape lies outside/,
    ],
    [
      'metadata that are none',
      { source: { 'ons-local-statistics/csv/smokers/smokers.json': '{' } },
      /smokers\.json cannot be read/,
    ],
    [
      'an indicator without figures',
      { catalogue: [...SAMPLE_CATALOGUE, { ...(SAMPLE_CATALOGUE[0] as Indicator), slug: 'vapers', externalIds: [] }] },
      /No source has figures for “vapers”/,
    ],
  ] as [string, Changes, RegExp][])('stops at %s, names it and writes nothing', async ([, changes, message]) => {
    const { to, pack } = await prepare(changes)
    const before = await contents(to)
    await expect(pack()).rejects.toThrow(message)
    expect(await contents(to)).toEqual(before)
  })

  test('names a folder of sources that is not there', async () => {
    const { to } = await prepare()
    await expect(packData({ from: '/nowhere', to, report: () => undefined })).rejects.toThrow(/nowhere.* is missing/)
  })
})
