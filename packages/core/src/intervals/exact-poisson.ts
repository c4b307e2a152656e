import { chiSquaredQuantile } from '../math/chi-squared.ts'
import { requireLevelBelowOne, requireNumber } from './requirements.ts'
import type { Interval } from './requirements.ts'

/**
 * Exact Poisson interval of a number of events, from chi-squared quantiles. The count need not be whole.
 *
 * Lower = χ²((1 − c)/2; 2x) / 2, and 0 without events; upper = χ²(c + (1 − c)/2; 2x + 2) / 2.
 *
 * @throws CalculationError when count is negative or the level not below 1.
 * @reference Garwood F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28.
 * @example
 * exactPoisson(0, 0.95).upper.toFixed(4) // => '3.6889'
 * exactPoisson(5, 0.95).lower.toFixed(4) // => '1.6235'
 */
export function exactPoisson(count: number, level: number): Interval {
  requireNumber('exactPoisson', 'count', count)
  requireLevelBelowOne('exactPoisson', level, 'a count has no upper limit at 100 %')
  const key = `${count} ${level}`
  const known = knownLimits.get(key)
  if (known) return { ...known }
  const limits = {
    lower: count === 0 ? 0 : chiSquaredQuantile((1 - level) / 2, 2 * count) / 2,
    upper: chiSquaredQuantile(level + (1 - level) / 2, 2 * count + 2) / 2,
  }
  if (Number.isInteger(count) && count < 10 && knownLimits.size < 100) knownLimits.set(key, limits)
  return { ...limits }
}

// Small whole counts make up most rows of small areas, and each limit takes an iteration.
const knownLimits = new Map<string, Interval>()
