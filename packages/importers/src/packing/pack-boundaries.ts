import type { Area, Lookup } from '@jsna/core'
import { CODE_CHANGES } from '../areas/code-changes.ts'
import { dissolve, joinShapes, simplifyTopology } from '../boundaries/build-topology.ts'
import type { AreaTopology, Simplification } from '../boundaries/build-topology.ts'
import { readShapes } from '../boundaries/read-shapes.ts'
import type { AreaShape } from '../boundaries/read-shapes.ts'
import { createIssueList } from '../issues/issue-list.ts'
import { NATION } from './schemes.ts'
import { PackError, refuseIssues } from './source-folder.ts'
import type { SourceFolder } from './source-folder.ts'

const SUCCESSORS = new Map(CODE_CHANGES.map(({ code, successor }) => [code, successor]))

async function shapesOf(source: SourceFolder, path: string, property: string): Promise<AreaShape[]> {
  const issues = createIssueList()
  // Names come from the lists of areas.
  const order = { codeProperty: property, nameProperty: '' }
  const { shapes } = await readShapes(Buffer.from(await source.text(path)), order, issues)
  refuseIssues(path, issues.issues)
  return shapes.map(({ code, geometry }) => ({ code: SUCCESSORS.get(code) ?? code, geometry }))
}

function parentsBy(lookups: readonly Lookup[], id: string): Map<string, string> {
  const lookup = lookups.find((one) => one.id === id)
  if (!lookup) throw new PackError(`There is no lookup “${id}” to dissolve boundaries by.`)
  return new Map(lookup.entries.map(({ from, to }) => [from, to]))
}

/** How much detail each map needs: a city’s neighbourhoods more than the outlines of England. */
const DETAIL: Record<string, Simplification> = {
  'lsoa-2021': { keep: 0.75, grid: 1e4 },
  'msoa-2021': { keep: 0.8, grid: 1e4 },
  'reach-area-2019': { keep: 0.8, grid: 1e4 },
  'ward-2025': { keep: 0.8, grid: 1e4 },
  'upper-tier-authority-2025': { keep: 0.9, grid: 1e4 },
  'region-2025': { keep: 0.6, grid: 1e4 },
  'country-2025': { keep: 0.6, grid: 1e4 },
}

/** Simplified boundaries of every scheme; reach areas and middle layer areas are dissolved from neighbourhoods. */
export async function packBoundaries(
  source: SourceFolder,
  areas: readonly Area[],
  lookups: readonly Lookup[],
): Promise<Map<string, AreaTopology>> {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const neighbourhoods = await shapesOf(source, 'boundaries/coventry/coventry-lsoa.geojson', 'LSOA21CD')
  const joined = joinShapes(neighbourhoods, names)
  const regions = await shapesOf(source, 'boundaries/simplified/england-rgn23.topo.json', 'RGN23CD')
  const nation = new Map(regions.map(({ code }) => [code, NATION]))
  const shapes: Record<string, AreaShape[]> = {
    'lsoa-2021': neighbourhoods,
    'msoa-2021': dissolve(joined, parentsBy(lookups, 'lsoa-to-msoa')),
    'reach-area-2019': dissolve(joined, parentsBy(lookups, 'lsoa-to-reach-area')),
    'ward-2025': await shapesOf(source, 'boundaries/coventry/coventry-ward.geojson', 'WD25CD'),
    'upper-tier-authority-2025': await shapesOf(source, 'boundaries/simplified/england-ctyua23.topo.json', 'CTYUA23CD'),
    'region-2025': regions,
    'country-2025': dissolve(joinShapes(regions, names), nation),
  }
  const topologies = Object.entries(shapes).map(([scheme, list]): [string, AreaTopology] => {
    const stranger = list.find(({ code }) => !names.has(code))
    if (stranger) throw new PackError(`The boundaries of ${scheme} hold ${stranger.code}, which no area list names.`)
    return [scheme, simplifyTopology(joinShapes(list, names), DETAIL[scheme] ?? { keep: 0.5, grid: 1e4 })]
  })
  return new Map(topologies)
}
