import { fault } from '../errors.ts'
import type { Confidence, NotCalculated } from './confidence.ts'
import { rate } from './rate.ts'
import type { Rate, RateOptions } from './rate.ts'
import { eachRow } from './row.ts'
import type { CountRow } from './row.ts'

export interface AgeSpecificRow extends CountRow {
  /** Any label; each age band once. */
  age: string
}

export type AgeSpecificRate<C extends Confidence> = { age: string } & (Rate<C> | NotCalculated)

/**
 * The rate of each age band, in the order given. Use it to see at which ages events happen, before or instead of one
 * standardised rate that hides it.
 *
 * Each is the `rate` of the band: count / denominator × multiplier, with exact limits below 10 events and Byar's from 10. A
 * band without count or denominator is missing with the reason; the others keep theirs.
 *
 * @throws CalculationError when an age stands in two rows, or a row or option breaks the rules of `rate`.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const bands = [{ age: '0-64', count: 20, denominator: 50000 }, { age: '65+', count: 90, denominator: 10000 }]
 * const [younger, older] = ageSpecificRates(bands)
 * younger.value // => 40
 * older.age // => '65+'
 * older.value.toFixed(1) // => '900.0'
 */
export function ageSpecificRates<C extends Confidence = number>(
  bands: readonly AgeSpecificRow[],
  options: RateOptions<C> = {},
): AgeSpecificRate<C>[] {
  const seen = new Set<string>()
  return eachRow(bands, (band) => {
    const { age } = band
    if (seen.has(age)) throw fault('ageSpecificRates', 'age', 'must not repeat an earlier row', age)
    seen.add(age)
    return { age, ...rate(band, options) }
  })
}
