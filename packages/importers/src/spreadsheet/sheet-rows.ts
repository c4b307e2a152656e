import { UnreadableFile } from '../reading/unreadable-file.ts'
import { numberText } from './number-format.ts'
import { parseXml } from './parse-xml.ts'
import type { Workbook } from './workbook.ts'
import { SAVE_AS_CSV } from './zip-archive.ts'

/** A row of a sheet, with the number that stands beside it. */
export interface SheetRow {
  row: number
  cells: string[]
  /** The first cell whose formula nobody has calculated, such as `C5`. */
  uncalculated?: string
}

const MOST_COLUMNS = 1000
const MOST_ROWS = 1_048_576

/** `AB12` is the 28th column: 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

/** `AB` for 27, as people name a column. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

interface Cell {
  column: number
  type: string
  style: number
  text: string
  hasFormula: boolean
  hasResult: boolean
}

function cellText({ type, style, text }: Cell, { sharedTexts, meanings, from1904 }: Workbook): string {
  if (type === 's') return sharedTexts[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'true' : 'false'
  if (type === 'n') return numberText(text, meanings[style] ?? 'number', from1904)
  return text
}

const tooWide = (row: number) =>
  new UnreadableFile('not-readable', `The sheet has more than ${MOST_COLUMNS} columns. ${SAVE_AS_CSV}`, row)
const outOfOrder = (row: number) =>
  new UnreadableFile('not-readable', 'The rows of the sheet are out of order. Save the workbook again.', row)

/** Reads a sheet row by row; rows and cells that are empty are left out of the file, and their places are kept. */
export function* sheetRows(xml: Buffer, workbook: Workbook): Generator<SheetRow> {
  const done: SheetRow[] = []
  let last = 0
  let current: SheetRow = { row: 0, cells: [] }
  let cell: Cell | null = null
  // Cells that do not say where they stand follow each other, also where they are empty.
  let nextColumn = 0
  let takesText = false
  const begin = (written: string | undefined): void => {
    const row = written === undefined ? last + 1 : Number(written)
    if (!Number.isInteger(row) || row <= last || row > MOST_ROWS) throw outOfOrder(last + 1)
    last = row
    current = { row, cells: [] }
    nextColumn = 0
  }
  const place = (found: Cell): void => {
    if (found.column >= MOST_COLUMNS) throw tooWide(current.row)
    nextColumn = found.column + 1
    // The result of a formula may be an empty text, but not an empty number.
    const isCalculated = found.hasResult && (found.text !== '' || found.type === 'str')
    if (found.hasFormula && !isCalculated) current.uncalculated ??= `${lettersOf(found.column)}${current.row}`
    const text = cellText(found, workbook).replaceAll(/\s+/g, ' ').trim()
    if (text === '') return
    while (current.cells.length < found.column) current.cells.push('')
    current.cells[found.column] = text
  }
  const pieces = parseXml(xml, {
    open(name, { r, t = 'n', s = '0' }) {
      if (name === 'row') begin(r)
      else if (name === 'c') {
        const column = r === undefined ? nextColumn : columnOf(r)
        cell = { column, type: t, style: Number(s), text: '', hasFormula: false, hasResult: false }
      } else if (cell && name === 'f') {
        cell.hasFormula = true
        takesText = false
      } else {
        if (cell && name === 'v') cell.hasResult = true
        takesText = cell !== null && (name === 'v' || name === 't')
      }
    },
    close(name) {
      if (name === 'c' && cell) {
        place(cell)
        cell = null
      } else if (name === 'row') done.push(current)
      else takesText = false
    },
    text(part) {
      if (takesText && cell) cell.text += part
    },
  })
  for (const piece of pieces) {
    void piece
    yield* done.splice(0)
  }
}
