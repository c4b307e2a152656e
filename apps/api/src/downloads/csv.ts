import { piecesInTurns } from '../in-turns.ts'
import { harmless } from './table.ts'
import type { Cell, Table } from './table.ts'

/** A table as RFC 4180 has it: a line of names, a comma between cells, CRLF after every line. */
export const writeCsv = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  `${csvLine(columns.map(({ name }) => name))}${rows.map(csvLine).join('')}`

/** The same of a table that may be long, where others wait to be answered. */
export async function writeCsvInTurns({ columns, rows }: Table): Promise<Uint8Array> {
  const head = Buffer.from(writeCsv({ columns, rows: [] }))
  return Buffer.concat([head, ...(await piecesInTurns(rows, (some) => some.map(csvLine).join('')))])
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** One cell. Numbers stay numbers; text that a spreadsheet would run as a formula is made plain text. */
export function csvCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const plain = harmless(value)
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
