import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { parquetColumns, parquetMaker, parquetMetadata } from '../downloads/parquet.ts'
import type { Cell } from '../downloads/table.ts'
import { emptyTable, rowsByIndicator } from './figure-tables.ts'
import type { FigureKind } from './figure-tables.ts'
import type { ReleaseReader } from './release-contents.ts'

/** So many rows are held at a time; a reader can fetch such a group alone. */
const groupRows = 50_000

/** One kind of figures of a whole release as a Parquet file. */
export async function writeParquetFile(path: string, kind: FigureKind, reader: ReleaseReader): Promise<void> {
  const table = emptyTable(kind, reader)
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: parquetColumns(table.columns, []) }),
    kvMetadata: parquetMetadata(table, table.title),
    createdBy: parquetMaker,
  })
  const write = (rows: readonly Cell[][]) =>
    writer.write({ columnData: parquetColumns(table.columns, rows), rowGroupSize: groupRows })
  let waiting: Cell[][] = []
  for await (const rows of rowsByIndicator(kind, reader)) {
    waiting = waiting.length === 0 ? rows : waiting.concat(rows)
    if (waiting.length < groupRows) continue
    await write(waiting)
    waiting = []
  }
  await write(waiting)
  await writer.finish()
}
