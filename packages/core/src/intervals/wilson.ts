import { normalDistance } from '../math/normal.ts'
import { requireDenominator, requireLevel, requireNumber } from './requirements.ts'
import type { Interval } from './requirements.ts'
import { fault } from '../errors.ts'

/**
 * Wilson score interval of a proportion, from 0 to 1. It stays inside 0 to 1 and works for small numbers and for shares
 * near 0 or 1, where the simple normal interval fails.
 *
 * Limits = (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²)), for x events among n people and z of the level.
 *
 * @throws CalculationError when count is negative or above the denominator, the denominator not above 0, or the level outside 0 to 1.
 * @reference Wilson E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 * @example
 * wilson(15, 50, 0.95).lower.toFixed(4) // => '0.1910'
 * wilson(0, 50, 0.95).lower // => 0
 */
export function wilson(count: number, denominator: number, level: number): Interval {
  requireNumber('wilson', 'count', count)
  requireDenominator('wilson', denominator)
  if (count > denominator) throw fault('wilson', 'count', `must not exceed the denominator, ${denominator}`, count)
  requireLevel('wilson', level)
  return wilsonLimits(count, denominator, wilsonSquare(level))
}

/** 1 / z² of a level: what the arithmetic below needs of it, and 0 at 100 %. */
export function wilsonSquare(level: number): number {
  const z = normalDistance(level)
  return 1 / (z * z)
}

/**
 * The arithmetic alone, for numbers that have been checked, with everything divided by z². The lower limit comes from the
 * product of both, x² / (n (n + z²)), because the difference loses digits for small counts.
 */
export function wilsonLimits(count: number, denominator: number, square: number): Interval {
  const share = count / denominator
  const sum = 2 * count * square + 1 + Math.sqrt(1 + 4 * count * (1 - share) * square)
  return {
    lower: Math.min(share, (2 * count * share * square) / sum),
    upper: Math.min(1, Math.max(share, sum / (2 * (denominator * square + 1)))),
  }
}
