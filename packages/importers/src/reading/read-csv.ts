import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { ParseError, ParseResult, Parser } from 'papaparse'
import { UnreadableFile } from './unreadable-file.ts'

/** A row with the line on which it starts, the first line of the file being 1. */
export interface CsvRow {
  row: number
  cells: string[]
}

const DELIMITERS = [',', ';', '\t'] as const
const LONGEST_ROW = 1_000_000
// A larger piece is given memory of its own each time, which takes longer than reading it.
const PIECE = 65_536
// Pieces that the stream and the parser hold before they are looked at.
const READ_AHEAD = 6
const LINE_END = /\r\n|\r|\n/

/** The separator that the first line uses most. */
export function delimiterOf(firstLine: string): string {
  const outsideQuotes = firstLine.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string): number => outsideQuotes.split(delimiter).length - 1
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

const REASONS: Record<string, string> = {
  MissingQuotes: 'A quotation mark opens a cell and is never closed.',
  InvalidQuotes: 'Text follows a closing quotation mark; write quotation marks inside a cell twice.',
}

const TOO_LONG = `The row is longer than ${LONGEST_ROW} characters; a quotation mark may be missing.`

/** Cells of one line, for looking at a header before the file is read. */
export function cellsOfLine(line: string, delimiter: string): string[] {
  const [cells = []] = Papa.parse<string[]>(line, { delimiter, preview: 1 }).data
  return cells.map((cell) => cell.trim())
}

/** Reads CSV with commas, semicolons or tabs, any line ends and quoted line breaks, some rows at a time. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  const place: Place = { read: 0, used: 0, line: 1, hasQuotes: false }
  for await (const { data, errors, meta } of chunks(bounded(text, place), delimiter)) {
    const canBeTooLong = meta.cursor - place.used > LONGEST_ROW
    place.used = meta.cursor
    // The place of an error is told by the row of the chunk in which it stands.
    const wrong = errors.find(({ type }) => type === 'Quotes')
    const rows: CsvRow[] = []
    for (const [index, cells] of data.entries()) {
      const last = cells.at(-1)
      if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
      if (wrong && (wrong.row ?? index) <= index) throw unreadable(wrong, place)
      if (canBeTooLong && lengthOf(cells) > LONGEST_ROW) throw new UnreadableFile('not-readable', TOO_LONG, place.line)
      if (cells.length > 1 || (cells[0] ?? '').trim() !== '') rows.push({ row: place.line, cells })
      // A line break stands inside quotation marks only, and most files have none.
      place.line += place.hasQuotes ? 1 + breaksIn(cells) : 1
    }
    if (wrong) throw unreadable(wrong, place)
    if (rows.length > 0) yield rows
  }
}

/** How many characters were given to the parser and used by it, the line at which it stands, and what it has met. */
interface Place {
  read: number
  used: number
  line: number
  hasQuotes: boolean
}

const unreadable = ({ code }: ParseError, { line }: Place) =>
  new UnreadableFile('not-readable', REASONS[code] ?? 'The row cannot be read as CSV.', line)

function lengthOf(cells: readonly string[]): number {
  let length = 0
  for (const cell of cells) length += cell.length
  return length
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.split(LINE_END).length - 1
  return breaks
}

/**
 * Pieces of one size. The parser looks at an unfinished row again with every piece, so many small ones would cost it their
 * square; and a row without end is given up before it fills the memory.
 */
async function* bounded(text: AsyncIterable<string>, place: Place): AsyncGenerator<string> {
  let waiting = ''
  const give = (piece: string): string => {
    if (place.read - place.used > LONGEST_ROW + READ_AHEAD * PIECE)
      throw new UnreadableFile('not-readable', TOO_LONG, place.line)
    place.read += piece.length
    place.hasQuotes ||= piece.includes('"')
    return piece
  }
  for await (const part of text) {
    waiting += part
    while (waiting.length >= PIECE) {
      yield give(waiting.slice(0, PIECE))
      waiting = waiting.slice(PIECE)
    }
  }
  if (waiting !== '') yield give(waiting)
}

/** What ends a line. Where both kinds occur the shorter one is common to all lines, and what is left of the longer one is taken off. */
const lineEndOf = (text: string) => (LINE_END.exec(text.replaceAll(/"[^"]*"/g, ''))?.[0] === '\r' ? '\r' : '\n')

type Chunk = ParseResult<string[]>

/** The parser calls back; a reader asks. The parser rests until what it gave has been used. */
async function* chunks(text: AsyncGenerator<string>, delimiter: string): AsyncGenerator<Chunk> {
  const first = await text.next()
  if (first.done) return
  const given: Chunk[] = []
  const state = { parser: null as Parser | null, ended: false, error: null as Error | null }
  let wake = (): void => undefined
  // What is read ahead would look like one row without an end. The parser goes on taking pieces while it rests, so its source rests too.
  const source = Readable.from(startingWith(first.value, text), { highWaterMark: 1 })
  Papa.parse<string[]>(source, {
    delimiter,
    newline: lineEndOf(first.value) as '\n',
    chunk(results, parser) {
      given.push(results)
      state.parser = parser
      parser.pause()
      source.pause()
      wake()
    },
    complete() {
      state.ended = true
      wake()
    },
    error(error) {
      state.error = error
      state.ended = true
      wake()
    },
  })
  try {
    for (;;) {
      const next = given.shift()
      if (next) {
        yield next
        state.parser?.resume()
        source.resume()
      } else if (state.ended) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    source.destroy()
  }
  if (state.error !== null) throw state.error
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
