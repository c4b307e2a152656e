import type { IssueList } from './issues/issue-list.ts'
import type { ObservationList } from './observations/observation-list.ts'
import type { ReadingContext } from './reading-context.ts'

/** What is known of a file before it is read. */
export interface FileBeginning {
  fileName: string
  /** Cells of the first line, when read as CSV. */
  header: readonly string[]
  /** The first characters. */
  start: string
  /** For a workbook, the sheet on which they stand. */
  sheet?: string | undefined
}

/** A file that is being read: its text, what it is read against, and where to put what is found. */
export interface FigureFile extends FileBeginning {
  text: AsyncIterable<string>
  context: ReadingContext
  issues: IssueList
  figures: ObservationList
}

/** A source of figures. Each importer declares for itself what it recognises; the registry lists them. */
export interface FigureImporter {
  id: string
  /** For people: “ONS local statistics (CSV)”. */
  label: string
  recognises(beginning: FileBeginning): boolean
  /** Reads the whole file and answers how many data rows it has. */
  read(file: FigureFile): Promise<number>
}
