import type { Interval } from '../intervals/requirements.ts'
import type { PresentEstimate } from '../model/estimate.ts'
import { positionAgainst, proportionControlLimits, rateControlLimits } from './control-limits.ts'
import type { RuleResult } from './interval-rules.ts'

const noDenominator =
  'No denominator is published for this value, so nobody can say how far chance alone would take an area of its size.'

/** A percentage or other proportion against the limits around the benchmark at the area's own size. */
export function compareWithProportionLimits(
  estimate: PresentEstimate,
  benchmark: PresentEstimate,
  multiplier: number,
): RuleResult | string {
  const share = benchmark.value / multiplier
  if (share < 0 || share > 1) return 'The value to compare with is no proportion, so it has no control limits.'
  return atTwoLevels(estimate, (denominator, level) => {
    const { lower, upper } = proportionControlLimits(share, denominator, level)
    return { lower: lower * multiplier, upper: upper * multiplier }
  })
}

/** A rate, standardised or crude, against the limits around the benchmark at the area's own size. */
export function compareWithRateLimits(
  estimate: PresentEstimate,
  benchmark: PresentEstimate,
  multiplier: number,
): RuleResult | string {
  if (benchmark.value < 0) return 'The value to compare with is negative, so it is no rate and has no control limits.'
  return atTwoLevels(estimate, (denominator, level) =>
    rateControlLimits(benchmark.value, denominator, multiplier, level),
  )
}

const sides = { above: 'higher', within: 'similar', below: 'lower' } as const

/** Inside the 95 % limits is similar; outside the 99.8 % limits the verdict holds at that level. */
function atTwoLevels(
  { value, denominator }: PresentEstimate,
  limitsAt: (denominator: number, level: number) => Interval,
): RuleResult | string {
  if (denominator === null) return noDenominator
  if (denominator <= 0) return 'The denominator of this value is not above 0, so it has no control limits.'
  const narrow = limitsAt(denominator, 0.95)
  const wide = limitsAt(denominator, 0.998)
  const outside = positionAgainst(wide, value)
  return outside === 'within'
    ? { ...bare, position: sides[positionAgainst(narrow, value)], level: 95, benchmarkInterval: narrow }
    : { ...bare, position: sides[outside], level: 99.8, benchmarkInterval: wide }
}

const bare = { interval: null, remark: '' }
