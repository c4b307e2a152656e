import { readNumber } from './read-number.ts'
import { readPeriod } from './read-period.ts'

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')
const areDifferent = (names: readonly string[]) => new Set(filled(names)).size === filled(names).length

/** Whether a cell of a second row names something, and is no figure. A year is a number, too. */
const isName = (cell: string) =>
  cell === '' || readNumber(cell).kind === 'unreadable' || (/^\d{4}$/.test(cell) && readPeriod(cell).kind === 'period')

/**
 * The names of columns that stand in two rows, where cells of the upper one span several columns: “Women”, “”, “Men”, “” above
 * “2022”, “2023”, “2022”, “2023”. `null` where the second row tells its columns apart by itself, or holds figures.
 */
export function joinedNames(upper: readonly string[], lower: readonly string[]): string[] | null {
  // Cells that were left empty at the end of a row may be missing.
  const spansSome = upper.length < lower.length || upper.some((cell, at) => cell !== '' && upper[at + 1] === '')
  if (!spansSome || filled(upper).length < 2 || areDifferent(lower) || !lower.every(isName)) return null
  let span = ''
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]]
    if (above !== '') span = above
    return (below === '' ? above : `${span} ${below}`).replaceAll(/\s+/g, ' ').trim()
  })
  return areDifferent(names) ? names : null
}
