import { eventCountInterval } from '../../intervals/event-count.ts'
import type { Observation } from '../../model/observation.ts'

/**
 * The small count that the limits of a standardised rate give away, where they do; `null` where they rest on as many events as the
 * threshold, or are not there. How much farther the upper limit lies from the rate than the lower depends on the number of events
 * and on nothing else.
 *
 * @param threshold - Counts below it are looked for.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const { lower, upper } = dobson(0.002, 4e-8, 3, 0.95)
 * const limits = { lowerCi95: lower, upperCi95: upper, lowerCi998: null, upperCi998: null }
 * countBehindLimits({ value: 0.002, ...limits }, 5) // => 3
 */
export function countBehindLimits(
  row: Pick<Observation, 'value' | 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998'>,
  threshold: number,
): number | null {
  const { value } = row
  const [lower, upper, level] =
    row.lowerCi95 === null || row.upperCi95 === null
      ? [row.lowerCi998, row.upperCi998, 0.998]
      : [row.lowerCi95, row.upperCi95, 0.95]
  if (value === null || lower === null || upper === null || !(lower < value && value < upper)) return null
  const skew = (upper - value) / (value - lower)
  for (let count = 1; count < threshold; count++) {
    if (skew >= skewOf(count + 0.5, level)) return count
  }
  return null
}

function skewOf(count: number, level: number): number {
  const { lower, upper } = eventCountInterval(count, level)
  return (upper - count) / (count - lower)
}
