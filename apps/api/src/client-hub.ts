/** The views with which readers compare: what they are asked, and what they answer. */
import type {
  Area,
  AreaScheme,
  Comparison,
  Correlation,
  Estimate,
  EstimateKey,
  Gap,
  Release,
  Sex,
  SlopeIndexOfInequality,
} from '@jsna/core'

/** By which fields a list is sorted, which page of it is given, and with which fields. Names stand with commas between them. */
export interface ListQuery {
  /** Such as `-value,area`: a minus puts the largest first. */
  sort?: string
  page?: number
  limit?: number
  fields?: string
}

export interface ListAnswer {
  /** How many rows match, whatever page is shown. */
  total: number
}

export interface ReleaseNamed {
  number: number
  publishedAt: string
  title: string
}

/** What there is no answer to, and why. */
export interface NoAnswer {
  kind: 'missing'
  reason: string
}

/** One series in one period. */
export type PeriodOfSeries = Omit<EstimateKey, 'area'>

export interface ComparedArea {
  area: string
  estimate: Estimate
  /** By the method that the indicator declares. */
  comparison: Comparison
  difference: Gap | NoAnswer
  ratio: Gap | NoAnswer
  /** Whether one of the two areas lies inside the other: the difference and the ratio then have no interval. */
  overlaps: boolean
}

export interface CompareAreasAnswer {
  release: ReleaseNamed
  /** In the order in which they were asked for. */
  areas: Area[]
  /** What every area is held against. */
  reference: Area
  rows: (PeriodOfSeries & { referenceEstimate: Estimate; areas: ComparedArea[] })[]
}

type Both = readonly [0.95, 0.998]

export interface CompareIndicatorsAnswer {
  release: ReleaseNamed
  scheme: AreaScheme
  within: Area | null
  x: PeriodOfSeries
  y: PeriodOfSeries
  /** Areas with both figures. */
  pairs: { area: string; name: string; x: number; y: number }[]
  /** How many areas lack one of the figures, or have one that is withheld. */
  leftOut: number
  pearson: Correlation<Both> | NoAnswer
  spearman: Correlation<Both> | NoAnswer
  sentence: string
  warning: string
}

export interface InequalityGroupRow {
  /** A sex, the id of a category, or the number of a group by deprivation, from 1 for the most deprived. */
  id: string
  label: string
  /** How many areas the group is made of; `null` where it is none of areas. */
  areas: number | null
  figure: InequalityFigure | NoAnswer
  /** Against the reference group. */
  difference: Gap | NoAnswer
  ratio: Gap | NoAnswer
}

/** The figure of one group. */
export interface InequalityFigure {
  kind: 'estimate'
  value: number
  lowerCi95: number | null
  upperCi95: number | null
  lowerCi998: number | null
  upperCi998: number | null
  count: number | null
  denominator: number | null
}

export interface InequalitiesAnswer extends PeriodOfSeries {
  release: ReleaseNamed
  area: Area
  by: 'sex' | 'category' | 'deprivation'
  /** Id of the group against which the others are held. */
  reference: string
  groups: InequalityGroupRow[]
  /** Over all groups by deprivation, from the most to the least deprived. */
  index: Pick<SlopeIndexOfInequality<Both>, 'kind' | 'slopeIndex' | 'relativeIndex' | 'method'> | NoAnswer
  /** What a reader has to know of these groups. */
  cautions: string[]
}

export interface PopulationPyramidAnswer {
  release: ReleaseNamed
  area: Area
  indicator: string
  period: string
  /** Whether the figures are counts of people by sex and age, or shares of all people by age. */
  measure: 'count' | 'proportion'
  bands: { id: string; label: string; female: Estimate | null; male: Estimate | null; persons: Estimate | null }[]
  cautions: string[]
}

export interface FigureMove {
  indicator: string
  area: string
  period: string
  sex: Sex
  age: string
  category: string
  change: 'added' | 'revised' | 'withdrawn'
  before: Estimate | null
  after: Estimate | null
}

export interface ChangesSinceAnswer {
  since: ReleaseNamed
  until: ReleaseNamed
  /** The releases after the first, newest first, each with what it says of itself. */
  releases: Pick<Release, 'number' | 'publishedAt' | 'title' | 'changes'>[]
  indicators: { slug: string; name: string; change: 'added' | 'changed' | 'withdrawn'; addedPeriods: string[] }[]
  texts: { id: string; title: string; change: 'added' | 'changed' | 'withdrawn' }[]
  /** Of the indicators that were named; empty without one. */
  figures: FigureMove[]
  /** Of those figures; `null` where no indicator was named. */
  counts: { added: number; revised: number; withdrawn: number } | null
}

interface Breakdown {
  sex?: Sex
  age?: string
  category?: string
}

/** The views of comparison; `/api/v1` stands before each. */
export interface HubRoutes {
  '/compare-areas': {
    query: Breakdown & {
      indicator: string | string[]
      area?: string | string[]
      scheme?: string
      within?: string
      reference?: string
      period?: string
      release?: number
    }
    answer: CompareAreasAnswer
  }
  '/compare-indicators': {
    query: {
      x: string
      y: string
      scheme: string
      within?: string
      xPeriod?: string
      yPeriod?: string
      xSex?: Sex
      ySex?: Sex
      xAge?: string
      yAge?: string
      xCategory?: string
      yCategory?: string
      release?: number
    }
    answer: CompareIndicatorsAnswer
  }
  '/inequalities': {
    query: Breakdown & {
      indicator: string
      area: string
      by: 'sex' | 'category' | 'deprivation'
      reference?: string
      groups?: '5' | '10'
      deprivation?: string
      scheme?: string
      period?: string
      release?: number
    }
    answer: InequalitiesAnswer
  }
  '/population-pyramids/{code}': {
    query: { indicator?: string; period?: string; release?: number }
    answer: PopulationPyramidAnswer
  }
  '/changes': {
    query: { since: number; indicator?: string | string[]; release?: number }
    answer: ChangesSinceAnswer
  }
}
