import type { Interval } from '../intervals/requirements.ts'
import type { Verdict } from '../model/comparison.ts'
import type { Polarity } from '../model/indicator.ts'
import type { GoalBounds } from './goal-bounds.ts'

/**
 * The verdict of an interval (of no width where the value alone counts) against the bounds of a goal (one and the same where
 * it is a single value). A single goal is reached by touching it, from either side; a range ends before its upper bound.
 */
export function goalVerdict(interval: Interval, { lower, upper }: GoalBounds, polarity: Polarity): Verdict {
  const single = lower === upper
  switch (polarity) {
    case 'high-is-good':
      if (interval.lower >= upper) return 'better'
      return interval.upper < lower ? 'worse' : 'similar'
    case 'low-is-good':
      if (single ? interval.upper <= lower : interval.upper < lower) return 'better'
      return (single ? interval.lower > upper : interval.lower >= upper) ? 'worse' : 'similar'
    case 'no-judgement':
      if (single ? interval.lower > upper : interval.lower >= upper) return 'higher'
      return interval.upper < lower ? 'lower' : 'similar'
  }
}
