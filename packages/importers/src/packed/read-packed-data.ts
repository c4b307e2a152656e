import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Area, AreaScheme, Lookup, Observation } from '@jsna/core'
import { areaSchemeSchema, communityAssetSchema, lookupSchema, recommendationSchema } from '@jsna/core/schema'
import type { Topology } from 'topojson-specification'
import { readAreas } from '../areas/area-file.ts'
import { readShapes } from '../boundaries/read-shapes.ts'
import { createIssueList } from '../issues/issue-list.ts'
import { readLookupEntries } from '../lookups/lookup-file.ts'
import { readFigures } from '../read-figures.ts'
import { PackedDataError } from './packed-data-error.ts'
import type { PackedData, PackedText } from './packed-data.ts'
import { readCatalogue } from './read-catalogue.ts'
import type { Catalogue } from './read-catalogue.ts'
import { readJson, readText, readValid, refuse } from './read-file.ts'

function stream(folder: string, path: string): AsyncIterable<Uint8Array> {
  return createReadStream(join(folder, path)) as AsyncIterable<Uint8Array>
}

async function names(folder: string, within: string, ending: string): Promise<string[]> {
  const entries = await readdir(join(folder, within), { recursive: true }).catch(() => [])
  return entries
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .toSorted()
}

async function readAllAreas(folder: string, schemes: readonly AreaScheme[]): Promise<Area[]> {
  const areas: Area[] = []
  for (const { id } of schemes) {
    const path = `areas/${id}.csv`
    await readText(folder, path)
    const issues = createIssueList()
    areas.push(...(await readAreas(stream(folder, path), id, issues)))
    refuse(path, issues.issues)
  }
  return areas
}

async function readLookups(folder: string, areas: readonly Area[]): Promise<Lookup[]> {
  const codesOf = (scheme: string): Set<string> =>
    new Set(areas.filter((area) => area.scheme === scheme).map(({ code }) => code))
  const lookups: Lookup[] = []
  for (const name of await names(folder, 'areas/lookups', '.json')) {
    const header = await readValid(folder, `areas/lookups/${name}`, lookupSchema.omit({ entries: true }))
    const path = `areas/lookups/${name.replace(/json$/, 'csv')}`
    const issues = createIssueList()
    const codes = { from: codesOf(header.fromScheme), to: codesOf(header.toScheme) }
    await readText(folder, path)
    const entries = await readLookupEntries(stream(folder, path), codes, issues)
    refuse(path, issues.issues)
    lookups.push({ ...header, entries })
  }
  return lookups
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTopology(value: unknown): value is Topology {
  if (!isRecord(value) || value['type'] !== 'Topology' || !Array.isArray(value['arcs'])) return false
  return isRecord(value['objects']) && isRecord(value['objects']['areas'])
}

/** Boundaries are held to the rules that hold for those that anybody hands in. */
async function readBoundaries(folder: string): Promise<Record<string, Topology>> {
  const boundaries: Record<string, Topology> = {}
  for (const name of await names(folder, 'boundaries', '.topo.json')) {
    const path = `boundaries/${name}`
    const topology = await readJson(folder, path)
    if (!isTopology(topology)) throw new PackedDataError(path, 'The file is no topology with an object “areas”.')
    const issues = createIssueList()
    const order = { layer: 'areas', codeProperty: 'code', nameProperty: 'name' }
    await readShapes(Buffer.from(await readText(folder, path)), order, issues)
    refuse(path, issues.issues)
    boundaries[name.replace(/\.topo\.json$/, '')] = topology
  }
  return boundaries
}

function figureReader(folder: string, { indicators }: Catalogue, areas: readonly Area[]): PackedData['figures'] {
  const areaCodes = new Set(areas.map(({ code }) => code))
  return async (slug): Promise<Observation[]> => {
    const path = `figures/${slug}.csv`
    await readText(folder, path)
    const context = { fileName: path, bindings: [], areaCodes, indicators }
    const { observations, issues } = await readFigures(stream(folder, path), context)
    refuse(path, issues)
    return observations
  }
}

async function readTexts(folder: string): Promise<PackedText[]> {
  const paths = await names(folder, 'texts', '.md')
  return Promise.all(paths.map(async (path) => ({ path, markdown: await readText(folder, `texts/${path}`) })))
}

/**
 * Reads a data folder that `jsna pack` wrote, checking every file. Figures are read when they are asked for, one
 * indicator at a time.
 *
 * @throws PackedDataError naming the file that is missing or damaged.
 */
export async function readPackedData(folder: string): Promise<PackedData> {
  const catalogue = await readCatalogue(folder)
  const schemes = await readValid(folder, 'areas/schemes.json', areaSchemeSchema.array())
  const areas = await readAllAreas(folder, schemes)
  const files = await names(folder, 'figures', '.csv')
  const figureFiles = files.map((name) => name.replace(/\.csv$/, '')).toSorted()
  const known = new Set(catalogue.indicators.map(({ slug }) => slug))
  const stranger = figureFiles.find((slug) => !known.has(slug))
  if (stranger) throw new PackedDataError(`figures/${stranger}.csv`, 'The catalogue has no indicator of this name.')
  const hasRecommendations = (await names(folder, '.', 'recommendations.json')).includes('recommendations.json')
  return {
    ...catalogue,
    schemes,
    areas,
    lookups: await readLookups(folder, areas),
    boundaries: await readBoundaries(folder),
    figureFiles,
    figures: figureReader(folder, catalogue, areas),
    texts: await readTexts(folder),
    recommendations: hasRecommendations
      ? await readValid(folder, 'recommendations.json', recommendationSchema.array())
      : [],
    assets: await readValid(folder, 'assets.json', communityAssetSchema.array()),
  }
}
