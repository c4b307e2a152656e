import type { PresentEstimate } from '../model/estimate.ts'
import type { ComparisonMethod } from '../model/indicator.ts'
import { compareWithProportionLimits, compareWithRateLimits } from './control-rules.ts'
import { compareIntervals, compareWithValue, compareWithValueAtTwoLevels } from './interval-rules.ts'
import type { RuleResult } from './interval-rules.ts'

/** What a comparison method declares of itself; captions and claims read it. */
export interface ComparisonRule {
  /** For readers, as in “Compared by: ...”. */
  label: string
  /** What must be published for a verdict, beside both values. */
  needs: readonly ('limits' | 'benchmark-limits' | 'denominator')[]
  /** What it concludes, or why it cannot. */
  compare: (estimate: PresentEstimate, benchmark: PresentEstimate, multiplier: number) => RuleResult | string
}

/** Every comparison method but `none`, which compares nothing. */
export const comparisonMethods: Readonly<Record<Exclude<ComparisonMethod, 'none'>, ComparisonRule>> = {
  'interval-95': {
    label: 'The other area’s value against this area’s 95% interval',
    needs: ['limits'],
    compare: compareWithValue,
  },
  'interval-95-and-998': {
    label: 'The other area’s value against this area’s 95% and 99.8% intervals',
    needs: ['limits'],
    compare: compareWithValueAtTwoLevels,
  },
  'both-intervals': {
    label: 'Both areas’ 95% intervals: different where they do not overlap',
    needs: ['limits', 'benchmark-limits'],
    compare: compareIntervals,
  },
  'control-limits-proportion': {
    label: 'This area’s value against the control limits of a proportion around the other area’s value',
    needs: ['denominator'],
    compare: compareWithProportionLimits,
  },
  'control-limits-rate': {
    label: 'This area’s value against the control limits of a rate around the other area’s value',
    needs: ['denominator'],
    compare: compareWithRateLimits,
  },
}

/** Whether a method needs something; `none` needs nothing, because it never gives a verdict. */
export function comparisonNeeds(method: ComparisonMethod, need: ComparisonRule['needs'][number]): boolean {
  return method !== 'none' && comparisonMethods[method].needs.includes(need)
}
