import type { Observation } from '@jsna/core'
import { createRenamedCodes } from './areas/renamed-codes.ts'
import { describedText } from './csvw/described-text.ts'
import type { ChooseHeader, MovedPlaces } from './csvw/described-text.ts'
import { readDescription } from './csvw/description.ts'
import type { FigureImporter, FileBeginning } from './figure-importer.ts'
import { createIssueList, fileIssue } from './issues/issue-list.ts'
import type { ImportIssue } from './issues/issue.ts'
import { askMapping } from './mapped/ask-mapping.ts'
import type { ColumnMapping } from './mapped/column-mapping.ts'
import { mappedImporter } from './mapped/importer.ts'
import { createObservationList } from './observations/observation-list.ts'
import { belowTitle } from './reading/below-title.ts'
import { decodeText } from './reading/decode-text.ts'
import { peekText } from './reading/peek-text.ts'
import { cellsOfLine, delimiterOf } from './reading/read-csv.ts'
import { UnreadableFile } from './reading/unreadable-file.ts'
import type { FiguresRead, FileSummary, LeftOut, ReadingContext, Receiver } from './reading-context.ts'
import { FIGURE_IMPORTERS, recogniseFile } from './registry.ts'
import { detectKind } from './spreadsheet/detect-kind.ts'
import { spreadsheetText } from './spreadsheet/read-spreadsheet.ts'
import type { SheetsRead } from './spreadsheet/read-spreadsheet.ts'
import { tidyFigures } from './tidy/importer.ts'

/**
 * Recognises a file of figures by its first line, reads it as a stream and maps it to observations through the
 * catalogue's bindings, which `receive` gets some thousands at a time. What is wrong with the file is reported by row and
 * column; nothing in a file makes it throw. Whoever receives must be able to undo it: a fault may stand in the last row.
 */
export async function streamFigures(
  source: AsyncIterable<Uint8Array>,
  context: ReadingContext,
  receive: Receiver,
): Promise<FileSummary> {
  const { fileName } = context
  let importer = ''
  const moved: MovedPlaces = { lines: 0, titles: new Map() }
  try {
    const { isWorkbook, bytes } = await detectKind(source, fileName)
    let sheets: SheetsRead | null = null
    const recognise = (beginning: FileBeginning) => savedReader(beginning, context) ?? recogniseFile(beginning)
    const knownAs = (header: readonly string[], sheet?: string) =>
      recognise({ fileName, header, start: header.join(','), sheet })?.id
    const isKnown = (header: readonly string[], sheet?: string) => knownAs(header, sheet) !== undefined
    const chooseHeader: ChooseHeader = (titles, names) => {
      const byTitles = knownAs(titles)
      // The columns of this platform are known by their exact names alone.
      return (byTitles === undefined || byTitles === tidyFigures.id) && isKnown(names) ? names : titles
    }
    const table = context.description === undefined ? null : readDescription(context.description, fileName)
    if (table && isWorkbook) return refused(fileIssue('not-readable', DESCRIBED_WORKBOOK))
    const plain = table
      ? describedText(bytes, table, { chooseHeader, moved })
      : belowTitle(decodeText(bytes), (cells) => isKnown(cells))
    const { start, firstLine, text } = await peekText(
      isWorkbook ? spreadsheetText(bytes, isKnown, (found) => (sheets = found), context.sheet) : plain,
    )
    if (start.trim() === '') return refused(fileIssue('empty-file', 'The file is empty.'))
    const header = cellsOfLine(firstLine, delimiterOf(firstLine))
    const { read: sheet } = (sheets as SheetsRead | null) ?? {}
    const beginning: FileBeginning = { fileName, header, start, sheet }
    const found = context.asksForMapping ? undefined : recognise(beginning)
    if (!found) {
      const asked = await askMapping(text, firstLine, context)
      const question = asked && sheets ? { ...asked, guess: onSheet(asked.guess, context.sheet), sheets } : asked
      return { ...refused(notRecognised(firstLine, lineOf(start), sheets)), sheets, question }
    }
    importer = found.id
    const issues = createIssueList()
    const figures = createObservationList(issues, receive)
    const renamed = createRenamedCodes()
    const rowsRead = await found.read({ ...beginning, text, context: { ...context, renamed }, issues, figures })
    const { accepted, leftOut } = await figures.finish()
    if (accepted === 0 && issues.issues.length === 0) issues.add(nothingTaken(leftOut))
    const placed = issues.issues.map((issue) => inFile(issue, moved))
    const faults = { issues: placed, issuesUnlisted: issues.unlisted }
    return { importer, ...faults, rowsRead, accepted, leftOut, renamed: renamed.list(), sheets, question: null }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const issue: ImportIssue = { row: error.row, column: null, rule: error.rule, value: '', message: error.message }
    return refused(issue, importer)
  }
}

/** A proposal for the sheet that somebody chose. */
const onSheet = (guess: ColumnMapping, sheet: string | undefined): ColumnMapping =>
  sheet === undefined ? guess : { ...guess, sheet }

/** An issue with the row and the column as the file has them. */
function inFile({ row, column, ...issue }: ImportIssue, { lines, titles }: MovedPlaces): ImportIssue {
  return {
    ...issue,
    row: row === null ? null : row - lines,
    column: column === null ? null : (titles.get(column) ?? column),
  }
}

const DESCRIBED_WORKBOOK =
  'A description belongs to a CSV, and this is a workbook. Hand in the CSV, or the workbook alone.'

/** A whole file at once, for those that are small. */
export async function readFigures(source: AsyncIterable<Uint8Array>, context: ReadingContext): Promise<FiguresRead> {
  const observations: Observation[] = []
  const summary = await streamFigures(source, context, async (some) => {
    observations.push(...some)
  })
  return { ...summary, observations }
}

/** What a person said of such a file goes before what its header looks like. */
function savedReader(beginning: FileBeginning, { mappings = [] }: ReadingContext): FigureImporter | undefined {
  return mappings.map(mappedImporter).find((importer) => importer.recognises(beginning))
}

function refused(issue: ImportIssue, importer = ''): FileSummary {
  return {
    importer,
    issues: [issue],
    issuesUnlisted: 0,
    rowsRead: 0,
    accepted: 0,
    leftOut: [],
    renamed: [],
    sheets: null,
    question: null,
  }
}

/** The line on which the header stands: what is above it is empty. */
const lineOf = (start: string): number => 1 + (/^\s*/.exec(start)?.[0].match(/\r\n|\r|\n/g)?.length ?? 0)

function notRecognised(firstLine: string, row: number, sheets: SheetsRead | null): ImportIssue {
  const known = FIGURE_IMPORTERS.map(({ label }) => label).join('; ')
  const others =
    sheets && sheets.others.length > 0
      ? ` It stands on the sheet “${sheets.read}”; there are others: ${sheets.others.join(', ')}. To have another read, put it first or name it in the mapping.`
      : ''
  const message = `This line is not the header of a file that can be read. Say what its columns are, or hand in one of: ${known}.${others}`
  return { row, column: null, rule: 'not-recognised', value: firstLine.slice(0, 200), message }
}

function nothingTaken(leftOut: readonly LeftOut[]): ImportIssue {
  const reasons = leftOut.map(({ reason, rows }) => `${rows} rows about ${reason}`)
  const why = reasons.length > 0 ? ` It has ${reasons.join(', ')}.` : ''
  return fileIssue('no-rows', `No row is about an area that the platform carries.${why}`)
}
