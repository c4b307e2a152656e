import type { Column } from './columns.ts'
import { ownLicenceLink, sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import type { Table } from './table.ts'

// Dates stay text: where the day is not known, a month stands in their place.
const datatypes = { text: 'string', number: 'double', date: 'string' }

/** The CSVW description of a CSV file: what each column means, and release, source, licence and method. */
export function csvMetadata(table: Table, url: string): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    ...describe(table, table.title),
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', quoteChar: '"', doubleQuote: true },
    tableSchema: tableSchema(table.columns),
  }
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

export const tableSchema = (columns: readonly Column[]) => ({
  columns: columns.map(({ name, title, kind, description }) => ({
    name,
    // The first title is the heading in the file.
    titles: [name, title],
    'dc:description': description,
    datatype: datatypes[kind],
  })),
})
