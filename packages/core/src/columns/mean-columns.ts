import { fault } from '../errors.ts'
import type { Confidence } from '../methods/confidence.ts'
import { mean } from '../methods/mean.ts'
import type { MeanOptions } from '../methods/mean.ts'
import { orNull, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea } from './each-area.ts'

/** The values of the first area, then those of the second, and so on; NaN stands where the source does not state one. */
export interface ValueColumns {
  values: Float64Array
  /** How many of them each area has. */
  sizes: Float64Array
}

/**
 * The means of many areas or groups with Student's t intervals: `mean` for each, the same to the last bit. Use it where a
 * column holds the single values of all areas one after another, such as ages or waiting times.
 *
 * Formula, options and units are those of `mean`. An area with a missing value (NaN), or with none, has a code in `absence`,
 * and `reasons` gives the sentence for the code. An area with a single value has its mean and NaN for limits.
 *
 * @throws CalculationError as `mean` does, with the position in the column, and when `sizes` are not whole numbers that add up
 * to the length of `values`.
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * const waits = meanColumns({ values: Float64Array.of(4, 6, 11, 5, NaN), sizes: Float64Array.of(3, 2) })
 * waits.value[0] // => 7
 * waits.upperCi[0] // => mean([4, 6, 11]).upperCi
 * waits.reasons[waits.absence[1]] // => '1 of 2 values is missing.'
 */
export function meanColumns<C extends Confidence = number>(
  { values, sizes }: ValueColumns,
  options: MeanOptions<C> = {},
): Answers<C> {
  requireEqualLengths(name, { values })
  requireEqualLengths(name, { sizes })
  const firsts = firstsOf(sizes, values.length)
  return eachArea<C>(name, options, firsts, (first, area) => {
    const own = values.subarray(first, first + (sizes[area] ?? 0))
    return [mean<C>(Array.from(own, orNull), options)]
  })
}

const name = 'meanColumns'

function firstsOf(sizes: Float64Array, length: number): number[] {
  let sum = 0
  const firsts = Array.from(sizes, (size, index) => {
    if (!Number.isInteger(size) || size < 0) throw fault(name, 'sizes', 'must be whole numbers', size, index)
    sum += size
    return sum - size
  })
  if (sum !== length) throw fault(name, 'sizes', `must add up to the length of values, ${length}`, sum)
  return firsts
}
