import type { Observation } from '@jsna/core'
import { ALL_COLUMNS, KEY_COLUMNS, UNWRITTEN, cellOf } from './columns.ts'
import type { FigureColumn } from './columns.ts'
import { writeCsv } from '../reading/write-csv.ts'

function byCode(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function inOrder(a: Observation, b: Observation): number {
  for (const column of KEY_COLUMNS) {
    const order = byCode(cellOf(a, column), cellOf(b, column))
    if (order !== 0) return order
  }
  return 0
}

/**
 * Writes the observations of one indicator as CSV: rows sorted by key, numbers to the last digit, only the columns
 * that say something. The same observations always give the same bytes.
 */
export function writeFigures(observations: readonly Observation[]): string {
  const saysSomething = (column: FigureColumn): boolean => {
    const unwritten = UNWRITTEN[column] ?? ''
    return observations.some((observation) => cellOf(observation, column) !== unwritten)
  }
  const columns = ALL_COLUMNS.filter((column) => column === 'area' || column === 'period' || saysSomething(column))
  const rows = observations.toSorted(inOrder).map((observation) => columns.map((column) => cellOf(observation, column)))
  return writeCsv(columns, rows)
}
