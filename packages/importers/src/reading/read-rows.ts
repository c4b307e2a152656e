import type { FigureFile } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { isRagged, readColumns } from './columns.ts'
import type { ColumnRule } from './columns.ts'
import { delimiterOf, readCsv } from './read-csv.ts'
import type { TableRow } from './read-table.ts'

/** Reads a file of figures row by row under its header, and answers how many rows it has. */
export async function readRows(
  { text, start, issues, figures }: FigureFile,
  rule: ColumnRule,
  take: (line: TableRow) => void,
): Promise<number> {
  let columns: ReturnType<typeof readColumns> | null = null
  let rowsRead = 0
  for await (const rows of readCsv(text, delimiterOf(start.trimStart().split(/[\r\n]/, 1)[0] ?? ''))) {
    for (const { row, cells } of rows) {
      if (columns === null) {
        columns = readColumns(cells, rule, row, issues)
        if (!columns.usable) return 0
        continue
      }
      rowsRead += 1
      if (isRagged(cells, columns, row, issues)) continue
      const { cell, has } = columns
      take({ row, has, cell: (column) => cell(cells, column) })
    }
    await figures.handOver()
  }
  if (rowsRead === 0) issues.add(fileIssue('no-rows', 'The file has a header and no rows.'))
  return rowsRead
}
