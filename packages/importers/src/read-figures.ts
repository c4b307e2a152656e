import { parse } from 'csv-parse/sync'
import type { FileBeginning, FileRead } from './figure-importer.ts'
import { fileIssue } from './issues/issue-list.ts'
import type { ImportIssue } from './issues/issue.ts'
import { decodeText } from './reading/decode-text.ts'
import { peekText } from './reading/peek-text.ts'
import { delimiterOf } from './reading/read-csv.ts'
import { UnreadableFile } from './reading/unreadable-file.ts'
import type { FiguresRead, ReadingContext } from './reading-context.ts'
import { FIGURE_IMPORTERS, recogniseFile } from './registry.ts'

function refused(issue: ImportIssue, importer = ''): FiguresRead {
  return { importer, observations: [], issues: [issue], issuesUnlisted: 0, rowsRead: 0, leftOut: [] }
}

function headerOf(firstLine: string): string[] {
  try {
    const [header = []] = parse(firstLine, { delimiter: delimiterOf(firstLine), relax_quotes: true, trim: true, to: 1 })
    return header
  } catch {
    return []
  }
}

function nothingTaken({ leftOut }: FileRead): ImportIssue {
  const reasons = leftOut.map(({ reason, rows }) => `${rows} rows about ${reason}`)
  const why = reasons.length > 0 ? ` It has ${reasons.join(', ')}.` : ''
  return fileIssue('no-rows', `No row is about an area that the platform carries.${why}`)
}

/**
 * Recognises a file of figures by its first line, reads it as a stream and maps it to observations through the
 * catalogue's bindings. What is wrong with the file is reported by row and column; nothing in a file makes it throw.
 */
export async function readFigures(source: AsyncIterable<Uint8Array>, context: ReadingContext): Promise<FiguresRead> {
  let importer = ''
  try {
    const { start, firstLine, text } = await peekText(decodeText(source))
    if (start.trim() === '') return refused(fileIssue('empty-file', 'The file is empty.'))
    const beginning: FileBeginning = { fileName: context.fileName, header: headerOf(firstLine), start }
    const found = recogniseFile(beginning)
    if (!found) {
      const known = FIGURE_IMPORTERS.map(({ label }) => label).join('; ')
      const message = `The first line is not the header of a file that can be read. Known: ${known}.`
      return refused({ row: 1, column: null, rule: 'not-recognised', value: firstLine.slice(0, 200), message })
    }
    importer = found.id
    const read = await found.read(text, beginning, context)
    if (read.observations.length === 0 && read.issues.length === 0) read.issues.push(nothingTaken(read))
    return { importer, ...read }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const issue: ImportIssue = { row: error.row, column: null, rule: error.rule, value: '', message: error.message }
    return refused(issue, importer)
  }
}
