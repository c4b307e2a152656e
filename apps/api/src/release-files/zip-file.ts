import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { areaTable, indicatorTable, recommendationTable, schemeTable } from '../downloads/catalogue-tables.ts'
import { csvMetadata, csvMetadataOfAll } from '../downloads/csv-metadata.ts'
import { csvLine, writeCsv } from '../downloads/csv.ts'
import { areaFeatures } from '../downloads/area-shapes.ts'
import { shapesOf } from '../downloads/features.ts'
import type { Table } from '../downloads/table.ts'
import { zipOptions } from '../downloads/zip.ts'
import { emptyTable, figureKinds, rowsByIndicator } from './figure-tables.ts'
import type { FigureKind } from './figure-tables.ts'
import { licenceText, readme } from './readme.ts'
import type { ReleaseContents, ReleaseReader } from './release-contents.ts'
import { textFiles } from './texts.ts'

type Parts = Iterable<string> | AsyncIterable<string>

interface Entry {
  path: string
  parts: () => Parts
}

/** A whole release as one zip. Its tables are written as they are read, so that memory does not grow with the release. */
export async function writeZipFile(path: string, reader: ReleaseReader): Promise<void> {
  const zip = new ZipFile()
  const sums: string[] = []
  const options = zipOptions(reader.contents.release.publishedAt)
  const output = zip.outputStream as Readable
  const fail = (error: Error) => void output.destroy(error)
  zip.on('error', fail)
  const add = (name: string, parts: () => Parts) =>
    // Each stream begins when the one before it has ended.
    zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(encoded(parts())).on('error', fail)))
  for (const { path: name, parts } of entriesOf(reader)) {
    add(name, () => summed(parts(), (sum) => sums.push(`${sum}  ${name}\n`)))
  }
  add('SHA256SUMS', () => sums)
  zip.end()
  await pipeline(output, createWriteStream(path))
}

async function* encoded(parts: Parts): AsyncGenerator<Buffer> {
  for await (const part of parts) if (part !== '') yield Buffer.from(part)
}

async function* summed(parts: Parts, tell: (sum: string) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const part of parts) {
    hash.update(part)
    yield part
  }
  tell(hash.digest('hex'))
}

function entriesOf(reader: ReleaseReader): Entry[] {
  const { contents } = reader
  const { release, indicators, areas, schemes, recommendations } = contents
  const kinds = Object.keys(figureKinds) as FigureKind[]
  const figures = Object.fromEntries(kinds.map((kind) => [kind, emptyTable(kind, reader)]))
  const lists = {
    indicators: indicatorTable(indicators, release),
    areas: areaTable(areas, schemes, release),
    'area-schemes': schemeTable(schemes, release),
    recommendations: recommendationTable(recommendations, release),
  }
  return [
    file('README.md', readme(contents)),
    file('LICENCE.md', licenceText(contents)),
    // By this name it is found from each of the tables (Model for Tabular Data, 5.3).
    file('csv-metadata.json', jsonText(csvMetadataOfAll({ ...figures, ...lists }))),
    ...kinds.flatMap((kind) => figureEntries(kind, reader)),
    ...Object.entries(lists).flatMap(([name, table]) => tableEntries(name, table)),
    ...textFiles(contents).map(({ path, content }) => file(`texts/${path}`, content)),
    ...contents.boundaries.flatMap((each) => boundaryEntries(each, contents)),
  ]
}

const file = (path: string, content: string): Entry => ({ path, parts: () => [content] })

const describe = (name: string, table: Table): Entry =>
  file(`${name}.csv-metadata.json`, jsonText(csvMetadata(table, `${name}.csv`)))

const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const tableEntries = (name: string, table: Table): Entry[] => [
  file(`${name}.csv`, writeCsv(table)),
  describe(name, table),
]

function figureEntries(kind: FigureKind, reader: ReleaseReader): Entry[] {
  const table = emptyTable(kind, reader)
  const lines = async function* () {
    yield writeCsv(table)
    for await (const rows of rowsByIndicator(kind, reader)) yield rows.map(csvLine).join('')
  }
  return [{ path: `${kind}.csv`, parts: lines }, describe(kind, table)]
}

function boundaryEntries(
  { scheme, topology }: ReleaseContents['boundaries'][number],
  { areas, schemes, release }: ReleaseContents,
): Entry[] {
  const inside = areas.filter((area) => area.scheme === scheme)
  const features = () => areaFeatures(inside, schemes, release, shapesOf(topology))
  return [
    file(`boundaries/${scheme}.topo.json`, JSON.stringify(topology)),
    { path: `boundaries/${scheme}.geojson`, parts: () => [JSON.stringify(features())] },
  ]
}
