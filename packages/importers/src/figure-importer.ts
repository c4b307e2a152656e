import type { FiguresRead, ReadingContext } from './reading-context.ts'

/** What is known of a file before it is read. */
export interface FileBeginning {
  fileName: string
  /** Cells of the first line, when read as CSV. */
  header: readonly string[]
  /** The first characters. */
  start: string
}

export type FileRead = Omit<FiguresRead, 'importer'>

/** A source of figures. Each importer declares for itself what it recognises; the registry lists them. */
export interface FigureImporter {
  id: string
  /** For people: “ONS local statistics (CSV)”. */
  label: string
  recognises(beginning: FileBeginning): boolean
  read(text: AsyncIterable<string>, beginning: FileBeginning, context: ReadingContext): Promise<FileRead>
}
