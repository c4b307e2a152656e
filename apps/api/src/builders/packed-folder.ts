import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeAreas, writeFigures, writeLookup } from '@jsna/importers'
import { observations } from './figures.ts'
import { packed } from './packed.ts'
import { textFiles } from './texts.ts'

/** Writes a small data folder as `jsna pack` does, for the commands that read one. */
export function writePackedFolder(folder: string, texts = textFiles()): void {
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  write('catalogue/themes.json', packed.themes)
  for (const { id } of packed.themes) {
    write(
      `catalogue/${id}.json`,
      packed.indicators.filter(({ theme }) => theme === id),
    )
  }
  write('areas/schemes.json', packed.schemes)
  for (const { id } of packed.schemes) {
    write(`areas/${id}.csv`, writeAreas(packed.areas.filter(({ scheme }) => scheme === id)))
  }
  for (const lookup of packed.lookups) {
    const { header, entries } = writeLookup(lookup)
    write(`areas/lookups/${lookup.id}.json`, header)
    write(`areas/lookups/${lookup.id}.csv`, entries)
  }
  for (const [scheme, topology] of Object.entries(packed.boundaries)) {
    write(`boundaries/${scheme}.topo.json`, topology)
  }
  for (const [slug, rows] of Object.entries(observations)) write(`figures/${slug}.csv`, writeFigures(rows))
  for (const { path, markdown } of texts) write(`texts/${path}`, markdown)
  write('recommendations.json', packed.recommendations)
  write('assets.json', packed.assets)
}
