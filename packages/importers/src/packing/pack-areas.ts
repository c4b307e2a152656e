import type { Area, Lookup } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import { CITY, NATION, REACH_AREAS, REGION, reachAreaCode } from './schemes.ts'
import { PackError } from './source-folder.ts'
import type { SourceFolder } from './source-folder.ts'

export interface PackedAreas {
  areas: Area[]
  lookups: Lookup[]
  /** Districts of England, present and past, with the larger areas that they add up to. */
  partOf: Map<string, string[]>
}

const NEIGHBOURS_LISTED = 10
const IN_CITY = [CITY, REGION, NATION]

function area(code: string, name: string, scheme: string, parents: string[]): Area {
  return {
    code,
    name,
    scheme,
    parents,
    validFrom: null,
    validTo: null,
    status: 'official',
    neighbours: [],
    description: '',
  }
}

async function nationAndRegions(source: SourceFolder): Promise<Area[]> {
  const rows = await source.table('lookups/rgn_all_codes.csv', ['RGNCD', 'RGNNM', 'CTRYCD'])
  const regions = rows
    .filter(({ cell }) => cell('CTRYCD') === NATION)
    .map(({ cell }) => area(cell('RGNCD'), cell('RGNNM'), 'region-2025', [NATION]))
  return [area(NATION, 'England', 'country-2025', []), ...regions]
}

async function authorities(source: SourceFolder): Promise<Area[]> {
  const rows = await source.table('lookups/utla_all_codes.csv', ['UTLACD', 'UTLANM', 'RGNCD'])
  const scheme = 'upper-tier-authority-2025'
  const positions = Array.from({ length: NEIGHBOURS_LISTED }, (_, at) => String(at + 1))
  const nearest = await source.table('ons-local-statistics/reference/global-neighbours.csv', ['AREACD', ...positions])
  const row = nearest.find(({ cell }) => cell('AREACD') === CITY)
  const neighbours = positions.map((position) => row?.cell(position) ?? '')
  if (neighbours.includes('')) throw new PackError('The list of neighbours does not name ten for the city.')
  return rows
    .filter(({ cell }) => cell('UTLACD').startsWith('E') || neighbours.includes(cell('UTLACD')))
    .map(({ cell }) => {
      const code = cell('UTLACD')
      const found = area(code, cell('UTLANM'), scheme, code.startsWith('E') ? [cell('RGNCD'), NATION] : [])
      return code === CITY ? { ...found, neighbours } : found
    })
}

async function districts(source: SourceFolder, areas: readonly Area[]): Promise<Map<string, string[]>> {
  const rows = await source.table('lookups/la_all_codes.csv', ['LADCD', 'UTLACD', 'RGNCD', 'CTRYCD'])
  const judge = createAreaJudge({ areaCodes: new Set(areas.map(({ code }) => code)) }, true)
  const partOf = new Map<string, string[]>()
  for (const { cell } of rows) {
    if (cell('CTRYCD') !== NATION) continue
    const code = cell('LADCD')
    const parents = [cell('UTLACD'), cell('RGNCD'), NATION]
    const own = judge.judge(code)
    partOf.set(
      code,
      parents.filter((parent) => own.kind !== 'carried' || own.code !== parent),
    )
  }
  return partOf
}

function lookup(
  id: string,
  to: string,
  rest: Pick<Lookup, 'method' | 'status' | 'source'>,
  pairs: Map<string, string>,
): Lookup {
  const fromScheme = id.startsWith('lsoa') ? 'lsoa-2021' : 'msoa-2021'
  const entries = [...pairs].map(([from, parent]) => ({ from, to: parent, weight: 1 }))
  return { id, fromScheme, toScheme: to, validFrom: null, ...rest, entries }
}

async function smallAreas(source: SourceFolder): Promise<Pick<PackedAreas, 'areas' | 'lookups'>> {
  const required = ['lsoa21_name', 'lsoa21_code', 'ward24_name', 'ward24_code', 'ltla24_code']
  const rows = await source.table('lookups/coventry_lsoa21_ward24.csv', required)
  const names = await source.table('lookups/msoa_la_coventry.csv', ['MSOACD', 'MSOANM', 'MSOAHCLNM', 'MSOA21CD'])
  const hubs = await source.table('lookups/msoa_to_family_hub.illustrative.csv', ['msoa21cd', 'hub'])
  const current = names.filter(({ cell }) => cell('MSOA21CD') !== '')
  const msoaByName = new Map(current.map(({ cell }) => [cell('MSOANM'), cell('MSOA21CD')]))
  const reachOfMsoa = new Map(hubs.map(({ cell }) => [cell('msoa21cd'), reachAreaCode(cell('hub'))]))

  const toMsoa = new Map<string, string>()
  const toWard = new Map<string, string>()
  const toReach = new Map<string, string>()
  const areas: Area[] = []
  const wards = new Map<string, string>()
  for (const { row, cell } of rows) {
    const code = cell('lsoa21_code')
    const msoa = msoaByName.get(cell('lsoa21_name').slice(0, -1))
    const reach = reachOfMsoa.get(msoa ?? '')
    if (!msoa || !reach)
      throw new PackError(`coventry_lsoa21_ward24.csv, row ${row}: ${code} belongs to no known area.`)
    toMsoa.set(code, msoa)
    toWard.set(code, cell('ward24_code'))
    toReach.set(code, reach)
    wards.set(cell('ward24_code'), cell('ward24_name'))
    areas.push(area(code, cell('lsoa21_name'), 'lsoa-2021', [msoa, cell('ward24_code'), reach, ...IN_CITY]))
  }
  for (const { cell } of current) {
    const code = cell('MSOA21CD')
    const reach = reachOfMsoa.get(code)
    if (!reach) throw new PackError(`msoa_to_family_hub.illustrative.csv names no reach area for ${code}.`)
    areas.push(area(code, cell('MSOAHCLNM'), 'msoa-2021', [reach, ...IN_CITY]))
  }
  for (const [code, name] of wards) areas.push(area(code, name, 'ward-2025', [...IN_CITY]))
  for (const { name, description } of REACH_AREAS) {
    const reach = area(reachAreaCode(name), name, 'reach-area-2019', [...IN_CITY])
    areas.push({ ...reach, validFrom: '2019-01-01', status: 'illustrative', description })
  }
  const official = { status: 'official', source: 'Office for National Statistics' } as const
  const illustrative = {
    status: 'illustrative',
    source: 'Put together for this platform: Mosaic from the neighbourhoods that the council named, the others guessed',
  } as const
  const lookups = [
    lookup('lsoa-to-msoa', 'msoa-2021', { method: 'exact', ...official }, toMsoa),
    lookup('lsoa-to-ward', 'ward-2025', { method: 'best-fit', ...official }, toWard),
    lookup('lsoa-to-reach-area', 'reach-area-2019', { method: 'best-fit', ...illustrative }, toReach),
    lookup('msoa-to-reach-area', 'reach-area-2019', { method: 'best-fit', ...illustrative }, reachOfMsoa),
  ]
  return { areas, lookups }
}

/** Areas, lookups and the parts of counties, from the lists of codes in the source folder. */
export async function packAreas(source: SourceFolder): Promise<PackedAreas> {
  const large = [...(await nationAndRegions(source)), ...(await authorities(source))]
  const small = await smallAreas(source)
  const partOf = await districts(source, large)
  return { areas: [...large, ...small.areas], lookups: small.lookups, partOf }
}
