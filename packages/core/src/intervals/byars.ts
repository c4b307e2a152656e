import { fault } from '../errors.ts'
import { normalDistance } from '../math/normal.ts'
import { requireLevelBelowOne, requireNumber } from './requirements.ts'
import type { Interval } from './requirements.ts'

/**
 * Byar's interval of a number of events: close to the exact Poisson limits from 10 events on.
 *
 * Lower = x (1 − 1/(9x) − z/(3√x))³; upper = (x + 1) (1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
 *
 * @throws CalculationError when count is below 10, where the exact limits are due, or the level is not below 1.
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC.
 * @example
 * byars(100, 0.95).lower.toFixed(2) // => '81.36'
 */
export function byars(count: number, level: number): Interval {
  requireNumber('byars', 'count', count)
  if (count < 10) throw fault('byars', 'count', 'must be 10 or more: use exactPoisson below', count)
  requireLevelBelowOne('byars', level, 'a count has no upper limit at 100 %')
  const z = normalDistance(level)
  return { lower: byarsLimit(count, -z), upper: byarsLimit(count + 1, z) }
}

/** One limit, for numbers that have been checked: the lower of a count from −z, the upper from the count + 1 and z. */
export function byarsLimit(x: number, z: number): number {
  const root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))
  // A product, because a power takes ten times as long.
  return x * (root * root * root)
}
