import { compareWithBenchmark } from '../../compare/benchmark.ts'
import { comparisonNeeds } from '../../compare/comparison-methods.ts'
import { readableFormat } from '../../compare/readable-format.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { PresentEstimate } from '../../model/estimate.ts'
import type { Indicator } from '../../model/indicator.ts'
import { formatInterval, formatValue } from '../../text/format-value.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { inPeriod } from '../../text/phrases.ts'
import type { Evidence } from '../evidence.ts'
import type { Reference } from '../figure.ts'
import { resolvePair } from '../resolve.ts'
import type { ClaimResult } from '../result.ts'
import { differentUnits, valuePair } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeFigure, describeOther, limitsOf, valueWords } from '../wording.ts'
import { cannotBeJudged } from './assertion.ts'
import type { ClaimContext } from './assertion.ts'

/** Two values of a claim, what the statistics say of them, and the words for both. */
export interface TwoValues {
  pair: ValuePair
  comparison: Comparison
  subject: string
  /** The other side: `name` after “than” or “to”, `place` with its “in”. */
  other: { name: string; place: string }
  /** “In 2018–20 it was 62.2 years (59.5 to 64.8) against 64.0”. */
  fact: string
  /** The same with digits enough to see on which side of the interval the other value lies. */
  preciseFact: string
}

function isUnlimited({ lowerCi95, upperCi95 }: PresentEstimate): boolean {
  return lowerCi95 === null || upperCi95 === null
}

/** Where limits are missing that a verdict on this indicator needs: the estimate without them. */
export function withoutLimits({ of, with: other, indicator }: ValuePair): PresentEstimate | null {
  const needs = (need: 'limits' | 'benchmark-limits') => comparisonNeeds(indicator.comparisonMethod, need)
  if (needs('limits') && isUnlimited(of)) return of
  return needs('benchmark-limits') && isUnlimited(other) ? other : null
}

/** Digits enough to tell the limits from the other value, where a verdict rests on it. */
function precise({ of, with: other, indicator }: ValuePair): Indicator {
  const limits = limitsOf(of)
  return limits ? { ...indicator, ...readableFormat(indicator, [limits.lower, limits.upper, other.value]) } : indicator
}

function factOf(pair: ValuePair, indicator: Indicator): string {
  const { of, with: other } = pair
  const limits = indicator.comparisonMethod === 'both-intervals' ? limitsOf(other) : null
  const interval = limits ? ` (${formatInterval(limits.lower, limits.upper, indicator)})` : ''
  const period = other.period === of.period ? '' : ` in ${formatPeriod(other.period)}`
  const beside = formatValue(other.value, indicator)
  return `${inPeriod(of.period)} it was ${valueWords(of, indicator)} against ${beside}${interval}${period}`
}

/** Looks up both values of a claim. When they cannot be set beside each other the answer is the claim's result. */
export function twoValues(claim: { of: Reference; with: Reference }, context: ClaimContext): TwoValues | ClaimResult {
  const { evidence, setting } = context
  const estimates = resolvePair(claim.of, claim.with, setting, evidence)
  const pair = valuePair(estimates, evidence)
  if (typeof pair === 'string') return cannotBeJudged(pair, estimates)
  const units = differentUnits(pair)
  if (units) return cannotBeJudged(units, estimates)
  return describedPair(pair, evidence)
}

function describedPair(pair: ValuePair, evidence: Evidence): TwoValues {
  return {
    pair,
    comparison: compareWithBenchmark(pair.of, pair.with, pair.indicator),
    subject: describeFigure(pair.of, evidence),
    other: describeOther(pair.of, pair.with, evidence),
    fact: factOf(pair, pair.indicator),
    preciseFact: factOf(pair, precise(pair)),
  }
}

/** Why two values are similar in the statistical sense, to follow “because”. */
export function similarBecause({ of, with: other, indicator }: ValuePair): string {
  const [limits, others] = [limitsOf(of), limitsOf(other)]
  if (comparisonNeeds(indicator.comparisonMethod, 'denominator')) {
    if (Math.abs(of.value - other.value) >= indicator.smallestDifference)
      return 'it lies within the control limits around that value'
  } else if (indicator.comparisonMethod === 'both-intervals') {
    if (limits && others && limits.lower <= others.upper && others.lower <= limits.upper)
      return 'the two intervals overlap'
  } else if (limits && limits.lower <= other.value && other.value <= limits.upper) {
    return 'the interval contains that value'
  }
  const smallest = formatValue(
    indicator.smallestDifference,
    readableFormat(indicator, [0, indicator.smallestDifference]),
    { unit: 'full' },
  )
  return `a difference of less than ${smallest} is not worth naming`
}
