import { readLevelsBelowOne } from './confidence.ts'
import type { Confidence, NotCalculated } from './confidence.ts'
import { readIndirect, timesReference } from './indirect-standardisation.ts'
import type { IndirectAgeBand, ReferenceOptions, TimesReference } from './indirect-standardisation.ts'
import { readMultiplier } from './row.ts'

export interface IndirectlyStandardisedRatioOptions<C extends Confidence> extends ReferenceOptions {
  /** Default 0.95. */
  confidence?: C
  /** The value of the reference itself: 1, or 100 for a standardised mortality ratio. Default 1. */
  multiplier?: number
}

export type IndirectlyStandardisedRatio<C extends Confidence> = TimesReference<C>

/**
 * How many times as many events an area had as it would have had if each of its age groups fared like the reference. Use it
 * for small areas and small numbers, where a directly standardised rate is too uncertain. Each area is measured by its own
 * age structure: compare it with the reference, not with other areas.
 *
 * value = observed / expected × multiplier, with expected = Σ (count / denominator of the reference × people of the area).
 * Limits of the observed events are exact below 10 and Byar's from 10, divided by the expected events. A band without a
 * row, a missing number and a reference that lets nothing expect are answered with the reason.
 *
 * @throws CalculationError when an age is none of the reference or stands in two rows, a count or denominator is negative, a
 * denominator of the reference is not above 0, bands have counts although `observed` is given, the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const reference = [
 *   { age: '0-64', count: 80000, denominator: 45000000 },
 *   { age: '65+', count: 420000, denominator: 10500000 },
 * ]
 * const bands = [{ age: '0-64', count: 110, denominator: 50000 }, { age: '65+', count: 330, denominator: 7500 }]
 * indirectlyStandardisedRatio(bands, { reference, multiplier: 100 }).value.toFixed(1) // => '113.1'
 * indirectlyStandardisedRatio(bands, { reference, multiplier: 100 }).lowerCi.toFixed(1) // => '102.8'
 * indirectlyStandardisedRatio(bands, { reference }).expected.toFixed(1) // => '388.9'
 */
export function indirectlyStandardisedRatio<C extends Confidence = number>(
  bands: readonly IndirectAgeBand[],
  options: IndirectlyStandardisedRatioOptions<C>,
): IndirectlyStandardisedRatio<C> | NotCalculated {
  const name = 'indirectlyStandardisedRatio'
  const levels = readLevelsBelowOne(name, options.confidence, 'a ratio has no upper limit at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 1)
  const read = readIndirect(name, bands, options)
  return 'kind' in read ? read : timesReference<C>(read, multiplier, levels)
}
