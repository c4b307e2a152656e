function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One row, without its line end. */
export const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',')

/** CSV with Unix line ends; cells are quoted only where they must be. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[header, ...rows].map(csvLine).join('\n')}\n`
}
