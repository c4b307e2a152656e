import type { Goal } from './goal.ts'

export type Polarity = 'high-is-good' | 'low-is-good' | 'no-judgement'

export type ValueType =
  | 'proportion'
  | 'crude-rate'
  | 'standardised-rate'
  | 'life-expectancy'
  | 'mean'
  | 'median'
  | 'count'
  | 'ratio'
  | 'score'
  | 'currency'

/**
 * How a value is judged against another: by one interval against a value, by both intervals, by the control limits around
 * the other value, or not at all. `compare/comparison-methods.ts` says what each needs.
 */
export type ComparisonMethod =
  | 'interval-95'
  | 'interval-95-and-998'
  | 'both-intervals'
  | 'control-limits-proportion'
  | 'control-limits-rate'
  | 'none'

export type IntervalMethod = 'wilson' | 'byars' | 'student-t' | 'published' | 'none'

/** Which recent-trend rule applies: on counts, on values with limits, or none (overlapping periods, surveys that changed). */
export type TrendRule = 'proportion' | 'value-with-interval' | 'none'

export type ThemeId = 'demographics-and-community' | 'prospects' | 'environment' | 'health-and-wellbeing'

export type Sex = 'persons' | 'female' | 'male'

export interface IndicatorSource {
  organisation: string
  /** What the organisation calls the publication. */
  title: string
  link: string
  /** ISO date of publication. */
  date: string
  licence: string
  /** ISO date or month of the next update; `null` where none is announced. */
  nextUpdate: string | null
}

/** A break after which values are not comparable with those before. */
export interface ComparabilityBreak {
  /** First period (id) after the break. */
  period: string
  reason: string
}

export interface DisclosurePolicy {
  /** Counts from 1 to below this are hidden; 0 where the source is already protected. */
  threshold: number
  reason: string
  /** Counts that are shown are rounded to the nearest 5; left out, they are shown as they are. */
  roundTo?: 5
  /** Whether 0 is hidden like a small count; left out, it is shown. */
  protectZero?: boolean
  /** Whether further counts are hidden from which a small one could be worked out; left out, they are. */
  secondary?: boolean
  /** Slugs of indicators that count the same people, such as the number beside a rate: what one hides the others do not tell. */
  samePeopleAs?: string[]
}

/** A source's name for one breakdown of an indicator: ONS calls women's healthy life expectancy an indicator of its own. */
export interface ExternalId {
  /** `ons-local-statistics`, `ons-local-statistics-json`, `census-2021`, `indices-of-deprivation`, `fingertips`, ... */
  system: string
  id: string
  sex: Sex
  age: string
  category: string
}

/** What a figure measures, and every decision that a person has made about it. */
export interface Indicator {
  slug: string
  /** Full name for headings, sentence case. */
  name: string
  /** Short name for tables. */
  shortName: string
  /** What it counts, in one or two plain sentences of our own. */
  definition: string
  /** Why a needs assessment looks at it. */
  rationale: string
  theme: ThemeId
  topic: string
  valueType: ValueType
  /** What stands after the value in words: `%`, `years`, `per 100,000`, `tonnes a person`; empty for a bare number. */
  unit: string
  /** What stands before the value: `£` or empty. */
  prefix: string
  /** Factor from proportion or rate to the value shown: 1 for a plain value, 100 for percentages, 100000 for rates per 100,000. */
  multiplier: number
  /** Digits after the point at display. */
  decimals: number
  polarity: Polarity
  /** Why the polarity was chosen. A person decides it for each indicator. */
  polarityReason: string
  comparisonMethod: ComparisonMethod
  /** What the figure is meant to reach; left out where no goal is set. */
  goal?: Goal
  intervalMethod: IntervalMethod
  trendRule: TrendRule
  disclosure: DisclosurePolicy
  /** Differences smaller than this, in units of the value, are not called higher or lower; 0 where the interval alone decides. */
  smallestDifference: number
  /** Who or what is counted, for captions: “people aged 16 to 64”, “households”. */
  population: string
  source: IndicatorSource
  caveats: string[]
  /** Breakdowns that exist, for pickers. The first is the default. */
  sexes: Sex[]
  ages: string[]
  /** Category ids with their labels, in display order; empty where there is no breakdown. */
  categories: { id: string; label: string }[]
  /** How sources name this indicator, and which breakdown of it they mean. */
  externalIds: ExternalId[]
  /** Slugs of superseded indicators that now lead here. */
  aliases: string[]
  breaks: ComparabilityBreak[]
  /** How values of larger areas are made from small ones: from the sums of counts, from means weighed by people, or not. */
  aggregation: 'sum-counts' | 'weigh-means' | 'none'
}
