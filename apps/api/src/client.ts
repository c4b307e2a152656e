/**
 * The door through which the explorer and the editor know the API: the shape of every request and answer, and nothing
 * that runs. The routes are checked against these types, so a route and its readers cannot drift apart.
 */
import type {
  Area,
  AreaScheme,
  ChartData,
  Comparison,
  ComparisonRow,
  Document,
  Estimate,
  EstimateKey,
  FigureResult,
  Indicator,
  PublishedDocument,
  Recommendation,
  Release,
  Sex,
  Spread,
  Theme,
  ThemeId,
  Trend,
} from '@jsna/core'
import type { HubRoutes, ListAnswer, ListQuery } from './client-hub.ts'
import type { DownloadsAnswer } from './client-downloads.ts'
import type { AreaLookupAnswer, PostcodeAnswer, SearchAnswer, SearchResult } from './client-finding.ts'
import type { ProfilesAnswer } from './client-profiles.ts'
import type { ChartQuery, EstimatesQuery, Topology } from './client-queries.ts'

export type { Download, DownloadsAnswer } from './client-downloads.ts'
export type { AreaLookupAnswer, FoundArea, PostcodeAnswer, SearchAnswer, SearchResult } from './client-finding.ts'
export type {
  ChangesSinceAnswer,
  CompareAreasAnswer,
  ComparedArea,
  CompareIndicatorsAnswer,
  FigureMove,
  HubRoutes,
  InequalitiesAnswer,
  InequalityFigure,
  InequalityGroupRow,
  ListAnswer,
  ListQuery,
  NoAnswer,
  PeriodOfSeries,
  PopulationPyramidAnswer,
} from './client-hub.ts'
export type {
  AreaMention,
  BoundariesChange,
  CodeHistoryHead,
  CustomAreaAnswer,
  CustomAreaRequest,
  Disclosure,
  DisclosuresAnswer,
  DrawingBoard,
  DrawingScheme,
  HiddenByArea,
  LookupChange,
  LookupHead,
  MovedArea,
  SchemeChange,
  SchemeHead,
} from './client-geography.ts'
export type { ChartQuery, EstimatesQuery, Topology } from './client-queries.ts'
export type {
  EarlierImports,
  ChangedFigure,
  ImportAcceptance,
  ImportAnswer,
  ImportedIndicator,
  ImportJob,
  ImportProgress,
  ImportReading,
  ImportRecord,
  ImportReport,
  RefusedImport,
  RefusedRow,
} from './client-imports.ts'
export type {
  ColumnMapping,
  ColumnRole,
  FixedFields,
  GuessedColumn,
  ImportTemplate,
  MappableIndicator,
  MappedWord,
  MappingProblem,
  MappingQuestion,
  MappingsAnswer,
  RefusedMapping,
  SavedMapping,
  SpreadColumns,
  SpreadDimension,
  SpreadField,
  WordField,
} from './client-mapping.ts'
export type { TopicLink, ProfileTheme, CitywideProfile, PlacesProfile, ProfilesAnswer } from './client-profiles.ts'
export type {
  Blocker,
  CandidateAnswer,
  ChangesAnswer,
  ChartPreviewRequest,
  ClaimPreviewRequest,
  DocumentAnswer,
  DocumentListEntry,
  DocumentPreviewRequest,
  DocumentSaved,
  EditorUser,
  FigurePreviewRequest,
  MovedSentence,
  MovedStatus,
  NewerPeriod,
  PublicationRequest,
  RefusedPublication,
  Role,
  SessionAnswer,
  StaleDocument,
  Waiver,
  WaiverRequest,
  WorkspaceRoutes,
} from './client-workspace.ts'

/** What every error looks like (RFC 9457), whichever route gives it. */
export interface Problem {
  type: string
  title: string
  status: number
  /** One sentence for people. */
  detail: string
  /** Stable word for programs, such as `unknown-parameter`. */
  code: string
  requestId: string
}

/** The release that an answer was taken from. */
export interface ReleaseMark {
  number: number
  publishedAt: string
  title: string
}

/** One figure in a chain of publications: what identifies a series, whatever the period. */
export type SeriesKey = Omit<EstimateKey, 'period'>

export interface ReleasesAnswer {
  /** Newest first. */
  releases: Release[]
}

export interface AreaSchemesAnswer {
  schemes: AreaScheme[]
}

export interface AreasAnswer extends ListAnswer {
  areas: Area[]
}

export interface ThemesAnswer {
  themes: Theme[]
}

/** An indicator with what has been published for it. */
export interface PublishedIndicator extends Indicator {
  /** Id of the newest period for any area; `null` where nothing is published. */
  latestPeriod: string | null
  /** Ids of the area schemes with figures. */
  schemes: string[]
  /** Ids of all periods, oldest first. */
  periods: string[]
}

