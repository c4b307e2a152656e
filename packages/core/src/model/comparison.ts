import type { ComparisonMethod } from './indicator.ts'

export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared'

/** How one value stands against another. `reason` says in words why, above all when there is no verdict. */
export interface Comparison {
  verdict: Verdict
  method: ComparisonMethod
  /** The level at which the verdict holds: 95 or 99.8; `null` where there is no verdict. */
  level: 95 | 99.8 | null
  value: number | null
  benchmarkValue: number | null
  reason: string
}

export type TrendDirection = 'increasing' | 'decreasing' | 'no-significant-change' | 'not-tested'

/** Recent change, tested. `judged` adds whether it is an improvement where the indicator has a good direction. */
export interface Trend {
  direction: TrendDirection
  judged: 'getting-better' | 'getting-worse' | 'no-judgement' | 'no-significant-change' | 'not-tested'
  method: 'proportion' | 'value-with-interval' | 'none'
  /** Ids of the periods used, oldest first. */
  periods: string[]
  chiSquared: number | null
  slope: number | null
  reason: string
}

/** How an area type is spread on one indicator, period and breakdown. Quantiles are of type 7. */
export interface Spread {
  count: number
  minimum: number
  lowerQuartile: number
  median: number
  upperQuartile: number
  maximum: number
  /** Areas that hold the extremes. */
  minimumArea: string
  maximumArea: string
}
