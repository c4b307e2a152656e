import type { AreaSet, Condition, Grouping, PeriodReference, Reference } from './figure.ts'

/**
 * What a sentence asserts. “Slightly higher than” asserts an order of two values; “higher than”, said of a
 * survey estimate, asserts a verdict that needs an interval. They are different, and the author chooses.
 */
export type Assertion =
  | { assert: 'verdict'; of: Reference; with: Reference; is: 'better' | 'similar' | 'worse' | 'higher' | 'lower' }
  | { assert: 'order'; of: Reference; with: Reference; is: 'higher' | 'lower' | 'equal' }
  /** The order of two periods of one series. */
  | { assert: 'direction'; of: Reference; from: PeriodReference; is: 'increased' | 'decreased' | 'unchanged' }
  | { assert: 'trend'; of: Reference; is: TrendWord }
  | { assert: 'threshold'; of: Reference; is: Condition }
  /** `of` is among the `top` highest or lowest of a set. */
  | { assert: 'rank'; of: Reference; among: AreaSet; order: 'highest' | 'lowest'; top: number }
  /** “lower than both the region and England”. */
  | { assert: 'order-to-both'; of: Reference; with: Reference; and: Reference; is: 'higher' | 'lower' }
  /** The share of `of` in `with`, its whole, beside the share of the people of `and` in those of the same whole. */
  | { assert: 'own-share'; of: Reference; with: Reference; and: Reference; is: 'more' | 'equal' | 'less' }
  /** `of` divided by `with` meets a condition: “more than 3 times as many”. */
  | { assert: 'ratio'; of: Reference; with: Reference; is: Condition }
  /** “about 1 in 10”, “two-thirds”. */
  | { assert: 'fraction'; of: Reference; parts: number; whole: number }
  /** How fast one series has changed since a period, beside another. */
  | {
      assert: 'pace'
      of: Reference
      with: Reference
      from: PeriodReference
      is: 'grew-faster' | 'grew-more-slowly' | 'fell-faster' | 'fell-more-slowly'
    }
  /** How far two series lie apart, now and in an earlier period. */
  | {
      assert: 'gap'
      of: Reference
      with: Reference
      from: PeriodReference
      is: 'narrowed' | 'widened' | 'unchanged'
    }
  /** The last step goes against at least two before it. */
  | { assert: 'reversal'; of: Reference; is: 'rise-after-falls' | 'fall-after-rises' }
  /** All values since a period lie within a band of this width. */
  | { assert: 'stable'; of: Reference; from: PeriodReference; band: number }
  /** A change between two periods that is more than chance, judged by the good direction of the indicator. */
  | { assert: 'progress'; of: Reference; from: PeriodReference; is: 'improved' | 'similar' | 'worsened' }
  /** The value has reached a number in the good direction of the indicator. */
  | { assert: 'target'; of: Reference; target: number; is: 'met' | 'missed' }
  /** The place in an order at two times; `up` is towards the first place. */
  | {
      assert: 'rank-change'
      of: Reference
      from: PeriodReference
      among: AreaSet
      order: 'highest' | 'lowest'
      is: 'up' | 'down' | 'unchanged'
    }
  /** The category or age of `of` is among the `top` groups of its area. */
  | { assert: 'group-rank'; of: Reference; by: Grouping; order: 'highest' | 'lowest'; top: number }
  /** The value rests on few people, or its interval is wide. */
  | { assert: 'tentative'; of: Reference }
  /** How far the value can be relied on: `projected` speaks of a time after its publication. */
  | { assert: 'status'; of: Reference; is: 'final' | 'provisional' | 'revised' | 'modelled' | 'projected' }

/** “Getting better” and “getting worse” need an indicator with a good direction. */
type TrendWord = 'increasing' | 'decreasing' | 'no-significant-change' | 'getting-better' | 'getting-worse'

export type AssertionKind = Assertion['assert']
