import { rm, writeFile } from 'node:fs/promises'
import type { Indicator } from '@jsna/core'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packData } from '../packing/pack-data.ts'
import { sampleDataFiles, sampleSourceFiles, writeFolder } from '../samples/sample-source.ts'
import { readPackedData } from './read-packed-data.ts'

const AREA_HEADER = 'code,name,parents,valid_from,valid_to,status,neighbours,description'
let source = ''
let folder = ''

beforeAll(async () => {
  source = await writeFolder(sampleSourceFiles())
  folder = await writeFolder(sampleDataFiles())
})
afterAll(async () => {
  for (const path of [source, folder]) await rm(path, { recursive: true, force: true })
})

const pack = async (): Promise<unknown> => packData({ from: source, to: folder, report: () => undefined })

const triangle = (west: number) => [
  [west, 52],
  [west, 52.1],
  [west + 0.1, 52],
  [west, 52],
]

/** A topology of one ward and of roads, which stand before it. */
const wards = (more: object, arcs: number[][] = [[0]]) =>
  JSON.stringify({
    type: 'Topology',
    objects: {
      roads: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] },
      areas: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs, properties: { code: 'E05001218', name: 'A ward' } }],
      },
    },
    arcs: [triangle(-1.6), triangle(-1.4)],
    ...more,
  })

describe('readPackedData', () => {
  test('gives back everything that was packed', async () => {
    await pack()
    const data = await readPackedData(folder)
    expect(data.indicators.map(({ slug }) => slug)).toEqual(['smokers', 'christian'])
    expect(data.figureFiles).toEqual(['christian', 'smokers'])
    expect(data.schemes.map(({ id }) => id)).toContain('reach-area-2019')
    expect(data.areas.find(({ code }) => code === 'E08000026')?.neighbours).toHaveLength(10)
    expect(data.lookups.find(({ id }) => id === 'lsoa-to-reach-area')).toMatchObject({
      fromScheme: 'lsoa-2021',
      toScheme: 'reach-area-2019',
      status: 'illustrative',
    })
    expect(data.lookups.map(({ entries }) => entries.length)).toEqual([8, 8, 8, 8])
    expect(data.assets.map(({ name, address }) => [name, address])).toContainEqual([
      'Mosaic Family Hub',
      '1 A Road, Coventry CV1 1AA',
    ])
    expect(data.texts).toEqual([{ path: 'pages/about.md', markdown: '# About\n' }])
    expect(data.recommendations).toEqual([])
    expect(await data.figures('smokers')).toHaveLength(2)
  })

  test.for([
    ['catalogue/themes.json', '{', /themes\.json: The file is not valid JSON/],
    ['catalogue/health-and-wellbeing.json', '[{}]', /health-and-wellbeing\.json/],
    ['areas/schemes.json', '[{"id": 1}]', /schemes\.json/],
    ['areas/ward-2025.csv', `${AREA_HEADER}\nE05001218,,,,,official,,\n`, /ward-2025\.csv: row 2, name/],
    ['areas/lookups/lsoa-to-ward.csv', 'from,to,weight\nE01009520,E0,1\n', /lsoa-to-ward\.csv: row 2, to: .*E0/],
    ['boundaries/ward-2025.topo.json', '{"type": "Topology"}', /ward-2025\.topo\.json: The file is no topology/],
    [
      'boundaries/ward-2025.topo.json',
      wards({ crs: { properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } }),
      /ward-2025\.topo\.json: .*British National Grid/,
    ],
    [
      'boundaries/ward-2025.topo.json',
      wards({}, [[0], [1]]),
      /ward-2025\.topo\.json: row 1, geometry: A hole of the shape lies outside its outer ring/,
    ],
    ['figures/unknown.csv', 'area,period,value\n', /unknown\.csv: The catalogue has no indicator/],
    ['assets.json', '[{"id": "a"}]', /assets\.json/],
  ] as const)('names %s when it is damaged', async ([path, text, message]) => {
    await pack()
    await writeFile(join(folder, path), text)
    await expect(readPackedData(folder)).rejects.toThrow(message)
    for (const [name, content] of Object.entries(sampleDataFiles())) await writeFile(join(folder, name), content)
  })

  test('names a damaged row of figures when they are read', async () => {
    await pack()
    await writeFile(join(folder, 'figures/smokers.csv'), 'area,period,value\nE08000026,2024,many\n')
    const { figures } = await readPackedData(folder)
    await expect(figures('smokers')).rejects.toThrow('figures/smokers.csv: row 2, value: Write a number')
  })

  test('names a missing file', async () => {
    await pack()
    await rm(join(folder, 'areas/region-2025.csv'))
    await expect(readPackedData(folder)).rejects.toThrow(/areas\/region-2025\.csv: The file is missing/)
  })

  test('refuses a slug that is used twice and a topic that its theme has not', async () => {
    const [first] = JSON.parse(sampleDataFiles()['catalogue/health-and-wellbeing.json'] ?? '[]') as object[]
    const path = join(folder, 'catalogue/health-and-wellbeing.json')
    await writeFile(path, JSON.stringify([first, first]))
    await expect(readPackedData(folder)).rejects.toThrow(/“smokers” is used twice/)
    await writeFile(path, JSON.stringify([{ ...first, topic: 'housing' }]))
    await expect(readPackedData(folder)).rejects.toThrow(/topic “housing”/)
  })

  test('refuses indicators of the same people that are not there, or have other policies', async () => {
    const [first] = JSON.parse(sampleDataFiles()['catalogue/health-and-wellbeing.json'] ?? '[]') as Indicator[]
    const path = join(folder, 'catalogue/health-and-wellbeing.json')
    const policy = { threshold: 5, reason: '', samePeopleAs: ['smoking-deaths'] }
    const smokers = { ...first, disclosure: policy }
    await writeFile(path, JSON.stringify([smokers]))
    await expect(readPackedData(folder)).rejects.toThrow(
      /“smokers” counts the same people as “smoking-deaths”, which is not/,
    )
    const deaths = { ...first, slug: 'smoking-deaths', disclosure: { threshold: 10, protectZero: true, reason: '' } }
    await writeFile(path, JSON.stringify([smokers, deaths]))
    await expect(readPackedData(folder)).rejects.toThrow(/but their policies differ \(threshold, protectZero\)/)
  })
})
