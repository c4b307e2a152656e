import type { IssueList } from '../issues/issue-list.ts'
import { isRagged, readColumns } from '../reading/columns.ts'
import type { Columns } from '../reading/columns.ts'
import type { CsvRow } from '../reading/read-csv.ts'
import { readNumber } from '../reading/read-number.ts'
import { censusColumns } from './tables.ts'
import type { CensusTable } from './tables.ts'

/** Counts by area and category, as one file gives them. */
export interface CountTable {
  /** The column that holds the codes of the areas. */
  areaColumn: string
  rowsRead: number
  /** area → category → count */
  counts: Map<string, Map<string, number>>
  /** Totals that the file states, by area. */
  totals: Map<string, number>
  /** The first row about each area. */
  rows: Map<string, number>
}

interface Cell {
  row: number
  column: string
  text: string
}

function readCount({ row, column, text }: Cell, issues: IssueList): number | null {
  const read = readNumber(text)
  const refuse = (rule: 'not-a-number' | 'negative-count', message: string): null => {
    issues.add({ row, column, rule, value: text, message })
    return null
  }
  if (read.kind === 'unreadable') return refuse('not-a-number', read.message)
  if (read.kind !== 'number') return refuse('not-a-number', 'A census count must be a number.')
  if (read.value < 0) return refuse('negative-count', 'A count cannot be below zero.')
  return read.value
}

function place(table: CountTable, area: string, category: string, count: number, row: number, issues: IssueList): void {
  const categories = table.counts.get(area) ?? new Map<string, number>()
  table.counts.set(area, categories)
  if (!table.rows.has(area)) table.rows.set(area, row)
  if (categories.has(category)) {
    const message = `The area already has a count of “${category}”. Keep one of the rows.`
    issues.add({ row, column: null, rule: 'duplicate-key', value: area, message })
    return
  }
  categories.set(category, count)
}

const DOES_NOT_APPLY = '-8'

/** Detailed tables give each count twice, as a number and as a percentage of itself. */
function categoryOf(label: string): string | null {
  if (/\(percent\)$/.test(label)) return null
  return label.replace(/\s*\(number\)$/, '')
}

/** Reads a long file, one row a category, or a wide one, one column a category. */
export async function readCountTable(
  rows: AsyncIterable<CsvRow[]>,
  { wide }: CensusTable,
  issues: IssueList,
): Promise<CountTable> {
  const table: CountTable = { areaColumn: 'area', rowsRead: 0, counts: new Map(), totals: new Map(), rows: new Map() }
  let columns: Columns | null = null
  let names = censusColumns([])

  const takeWide = (row: number, area: string, cell: (column: string) => string): void => {
    let total = 0
    for (const column of wide?.categories ?? []) {
      const count = readCount({ row, column, text: cell(column) }, issues)
      if (count === null) return
      place(table, area, column, count, row, issues)
    }
    for (const column of wide?.total ?? []) {
      const count = readCount({ row, column, text: cell(column) }, issues)
      if (count === null) return
      total += count
    }
    table.totals.set(area, total)
  }
  const takeLong = (row: number, area: string, cell: (column: string) => string): void => {
    const category = categoryOf(names.categories.map(cell).join(' / '))
    if (category === null || names.codes.some((column) => cell(column) === DOES_NOT_APPLY)) return
    const column = names.count ?? 'n'
    const count = readCount({ row, column, text: cell(column) }, issues)
    if (count === null) return
    place(table, area, category, count, row, issues)
    if (names.total === null) return
    const total = readCount({ row, column: names.total, text: cell(names.total) }, issues)
    if (total !== null) table.totals.set(area, total)
  }

  for await (const some of rows) {
    for (const { row, cells } of some) {
      if (columns === null) {
        names = censusColumns(cells.map((cell) => cell.trim()))
        table.areaColumn = names.area
        const long = [names.area, ...names.categories, ...names.codes, names.count ?? 'n']
        const required = wide ? [names.area, ...wide.categories, ...wide.total] : long
        const rule = {
          required: [...new Set(required)],
          optional: names.total ? [names.total] : [],
          othersAllowed: true,
        }
        columns = readColumns(cells, rule, row, issues)
        if (!columns.usable) return table
        continue
      }
      table.rowsRead += 1
      const header = columns
      if (isRagged(cells, header, row, issues)) continue
      const cell = (column: string): string => header.cell(cells, column)
      if (wide) takeWide(row, cell(names.area), cell)
      else takeLong(row, cell(names.area), cell)
    }
  }
  return table
}
