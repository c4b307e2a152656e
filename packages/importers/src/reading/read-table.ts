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
  for await (const { row, cells } of readCsv(text, delimiterOf(firstLine))) {
    if (columns === null) {
      columns = readColumns(cells, rule, row, issues)
      if (!columns.usable) return []
      continue
    }
    const header = columns
    if (isRagged(cells, header, row, issues)) continue
    rows.push({ row, cell: (column) => header.cell(cells, column) })
  }
  return rows
}
