import type { Comparison, Spread } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import type { ChartDescription } from '../narrative/document.ts'

/** What an area is to the chart: this decides how it is drawn. */
export type AreaRole = 'this' | 'region' | 'benchmark' | 'comparator' | 'peer'

export interface ChartArea {
  code: string
  name: string
  role: AreaRole
  status: 'official' | 'illustrative'
}

/** The verdict on one estimate against one benchmark. */
export interface ComparisonRow extends EstimateKey, Comparison {
  benchmark: string
}

/**
 * Everything that a chart shows. The drawing, the table beside it, the download and the sentence above it are all
 * made from this one value.
 */
export interface ChartData {
  description: ChartDescription
  indicator: Indicator
  areas: ChartArea[]
  estimates: Estimate[]
  comparisons: ComparisonRow[]
  spread: Spread | null
  /** The finding in one plain sentence, from `describeChart`. */
  sentence: string
}
