import type { Area, AreaScheme, Document, Evaluation, Release, Theme } from '@jsna/core'
import type { ComparisonRow, Estimate } from '@jsna/core'
import type { JudgedRecommendation, PublishedIndicator, SpreadRow, Topology, TrendRow } from '../client.ts'
import type { ReleaseRow } from '../database/rows.ts'

/** A text as it is read in one area. */
export interface Reading {
  document: Document
  area: string
  evaluation: Evaluation
  /** Whether the text is read in one area only. */
  isAlone: boolean
}

/** Everything of a release but its figures: it fits in memory, whatever the size of the release. */
export interface ReleaseContents {
  release: ReleaseRow
  /** This release and those before it, newest first. */
  releases: Release[]
  indicators: PublishedIndicator[]
  areas: Area[]
  schemes: AreaScheme[]
  themes: Theme[]
  recommendations: JudgedRecommendation[]
  readings: Reading[]
  boundaries: { scheme: string; topology: Topology }[]
}

/** The figures of one indicator, in the order of their keys. */
export interface IndicatorFigures {
  estimates: Estimate[]
  comparisons: ComparisonRow[]
  trends: TrendRow[]
  spreads: SpreadRow[]
}

/** One release: what it holds, and its figures an indicator at a time. */
export interface ReleaseReader {
  contents: ReleaseContents
  figures: <Kind extends keyof IndicatorFigures>(kind: Kind, indicator: string) => Promise<IndicatorFigures[Kind]>
}
