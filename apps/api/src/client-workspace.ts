import type {
  Area,
  Assertion,
  ChartData,
  ChartDescription,
  ClaimResult,
  DisclosurePolicy,
  Document,
  EstimateKey,
  Figure,
  FigureFormat,
  FigureResult,
  HiddenFigure,
  ImplausibleChange,
  Lookup,
  PublishedDocument,
  Release,
  Setting,
  ThemeId,
} from '@jsna/core'

export type Role = 'author' | 'analyst' | 'publisher' | 'administrator'

export interface EditorUser {
  email: string
  name: string
  roles: Role[]
}

export interface SessionAnswer {
  user: EditorUser
}

export interface DocumentListEntry {
  id: string
  kind: Document['kind']
  theme: ThemeId | null
  title: string
  order: number
  owner: string
  revision: number
  /** `draft`: never published; `changed`: differs from the published text; `published`: the same. */
  state: 'published' | 'changed' | 'draft'
  /** Claims and figures that do not stand up on workspace data. For the place template: over all places. */
  failing: number
  cannotBeJudged: number
  /** Figures for which a newer period has arrived than the published text shows. */
  newer: number
}

/** A draft beside what the public reads. `published` is `null` for a text that was never published. */
export interface DocumentAnswer {
  draft: PublishedDocument
  published: PublishedDocument | null
  revision: number
  updatedAt: string
  updatedBy: string
}

export interface DocumentSaved {
  revision: number
  updatedAt: string
  updatedBy: string
}

/** The body of a 412: somebody saved in the meantime. */
export interface StaleDocument {
  code: 'stale-document'
  detail: string
  current: { document: Document; revision: number; updatedAt: string; updatedBy: string }
  yours: Document
}

export interface FigurePreviewRequest {
  figure: Figure
  format: FigureFormat
  /** Where the figure stands; the citywide setting when left out. */
  setting?: Setting
}

export interface ClaimPreviewRequest {
  assertion: Assertion
  setting?: Setting
}

export interface ChartPreviewRequest {
  chart: ChartDescription
  setting?: Setting
}

export interface DocumentPreviewRequest {
  document: Document
  /** For a place template: the area as which it is drawn. */
  area?: string
}

/** One figure or claim that reads differently now than in the newest release. */
export interface MovedSentence {
  document: string
  title: string
  /** Name of the place for texts that exist once for each place; empty otherwise. */
  area: string
  /** Code of that place; empty otherwise. */
  areaCode: string
  /** Section id, in which the sentence stands. */
  section: string
  /** Id of the inline. */
  inline: string
  kind: 'figure' | 'claim'
  sentence: string
  /** What the reader sees now. */
  before: string
  /** What a publication would show. */
  after: string
  beforeStatus: MovedStatus
  afterStatus: MovedStatus
  /** Why the claim fails, or why there is no figure; empty where there is nothing to explain. */
  reason: string
  suggestion: string
}

export type MovedStatus = ClaimResult['status'] | FigureResult['kind'] | 'absent'

export interface NewerPeriod {
  indicator: string
  name: string
  /** Period ids. */
  published: string | null
  available: string
}

export interface ChangesAnswer {
  /** Number of the release that the workspace is compared with; `null` before the first. */
  release: number | null
  changes: MovedSentence[]
  newerPeriods: NewerPeriod[]
}

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

export interface ChangedFigure extends EstimateKey {
  before: number
  after: number
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
  indicators: ImportedIndicator[]
  /** Some figures that would read differently, the city's first. */
  examples: ChangedFigure[]
  /** Changes that are more likely a slip than news. They must be acknowledged. */
  implausible: ImplausibleChange[]
  implausibleUnlisted: number
  /** Figures and claims in the texts that would read differently than published. */
  changes: MovedSentence[]
}

/** A file that was handed in. */
export interface ImportJob {
  id: string
  fileName: string
  startedAt: string
  startedBy: string
  /** `ready`: read, compared, and waiting to be accepted. */
  state: 'reading' | 'ready' | 'refused' | 'accepted' | 'cancelled' | 'failed'
  progress: ImportProgress | null
  report: ImportReport | null
  /** Why it was refused, by row and column. */
  refusal: { detail: string; issues: RefusedRow[]; unlisted: number } | null
}

