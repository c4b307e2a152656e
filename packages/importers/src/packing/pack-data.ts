import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAreas } from '../areas/area-file.ts'
import { writeLookup } from '../lookups/lookup-file.ts'
import { readCatalogue } from '../packed/read-catalogue.ts'
import { writeFigures } from '../tidy/write-figures.ts'
import { checkSources } from './check-sources.ts'
import { packAreas } from './pack-areas.ts'
import { packAssets } from './pack-assets.ts'
import { packBoundaries } from './pack-boundaries.ts'
import { packFigures } from './pack-figures.ts'
import { SCHEMES } from './schemes.ts'
import { openSourceFolder } from './source-folder.ts'

export interface PackOptions {
  /** Folder of downloaded sources. */
  from: string
  /** Our data folder; its catalogue, texts and recommendations are read or left alone, all else is written anew. */
  to: string
  /** Receives a line for each step. */
  report: (line: string) => void
}

export interface PackResult {
  indicators: number
  areas: number
  figures: number
  /** Source files of which no series is in the catalogue. */
  unused: string[]
}

const WRITTEN = ['areas', 'boundaries', 'figures', 'assets.json']

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Writes the packed data from the sources. Everything is read before anything is written, so a source with a damaged row
 * leaves the folder as it was; the same sources always give the same bytes.
 */
export async function packData({ from, to, report }: PackOptions): Promise<PackResult> {
  const source = openSourceFolder(from)
  const { indicators } = await readCatalogue(to)
  report(`Catalogue: ${indicators.length} indicators.`)
  for (const line of await checkSources(source, indicators)) report(line)
  const packed = await packAreas(source)
  report(`Areas: ${packed.areas.length} in ${SCHEMES.length} schemes, ${packed.lookups.length} lookups.`)
  const boundaries = await packBoundaries(source, packed.areas, packed.lookups)
  const assets = await packAssets(source)
  const { figures, unused } = await packFigures(source, indicators, packed)
  const count = [...figures.values()].reduce((sum, list) => sum + list.length, 0)
  report(`Figures: ${count}.`)

  const files = new Map<string, string>([
    ['areas/schemes.json', json(SCHEMES)],
    ['assets.json', json(assets)],
  ])
  for (const { id } of SCHEMES) {
    files.set(`areas/${id}.csv`, writeAreas(packed.areas.filter(({ scheme }) => scheme === id)))
  }
  for (const lookup of packed.lookups) {
    const { header, entries } = writeLookup(lookup)
    files.set(`areas/lookups/${lookup.id}.json`, header)
    files.set(`areas/lookups/${lookup.id}.csv`, entries)
  }
  for (const [scheme, topology] of boundaries) {
    files.set(`boundaries/${scheme}.topo.json`, `${JSON.stringify(topology)}\n`)
  }
  for (const [slug, observations] of figures) files.set(`figures/${slug}.csv`, writeFigures(observations))

  for (const name of WRITTEN) await rm(join(to, name), { recursive: true, force: true })
  for (const [path, text] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), text)
  }
  report(`Written: ${files.size} files to ${to}.`)
  return { indicators: indicators.length, areas: packed.areas.length, figures: count, unused }
}
