import { DatabaseSync } from 'node:sqlite'
import {
  areaTable,
  indicatorTable,
  recommendationTable,
  releaseTable,
  schemeTable,
} from '../downloads/catalogue-tables.ts'
import { columnOf } from '../downloads/columns.ts'
import type { ColumnName } from '../downloads/columns.ts'
import { provenanceOf, sourceLine } from '../downloads/provenance.ts'
import { cellsOf } from '../downloads/table.ts'
import type { Cell, Fields, Table } from '../downloads/table.ts'
import { figureKinds } from './figure-tables.ts'
import type { FigureKind } from './figure-tables.ts'
import type { ReleaseContents, ReleaseReader } from './release-contents.ts'
import { textFiles } from './texts.ts'

// Names, sources and licences stand once, in the tables of areas and indicators.
const repeated = new Set<ColumnName>([
  'indicatorName',
  'areaName',
  'areaStatus',
  'schemeName',
  'benchmarkName',
  'unit',
  'source',
  'sourceDate',
  'licence',
  'release',
  'methodVersion',
])

const names: Record<FigureKind, string> = {
  estimates: 'estimate',
  comparisons: 'comparison',
  trends: 'trend',
  spreads: 'spread',
}

// The first so many columns of each table identify its rows.
const keyNames = new Set(['indicator', 'area', 'scheme', 'period', 'sex', 'age', 'category', 'benchmark'])

/**
 * A whole release as a database of its own: what the release published and nothing else, in plain tables whose columns
 * have the names of the API in SQL's spelling.
 */
export async function writeSqliteFile(path: string, reader: ReleaseReader): Promise<void> {
  const database = new DatabaseSync(path)
  try {
    // The file is new and is given to nobody before it is whole, so it needs no journal.
    database.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    writeContents(database, reader.contents)
    for (const kind of Object.keys(figureKinds) as FigureKind[]) await writeFigures(database, kind, reader)
    database.exec(namedFigures)
    database.exec('commit')
  } finally {
    database.close()
  }
}

async function writeFigures(database: DatabaseSync, kind: FigureKind, { contents, figures }: ReleaseReader) {
  const { columns, fieldsOf } = figureKinds[kind]
  const own = columns.filter((name) => !repeated.has(name))
  const insert = createTable(database, names[kind], own, true)
  for (const { slug } of contents.indicators) {
    for (const row of await figures(kind, slug)) insert(cellsOf((fieldsOf as (each: typeof row) => Fields)(row), own))
  }
}

function writeContents(database: DatabaseSync, contents: ReleaseContents): void {
  const { release, releases, indicators, areas, schemes, recommendations } = contents
  copyTable(database, 'indicator', indicatorTable(indicators, release))
  copyTable(database, 'area', areaTable(areas, schemes, release))
  copyTable(database, 'area_scheme', schemeTable(schemes, release))
  copyTable(database, 'recommendation', recommendationTable(recommendations, release))
  copyTable(database, 'release', releaseTable(releases, release))
  database.exec('create table text (path text primary key, markdown text not null)')
  const text = database.prepare('insert into text values (?, ?)')
  for (const { path, content } of textFiles(contents)) text.run(path, content)
  database.exec('create table boundary (scheme text primary key, topojson text not null)')
  const boundary = database.prepare('insert into boundary values (?, ?)')
  for (const { scheme, topology } of contents.boundaries) boundary.run(scheme, JSON.stringify(topology))
  database.exec('create table about (name text not null, value text not null)')
  const about = database.prepare('insert into about values (?, ?)')
  const { sources, method } = provenanceOf(release, indicators, schemes)
  about.run('release', `${release.number}: ${release.title}, published ${release.publishedAt}`)
  for (const source of sources) about.run('source', sourceLine(source))
  for (const licence of new Set(sources.map((source) => source.licence))) about.run('licence', licence)
  for (const sentence of method) about.run('method', sentence)
}

function copyTable(database: DatabaseSync, name: string, { columns, rows }: Table): void {
  const insert = createTable(
    database,
    name,
    columns.map((column) => column.name as ColumnName),
    false,
  )
  for (const row of rows) insert(row)
}

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Counts of people are none: a count of shares of small areas has decimals. */
const wholeNumbers = new Set<ColumnName>(['release', 'decimals'])

/** Makes a table and gives the way to fill it. */
function createTable(
  database: DatabaseSync,
  table: string,
  columns: readonly ColumnName[],
  isKeyed: boolean,
): (row: readonly Cell[]) => void {
  const definitions = columns.map(
    (name) =>
      `"${snakeCase(name)}" ${wholeNumbers.has(name) ? 'integer' : columnOf(name).kind === 'number' ? 'real' : 'text'}`,
  )
  const keys = columns.filter((name) => keyNames.has(name)).map(snakeCase)
  const keyed = isKeyed ? `, primary key (${keys.join(', ')})) without rowid` : ')'
  database.exec(`create table ${table} (${definitions.join(', ')}${keyed}`)
  const insert = database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`)
  return (row) => void insert.run(...row)
}

/** The estimates with the names of their indicators and areas, for whoever wants to read them as they are. */
const namedFigures = `
  create view estimate_with_names as
  select estimate.*, indicator.indicator_name, indicator.unit, area.area_name, indicator.source, indicator.licence
  from estimate join indicator using (indicator) join area using (area)`