export interface ImportProgress {
  stage: 'reading' | 'comparing'
  bytes: number
  totalBytes: number
  rows: number
  rowsPerSecond: number
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

/** A larger area that gets other parts. */
export interface MovedArea {
  code: string
  name: string
  partsBefore: number
  partsAfter: number
  /** Codes of small areas. */
  gained: string[]
  lost: string[]
}

/** What moves when a lookup gets other entries. */
export interface LookupChange {
  lookup: string
  added: number
  removed: number
  /** Entries with another weight. */
  weights: number
  areas: MovedArea[]
  /** Indicators of which figures of larger areas would be others. */
  indicators: { indicator: string; name: string; figures: number }[]
}

export type LookupHead = Omit<Lookup, 'entries'> & { entries: number }

export interface CustomAreaRequest {
  name: string
  description?: string
  /** Codes of small areas of one scheme. */
  parts: string[]
  /** Only say what it would hide. */
  preview?: boolean
}

/** Figures that a new area would hide: its own, and those of others that it would give away. */
export interface HiddenByArea {
  indicator: string
  name: string
  own: number
  others: number
}

export interface CustomAreaAnswer {
  area: Area
  hidden: HiddenByArea[]
}

/** What disclosure control did to one indicator in a release. */
export interface Disclosure {
  indicator: string
  name: string
  policy: DisclosurePolicy
  /** Figures that are shown, that are hidden because they are small, and that are hidden to protect those. */
  shown: number
  primary: number
  secondary: number
  hidden: HiddenFigure[]
}

export interface DisclosuresAnswer {
  /** `null` before the first release. */
  release: number | null
  disclosures: Disclosure[]
}

/** A claim or figure that stands in the way of publication. */
export interface Blocker {
  document: string
  title: string
  area: string
  areaCode: string
  section: string
  inline: string
  sentence: string
  status: 'fails' | 'cannot-be-judged' | 'no-figure'
  reason: string
  suggestion: string
}

export interface WaiverRequest {
  document: string
  inline: string
  reason: string
}

export interface Waiver extends WaiverRequest {
  id: string
  waivedAt: string
  waivedBy: string
}

export interface CandidateAnswer {
  /** Number that the next release would have. */
  next: number
  blockers: Blocker[]
  waivers: Waiver[]
  changes: Release['changes']
}

export interface PublicationRequest {
  title?: string
}

/** The body of a 409 to a publication. */
export interface RefusedPublication {
  code: 'claims-fail'
  detail: string
  blockers: Blocker[]
}

/** Every route of the workspace, under `/api/v1/workspace`; all need a session except the first. */
export interface WorkspaceRoutes {
  'POST /sessions': { body: { email: string; password: string }; answer: SessionAnswer }
  'GET /sessions/current': { answer: SessionAnswer }
  'DELETE /sessions/current': { answer: null }
  'GET /documents': { answer: { documents: DocumentListEntry[] } }
  /** `?area=` draws a place template as that place. Answers with an ETag that a PUT sends back in `If-Match`. */
  'GET /documents/{id}': { answer: DocumentAnswer }
  'PUT /documents/{id}': { body: { document: Document }; answer: DocumentSaved }
  'POST /previews/figure': { body: FigurePreviewRequest; answer: FigureResult }
  'POST /previews/claim': { body: ClaimPreviewRequest; answer: ClaimResult }
  'POST /previews/chart': { body: ChartPreviewRequest; answer: ChartData }
  'POST /previews/document': { body: DocumentPreviewRequest; answer: PublishedDocument }
  'GET /changes': { answer: ChangesAnswer }
  /** Body: the file itself as `text/csv`; its name as `?file-name=`. */
  'POST /imports': { answer: ImportAnswer }
  /** Takes the newest import back. */
  'DELETE /imports/{id}': { answer: null }
  /** Body: the file itself; its name as `?file-name=`. It is read and compared, and stored only when it is accepted. */
  'POST /import-jobs': { answer: ImportJob }
  'GET /import-jobs': { answer: { jobs: ImportJob[] } }
  'GET /import-jobs/{id}': { answer: ImportJob }
  /** Stops the reading of a file, or throws away one that was read. */
  'DELETE /import-jobs/{id}': { answer: null }
  'POST /import-acceptances': { body: ImportAcceptance; answer: ImportAnswer }
  'GET /imports': { answer: { imports: ImportRecord[] } }
  /** What a release hides, and why. It tells which counts are small. */
  'GET /disclosures': { answer: DisclosuresAnswer }
  'GET /lookups': { answer: { lookups: LookupHead[] } }
  /** Body: a CSV with the columns from, to, weight; the lookup as `?lookup=`. */
  'POST /lookup-previews': { answer: LookupChange }
  'PUT /lookups/{id}': { answer: LookupChange }
  'POST /custom-areas': { body: CustomAreaRequest; answer: CustomAreaAnswer }
  'GET /publications/candidate': { answer: CandidateAnswer }
  'POST /publications': { body: PublicationRequest; answer: Release }
  'POST /waivers': { body: WaiverRequest; answer: Waiver }
}
