import { breakBetween } from '../compare/comparability.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { comparePeriods } from '../model/period.ts'
import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import { formatPeriod } from '../text/format-period.ts'
import type { ValueFormat } from '../text/format-value.ts'
import type { Evidence } from './evidence.ts'
import { isPresent } from './resolve.ts'
import { describeSubject } from './wording.ts'

/** Two values that may be set beside each other, with the indicator of each. */
export interface ValuePair {
  of: PresentEstimate
  with: PresentEstimate
  indicator: Indicator
  otherIndicator: Indicator
}

function isSameKey(a: Estimate, b: Estimate): boolean {
  return (['indicator', 'area', 'period', 'sex', 'age', 'category'] as const).every((field) => a[field] === b[field])
}

/** The two values when both are there and they are not one and the same; otherwise the reason why not, in words. */
export function valuePair([of, other]: [Estimate, Estimate], evidence: Evidence): ValuePair | string {
  if (!isPresent(of)) return of.reason
  if (isSameKey(of, other)) return `This sets ${describeSubject(of, evidence)} beside itself.`
  if (!isPresent(other)) return other.reason
  const indicator = evidence.indicator(of.indicator)
  const otherIndicator = evidence.indicator(other.indicator)
  if (!indicator || !otherIndicator)
    return `There is no indicator called “${indicator ? other.indicator : of.indicator}”.`
  return { of, with: other, indicator, otherIndicator }
}

/** Why the two cannot be subtracted or ordered, in words; `null` when they are measured in the same unit. */
export function differentUnits({ indicator, otherIndicator }: ValuePair): string | null {
  if (indicator.unit === otherIndicator.unit && indicator.prefix === otherIndicator.prefix) return null
  return `“${indicator.name}” and “${otherIndicator.name}” are measured in different units.`
}

/** Two periods of one series, later first, when the change between them means something; otherwise the reason why not. */
export function changePair(estimates: [Estimate, Estimate], evidence: Evidence): ValuePair | string {
  const pair = valuePair(estimates, evidence)
  if (typeof pair === 'string') return pair
  if (comparePeriods(pair.with.period, pair.of.period) >= 0) {
    const [later, earlier] = [formatPeriod(pair.of.period), formatPeriod(pair.with.period)]
    return `A change begins before it ends, and ${earlier} is not before ${later}.`
  }
  return breakBetween(pair.indicator.breaks, pair.with.period, pair.of.period) ?? pair
}

/** How many times one value is another, or why nobody can say, in words. */
export function ratioOf(pair: ValuePair, evidence: Evidence): number | string {
  const ratio = pair.of.value / pair.with.value
  if (pair.of.value >= 0 && pair.with.value > 0 && Number.isFinite(ratio)) return ratio
  const base = describeSubject(pair.with, evidence)
  return `A ratio needs values that are not negative and a base above zero, and this is not so for ${base}.`
}

export type Order = 'higher' | 'lower' | 'equal'

/** The order of two values as readers see them: at the precision at which both are published. */
export function orderOf({ of, with: other, indicator, otherIndicator }: ValuePair): Order {
  const decimals = Math.min(indicator.decimals, otherIndicator.decimals)
  const [a, b] = [of.value, other.value].map((value) => roundHalfAwayFromZero(value, decimals)) as [number, number]
  if (a === b) return 'equal'
  return a > b ? 'higher' : 'lower'
}

/** The unit of a difference. Percentages differ in percentage points: a bare `%` after the difference would mean something else. */
export function unitOfDifference(indicator: Indicator): ValueFormat {
  return indicator.unit === '%' ? { ...indicator, unit: 'percentage points' } : indicator
}
