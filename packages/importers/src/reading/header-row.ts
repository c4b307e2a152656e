import { joinedNames } from './joined-names.ts'

/** A header stands below a title and some notes, not further down. */
export const FIRST_ROWS = 30

interface Row {
  cells: readonly string[]
}

export const filledCells = ({ cells }: Row): number => cells.filter((cell) => cell !== '').length

export interface HeaderRow<T> {
  /** The row in which the header ends. */
  row: T
  /** The names of the columns: the cells of the row, or those of two rows joined. */
  names: readonly string[]
  /** Whether somebody knows the header, or it only looks most like one. */
  isKnown: boolean
}

/** The first row that somebody knows as a header, or two together, or else the first of those with most cells. */
export function findHeader<T extends Row>(
  rows: readonly T[],
  isHeader: (cells: readonly string[]) => boolean,
): HeaderRow<T> | null {
  const known = rows.find(({ cells }) => isHeader(cells))
  if (known) return { row: known, names: known.cells, isKnown: true }
  const widest = Math.max(0, ...rows.map(filledCells))
  const place = rows.findIndex((one) => filledCells(one) === widest)
  const joined = rows.slice(1).flatMap((row, above) => {
    const names = joinedNames(rows[above]?.cells ?? [], row.cells)
    return names ? [{ row, names, at: above + 1 }] : []
  })
  const knownJoined = joined.find(({ names }) => isHeader(names))
  if (knownJoined) return { ...knownJoined, isKnown: true }
  // Below the row that looks most like a header stand figures.
  const likely = joined.find(({ at }) => at <= place)
  if (likely) return { ...likely, isKnown: false }
  const row = rows[place]
  return row ? { row, names: row.cells, isKnown: false } : null
}
