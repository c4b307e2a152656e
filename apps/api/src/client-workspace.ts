import type {
  Assertion,
  ChartData,
  ChartDescription,
  ClaimResult,
  Document,
  Figure,
  FigureFormat,
  FigureResult,
  PublishedDocument,
  Release,
  Setting,
  ThemeId,
} from '@jsna/core'
import type {
  CodeHistoryHead,
  CustomAreaAnswer,
  CustomAreaRequest,
  DisclosuresAnswer,
  DrawingBoard,
  DrawingScheme,
  LookupChange,
  LookupHead,
  SchemeChange,
  SchemeHead,
} from './client-geography.ts'
import type { EarlierImports, ImportAcceptance, ImportAnswer, ImportJob, ImportReading } from './client-imports.ts'
import type { ColumnMapping, ImportTemplate, MappingsAnswer, SavedMapping } from './client-mapping.ts'

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
  /**
   * Body: the file itself; its name as `?file-name=`. It is read and compared, and stored only when it is accepted.
   * `?columns=ask` asks what its columns are, also where the file would be recognised. `?described-by=` is the id of the job of
   * a description (CSVW) that was handed in before.
   */
  'POST /import-jobs': { answer: ImportJob }
  /** Reads a file once more that was not taken: after its mapping was saved, or to ask what its columns are. */
  'POST /import-readings': { body: ImportReading; answer: ImportJob }
  'GET /import-jobs': { answer: { jobs: ImportJob[] } }
  'GET /import-jobs/{id}': { answer: ImportJob }
  /** Stops the reading of a file, or throws away one that was read. */
  'DELETE /import-jobs/{id}': { answer: null }
  'POST /import-acceptances': { body: ImportAcceptance; answer: ImportAnswer }
  /** How the council's own files are read, newest first, and what a mapping can say. */
  'GET /import-mappings': { answer: MappingsAnswer }
  /** Saves a mapping under an id. One that lacks something is a 422 with `problems`. */
  'PUT /import-mappings/{id}': { body: ColumnMapping; answer: SavedMapping }
  'DELETE /import-mappings/{id}': { answer: null }
  /** A table to fill in with figures of an indicator. */
  'GET /import-templates/{id}': { answer: ImportTemplate }
  'GET /imports': { answer: EarlierImports }
  /** What a release hides, and why. It tells which counts are small. */
  'GET /disclosures': { answer: DisclosuresAnswer }
  'GET /lookups': { answer: { lookups: LookupHead[] } }
  /** Body: a CSV with the columns from, to, weight; the lookup as `?lookup=`. */
  'POST /lookup-previews': { answer: LookupChange }
  'PUT /lookups/{id}': { answer: LookupChange }
  /** Area codes that went on under others, by the file that says so. */
  'GET /code-histories': { answer: { histories: CodeHistoryHead[] } }
  /** Body: a CSV with old and new codes, such as “old” and “new” or “LSOA11CD” and “LSOA21CD”. */
  'PUT /code-histories/{id}': { answer: CodeHistoryHead }
  'DELETE /code-histories/{id}': { answer: null }
  'GET /area-schemes': { answer: { schemes: SchemeHead[] } }
  /**
   * Body: a form with `scheme` (what it is, as JSON), the files `areas` (CSV) and `boundaries` (GeoJSON or TopoJSON), one of
   * them at least, and where wanted `code-property`, `name-property`, `layer` (of a TopoJSON) and `within` (an area code).
   */
  'POST /scheme-previews': { answer: SchemeChange }
  'PUT /area-schemes/{id}': { answer: SchemeChange }
  /** Gives a scheme back what it had before it was handed in last. */
  'DELETE /scheme-replacements/{id}': { answer: null }
  /** Area schemes of which areas can be put together, the finest first. */
  'GET /small-areas': { answer: { schemes: DrawingScheme[] } }
  /** One of them, to draw on. */
  'GET /small-areas/{id}': { answer: DrawingBoard }
  'POST /custom-areas': { body: CustomAreaRequest; answer: CustomAreaAnswer }
  'GET /publications/candidate': { answer: CandidateAnswer }
  'POST /publications': { body: PublicationRequest; answer: Release }
  'POST /waivers': { body: WaiverRequest; answer: Waiver }
}
