import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ColumnSource, KeyValue } from 'hyparquet-writer'
import type { Column } from './columns.ts'
import { sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import type { Cell, Table } from './table.ts'

export const parquetMaker = 'JSNA API'

/** A table as Parquet: numbers as doubles, all else as text, release, source, licence and method as metadata. */
export function writeParquet(table: Table): Uint8Array {
  const columnData = parquetColumns(table.columns, table.rows)
  const kvMetadata = parquetMetadata(table, table.title)
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: parquetMaker }))
}

export const parquetColumns = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): ColumnSource[] =>
  columns.map(({ name, kind }, index) => ({
    name,
    data: rows.map((row) => row[index] ?? null),
    type: kind === 'number' ? 'DOUBLE' : 'STRING',
    nullable: true,
  }))

export const parquetMetadata = ({ release, sources, method }: Provenance, title: string): KeyValue[] => [
  { key: 'title', value: title },
  { key: 'release', value: `${release.number}: ${release.title}, published ${release.publishedAt}` },
  { key: 'source', value: sources.map(sourceLine).join('\n') },
  { key: 'licence', value: [...new Set(sources.map(({ licence }) => licence))].join('\n') },
  { key: 'method', value: method.join('\n') },
]
