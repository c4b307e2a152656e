import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import { subtract } from './arithmetic.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { PeriodReference, Reference } from './figure.ts'
import { isRelativePeriod, resolve, resolveChange } from './resolve.ts'
import { changePair, differentUnits, valuePair } from './value-pair.ts'
import type { ValuePair } from './value-pair.ts'

/** Two series at the same two times. */
export interface TwoSeries {
  /** Both series now. */
  now: ValuePair
  /** Each series, now and before. */
  changes: [ValuePair, ValuePair]
  inputs: Estimate[]
}

/**
 * Two series at the same two times, or why they cannot be set beside each other, in words. A relative period of the second
 * means the period of the first, and both are looked back to the same earlier period.
 */
export function twoSeries(
  ask: { of: Reference; with: Reference; from: PeriodReference },
  { setting, evidence }: { setting: Setting; evidence: Evidence },
): TwoSeries | { reason: string; inputs: Estimate[] } {
  const [later, earlier] = resolveChange(ask.of, ask.from, setting, evidence)
  const at = (period: string) => resolve({ ...ask.with, period }, setting, evidence)
  const laterOther = at(isRelativePeriod(ask.with.period) ? later.period : ask.with.period)
  const inputs = [later, laterOther, earlier, at(earlier.period)]
  const pairs = [valuePair([later, laterOther], evidence)]
  pairs.push(changePair([later, earlier], evidence), changePair([laterOther, at(earlier.period)], evidence))
  const refused = pairs.find((pair) => typeof pair === 'string')
  if (typeof refused === 'string') return { reason: refused, inputs }
  const [now, own, other] = pairs as [ValuePair, ValuePair, ValuePair]
  const units = differentUnits(now)
  return units === null ? { now, changes: [own, other], inputs } : { reason: units, inputs }
}

/** How far two values lie apart, as readers see it. */
export function gapOf(a: PresentEstimate, b: PresentEstimate, decimals: number): number {
  return roundHalfAwayFromZero(Math.abs(subtract(a.value, b.value)), decimals)
}
