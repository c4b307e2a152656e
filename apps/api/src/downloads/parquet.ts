import { setImmediate } from 'node:timers/promises'
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { ColumnSource, KeyValue } from 'hyparquet-writer'
import type { Column } from './columns.ts'
import { sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import type { Cell, Table } from './table.ts'

export const parquetMaker = 'JSNA API'

/** A table as Parquet: numbers as doubles, all else as text, release, source, licence and method as metadata. */
export async function writeParquet(table: Table): Promise<Uint8Array> {
  const { columns, rows } = table
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: parquetColumns(columns, []) }),
    kvMetadata: parquetMetadata(table, table.title),
    createdBy: parquetMaker,
  })
  for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce) {
    // Other readers are answered between two groups of rows.
    if (from > 0) await setImmediate()
    await writer.write({
      columnData: parquetColumns(columns, rows.slice(from, from + rowsAtOnce)),
      rowGroupSize: rowsAtOnce,
    })
  }
  await writer.finish()
  return bytes.getBytes()
}

const rowsAtOnce = 2000

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
