import type { Rank } from '../compare/rank.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { AreaSet, PeriodReference, Reference } from './figure.ts'
import { placeAmong } from './place-among.ts'
import { resolveChange } from './resolve.ts'
import { changePair } from './value-pair.ts'
import type { ValuePair } from './value-pair.ts'

/** The places of one area at two times. */
export interface PlaceChange {
  before: Rank
  now: Rank
  pair: ValuePair
  inputs: Estimate[]
}

/** The places of one area among a set at two times, or why they cannot be set beside each other, in words. */
export function placeChange(
  ask: { of: Reference; from: PeriodReference; among: AreaSet; order: 'highest' | 'lowest' },
  context: { setting: Setting; evidence: Evidence },
): PlaceChange | { reason: string; inputs: Estimate[] } {
  const inputs = resolveChange(ask.of, ask.from, context.setting, context.evidence)
  const pair = changePair(inputs, context.evidence)
  if (typeof pair === 'string') return { reason: pair, inputs }
  const now = placeAmong(pair.of, ask, context)
  const before = placeAmong(pair.with, ask, context)
  if (typeof now === 'string') return { reason: now, inputs }
  if (typeof before === 'string') return { reason: before, inputs }
  return { before, now, pair, inputs }
}
