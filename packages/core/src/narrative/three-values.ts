import type { Estimate } from '../model/estimate.ts'
import { formatValue } from '../text/format-value.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { Reference } from './figure.ts'
import { resolvePair } from './resolve.ts'
import { differentUnits, orderOf, valuePair } from './value-pair.ts'
import type { Order, ValuePair } from './value-pair.ts'
import { describeOther } from './wording.ts'

/** One value beside two others, each with the order and the words for it. */
export interface ThreeValues {
  pairs: [ValuePair, ValuePair]
  orders: [Order, Order]
  /** “the West Midlands (62.8)”. */
  others: [string, string]
  inputs: Estimate[]
}

/** Looks up a value and the two it is set beside, or says in words why they cannot be ordered. */
export function threeValues(
  ask: { of: Reference; with: Reference; and: Reference },
  { setting, evidence }: { setting: Setting; evidence: Evidence },
): ThreeValues | { reason: string; inputs: Estimate[] } {
  const [of, first] = resolvePair(ask.of, ask.with, setting, evidence)
  const [, second] = resolvePair(ask.of, ask.and, setting, evidence)
  const inputs = [of, first, second]
  const a = valuePair([of, first], evidence)
  const b = valuePair([of, second], evidence)
  if (typeof a === 'string') return { reason: a, inputs }
  if (typeof b === 'string') return { reason: b, inputs }
  const units = differentUnits(a) ?? differentUnits(b)
  if (units) return { reason: units, inputs }
  const named = (pair: ValuePair) =>
    `${describeOther(pair.of, pair.with, evidence).name} (${formatValue(pair.with.value, pair.otherIndicator)})`
  return { pairs: [a, b], orders: [orderOf(a), orderOf(b)], others: [named(a), named(b)], inputs }
}

/** “lower than both the West Midlands (62.8) and England (64.0)”, “higher than the one but lower than the other”. */
export function orderToBothWords([first, second]: [Order, Order], [one, other]: [string, string]): string {
  const link = (order: Order) => (order === 'equal' ? 'the same as' : `${order} than`)
  if (first === second) return `${link(first)} both ${one} and ${other}`
  return `${link(first)} ${one} but ${link(second)} ${other}`
}
