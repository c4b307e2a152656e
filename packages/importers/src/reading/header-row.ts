/** A header stands below a title and some notes, not further down. */
export const FIRST_ROWS = 30

interface Row {
  cells: readonly string[]
}

export const filledCells = ({ cells }: Row): number => cells.filter((cell) => cell !== '').length

export interface HeaderRow<T> {
  row: T
  /** Whether somebody knows the header, or it only looks most like one. */
  isKnown: boolean
}

/** The first row that somebody knows as a header, or else the first of those with most cells. */
export function findHeader<T extends Row>(
  rows: readonly T[],
  isHeader: (cells: readonly string[]) => boolean,
): HeaderRow<T> | null {
  const known = rows.find(({ cells }) => isHeader(cells))
  if (known) return { row: known, isKnown: true }
  const widest = Math.max(0, ...rows.map(filledCells))
  const row = rows.find((one) => filledCells(one) === widest)
  return row ? { row, isKnown: false } : null
}
