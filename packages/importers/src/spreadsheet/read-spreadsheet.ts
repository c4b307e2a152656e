import { FIRST_ROWS, filledCells, findHeader } from '../reading/header-row.ts'
import type { HeaderRow } from '../reading/header-row.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { sheetRows } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import { openWorkbook } from './workbook.ts'
import type { Workbook } from './workbook.ts'
import { SAVE_AS_CSV } from './zip-archive.ts'

const MOST_PACKED = 60_000_000
const LINES = 2000

const quoted = (cell: string): string => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.byteLength
    if (length > MOST_PACKED) {
      const message = `The workbook is larger than ${MOST_PACKED / 1_000_000} MB. ${SAVE_AS_CSV}`
      throw new UnreadableFile('not-readable', message)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Which sheet of a workbook was read, and which others hold rows. */
export interface SheetsRead {
  read: string
  others: string[]
}

export type IsHeader = (cells: readonly string[], sheet: string) => boolean

interface Table {
  name: string
  xml: Buffer
  header: HeaderRow<SheetRow>
}

function firstRows(xml: Buffer, workbook: Workbook): SheetRow[] {
  const rows: SheetRow[] = []
  for (const row of sheetRows(xml, workbook)) {
    if (filledCells(row) > 0) rows.push(row)
    if (rows.length >= FIRST_ROWS) break
  }
  return rows
}

/** The sheets that are looked at: all, or the one that somebody chose. */
function sheetsToRead({ sheets }: Workbook, chosen: string | undefined): Workbook['sheets'] {
  if (chosen === undefined) return sheets
  const found = sheets.filter(({ name }) => name === chosen)
  if (found.length > 0) return found
  const names = sheets.map(({ name }) => name).join(', ')
  throw new UnreadableFile('not-readable', `The workbook has no sheet called “${chosen}”. It has: ${names}.`)
}

/** The first table with a header that somebody knows; otherwise what looks most like one on the first sheet with rows. */
function findTable(workbook: Workbook, isHeader: IsHeader, chosen: string | undefined): Table {
  let likely: Table | null = null
  for (const { name, xml: unpack } of sheetsToRead(workbook, chosen)) {
    const xml = unpack()
    const found = findHeader(firstRows(xml, workbook), (cells) => isHeader(cells, name))
    if (found?.isKnown) return { name, xml, header: found }
    if (found) likely ??= { name, xml, header: found }
  }
  if (likely) return likely
  const which = chosen === undefined ? 'No sheet of the workbook has' : `The sheet “${chosen}” does not have`
  throw new UnreadableFile('empty-file', `${which} a row that is filled in.`)
}

/** Whether a sheet has a row at all; one that cannot be read was not read either. */
function hasRows(unpack: () => Buffer, workbook: Workbook): boolean {
  try {
    for (const row of sheetRows(unpack(), workbook)) if (filledCells(row) > 0) return true
    return false
  } catch (error) {
    if (error instanceof UnreadableFile) return true
    throw error
  }
}

const uncalculated = (place: string, row: number) =>
  new UnreadableFile(
    'not-readable',
    `Cell ${place} holds a formula without a result. Open the workbook in Excel and save it, or paste the figures as values.`,
    row,
  )

/** As many cells as the header has names, so that cells that were left empty at the end of a row are there. */
function lineOf(cells: readonly string[], width: number): string {
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => '')
  return [...cells, ...missing].map(quoted).join(',')
}

function* linesOf({ xml, header }: Table, workbook: Workbook): Generator<string> {
  const width = header.names.length
  let next = 1
  for (const row of sheetRows(xml, workbook)) {
    if (row.row < header.row.row) continue
    if (row.uncalculated !== undefined) throw uncalculated(row.uncalculated, row.row)
    if (filledCells(row) === 0) continue
    // Every row stands on the line of its number, so that what is wrong is named by the row that people see.
    yield '\n'.repeat(row.row - next)
    yield `${lineOf(row.row === header.row.row ? header.names : row.cells, width)}\n`
    next = row.row + 1
  }
}

/**
 * The table of a workbook as the text of a CSV file, a piece at a time. `tell` hears which sheet it stands on, which is the `chosen`
 * one where somebody chose.
 */
export async function* spreadsheetText(
  source: AsyncIterable<Uint8Array>,
  isHeader: IsHeader,
  tell: (sheets: SheetsRead) => void = () => undefined,
  chosen?: string,
): AsyncGenerator<string> {
  const workbook = openWorkbook(await gather(source))
  const table = findTable(workbook, isHeader, chosen)
  const others = workbook.sheets.filter(({ name, xml }) => name !== table.name && hasRows(xml, workbook))
  tell({ read: table.name, others: others.map(({ name }) => name) })
  let piece: string[] = []
  for (const line of linesOf(table, workbook)) {
    piece.push(line)
    if (piece.length < LINES) continue
    yield piece.join('')
    piece = []
  }
  if (piece.length > 0) yield piece.join('')
}
