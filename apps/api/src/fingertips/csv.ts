// Characters with which a spreadsheet begins a formula, full-width forms and leading spaces and quotes included.
const formulaStart = /^[\s'"]*[=+\-@\t\r＝＋－＠]/

type Cell = string | number | null

/** A table as the service writes it: CR LF after each line, quotes where they are needed, numbers as numbers. */
export function csvOf(header: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return [header, ...lines].map((line) => `${csvLine(line)}\r\n`).join('')
}

export const csvLine = (cells: readonly Cell[]): string => cells.map(cellText).join(',')

/** Text that a spreadsheet would run as a formula is made plain text. */
function cellText(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const plain = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
