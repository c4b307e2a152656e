import { readLevelsBelowOne } from './confidence.ts'
import type { Confidence, NotCalculated } from './confidence.ts'
import { readIndirect, timesReference } from './indirect-standardisation.ts'
import type { IndirectAgeBand, ReferenceOptions, TimesReference } from './indirect-standardisation.ts'
import { readMultiplier } from './row.ts'

export interface IndirectlyStandardisedRateOptions<C extends Confidence> extends ReferenceOptions {
  /** Default 0.95. */
  confidence?: C
  /** 100,000 for a rate per 100,000. Default 100,000. */
  multiplier?: number
}

/** `referenceRate` is the crude rate of the reference, with the same multiplier. */
export type IndirectlyStandardisedRate<C extends Confidence> = TimesReference<C> & { referenceRate: number }

/**
 * The indirectly standardised ratio written as a rate: the crude rate of the reference, raised or lowered by as much as the
 * area's events exceed or fall short of what its ages lead to expect. Use it where readers are used to rates; it says no
 * more than the ratio, and areas cannot be compared with each other.
 *
 * value = observed / expected × crude rate of the reference × multiplier; everything else as in
 * `indirectlyStandardisedRatio`.
 *
 * @throws CalculationError under the rules of `indirectlyStandardisedRatio`.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const reference = [
 *   { age: '0-64', count: 80000, denominator: 45000000 },
 *   { age: '65+', count: 420000, denominator: 10500000 },
 * ]
 * const bands = [{ age: '0-64', denominator: 50000 }, { age: '65+', denominator: 7500 }]
 * const rate = indirectlyStandardisedRate(bands, { reference, observed: 440 })
 * rate.value.toFixed(1) // => '1019.3'
 * rate.referenceRate.toFixed(1) // => '900.9'
 */
export function indirectlyStandardisedRate<C extends Confidence = number>(
  bands: readonly IndirectAgeBand[],
  options: IndirectlyStandardisedRateOptions<C>,
): IndirectlyStandardisedRate<C> | NotCalculated {
  const name = 'indirectlyStandardisedRate'
  const levels = readLevelsBelowOne(name, options.confidence, 'a rate has no upper limit at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 100_000)
  const read = readIndirect(name, bands, options)
  if ('kind' in read) return read
  const referenceRate = read.referenceRate * multiplier
  return { ...timesReference<C>(read, referenceRate, levels), referenceRate }
}
