/** Reads a CSV file that a route answered as one record a row; cells may be quoted and hold line ends. */
export function csvTable(text: string): Record<string, string>[] {
  const [header = [], ...lines] = cellsOf(text)
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** The cells of the first line. */
export const csvHeader = (text: string): string[] => cellsOf(text)[0] ?? []

function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"')
    if (end === '' && cell === '' && lines.at(-1)?.length === 0) break
    lines.at(-1)?.push(cell)
    if (end !== ',') lines.push([])
    if (end === '') break
  }
  return lines.filter((cells) => cells.length > 0)
}
