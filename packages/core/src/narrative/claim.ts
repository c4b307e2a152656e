import type { Condition, PeriodReference, AreaSet, Reference } from './figure.ts'

/**
 * What a sentence asserts. “Slightly higher than” asserts an order of two values; “higher than”, said of a
 * survey estimate, asserts a verdict that needs an interval. They are different, and the author chooses.
 */
export type Assertion =
  | { assert: 'verdict'; of: Reference; with: Reference; is: 'better' | 'similar' | 'worse' | 'higher' | 'lower' }
  | { assert: 'order'; of: Reference; with: Reference; is: 'higher' | 'lower' | 'equal' }
  /** The order of two periods of one series. */
  | { assert: 'direction'; of: Reference; from: PeriodReference; is: 'increased' | 'decreased' | 'unchanged' }
  | { assert: 'trend'; of: Reference; is: 'increasing' | 'decreasing' | 'no-significant-change' }
  | { assert: 'threshold'; of: Reference; is: Condition }
  /** `of` is among the `top` highest or lowest of a set. */
  | { assert: 'rank'; of: Reference; among: AreaSet; order: 'highest' | 'lowest'; top: number }

export type AssertionKind = Assertion['assert']
