import type { AbsenceReason, EstimateKey, ImplausibleChange } from '@jsna/core'
import type { MappingQuestion } from './client-mapping.ts'
import type { MovedSentence } from './client-workspace.ts'

/** How many figures of one indicator a file would change. */
export interface ImportedIndicator {
  indicator: string
  name: string
  added: number
  changed: number
  unchanged: number
  /** Figures of the file’s periods that a source gave before and that are not in it. They stay, unless they are withdrawn. */
  missing: number
  /** Period ids, oldest first. */
  periods: string[]
}

/** A figure as it is and as it would be; `null` where there is none. */
export interface ChangedFigure extends EstimateKey {
  before: number | null
  after: number | null
  /** Why there would be none, as the file says it. */
  absence: AbsenceReason | null
}

/** What a file holds and what it would change. Nothing of it has happened yet. */
export interface ImportReport {
  /** Id of the importer that recognised the file. */
  importer: string
  rowsRead: number
  accepted: number
  added: number
  changed: number
  unchanged: number
  missing: number
  /** Rows about places that the platform does not carry. */
  leftOut: { reason: string; rows: number }[]
  /** Codes that are no longer in use, and those under which their rows were taken. */
  renamed: { code: string; now: string; rows: number }[]
  /** For a workbook, which sheet was read and which others hold rows. */
  sheets: { read: string; others: string[] } | null
  indicators: ImportedIndicator[]
  /** Names of the areas that are named below, by code. */
  areaNames: Record<string, string>
  /** Some figures that would read differently, the city's first. */
  examples: ChangedFigure[]
  /** What is more likely a slip than news, what is about most areas first. It must be acknowledged. */
  implausible: ImplausibleChange[]
  implausibleUnlisted: number
  /** Figures and claims in the texts that this file would make read differently than the workspace’s figures do now. */
  changes: MovedSentence[]
}

/** A file that was handed in. */
export interface ImportJob {
  id: string
  fileName: string
  startedAt: string
  startedBy: string
  /** `ready`: read, compared, and waiting to be accepted. */
  state: 'reading' | 'ready' | 'needs-mapping' | 'refused' | 'accepted' | 'cancelled' | 'failed'
  /** Whether the file is still there, so that it can be read once more without being sent again. */
  fileKept: boolean
  progress: ImportProgress | null
  report: ImportReport | null
  /** Why it was refused, by row and column. */
  refusal: { detail: string; issues: RefusedRow[]; unlisted: number } | null
  /** `needs-mapping`: what the file holds and how it could be read. Save a mapping and have it read again. */
  question: MappingQuestion | null
}

export interface ImportProgress {
  stage: 'reading' | 'comparing'
  bytes: number
  totalBytes: number
  rows: number
  rowsPerSecond: number
}

export interface ImportReading {
  /** Id of a job whose file was not taken and is kept. */
  job: string
  /** `ask`: somebody wants to say what the columns are, also where the file is recognised. */
  columns?: 'known' | 'ask'
  /** The sheet of a workbook that is to be read, where it is not the one that would be. */
  sheet?: string | undefined
}

export interface ImportAcceptance {
  /** Id of a job that is ready. */
  job: string
  /** Whether somebody has looked at the changes that look like a slip. */
  acknowledged?: boolean
  /** Whether figures that are not in the file any more are withdrawn. */
  withdraw?: boolean
}

export interface ImportRecord {
  id: string
  fileName: string
  importedAt: string
  importedBy: string
  rowsRead: number
  accepted: number
  /** Figures whose numbers differ from what the workspace held. */
  changed: number
  added: number
  unchanged: number
  withdrawn: number
  /** When and by whom it was taken back; `null` where it stands. */
  undoneAt: string | null
  undoneBy: string | null
}

/** The files that were imported, newest first. */
export interface EarlierImports {
  imports: ImportRecord[]
  /** The import that can be taken back now: the newest, as long as what it replaced is kept. `null` where there is none. */
  canBeTakenBack: string | null
}

export interface ImportAnswer {
  import: ImportRecord
  changes: MovedSentence[]
}

/** One reason why a file was refused, by its place in the file. `row` counts from 1, the header included. */
export interface RefusedRow {
  /** `null` where it is about the file as a whole. */
  row: number | null
  column: string | null
  rule: string
  value: string
  message: string
}

/** The body of a 422 to an import: nothing of the file was stored. */
export interface RefusedImport {
  code: 'rows-refused'
  detail: string
  issues: RefusedRow[]
  /** Further issues that were found and are not listed. */
  unlisted: number
}
