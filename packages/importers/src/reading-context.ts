import type { Indicator, Observation } from '@jsna/core'
import type { CodeHistory } from './areas/code-history.ts'
import type { RenamedCode, RenamedCodes } from './areas/renamed-codes.ts'
import type { ExternalBinding } from './binding.ts'
import type { ImportIssue } from './issues/issue.ts'
import type { ColumnMapping } from './mapped/column-mapping.ts'
import type { MappingQuestion } from './mapped/guess-mapping.ts'
import type { SheetsRead } from './spreadsheet/read-spreadsheet.ts'

/** What a file is read against. */
export interface ReadingContext {
  fileName: string
  /** The description that belongs to a CSV (CSV on the Web), as it is written. */
  description?: string | undefined
  bindings: readonly ExternalBinding[]
  /** Codes of every area that the platform carries. */
  areaCodes: ReadonlySet<string>
  /** What has become of codes that are no longer in use. */
  codeHistory?: CodeHistory
  /** Is told of every row that was taken under another code. */
  renamed?: RenamedCodes
  indicators: readonly Indicator[]
  /** Codes by the name of the area, for files without codes. */
  areaNames?: ReadonlyMap<string, readonly string[]>
  /** How files of the council's own are read, the newest first. */
  mappings?: readonly ColumnMapping[]
  /** Whether somebody wants to say what the columns are, also where the file would be recognised. */
  asksForMapping?: boolean
  /** The sheet of a workbook that somebody chose; left out, the first that is known or looks like a table. */
  sheet?: string | undefined
  /** For counts: the larger areas that a district adds up to, where a file does not give them itself. */
  partOf?: ReadonlyMap<string, readonly string[]>
  /** For national files: the area that all rows together are. */
  wholeNation?: string
}

/**
 * Who gets the observations of a file, some thousands at a time, while it is being read. Once a fault has been found the
 * file is only read on to name the others, and nothing of it needs to be kept.
 */
export type Receiver = (some: Observation[], hasFault: boolean) => Promise<void>

/** Rows that are about places outside the platform: not wrong, and not taken. */
export interface LeftOut {
  reason: string
  rows: number
}

/** What there is to say of a file beside its figures. */
export interface FileSummary {
  /** Id of the importer that recognised the file; empty where none did. */
  importer: string
  issues: ImportIssue[]
  /** Further issues, found and not listed. */
  issuesUnlisted: number
  /** Data rows in the file, without the header. */
  rowsRead: number
  /** Observations made of them. */
  accepted: number
  leftOut: LeftOut[]
  /** Codes that are no longer in use, and what they were taken for. */
  renamed: RenamedCode[]
  /** For a workbook, which sheet was read and which were not. */
  sheets: SheetsRead | null
  /** Where a person could say how the file is to be read: what to ask, with a proposal. */
  question: MappingQuestion | null
}

export interface FiguresRead extends FileSummary {
  observations: Observation[]
}
