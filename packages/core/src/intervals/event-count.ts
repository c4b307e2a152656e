import { byars, byarsLimit } from './byars.ts'
import { exactPoisson } from './exact-poisson.ts'
import type { Interval } from './requirements.ts'

/** Number of events from which Byar's limits replace the exact ones. */
const eventsForByars = 10

/**
 * Which interval a number of events gets: the exact one below 10, Byar's from 10.
 *
 * @example
 * eventCountMethod(9.5) // => 'exact'
 */
export function eventCountMethod(count: number): 'exact' | 'byars' {
  return count < eventsForByars ? 'exact' : 'byars'
}

/**
 * Interval of a number of events that happen independently: exact Poisson limits below 10, Byar's from 10.
 *
 * @throws CalculationError when count is negative or the level not below 1.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * eventCountInterval(5, 0.95).lower.toFixed(4) // => '1.6235'
 * eventCountInterval(100, 0.95).lower.toFixed(2) // => '81.36'
 */
export function eventCountInterval(count: number, level: number): Interval {
  return eventCountMethod(count) === 'exact' ? exactPoisson(count, level) : byars(count, level)
}

/** The lower limit alone of a checked count, for tables, where z of the level is worked out once. NaN has the limit NaN. */
export function eventCountLower(count: number, level: number, z: number): number {
  return count < eventsForByars ? exactPoisson(count, level).lower : byarsLimit(count, -z)
}

/** The upper limit alone, as above. */
export function eventCountUpper(count: number, level: number, z: number): number {
  return count < eventsForByars ? exactPoisson(count, level).upper : byarsLimit(count + 1, z)
}
