import { decodeText } from '../reading/decode-text.ts'
import { peekText } from '../reading/peek-text.ts'
import { delimiterOf, readCsv } from '../reading/read-csv.ts'
import { readNumber } from '../reading/read-number.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { csvLine } from '../reading/write-csv.ts'
import { plainCell } from './cell-format.ts'
import type { DescribedColumn, DescribedTable } from './description.ts'

/** Which of two headers a table gets: its own titles, or the names that a description gives to its columns. */
export type ChooseHeader = (titles: readonly string[], names: readonly string[]) => readonly string[]

/** What became of places, so that a fault is named where it stands in the file. */
export interface MovedPlaces {
  /** How many lines below its own a row is. */
  lines: number
  /** Titles in the file by the names that columns got. */
  titles: Map<string, string>
}

const MISSING = 'x'

/** A cell as the readers know it: no marks of this file's own, numbers and dates in the one spelling. */
function cellOf(written: string, { nullMarks, otherwise, format }: DescribedColumn): string {
  const text = written.trim()
  if (text === '') return otherwise
  if (!nullMarks.includes(text)) return plainCell(written, format)
  // A symbol that says why a number is missing says more than that it is.
  const isTelling = readNumber(text).kind === 'absent'
  return format.kind === 'number' ? (isTelling ? text : MISSING) : ''
}

async function* inEncoding(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
      if (!text.includes('\0')) return text
    } catch {
      // Said below, as for text that only looks like the encoding.
    }
    throw new UnreadableFile('encoding', `The file is not written in ${encoding}, as its description says.`)
  }
  for await (const chunk of bytes) yield decode(chunk)
  yield decode()
}

function requireHeader(cells: readonly string[], row: number, columns: readonly DescribedColumn[]): void {
  if (cells.length !== columns.length) {
    const message = `The description has ${columns.length} columns and the file ${cells.length}. Describe each column once.`
    throw new UnreadableFile('ragged-row', message, row)
  }
  for (const [at, column] of columns.entries()) {
    const title = (cells[at] ?? '').trim()
    if (column.titles.some((known) => known.trim() === title)) continue
    const known = column.titles.map((one) => `“${one}”`).join(' or ')
    const message = `Column ${at + 1} is called “${title.slice(0, 80)}”, and ${known} in the description. Correct one of the two, or import the file without it.`
    throw new UnreadableFile('unknown-column', message, row)
  }
}

/**
 * The text of a table that a description belongs to, as a plain CSV: one header, commas, and cells as the readers know them. Each
 * row stands on the line on which it stands in the file, or `moved.lines` below it. The header is that of the file, or has the
 * names of the description, as `chooseHeader` says.
 */
export async function* describedText(
  bytes: AsyncIterable<Uint8Array>,
  { columns, dialect }: DescribedTable,
  { chooseHeader, moved }: { chooseHeader: ChooseHeader; moved: MovedPlaces },
): AsyncGenerator<string> {
  const { skipRows, headerRows, skipColumns, encoding, comment } = dialect
  const { firstLine, text } = await peekText(encoding === null ? decodeText(bytes) : inEncoding(bytes, encoding))
  const inFile = columns.filter(({ isVirtual }) => !isVirtual)
  const shown = inFile.flatMap((column, at) => (column.isSuppressed ? [] : [{ column, at }]))
  const said = columns.filter(
    ({ isVirtual, isSuppressed, otherwise }) => isVirtual && !isSuppressed && otherwise !== '',
  )
  const titlesOf = (title: (column: DescribedColumn) => string | undefined) => [
    ...shown.map(({ column }) => title(column) ?? ''),
    ...said.map((column) => title(column) ?? ''),
  ]
  const names = titlesOf(({ titles }) => titles.at(-1))
  let line = 1
  let headersLeft = headerRows
  /** Pads up to the line of a row and goes beyond it. */
  const onLine = (row: number, cells: readonly string[]): string => {
    const blank = '\n'.repeat(Math.max(0, row - line))
    const written = csvLine(cells)
    line = Math.max(row, line) + written.split(/\r\n|\r|\n/).length
    return `${blank}${written}\n`
  }
  const header = (titles: readonly string[]): readonly string[] => {
    const chosen = chooseHeader(titles, names)
    for (const [at, name] of chosen.entries()) moved.titles.set(name, titles[at] ?? name)
    return chosen
  }
  let isFirst = true
  for await (const rows of readCsv(text, dialect.delimiter || delimiterOf(firstLine))) {
    let piece = ''
    for (const { row, cells: written } of rows) {
      if (row <= skipRows || (comment !== '' && (written[0] ?? '').startsWith(comment))) continue
      const cells = written.slice(skipColumns)
      if (headersLeft > 0) {
        headersLeft -= 1
        if (!isFirst) continue
        isFirst = false
        requireHeader(cells, row, inFile)
        const titles = [
          ...shown.map(({ at }) => (cells[at] ?? '').trim()),
          ...said.map(({ titles: [title = ''] }) => title),
        ]
        piece += onLine(row, header(titles))
        continue
      }
      if (isFirst) {
        isFirst = false
        // The first row is data. The header takes the line before it, and where there is none the file moves down by one.
        moved.lines = row === 1 ? 1 : 0
        piece += onLine(Math.max(1, row - 1), header(titlesOf(({ titles }) => titles[0])))
      }
      const isWhole = cells.length === inFile.length
      piece += onLine(
        row + moved.lines,
        isWhole
          ? [
              ...shown.map(({ column, at }) => cellOf(cells[at] ?? '', column)),
              ...said.map(({ otherwise }) => otherwise),
            ]
          : cells,
      )
    }
    if (piece !== '') yield piece
  }
}
