import type { AbsenceReason, Observation, Sex } from '@jsna/core'
import type { Generated } from 'kysely'
import type { ImportRecord } from '../client.ts'

// Nouns are kept as JSON text in `body`: their shape is the schema of core, and a new field needs no migration.
// Instants are ISO text, which sorts as it stands. Figures have columns of their own, named as everywhere else.

interface NounTable {
  id: string
  body: string
}

interface KeyColumns {
  indicator: string
  area: string
  sex: Sex
  age: string
  category: string
  period: string
}

interface NumberColumns {
  value: number | null
  lowerCi95: number | null
  upperCi95: number | null
  lowerCi998: number | null
  upperCi998: number | null
  count: number | null
  denominator: number | null
}

export interface ObservationTable extends KeyColumns, NumberColumns {
  absence: AbsenceReason | null
  status: Observation['status']
  note: string
  /** `added-up` rows are made again whenever their small areas change. */
  origin: 'source' | 'added-up'
  /** The import that brought the row; `seed` for the packed data. */
  import: string
}

export type ImportJobState = 'reading' | 'ready' | 'needs-mapping' | 'refused' | 'accepted' | 'cancelled' | 'failed'

export interface WorkspaceTables {
  areaScheme: NounTable
  area: NounTable & { scheme: string; position: number }
  boundary: NounTable
  theme: NounTable & { position: number }
  indicator: NounTable & { theme: string; position: number }
  recommendation: NounTable & { position: number }
  communityAsset: NounTable & { position: number }
  lookup: NounTable & { fromScheme: string; toScheme: string; position: number }
  lookupEntry: { lookup: string; fromCode: string; toCode: string; weight: number }
  observation: ObservationTable
  /** Counts the changes to an indicator's observations, so that what is derived from them can be kept. */
  indicatorVersion: { indicator: string; version: number }
  import: ImportRecord & { contentHash: string }
  /** A file that was handed in: read and compared here, stored only when somebody accepts it. */
  importJob: {
    number: Generated<number>
    id: string
    fileName: string
    contentHash: string
    state: ImportJobState
    startedAt: string
    startedBy: string
    /** JSON; empty before the file has been read. */
    report: string
    /** What is wrong with the file, as JSON; empty where nothing is. */
    refusal: string
    /** What is asked about its columns, as JSON; empty where nothing is. */
    question: string
  }
  /** How the council's own files are read. */
  importMapping: NounTable & { savedAt: string; savedBy: string }
  stagedObservation: ObservationTable & { job: number }
  document: NounTable & { revision: number; updatedAt: string; updatedBy: string }
  documentRevision: { document: string; revision: number; body: string; savedAt: string; savedBy: string }
  waiver: {
    id: string
    document: string
    inline: string
    reason: string
    /** Hash of the figure or claim that was waived: a waiver ends when its words or its assertion change. */
    subject: string
    waivedAt: string
    waivedBy: string
  }
  /** One row a release, opened before and closed after the published database is written. */
  publication: {
    number: number
    state: 'begun' | 'done'
    startedAt: string
    startedBy: string
    /** Indicator versions as JSON, which the release was made from. */
    versions: string
  }
  /** What an area scheme was before it was handed in last, as JSON, so that this can be taken back. */
  schemeReplacement: NounTable & { replacedAt: string; replacedBy: string }
  /** Area codes that went on under others, by the file that says so. */
  codeChange: { history: string; fromCode: string; toCode: string }
  codeHistory: NounTable & { loadedAt: string; loadedBy: string }
  /** Counts the changes to areas and lookups. */
  catalogueVersion: { id: number; version: number }
  /** One indicator in one release: policy and hidden figures, as JSON. */
  disclosureLog: { release: number; indicator: string; body: string }
  account: { email: string; name: string; roles: string; passwordHash: string; createdAt: string }
  session: { tokenHash: string; email: string; createdAt: string; expiresAt: string }
  signInAttempt: { id: string; email: string; address: string; at: string }
  audit: {
    number: number
    at: string
    actor: string
    action: string
    subject: string
    detail: string
    previousHash: string
    hash: string
  }
  /** One row: the newest entry, so that entries taken from the end are missed, too. */
  auditHead: { id: number; number: number; hash: string }
}

/** A row belongs to every release from the first up to, but not including, the second. */
export interface Validity {
  validFromRelease: number
  validToRelease: number | null
}

type VersionedNoun = NounTable & Validity

/** What is said of a figure in words. */
export interface EstimateWords {
  kind: 'estimate' | 'suppressed' | 'missing'
  method: string
  status: string
  note: string
  reason: string
}

export interface EstimateTable extends KeyColumns, NumberColumns, EstimateWords, Validity {}

/** The same rows, with the number of their words. */
export interface NumberedEstimateTable extends KeyColumns, NumberColumns, Validity {
  words: number
}

export interface ComparisonTable extends KeyColumns, Validity {
  benchmark: string
  verdict: string
  method: string
  level: number | null
  value: number | null
  benchmarkValue: number | null
  reason: string
}

export interface TrendWords {
  direction: string
  judged: string
  method: string
  /** Period ids, as JSON. */
  periods: string
  reason: string
}

export interface TrendTable extends Omit<KeyColumns, 'period'>, TrendWords, Validity {
  chiSquared: number | null
  slope: number | null
}

/** Trends with the number of their words in the place of the words. */
export type NumberedTrendTable = Omit<TrendTable, keyof TrendWords> & { words: number }

export interface SpreadTable extends Omit<KeyColumns, 'area'>, Validity {
  scheme: string
  count: number
  minimum: number
  lowerQuartile: number
  median: number
  upperQuartile: number
  maximum: number
  minimumArea: string
  maximumArea: string
}

/** The newest figure of a series and its position among the areas of its scheme. */
export interface StandingTable extends KeyColumns, Validity {
  value: number | null
  position: number | null
  of: number | null
  order: 'highest' | 'lowest'
}

export interface PublishedTables {
  release: {
    number: number
    publishedAt: string
    title: string
    publishedBy: string
    contentHash: string
    methodVersion: string
    changes: string
  }
  areaScheme: VersionedNoun
  area: VersionedNoun & { scheme: string; position: number }
  boundary: VersionedNoun
  theme: VersionedNoun & { position: number }
  indicator: VersionedNoun & { theme: string; position: number; coverage: string }
  document: VersionedNoun
  /** What a document's figures and claims say for one area. */
  evaluation: { document: string; area: string; body: string } & Validity
  recommendation: VersionedNoun & { position: number; results: string }
  communityAsset: VersionedNoun & { position: number }
  estimate: EstimateTable
  numberedEstimate: NumberedEstimateTable
  estimateWords: EstimateWords & { id: number }
  comparison: ComparisonTable
  trend: TrendTable
  numberedTrend: NumberedTrendTable
  trendWords: TrendWords & { id: number }
  spread: SpreadTable
  standing: StandingTable
  /** Postcodes belong to no release. */
  postcode: { postcode: string; area: string }
  /** Hash of every part of a release: one indicator's figures, one text, ... */
  contentPart: { kind: string; id: string; hash: string } & Validity
}
