import type { ColumnName } from './columns.ts'
import { ownLicenceLink, sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import type { Table } from './table.ts'

// Dates stay text: where the day is not known, a month stands in their place.
const datatypes = { text: 'string', number: 'double', date: 'string' }

const written = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  dialect: { delimiter: ',', header: true, encoding: 'utf-8', quoteChar: '"', doubleQuote: true },
}

/** The CSVW description of a CSV file: what each column means, and release, source, licence and method. */
export function csvMetadata(table: Table, url: string): object {
  return { ...written, url, ...describe(table, table.title), tableSchema: tableSchema(table) }
}

/** The lists in which other tables look up their codes, by the name of the column: the file and its column. */
const lists: Readonly<Record<string, { list: string; column: ColumnName } | undefined>> = {
  indicator: { list: 'indicators', column: 'indicator' },
  area: { list: 'areas', column: 'area' },
  scheme: { list: 'area-schemes', column: 'scheme' },
  minimumArea: { list: 'areas', column: 'area' },
  maximumArea: { list: 'areas', column: 'area' },
}

/** The CSVW description of several CSV files of one folder, which also says which codes of one are listed in which other. */
export function csvMetadataOfAll(tables: Readonly<Record<string, Table>>): object {
  return {
    ...written,
    tables: Object.entries(tables).map(([name, table]) => ({
      url: `${name}.csv`,
      ...describe(table, table.title),
      tableSchema: { ...tableSchema(table), foreignKeys: foreignKeys(name, table, tables) },
    })),
  }
}

function foreignKeys(name: string, { columns }: Table, tables: Readonly<Record<string, Table>>): object[] {
  return columns.flatMap((column) => {
    const { list, column: listed } = lists[column.name] ?? {}
    if (list === undefined || list === name || !tables[list]) return []
    return [{ columnReference: column.name, reference: { resource: `${list}.csv`, columnReference: listed } }]
  })
}

/** The same words about a file under the names of Dublin Core, which CSVW reads. */
export function describe({ release, sources, method }: Provenance, title: string): object {
  return {
    'dc:title': title,
    'dc:issued': release.publishedAt,
    'dc:isVersionOf': `Release ${release.number}: ${release.title}`,
    'dc:license': { '@id': ownLicenceLink },
    'dc:rights': [...new Set(sources.map(({ licence }) => licence))],
    'dc:source': sources.map(sourceLine),
    'dc:provenance': method,
  }
}

const tableSchema = ({ key, columns }: Table) => ({
  primaryKey: key,
  columns: columns.map(({ name, title, kind, description }) => ({
    name,
    // The first title is the heading in the file.
    titles: [name, title],
    'dc:description': description,
    datatype: datatypes[kind],
  })),
})
