import { normalDistance } from '../math/normal.ts'
import { requireLevelBelowOne } from './requirements.ts'
import type { Interval } from './requirements.ts'

/** Two normally distributed numbers that may depend on each other. */
export interface NormalPair {
  numerator: number
  denominator: number
  numeratorVariance: number
  denominatorVariance: number
  covariance: number
}

/**
 * Fieller's interval of the ratio of two normally distributed numbers: every ratio r for which numerator − r × denominator
 * does not differ from 0 at this level. `null` where the denominator itself does not differ from 0, because then the ratio
 * has no bounds.
 *
 * Limits = (b ∓ √(b² − a c)) / a, with a = d² − z² V(d), b = n d − z² C and c = n² − z² V(n).
 *
 * @throws CalculationError when the level is not below 1.
 * @reference Fieller E. C. (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16.
 * @example
 * const pair = { numerator: 12, denominator: 10, numeratorVariance: 1, denominatorVariance: 1, covariance: 0 }
 * fieller(pair, 0.95).lower.toFixed(4) // => '0.9321'
 * fieller({ ...pair, denominatorVariance: 100 }, 0.95) // => null
 */
export function fieller(pair: NormalPair, level: number): Interval | null {
  requireLevelBelowOne('fieller', level, 'a ratio has no limits at 100 %')
  const { numerator, denominator, numeratorVariance, denominatorVariance, covariance } = pair
  const squared = normalDistance(level) ** 2
  const a = denominator ** 2 - squared * denominatorVariance
  if (!(a > 0)) return null
  const b = numerator * denominator - squared * covariance
  const c = numerator ** 2 - squared * numeratorVariance
  const root = Math.sqrt(Math.max(0, b * b - a * c))
  return { lower: (b - root) / a, upper: (b + root) / a }
}
