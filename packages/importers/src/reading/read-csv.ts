import { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { UnreadableFile } from './unreadable-file.ts'

/** A row with the line on which it starts, the first line of the file being 1. */
export interface CsvRow {
  row: number
  cells: string[]
}

const DELIMITERS = [',', ';', '\t'] as const
const LONGEST_ROW = 1_000_000

/** The separator that the first line uses most. */
export function delimiterOf(firstLine: string): string {
  const outsideQuotes = firstLine.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string): number => outsideQuotes.split(delimiter).length - 1
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark opens a cell and is never closed.',
  CSV_INVALID_CLOSING_QUOTE: 'Text follows a closing quotation mark; write quotation marks inside a cell twice.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside an unquoted cell; quote the whole cell and write it twice.',
  CSV_MAX_RECORD_SIZE: `The row is longer than ${LONGEST_ROW} characters; a quotation mark may be missing.`,
}

function unreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  if (!(error instanceof CsvError)) throw error
  const lines = typeof error['lines'] === 'number' ? error['lines'] : null
  return new UnreadableFile('not-readable', REASONS[error.code] ?? 'The row cannot be read as CSV.', lines)
}

/** Reads CSV with commas, semicolons or tabs, any line ends and quoted line breaks, one row at a time. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    trim: true,
  })
  pipeline(Readable.from(text), parser, () => {
    // The loop below receives the error from the parser.
  })
  const records = parser as AsyncIterable<{ record: string[]; info: { lines: number } }>
  try {
    for await (const { record, info } of records) {
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      yield { row: info.lines - breaks, cells: record }
    }
  } catch (error) {
    throw unreadable(error)
  }
}
