import { fault } from '../errors.ts'
import { moverDifference } from '../intervals/mover-difference.ts'
import { wilson } from '../intervals/wilson.ts'
import { limitsAt, readLevels } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { readMultiplier } from '../methods/row.ts'
import type { CompleteRow, CountRow } from '../methods/row.ts'
import { readPair } from './row-pair.ts'

export interface ProportionDifferenceOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
  /** 1 for shares, 100 for percentage points. Default 1. */
  multiplier?: number
}

export type ProportionDifference<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'newcombe'
} & Limits<C>

/**
 * How much higher the share of one group is than that of another, as a difference of shares or in percentage points. Use it
 * for two groups that share no people, such as two areas or two survey years.
 *
 * value = (count / denominator − count / denominator of the reference) × multiplier. Limits are Newcombe's: recovered from
 * the Wilson intervals of both shares, as described at `moverDifference`. A row without count or denominator is answered with
 * the reason.
 *
 * @throws CalculationError when a count is negative or above its denominator, a denominator or the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to 1 (or 90 to 100) nor the pair [0.95, 0.998].
 * @reference Newcombe R. G. (1998), Interval estimation for the difference between independent proportions: comparison of
 * eleven methods, Statistics in Medicine 17 (method 10).
 * @example
 * const difference = proportionDifference({ count: 56, denominator: 70 }, { count: 48, denominator: 80 })
 * difference.value.toFixed(4) // => '0.2000'
 * difference.lowerCi.toFixed(4) // => '0.0524'
 * difference.upperCi.toFixed(4) // => '0.3339'
 */
export function proportionDifference<C extends Confidence = number>(
  row: CountRow,
  reference: CountRow,
  options: ProportionDifferenceOptions<C> = {},
): ProportionDifference<C> | NotCalculated {
  const levels = readLevels('proportionDifference', options.confidence)
  const multiplier = readMultiplier('proportionDifference', options.multiplier ?? 1)
  const pair = readPair('proportionDifference', row, reference)
  if ('kind' in pair) return pair
  requirePart('count', pair.group)
  requirePart('reference.count', pair.reference)
  const at = ({ count, denominator }: CompleteRow, level: number) => ({
    value: count / denominator,
    ...wilson(count, denominator, level),
  })
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = moverDifference(at(pair.group, level), at(pair.reference, level))
    return { lower: lower * multiplier, upper: upper * multiplier }
  })
  const { group, reference: other } = pair
  const value = (group.count / group.denominator - other.count / other.denominator) * multiplier
  return { kind: 'estimate', value, method: 'newcombe', ...limits }
}

function requirePart(argument: string, { count, denominator }: CompleteRow): void {
  if (count <= denominator) return
  throw fault('proportionDifference', argument, `must not exceed the denominator, ${denominator}`, count)
}
