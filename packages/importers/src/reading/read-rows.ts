import type { FigureFile } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { isRagged, readColumns } from './columns.ts'
import type { Columns, ColumnRule } from './columns.ts'
import { createNotesBelow } from './notes-below.ts'
import { delimiterOf, readCsv } from './read-csv.ts'
import type { CsvRow } from './read-csv.ts'
import type { TableRow } from './read-table.ts'

/** How a source departs from a plain table. */
interface Dress {
  /** The names that columns have here, by those in the file. */
  header?: (cells: readonly string[]) => readonly string[]
  /** Completes a row that the source cuts short. */
  complete?: (cells: string[], columns: Columns) => string[]
}

/**
 * Reads a file of figures row by row under its header, and answers how many rows it has. Empty rows are none, and notes below the table
 * are left out and named in the report.
 */
export async function readRows(
  { text, start, issues, figures }: FigureFile,
  rule: ColumnRule,
  take: (line: TableRow) => void,
  { header = (cells) => cells, complete = (cells) => cells }: Dress = {},
): Promise<number> {
  let columns: Columns | null = null
  let rowsRead = 0
  const notes = createNotesBelow()
  const takeRow = ({ row, cells: written }: CsvRow, known: Columns): void => {
    rowsRead += 1
    const cells = complete(written, known)
    if (!isRagged(cells, known, row, issues)) take({ row, has: known.has, cell: (column) => known.cell(cells, column) })
  }
  for await (const rows of readCsv(text, delimiterOf(start.trimStart().split(/[\r\n]/, 1)[0] ?? ''))) {
    for (const line of rows) {
      if (columns === null) {
        columns = readColumns(header(line.cells), rule, line.row, issues)
        if (!columns.usable) return 0
        continue
      }
      if (notes.holds(line)) continue
      for (const kept of notes.release()) takeRow(kept, columns)
      takeRow(line, columns)
    }
    await figures.handOver()
  }
  for (const note of notes.finish()) figures.leaveOut(note)
  if (rowsRead === 0) issues.add(fileIssue('no-rows', 'The file has a header and no rows.'))
  return rowsRead
}
