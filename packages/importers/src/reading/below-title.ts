import { FIRST_ROWS, filledCells, findHeader } from './header-row.ts'
import type { HeaderRow } from './header-row.ts'
import { cellsOfLine, delimiterOf } from './read-csv.ts'

/** Enough for thirty rows; where they are longer, there is no title above them. */
const ENOUGH = 262_144
const FEWEST_COLUMNS = 2
const LINE_END = /\r\n|\r|\n/
const LINE_ENDS = /\r\n|\r|\n/g

/** A row at the beginning of a text. */
interface FirstRow {
  /** Where it begins in the text, and where its line ends. */
  at: number
  end: number
  cells: string[]
}

/** The rows of a beginning that are whole and not empty. A line break in quotation marks ends no row. */
function firstRows(start: string, isWhole: boolean): FirstRow[] {
  const rows: FirstRow[] = []
  let at = 0
  let isQuoted = false
  const end = (place: number): void => {
    const line = start.slice(at, place)
    if (line.trim() !== '') rows.push({ at, end: place, cells: cellsOfLine(line, delimiterOf(line)) })
  }
  for (let place = 0; place < start.length && rows.length < FIRST_ROWS; place += 1) {
    const letter = start[place]
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted || (letter !== '\n' && letter !== '\r')) continue
    end(place)
    at = place + 1
  }
  if (isWhole && rows.length < FIRST_ROWS) end(start.length)
  return rows
}

const isJson = (start: string): boolean => /^\s*[[{]/.test(start)

/** A row with one cell, or with far fewer than the table, such as a title or “Date: May 2025”. */
const isTitle = (row: FirstRow, header: FirstRow): boolean => 2 * filledCells(row) <= filledCells(header)

/** The header, if something stands above it; `null` where the table begins at once. */
function lowerHeader(
  rows: readonly FirstRow[],
  isHeader: (cells: readonly string[]) => boolean,
): HeaderRow<FirstRow> | null {
  const [first] = rows
  const found = findHeader(rows, isHeader)
  if (!first || !found || found.row === first || filledCells({ cells: found.names }) < FEWEST_COLUMNS) return null
  return found.isKnown || isJoined(found) || isTitle(first, found.row) ? found : null
}

const isJoined = ({ row, names }: HeaderRow<FirstRow>): boolean => names !== row.cells

/** A text from its header on, whose names may stand in two rows. */
function fromHeader(text: string, header: HeaderRow<FirstRow>): string {
  const { at, end } = header.row
  if (!isJoined(header)) return text.slice(at)
  const delimiter = delimiterOf(text.slice(at, end))
  return header.names.map(quoted).join(delimiter) + text.slice(end)
}

const quoted = (cell: string): string => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * A CSV without the title and the notes that a spreadsheet left above its header, which may stand in two rows. The lines stay,
 * empty, so that what is wrong is named by the line of the file.
 */
export async function* belowTitle(
  text: AsyncIterable<string>,
  isHeader: (cells: readonly string[]) => boolean,
): AsyncGenerator<string> {
  let start = ''
  let isChosen = false
  const choose = (isWhole: boolean): string => {
    isChosen = true
    const header = isJson(start) ? null : lowerHeader(firstRows(start, isWhole), isHeader)
    if (!header) return start
    const { at, end } = header.row
    // All of one kind, since the reader takes the first line end for that of the file.
    const lineEnd = LINE_END.exec(start.slice(end))?.[0] ?? LINE_END.exec(start.slice(at))?.[0] ?? '\n'
    const above = start.slice(0, isJoined(header) ? end : at).match(LINE_ENDS)?.length ?? 0
    return lineEnd.repeat(above) + fromHeader(start, header)
  }
  for await (const part of text) {
    if (isChosen) {
      yield part
      continue
    }
    start += part
    const rows = firstRows(start, false)
    const [first] = rows
    // Most files begin with their header, and nothing has to be gathered.
    const isPlain = isJson(start) || (first !== undefined && isHeader(first.cells))
    if (isPlain || rows.length >= FIRST_ROWS || start.length > ENOUGH) yield choose(false)
  }
  if (!isChosen && start !== '') yield choose(true)
}
