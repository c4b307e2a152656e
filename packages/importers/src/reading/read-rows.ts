import type { FigureFile } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { isRagged, readColumns } from './columns.ts'
import type { Columns, ColumnRule } from './columns.ts'
import { delimiterOf, readCsv } from './read-csv.ts'
import type { TableRow } from './read-table.ts'

/** How a source departs from a plain table. */
interface Dress {
  /** The names that columns have here, by those in the file. */
  header?: (cells: readonly string[]) => readonly string[]
  /** Completes a row that the source cuts short. */
  complete?: (cells: string[], columns: Columns) => string[]
}

/** Reads a file of figures row by row under its header, and answers how many rows it has. */
export async function readRows(
  { text, start, issues, figures }: FigureFile,
  rule: ColumnRule,
  take: (line: TableRow) => void,
  { header = (cells) => cells, complete = (cells) => cells }: Dress = {},
): Promise<number> {
  let columns: Columns | null = null
  let rowsRead = 0
  for await (const rows of readCsv(text, delimiterOf(start.trimStart().split(/[\r\n]/, 1)[0] ?? ''))) {
    for (const { row, cells: written } of rows) {
      if (columns === null) {
        columns = readColumns(header(written), rule, row, issues)
        if (!columns.usable) return 0
        continue
      }
      rowsRead += 1
      const cells = complete(written, columns)
      if (isRagged(cells, columns, row, issues)) continue
      const { cell, has } = columns
      take({ row, has, cell: (column) => cell(cells, column) })
    }
    await figures.handOver()
  }
  if (rowsRead === 0) issues.add(fileIssue('no-rows', 'The file has a header and no rows.'))
  return rowsRead
}
