import type { IssueList } from '../issues/issue-list.ts'
import { isRagged, readColumns } from './columns.ts'
import type { Columns, ColumnRule } from './columns.ts'
import { decodeText } from './decode-text.ts'
import { peekText } from './peek-text.ts'
import { delimiterOf, readCsv } from './read-csv.ts'

/** A row of a table that is read whole, with its cells by column name. */
export interface TableRow {
  row: number
  cell: (column: string) => string
  has: (column: string) => boolean
}

/** Reads a small table, such as a list of areas; rows that cannot be read are reported and left out. */
export async function readTable(
  source: AsyncIterable<Uint8Array | string>,
  rule: ColumnRule,
  issues: IssueList,
): Promise<TableRow[]> {
  const { firstLine, text } = await peekText(decodeText(source))
  const rows: TableRow[] = []
  let columns: Columns | null = null
  for await (const some of readCsv(text, delimiterOf(firstLine))) {
    for (const { row, cells } of some) {
      if (columns === null) {
        columns = readColumns(cells, rule, row, issues)
        if (!columns.usable) return []
        continue
      }
      const { cell, has } = columns
      if (!isRagged(cells, columns, row, issues)) rows.push({ row, has, cell: (column) => cell(cells, column) })
    }
  }
  return rows
}
