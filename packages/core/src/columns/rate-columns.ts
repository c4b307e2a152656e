import { eventCountLower, eventCountUpper } from '../intervals/event-count.ts'
import { normalDistance } from '../math/normal.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence } from '../methods/confidence.ts'
import { rate } from '../methods/rate.ts'
import type { RateOptions } from '../methods/rate.ts'
import { readMultiplier } from '../methods/row.ts'
import { requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { quotients } from './quotients.ts'
import type { CountColumns } from './quotients.ts'

/**
 * The rates of a whole table with their Poisson intervals: `rate` for each row, the same to the last bit. Use it for tables of
 * many thousand rows, where an object for each row takes longer than the calculation.
 *
 * Formula, options and units are those of `rate`: limits are exact below 10 events and Byar's from 10. Columns in, columns
 * out: a row without count or denominator (NaN) has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rate` does, with the position of the row, and when the columns are not equally long.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const wards = { count: Float64Array.of(40, 4), denominator: Float64Array.of(80000, NaN) }
 * const admissions = rateColumns(wards)
 * admissions.value[0] // => 50
 * admissions.upperCi[0] // => rate({ count: 40, denominator: 80000 }).upperCi
 * admissions.reasons[admissions.absence[1]] // => 'There is no denominator.'
 */
export function rateColumns<C extends Confidence = number>(
  columns: CountColumns,
  options: RateOptions<C> = {},
): Answers<C> {
  const why = 'a rate has no upper limit at 100 %'
  const levels = readLevelsBelowOne('rateColumns', options.confidence, why)
  const multiplier = readMultiplier('rateColumns', options.multiplier ?? 100_000)
  const { count, denominator } = columns
  requireEqualLengths('rateColumns', { count, denominator })
  const { value, absences } = quotients('rateColumns', columns, multiplier, Infinity, rate)
  const limits = limitsAt<C, Float64Array>(levels, (level) => limitsOf(columns, level, multiplier))
  return { value, ...absences.columns, ...limits }
}

/** A row without count or denominator has NaN for limits too, because NaN runs through the arithmetic. */
function limitsOf({ count, denominator }: CountColumns, level: number, multiplier: number) {
  const lower = new Float64Array(count.length)
  const upper = new Float64Array(count.length)
  const z = normalDistance(level)
  const known = smallCounts(Math.min(count.length, 1000), level, z)
  for (let row = 0; row < lower.length; row++) {
    const x = count[row] ?? NaN
    const n = denominator[row] ?? NaN
    lower[row] = ((known.lower[x] ?? eventCountLower(x, level, z)) / n) * multiplier
    upper[row] = ((known.upper[x] ?? eventCountUpper(x, level, z)) / n) * multiplier
  }
  return { lower, upper }
}

/** The limits depend on the count alone, and most rows of a long table have one of few counts. */
function smallCounts(size: number, level: number, z: number) {
  return {
    lower: Float64Array.from({ length: size }, (_, count) => eventCountLower(count, level, z)),
    upper: Float64Array.from({ length: size }, (_, count) => eventCountUpper(count, level, z)),
  }
}
