import type { CsvRow } from './read-csv.ts'

/** More than a page of notes is no note. */
const MOST_NOTES = 60
const LONGEST_SHOWN = 100

/** How the first note begins where no empty row stands above it. */
const BEGINNING =
  /^(?:[*†‡§¹²³^#[(©]|\d{1,2}[.)]\s|[a-z][.)]\s|(?:sources?|foot-?notes?|notes?|n\.?b\.?|key|caveats?|copyright|contact|crown|last updated|prepared by|produced by|data (?:are|is|from|source)|figures? (?:are|may|have)|numbers? (?:are|below|under)|counts? (?:are|below|under|of)|rounded|suppressed)\b)/i

/** The rows at the end of a table that are no rows of it. */
export interface NotesBelow {
  /** Whether a row is empty, or kept because it may be a note. */
  holds(row: CsvRow): boolean
  /** The rows that were kept and are none, because a row of the table follows. */
  release(): readonly CsvRow[]
  /** At the end of the file: the notes, in words for the report. */
  finish(): string[]
}

/**
 * Tells the notes that people write below a table, such as “Source: …”, from rows that lack cells. A note is a text alone in its row, of
 * several words, with nothing but notes below it, and either an empty row stands above the first one or it begins like a note. A code
 * alone in a row is none: it may be all that is left of a row.
 */
export function createNotesBelow(): NotesBelow {
  let held: CsvRow[] = []
  let last: CsvRow | null = null
  return {
    holds(row) {
      const [first = '', second = ''] = row.cells
      // Nearly every row of a large file.
      if (first !== '' && second !== '') {
        last = row
        return false
      }
      const filled = row.cells.filter((cell) => cell.trim() !== '')
      const [text = ''] = filled
      if (text === '') return true
      const isExpected = held.length > 0 || (last !== null && row.row > lineAfter(last))
      const isKept = filled.length === 1 && held.length < MOST_NOTES && isNote(text.trim(), isExpected)
      if (isKept && last !== null) held.push(row)
      else last = row
      return isKept && held.length > 0
    },
    release() {
      if (held.length === 0) return NONE
      const rows = held
      held = []
      return rows
    },
    finish: () =>
      held.map(({ row, cells }) => {
        const text =
          cells
            .find((cell) => cell.trim() !== '')
            ?.trim()
            .replaceAll(/\s+/g, ' ') ?? ''
        const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
        return `the note below the table in row ${row}, “${short}”`
      }),
  }
}

const NONE: readonly CsvRow[] = []

const lineAfter = ({ row, cells }: CsvRow) =>
  1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), row)

const isNote = (text: string, isExpected: boolean): boolean =>
  BEGINNING.test(text) || (isExpected && /\p{L}\S*\s+\S/u.test(text))
