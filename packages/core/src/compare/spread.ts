import { quantile } from '../math/quantile.ts'
import { requireFiniteNumbers } from '../math/requirements.ts'
import type { Spread } from '../model/comparison.ts'

/** Fewer values than this say little about how areas are spread. */
const fewestValues = 4

/**
 * How the areas of one kind are spread on one indicator and period: extremes with their areas, median and middle half.
 * Quantiles are of type 7. With three areas or fewer there is no spread, and the answer is `null`. Of areas with the same
 * extreme value the first one given is named.
 *
 * @throws CalculationError when a value is no finite number, with its position. Leave areas without a value out.
 * @example
 * spread([1, 2, 3, 4, 5].map((value) => ({ area: `area-${value}`, value })))?.median // => 3
 * spread([{ area: 'a', value: 1 }]) // => null
 */
export function spread(values: readonly { area: string; value: number }[]): Spread | null {
  const numbers = values.map(({ value }) => value)
  requireFiniteNumbers('spread', numbers)
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const [lowest] = sorted
  if (sorted.length < fewestValues || !lowest) return null
  numbers.sort((a, b) => a - b)
  const highest = values.reduce((most, each) => (each.value > most.value ? each : most), lowest)
  return {
    count: sorted.length,
    minimum: lowest.value,
    lowerQuartile: quantile(numbers, 0.25),
    median: quantile(numbers, 0.5),
    upperQuartile: quantile(numbers, 0.75),
    maximum: highest.value,
    minimumArea: lowest.area,
    maximumArea: highest.area,
  }
}
