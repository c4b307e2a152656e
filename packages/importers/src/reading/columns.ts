import type { IssueList } from '../issues/issue-list.ts'

/** Which columns a file must and may have. */
export interface ColumnRule {
  required: readonly string[]
  optional: readonly string[]
  /** Whether other columns are passed over instead of being refused. */
  othersAllowed: boolean
}

export interface Columns {
  /** Whether the rows can be read at all. */
  usable: boolean
  /** The cell of a column; empty where the file does not have the column. */
  cell: (cells: readonly string[], column: string) => string
  has: (column: string) => boolean
  width: number
  /** Columns without a name, in which nothing may stand. */
  unnamed: ReadonlySet<number>
}

/** Checks a header by name, so that a moved column does no harm and a renamed one is named. */
export function readColumns(header: readonly string[], rule: ColumnRule, row: number, issues: IssueList): Columns {
  const positions = new Map<string, number>()
  let usable = true
  const known = new Set([...rule.required, ...rule.optional])
  const refuse = (
    problem: 'duplicate-column' | 'unknown-column' | 'missing-column',
    column: string,
    message: string,
  ): void => {
    usable = false
    issues.add({ row, column, rule: problem, value: column, message })
  }
  const unnamed = new Set<number>()
  for (const [position, name] of header.entries()) {
    const column = name.trim()
    // Spreadsheets save empty columns beside a table.
    if (column === '' && !known.has(column)) {
      unnamed.add(position)
      continue
    }
    if (!known.has(column) && rule.othersAllowed) continue
    if (positions.has(column)) refuse('duplicate-column', column, `The column “${column}” stands twice. Keep one.`)
    else if (!known.has(column)) {
      refuse(
        'unknown-column',
        column,
        `“${column.slice(0, 80)}” is not a column of such a file. Expected: ${[...known].join(', ')}.`,
      )
    }
    positions.set(column, position)
  }
  for (const column of rule.required) {
    if (!positions.has(column)) {
      refuse('missing-column', column, `The column “${column}” is missing. The header must name it exactly so.`)
    }
  }
  return {
    usable,
    cell: (cells, column) => {
      const position = positions.get(column)
      return position === undefined ? '' : (cells[position] ?? '').trim()
    },
    has: (column) => positions.has(column),
    width: header.length,
    unnamed,
  }
}

/** A row with more or fewer cells than the header is refused, since its cells may stand under the wrong names. */
export function isRagged(cells: readonly string[], columns: Columns, row: number, issues: IssueList): boolean {
  const refuse = (value: string, message: string): true => {
    issues.add({ row, column: null, rule: 'ragged-row', value, message })
    return true
  }
  if (cells.length !== columns.width) {
    const remedy =
      'Put a cell that holds a separator in quotation marks, and take away what stands beside or below the table.'
    return refuse(String(cells.length), `The row has ${cells.length} cells and the header ${columns.width}. ${remedy}`)
  }
  for (const position of columns.unnamed) {
    const text = cells[position]?.trim() ?? ''
    if (text === '') continue
    return refuse(text, `Column ${position + 1} has no name and holds “${text.slice(0, 80)}”. Name it, or empty it.`)
  }
  return false
}
