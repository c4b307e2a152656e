import { wilsonLimits, wilsonSquare } from '../intervals/wilson.ts'
import { limitsAt, readLevels } from '../methods/confidence.ts'
import type { Confidence } from '../methods/confidence.ts'
import { proportion } from '../methods/proportion.ts'
import type { ProportionOptions } from '../methods/proportion.ts'
import { readMultiplier } from '../methods/row.ts'
import { requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { quotients } from './quotients.ts'
import type { CountColumns } from './quotients.ts'

/**
 * The shares of a whole table with their Wilson score intervals: `proportion` for each row, the same to the last bit. Use it
 * for tables of many thousand rows, where an object for each row takes longer than the calculation.
 *
 * Formula, options and units are those of `proportion`. Columns in, columns out: a row without count or denominator (NaN) has
 * a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `proportion` does, with the position of the row, and when the columns are not equally long.
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * const wards = { count: Float64Array.of(15, NaN), denominator: Float64Array.of(50, 80) }
 * const shares = proportionColumns(wards, { multiplier: 100 })
 * shares.value[0] // => 30
 * shares.lowerCi[0] // => proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).lowerCi
 * shares.reasons[shares.absence[0]] // => null
 * shares.reasons[shares.absence[1]] // => 'There is no count.'
 */
export function proportionColumns<C extends Confidence = number>(
  columns: CountColumns,
  options: ProportionOptions<C> = {},
): Answers<C> {
  const levels = readLevels('proportionColumns', options.confidence)
  const multiplier = readMultiplier('proportionColumns', options.multiplier ?? 1)
  const { count, denominator } = columns
  requireEqualLengths('proportionColumns', { count, denominator })
  const { value, absences } = quotients('proportionColumns', columns, multiplier, 1, proportion)
  const limits = limitsAt<C, Float64Array>(levels, (level) => limitsOf(columns, level, multiplier))
  return { value, ...absences.columns, ...limits }
}

/** A row without count or denominator has NaN for limits too, because NaN runs through the arithmetic. */
function limitsOf({ count, denominator }: CountColumns, level: number, multiplier: number) {
  const lower = new Float64Array(count.length)
  const upper = new Float64Array(count.length)
  const square = wilsonSquare(level)
  for (let row = 0; row < lower.length; row++) {
    const limits = wilsonLimits(count[row] ?? NaN, denominator[row] ?? NaN, square)
    lower[row] = limits.lower * multiplier
    upper[row] = limits.upper * multiplier
  }
  return { lower, upper }
}
