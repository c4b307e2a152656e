import type { Sex } from '../model/indicator.ts'

/** A code, or a place relative to the reader's page: this area, its benchmark (England), its region, or the city. */
export type AreaReference = '@this' | '@benchmark' | '@region' | '@city' | (string & {})

/** A period id, or a position in the indicator's own series for that area. */
export type PeriodReference = 'latest' | 'previous' | 'earliest' | (string & {})

/** Points at one estimate, absolutely or relative to the page on which it stands. */
export interface Reference {
  indicator: string
  area: AreaReference
  period: PeriodReference
  sex: Sex
  age: string
  category: string
}

/** A set of areas: a scheme, and optionally only those inside one area; or the statistical neighbours of `@this` with itself. */
export interface AreaSet {
  /** Scheme id, or `@neighbours`. */
  scheme: string
  /** Only areas that lie in this one; `null` for the whole scheme. */
  within: AreaReference | null
}

/** An operation on estimates whose result stands in a sentence. */
export type Figure =
  | { operation: 'value'; of: Reference }
  | { operation: 'interval'; of: Reference }
  /** `of` minus `with`; `in: 'points'` keeps the unit, `in: 'percent'` divides by `with`. The sign is kept only by format. */
  | { operation: 'difference'; of: Reference; with: Reference; in: 'points' | 'percent' }
  | { operation: 'ratio'; of: Reference; with: Reference }
  /** `of` as a percentage of `with`: 173,100 of 241,900 is 72%. */
  | { operation: 'share'; of: Reference; with: Reference }
  /** Later `of` minus earlier `from`. */
  | { operation: 'change'; of: Reference; from: PeriodReference; in: 'points' | 'percent' }
  /** The verdict in words, with the benchmark's name: “similar to England”. */
  | { operation: 'comparison'; of: Reference; with: Reference }
  | { operation: 'rank'; of: Reference; among: AreaSet; order: 'highest' | 'lowest' }
  | { operation: 'extreme'; of: Reference; among: AreaSet; order: 'highest' | 'lowest'; give: 'area' | 'value' }
  | {
      operation: 'count-where'
      of: Reference
      among: AreaSet
      where: Condition
      give: 'count' | 'count-of-all' | 'share'
    }
  /** The period that a reference means: “2022–24”. */
  | { operation: 'period'; of: Reference }
  /** How many people or cases stand behind a value. */
  | { operation: 'base'; of: Reference }
  /** The value, or that of the nearest area around it that has one, with its name. */
  | { operation: 'proxy'; of: Reference }
  /** `of` without its part `with`: life expectancy less healthy life expectancy. `in: 'percent'` is of the whole. */
  | { operation: 'remainder'; of: Reference; with: Reference; in: 'points' | 'percent' }
  /** `of` for every `per` of `with`: 38,509 crimes among 360,702 residents are 106.8 per 1,000. */
  | { operation: 'rate'; of: Reference; with: Reference; per: number }
  /** “lower than both the West Midlands (62.8) and England (64.0)”. */
  | { operation: 'order-to-both'; of: Reference; with: Reference; and: Reference }
  | { operation: 'range'; of: Reference; among: AreaSet; give: 'ends' | 'width' }
  /** “from 66th of 317 to 64th of 309”. */
  | { operation: 'rank-change'; of: Reference; from: PeriodReference; among: AreaSet; order: 'highest' | 'lowest' }
  /** The first `top` groups of one area: “Asian (55.2%) and White (30.0%)”. */
  | { operation: 'groups'; of: Reference; by: Grouping; order: 'highest' | 'lowest'; top: number }
  /** All groups of one area added up: counts and sums of money only. */
  | { operation: 'total'; of: Reference; by: Grouping }
  /** The slope index of inequality along all groups of one area in their order: 9.3 years from the first to the last. */
  | { operation: 'slope-index'; of: Reference; by: Grouping }
  /** How many of `with`, such as residents, live in the areas in which `of` meets a condition. */
  | {
      operation: 'people-where'
      of: Reference
      with: Reference
      among: AreaSet
      where: Condition
      give: 'count' | 'count-of-all' | 'share'
    }

/** How an indicator is broken down into groups. */
export type Grouping = 'category' | 'age'

/** “Around”, “just over” and “nearly” have the thresholds of `isNear`. */
export interface Condition {
  operator: 'equals' | 'at-least' | 'at-most' | 'above' | 'below' | 'around' | 'just-over' | 'nearly'
  value: number
}

/** How one use of a figure is written. Anything left out comes from the indicator. */
export interface FigureFormat {
  decimals?: number
  /** Round to this whole number at display: 10, 100, 1000. */
  roundTo?: number
  /** `with-unit` adds `%` or `£` only; `full` adds any unit in words; `bare` adds none. Default `with-unit`. */
  unit?: 'with-unit' | 'full' | 'bare'
  /** Write + or − before a difference; default false: the sentence says which way. */
  signed?: boolean
  /**
   * Write a number in words: `approximate` is “nearly 4,000” and `more-than` “more than 3”, rounded to `roundTo` or
   * `decimals`; `one-in` is “1 in 10” and `fraction` “nearly two-thirds”, both of a percentage.
   */
  phrase?: 'approximate' | 'more-than' | 'one-in' | 'fraction'
}

export type FigureOperation = Figure['operation']
