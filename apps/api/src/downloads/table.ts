import { columnOf } from './columns.ts'
import type { Column, ColumnName } from './columns.ts'
import type { Provenance } from './provenance.ts'

/** What a cell holds; `null` is empty. */
export type Cell = string | number | null

/** Rows that any file format can be written from. */
export interface Table extends Provenance {
  title: string
  /** The columns that tell any two rows apart. */
  key: readonly ColumnName[]
  columns: Column[]
  rows: Cell[][]
}

/** Fields of a row by name. A field that is not there is an empty cell. */
export type Fields = { [Name in ColumnName]?: Cell | undefined }

export function tableOf(
  { title, key, columns: names }: Pick<Table, 'title' | 'key'> & { columns: readonly ColumnName[] },
  rows: readonly Fields[],
  provenance: Provenance,
): Table {
  return { title, key, columns: names.map(columnOf), rows: rows.map((row) => cellsOf(row, names)), ...provenance }
}

export const cellsOf = (row: Fields, names: readonly ColumnName[]): Cell[] => names.map((name) => row[name] ?? null)

// Characters with which a spreadsheet begins a formula, full-width forms and leading spaces and quotes included.
const formulaStart = /^[\s'"]*[=+\-@\t\r＝＋－＠]/

/** Text that no spreadsheet runs: what would begin a formula is made plain text by an apostrophe. */
export const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

/** How the cells of a row are found, in the order of the columns. */
export type CellsBy<Row> = { [Name in ColumnName]?: (row: Row) => Cell | undefined }

export function tableFrom<Row>(
  { title, key }: Pick<Table, 'title' | 'key'>,
  cells: CellsBy<Row>,
  rows: readonly Row[],
  provenance: Provenance,
): Table {
  const entries = Object.entries(cells) as [ColumnName, (row: Row) => Cell | undefined][]
  return {
    title,
    key,
    columns: entries.map(([name]) => columnOf(name)),
    rows: rows.map((row) => entries.map(([, cellOf]) => cellOf(row) ?? null)),
    ...provenance,
  }
}