export interface IndicatorsAnswer extends ListAnswer {
  indicators: PublishedIndicator[]
}

export interface EstimatesAnswer extends ListAnswer {
  release: ReleaseMark
  estimates: Estimate[]
}

export interface ComparisonsAnswer extends ListAnswer {
  release: ReleaseMark
  comparisons: ComparisonRow[]
}

export type TrendRow = SeriesKey & Trend

export interface TrendsAnswer extends ListAnswer {
  release: ReleaseMark
  trends: TrendRow[]
}

export type SpreadRow = Omit<EstimateKey, 'area'> & { scheme: string } & Spread

export interface SpreadsAnswer extends ListAnswer {
  release: ReleaseMark
  spreads: SpreadRow[]
}

/** One line of an area's profile: the latest figure of one series and how it stands. */
export interface AreaProfileRow {
  indicator: string
  sex: Sex
  age: string
  category: string
  estimate: Estimate
  comparison: Comparison
  /** Whether the value reaches the goal of its indicator; `null` where it has none. */
  goal: Comparison | null
  /** `null` where no trend was tested for this series. */
  trend: Trend | null
  benchmarkEstimate: Estimate | null
  /** How the area's own scheme is spread in the same period. */
  spread: Spread | null
  /** Position among the areas of its scheme; `order` says from which end it is counted. */
  rank: { position: number; of: number; order: 'highest' | 'lowest' } | null
  /** The other areas of the scheme (statistical neighbours for authorities), most similar first. */
  peers: { code: string; name: string; value: number }[]
}

export interface AreaProfileAnswer {
  release: ReleaseMark
  area: Area
  benchmark: Area
  rows: AreaProfileRow[]
}

export interface DocumentsAnswer {
  documents: { id: string; kind: Document['kind']; theme: ThemeId | null; title: string; order: number }[]
}

/** A recommendation and what its figures say, by index of its evidence (`'0'`, `'1'`, ...) and `measure`. */
export type JudgedRecommendation = Recommendation & { results: Record<string, FigureResult> }

export interface RecommendationsAnswer {
  recommendations: JudgedRecommendation[]
}

/** Every public route: its query and its answer. All are GET and lie under `/api/v1`. */
export interface PublicRoutes extends HubRoutes {
  '/releases': { query: object; answer: ReleasesAnswer }
  '/releases/{number}': { query: object; answer: Release }
  '/releases/{number}/downloads': { query: object; answer: DownloadsAnswer }
  '/area-schemes': { query: { release?: number }; answer: AreaSchemesAnswer }
  '/areas': { query: ListQuery & { scheme?: string; within?: string; release?: number }; answer: AreasAnswer }
  '/postcodes/{postcode}': { query: { release?: number }; answer: PostcodeAnswer }
  '/area-lookup': { query: { q?: string; release?: number }; answer: AreaLookupAnswer }
  '/areas/{code}': { query: { release?: number }; answer: Area }
  /** A TopoJSON topology with one object `areas`, whose properties are `{ code, name }`. */
  '/boundaries/{scheme}': { query: { release?: number }; answer: Topology }
  '/themes': { query: { release?: number }; answer: ThemesAnswer }
  '/indicators': {
    query: ListQuery & {
      theme?: ThemeId
      topic?: string
      search?: string
      indicator?: string | string[]
      release?: number
    }
    answer: IndicatorsAnswer
  }
  '/indicators/{slug}': { query: { release?: number }; answer: PublishedIndicator }
  '/estimates': { query: EstimatesQuery; answer: EstimatesAnswer }
  '/comparisons': { query: EstimatesQuery & { benchmark?: string }; answer: ComparisonsAnswer }
  '/trends': {
    query: ListQuery &
      Pick<EstimatesQuery, 'indicator' | 'area' | 'scheme' | 'within' | 'sex' | 'age' | 'category' | 'release'>
    answer: TrendsAnswer
  }
  '/spreads': {
    query: ListQuery & Pick<EstimatesQuery, 'indicator' | 'scheme' | 'period' | 'sex' | 'age' | 'category' | 'release'>
    answer: SpreadsAnswer
  }
  '/charts': { query: ChartQuery; answer: ChartData }
  '/area-profiles/{code}': {
    query: {
      benchmark?: string
      theme?: ThemeId
      topic?: string
      indicator?: string | string[]
      series?: 'all' | 'whole'
      compared?: 'yes' | 'no'
      release?: number
    }
    answer: AreaProfileAnswer
  }
  '/profiles': { query: { release?: number }; answer: ProfilesAnswer }
  '/documents': { query: { release?: number }; answer: DocumentsAnswer }
  '/documents/{id}': { query: { area?: string; release?: number }; answer: PublishedDocument }
  '/recommendations': { query: { release?: number }; answer: RecommendationsAnswer }
  '/search': { query: { q: string; kind?: SearchResult['kind'] }; answer: SearchAnswer }
}
