import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Indicator } from '@jsna/core'
import { named, sampleIndicator } from './sample-indicator.ts'

const HUBS = ['Aspire', 'Families for All', 'Harmony', 'The Moat', 'Mosaic', 'Park Edge', 'Pathways', 'Wood Side']
const NEIGHBOURS = Array.from({ length: 10 }, (_, at) => `E080000${String(at + 40)}`)
const AGES = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+']

/** Eight neighbourhoods in a row, each a square, each in a middle layer area and reach area of its own. */
const SQUARES = HUBS.map((hub, at) => ({
  hub,
  lsoa: `E0100952${at}`,
  name: `Coventry 00${at + 1}A`,
  msoa: `E0200195${at}`,
  ring: [
    [at, 0],
    [at + 1, 0],
    [at + 1, 1],
    [at, 1],
    [at, 0],
  ],
}))

function table(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`
}

function collection(property: string, shapes: readonly { code: string; ring: number[][] }[]): string {
  const features = shapes.map(({ code, ring }) => ({
    type: 'Feature',
    properties: { [property]: code },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const WHOLE = [
  [0, 0],
  [8, 0],
  [8, 1],
  [0, 1],
  [0, 0],
]

/** A miniature of the folder of sources: one city, one region, eight neighbourhoods. */
export function sampleSourceFiles(): Record<string, string> {
  const neighbours = `E08000026,${NEIGHBOURS.join(',')}`
  return {
    'lookups/rgn_all_codes.csv': table('RGNCD,RGNNM,CTRYCD', ['E12000005,West Midlands,E92000001']),
    'lookups/utla_all_codes.csv': table('UTLACD,UTLANM,RGNCD', [
      'E08000026,Coventry,E12000005',
      ...NEIGHBOURS.map((code) => `${code},Neighbour ${code},E12000005`),
    ]),
    'lookups/la_all_codes.csv': table('LADCD,UTLACD,RGNCD,CTRYCD', ['E08000026,E08000026,E12000005,E92000001']),
    'ons-local-statistics/reference/global-neighbours.csv': table('AREACD,1,2,3,4,5,6,7,8,9,10', [neighbours]),
    'lookups/coventry_lsoa21_ward24.csv': table(
      'lsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_code',
      SQUARES.map(({ lsoa, name }) => `${name},${lsoa},Bablake,E05001218,E08000026`),
    ),
    'lookups/msoa_la_coventry.csv': table(
      'MSOACD,MSOANM,MSOAHCLNM,MSOA21CD',
      SQUARES.map(({ msoa, name, hub }) => `${msoa},${name.slice(0, -1)},By ${hub},${msoa}`),
    ),
    'lookups/msoa_to_family_hub.illustrative.csv': `# A comment\n${table(
      'msoa21cd,msoa_name,hub,basis',
      SQUARES.map(({ msoa, hub }) => `${msoa},Name,${hub},guess`),
    )}`,
    'lookups/coventry_family_hubs_facts.csv': table(
      'hub,postcode,address_note,source',
      HUBS.map((hub) => `${hub},CV1 1AA,"1 A Road (spelt differently)",https://example.org`),
    ),
    'ons-local-statistics/csv/smokers/smokers.csv': table('areacd,indicator,period,observation,lci_95,uci_95', [
      'E08000026,Smokers,2024-01-01/P1Y,13.200000000000001,11.7,14.7',
      'E92000001,Smokers,2024-01-01/P1Y,11.5,11.4,11.6',
      'K02000001,Smokers,2024-01-01/P1Y,11.6,11.5,11.7',
    ]),
    'ons-local-statistics/csv/smokers/smokers.json': JSON.stringify({
      'ess-beta-metadata': {
        label: 'Smokers',
        sourceDate: '01/04/2026',
        sourceURL: 'https://example.org/survey',
        sourceOrg: 'An office',
      },
    }),
    'ons-local-statistics/json/unused.json': JSON.stringify({
      code: 'nobody-wants-this',
      areacd: ['E08000026'],
      value: [1],
      lci: [null],
      uci: [null],
      xDomainNumb: [2024],
    }),
    'census2021/coventry_religion21_lsoa21.csv': table(
      'lsoa21_code,total_residents,religion,n',
      SQUARES.flatMap(({ lsoa }, at) => [`${lsoa},100,Christian,${at}`, `${lsoa},100,No religion,${100 - at}`]),
    ),
    'imd/imd2025_england_lsoa21.csv': table(
      'lsoa21_code,IMD_decile',
      SQUARES.map(({ lsoa }, at) => `${lsoa},${at + 1}`),
    ),
    'imd/imd2025_england_ltla24.csv': table('ltla24_code,imd_average_score', ['E08000026,27.5']),
    'population/coventry_population20_msoa11.csv': table(['msoa11_code', ...AGES].join(','), [
      [SQUARES[0]?.msoa, ...AGES.map(() => '1')].join(','),
    ]),
    'population/england_population20_ltla21.csv': table(['ltla21_code', ...AGES].join(','), [
      ['E08000026', ...AGES.map(() => '8')].join(','),
    ]),
    'boundaries/coventry/coventry-lsoa.geojson': collection(
      'LSOA21CD',
      SQUARES.map(({ lsoa, ring }) => ({ code: lsoa, ring })),
    ),
    'boundaries/coventry/coventry-ward.geojson': collection('WD25CD', [{ code: 'E05001218', ring: WHOLE }]),
    'boundaries/simplified/england-ctyua23.topo.json': collection('CTYUA23CD', [{ code: 'E08000026', ring: WHOLE }]),
    'boundaries/simplified/england-rgn23.topo.json': collection('RGN23CD', [{ code: 'E12000005', ring: WHOLE }]),
  }
}

export const SAMPLE_CATALOGUE: readonly Indicator[] = [
  sampleIndicator({ externalIds: [named('ons-local-statistics', 'Smokers')] }),
  sampleIndicator({
    slug: 'christian',
    intervalMethod: 'wilson',
    aggregation: 'sum-counts',
    externalIds: [named('census-2021', 'religion/Christian')],
  }),
]

/** Writes files into a new temporary folder and names it. */
export async function writeFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jsna-sample-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** A data folder with a catalogue, a text that a person wrote, and nothing packed yet. */
export function sampleDataFiles(catalogue: readonly Indicator[] = SAMPLE_CATALOGUE): Record<string, string> {
  const theme = {
    id: 'health-and-wellbeing',
    title: 'Health and wellbeing',
    summary: 'How people live.',
    topics: ['weight-and-lifestyle'],
  }
  return {
    'catalogue/themes.json': JSON.stringify([theme]),
    'catalogue/health-and-wellbeing.json': JSON.stringify(catalogue),
    'texts/pages/about.md': '# About\n',
    'figures/withdrawn.csv': 'area,period,value\n',
  }
}
