import { isFields } from '../json-stat/read-dataset.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'

/** How a table is written, beyond what a CSV usually is. */
export interface Dialect {
  /** Between cells; empty where the first line tells. */
  delimiter: string
  /** Lines before the header, and lines of the header. */
  skipRows: number
  headerRows: number
  /** Columns before the first that is described. */
  skipColumns: number
  /** As `TextDecoder` calls it; `null` where the file tells. */
  encoding: string | null
  /** What lines begin with that are none of the table; empty where there are none. */
  comment: string
}

const PLAIN: Dialect = { delimiter: '', skipRows: 0, headerRows: 1, skipColumns: 0, encoding: null, comment: '' }

const MOST_ROWS = 1000
const UNICODE = /^utf-?(?:8|16(?:le|be)?)$/i

/** Reads a dialect, or refuses what nobody here can read, with its place. */
export function readDialect(json: unknown, place: string): Dialect {
  if (json === undefined || json === null) return PLAIN
  if (!isFields(json)) throw refused(place, 'it stands in another file. Put it here in its place.')
  const { delimiter, header, headerRowCount, skipRows, skipColumns, encoding, quoteChar, doubleQuote, commentPrefix } =
    json
  const count = (value: unknown, name: string, otherwise: number): number => {
    if (value === undefined) return otherwise
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_ROWS) return value
    throw refused(`${place}.${name}`, `it must be a whole number from 0 to ${MOST_ROWS}.`)
  }
  if (delimiter !== undefined && (typeof delimiter !== 'string' || !/^[^"\r\n]$/u.test(delimiter))) {
    throw refused(`${place}.delimiter`, 'it must be one character, and no quotation mark.')
  }
  if (quoteChar !== undefined && quoteChar !== '"' && quoteChar !== null) {
    throw refused(`${place}.quoteChar`, 'only " can be read. Save the table with such quotation marks.')
  }
  if (doubleQuote === false) {
    throw refused(`${place}.doubleQuote`, 'quotation marks in a cell must be written twice. Save the table so.')
  }
  return {
    delimiter: delimiter ?? '',
    skipRows: count(skipRows, 'skipRows', 0),
    headerRows: header === false ? 0 : count(headerRowCount, 'headerRowCount', 1),
    skipColumns: count(skipColumns, 'skipColumns', 0),
    encoding: encodingOf(encoding, place),
    comment: typeof commentPrefix === 'string' ? commentPrefix : '',
  }
}

function encodingOf(encoding: unknown, place: string): string | null {
  // What is Unicode is told by the file itself, and checked.
  if (encoding === undefined) return null
  const name = typeof encoding === 'string' ? encoding : ''
  if (UNICODE.test(name)) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    throw refused(`${place}.encoding`, `nobody here can read “${name}”. Save the table as UTF-8.`)
  }
}

const refused = (place: string, message: string) =>
  new UnreadableFile('not-readable', `In the description, ${place}: ${message}`)
