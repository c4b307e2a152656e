import { moverDifference } from '../intervals/mover-difference.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { rate } from '../methods/rate.ts'
import { readMultiplier } from '../methods/row.ts'
import type { CompleteRow, CountRow } from '../methods/row.ts'
import { readPair } from './row-pair.ts'

export interface RateDifferenceOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
  /** 100,000 for a difference per 100,000. Default 100,000. */
  multiplier?: number
}

export type RateDifference<C extends Confidence> = { kind: 'estimate'; value: number; method: 'mover' } & Limits<C>

/**
 * How much higher the rate of one group is than that of another, in events per 100,000 or another multiplier. Use it for two
 * groups with counts; for standardised rates use `absoluteGap`.
 *
 * value = (count / denominator − count / denominator of the reference) × multiplier. Limits are recovered from those of the
 * two rates (exact below 10 events, Byar's from 10), as described at `moverDifference`: they are right for small and for
 * different counts, where a normal interval is not. A row without count or denominator is answered with the reason.
 *
 * @throws CalculationError when a count is negative, a denominator or the multiplier is not above 0, or the confidence is
 * neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const [here, there] = [{ count: 60, denominator: 20000 }, { count: 45, denominator: 30000 }]
 * rateDifference(here, there).value // => 150
 * rateDifference(here, there).lowerCi.toFixed(1) // => '62.7'
 * rateDifference(here, { count: null, denominator: 30000 }).reason // => 'The group to compare with: There is no count.'
 */
export function rateDifference<C extends Confidence = number>(
  row: CountRow,
  reference: CountRow,
  options: RateDifferenceOptions<C> = {},
): RateDifference<C> | NotCalculated {
  const why = 'a rate has no upper limit at 100 %'
  const levels = readLevelsBelowOne('rateDifference', options.confidence, why)
  const multiplier = readMultiplier('rateDifference', options.multiplier ?? 100_000)
  const pair = readPair('rateDifference', row, reference)
  if ('kind' in pair) return pair
  const at = (group: CompleteRow, level: number) => {
    const { value, lowerCi, upperCi } = rate(group, { confidence: level, multiplier })
    return { value, lower: lowerCi, upper: upperCi }
  }
  const limits = limitsAt<C>(levels, (level) => moverDifference(at(pair.group, level), at(pair.reference, level)))
  const valueOf = ({ count, denominator }: CompleteRow) => (count / denominator) * multiplier
  return { kind: 'estimate', value: valueOf(pair.group) - valueOf(pair.reference), method: 'mover', ...limits }
}
