import type { GoalMethod } from './goal.ts'
import type { ComparisonMethod } from './indicator.ts'

export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared'

/** How one value stands against another. `reason` says in words why, above all when there is no verdict. */
export interface Comparison {
  verdict: Verdict
  method: ComparisonMethod | GoalMethod
  /** The level at which the verdict holds: 95 or 99.8; `null` where there is no verdict, or a goal that leaves intervals aside. */
  level: 95 | 99.8 | null
  value: number | null
  /** The other side: a benchmark's value, or of a goal the bound that lies nearest. */
  benchmarkValue: number | null
  reason: string
}

/** Where an area lies among areas of its kind: in words of judgement where the indicator has a good direction. */
export type PeerVerdict =
  | 'best'
  | 'better'
  | 'middle'
  | 'worse'
  | 'worst'
  | 'highest'
  | 'high'
  | 'low'
  | 'lowest'
  | 'not-compared'

/** How one value stands among those of all areas of its kind. It is no test: a group says nothing about chance. */
export interface PeerComparison {
  verdict: PeerVerdict
  method: 'quartiles' | 'quintiles'
  /** Never a level, because no interval decides. */
  level: null
  /** Counted from 1, the lowest values; `null` where there is no verdict. */
  group: number | null
  value: number | null
  /** What parts the groups: minimum, inner bounds, maximum. Empty where there is no verdict. */
  bounds: number[]
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

/** What became of a value since the one before it: two points and no more, so it is no trend. */
export interface Change {
  direction: TrendDirection
  judged: Trend['judged']
  method: ComparisonMethod
  level: 95 | null
  value: number | null
  previousValue: number | null
  /** Ids of the two periods, oldest first; empty where the change was not tested. */
  periods: string[]
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
