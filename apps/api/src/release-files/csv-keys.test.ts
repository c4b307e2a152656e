import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPackedData } from '@jsna/importers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { csvRows, readReleaseZip } from '../builders/read-release.ts'
import { buildEstimate, buildRelease } from '../builders/releases.ts'
import { areaTable, indicatorTable, recommendationTable, schemeTable } from '../downloads/catalogue-tables.ts'
import type { Cell, Table } from '../downloads/table.ts'
import { projectFolder } from '../environment.ts'
import { emptyTable, figureKinds, rowsByIndicator } from './figure-tables.ts'
import type { FigureKind } from './figure-tables.ts'
import { releaseReader } from './release-contents.queries.ts'
import type { ReleaseReader } from './release-contents.ts'
import { writeZipFile } from './zip-file.ts'

interface Schema {
  primaryKey: string[]
  columns: { name: string }[]
  foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[]
}
interface Described {
  url: string
  tableSchema: Schema
}

const folder = mkdtempSync(join(tmpdir(), 'jsna-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function zipOf(reader: ReleaseReader): Promise<Record<string, string>> {
  const path = join(folder, 'release.zip')
  await writeZipFile(path, reader)
  return readReleaseZip(readFileSync(path))
}

/** The descriptions of one archive, as it has them. */
const groupIn = (zip: Record<string, string>) => JSON.parse(zip['csv-metadata.json'] ?? '{}') as { tables: Described[] }

describe('the descriptions in the archive of a release', () => {
  const release = () => zipOf(buildRelease({}, [buildEstimate({}), buildEstimate({ sex: 'female' })]))

  it('are of every table together, as each table has its own', async () => {
    const zip = await release()
    const { tables } = groupIn(zip)
    const files = Object.keys(zip).filter((path) => path.endsWith('.csv'))
    expect(tables.map(({ url }) => url)).toEqual(files)
    for (const { url, tableSchema } of tables) {
      const own = JSON.parse(zip[url.replace('.csv', '.csv-metadata.json')] ?? '{}') as Described
      const { foreignKeys: _, ...alone } = tableSchema
      expect(own).toMatchObject({ url, tableSchema: alone })
      // Only tables of one description can refer to each other (Metadata Vocabulary for Tabular Data, 5.5).
      expect(own.tableSchema).not.toHaveProperty('foreignKeys')
    }
  })

  it('name columns of the files as their keys, and files of the archive', async () => {
    const { tables } = groupIn(await release())
    const columnsOf = new Map(tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]))
    for (const { url, tableSchema } of tables) {
      expect(tableSchema.primaryKey.length).toBeGreaterThan(0)
      expect(columnsOf.get(url)).toEqual(expect.arrayContaining(tableSchema.primaryKey))
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        expect(columnsOf.get(url)).toContain(columnReference)
        const listed = tables.find((table) => table.url === reference.resource)
        // What is looked up stands there once.
        expect(listed?.tableSchema.primaryKey).toEqual([reference.columnReference])
      }
    }
    const keys = tables.map(({ url, tableSchema }) => [url, tableSchema.foreignKeys?.map((key) => key.columnReference)])
    expect(Object.fromEntries(keys)).toEqual({
      'estimates.csv': ['indicator', 'area'],
      'comparisons.csv': ['indicator', 'area'],
      'trends.csv': ['indicator', 'area'],
      'spreads.csv': ['indicator', 'scheme', 'minimumArea', 'maximumArea'],
      'indicators.csv': [],
      'areas.csv': ['scheme'],
      'area-schemes.csv': [],
      'recommendations.csv': [],
    })
  })

  it('hold in the files themselves', async () => {
    const zip = await release()
    for (const { url, tableSchema } of groupIn(zip).tables) {
      const rows = csvRows(zip[url])
      expect(new Set(rows.map((row) => JSON.stringify(tableSchema.primaryKey.map((name) => row[name])))).size).toBe(
        rows.length,
      )
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        const listed = new Set(csvRows(zip[reference.resource]).map((row) => row[reference.columnReference]))
        for (const row of rows) expect(listed).toContain(row[columnReference])
      }
    }
  })
})

describe('the release that is made from the packed data', () => {
  let jsna: Installation
  let reader: ReleaseReader
  let tables: Map<string, Described>
  beforeAll(async () => {
    const data = await readPackedData(join(projectFolder, 'data'))
    jsna = await createInstallation({ texts: [], data })
    reader = await releaseReader(jsna.stores.published.db, 1)
    const none = { ...reader, figures: async () => [] } as ReleaseReader
    tables = new Map(groupIn(await zipOf(none)).tables.map((table) => [table.url, table]))
  }, 300_000)
  afterAll(() => jsna.close())

  const listsOf = ({ contents: { release, indicators, areas, schemes, recommendations } }: ReleaseReader) => ({
    indicators: indicatorTable(indicators, release),
    areas: areaTable(areas, schemes, release),
    'area-schemes': schemeTable(schemes, release),
    recommendations: recommendationTable(recommendations, release),
  })

  /** Cells of rows by the names of their columns. */
  const pick = ({ columns }: Table, names: readonly string[]) => {
    const places = names.map((name) => columns.findIndex((column) => column.name === name))
    return (row: readonly Cell[]) => places.map((place) => row[place] ?? null)
  }

  it.each(Object.keys(figureKinds) as FigureKind[])('has every row of %s once, and lists its codes', async (kind) => {
    const table = emptyTable(kind, reader)
    const { primaryKey, foreignKeys = [] } = tables.get(`${kind}.csv`)?.tableSchema ?? { primaryKey: [] }
    const lists = new Map<string, Table>(Object.entries(listsOf(reader)).map(([name, each]) => [`${name}.csv`, each]))
    const references = foreignKeys.map(({ columnReference, reference }) => {
      const list = lists.get(reference.resource)
      if (!list) throw new Error(`${reference.resource} is no list.`)
      const codeOf = pick(list, [reference.columnReference])
      return { of: pick(table, [columnReference]), listed: new Set(list.rows.flatMap(codeOf)) }
    })
    const keyOf = pick(table, primaryKey)
    const [seen, strangers] = [new Set<string>(), new Set<Cell>()]
    let count = 0
    for await (const rows of rowsByIndicator(kind, reader)) {
      count += rows.length
      for (const row of rows) {
        seen.add(keyOf(row).join('|'))
        for (const { of, listed } of references) {
          const [code = null] = of(row)
          if (code !== null && !listed.has(code)) strangers.add(code)
        }
      }
    }
    expect(count).toBeGreaterThan(1000)
    expect([seen.size, [...strangers]]).toEqual([count, []])
  })

  it('has every entry of its lists once', () => {
    for (const table of Object.values(listsOf(reader))) {
      const keys = table.rows.map((row) => pick(table, table.key)(row).join('|'))
      expect([table.title, new Set(keys).size]).toEqual([table.title, table.rows.length])
      expect(keys).not.toContain('')
    }
  })
})
