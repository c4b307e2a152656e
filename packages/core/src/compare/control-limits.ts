import { fault } from '../errors.ts'
import { exactPoisson } from '../intervals/exact-poisson.ts'
import { requireDenominator } from '../intervals/requirements.ts'
import type { Interval } from '../intervals/requirements.ts'
import { wilson } from '../intervals/wilson.ts'
import { requireAboveZero, requireFiniteZeroOrMore } from '../math/requirements.ts'

/**
 * Limits inside which the proportions of areas of this size lie when they differ from the benchmark by chance alone: the
 * Wilson interval around the benchmark at the area's own denominator. Use it to find areas that stand out in a funnel or
 * control chart, where the benchmark is the standard and the areas vary around it.
 *
 * @throws CalculationError when the benchmark lies outside 0 to 1, the denominator is not above 0, or the level outside 0 to 1.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * proportionControlLimits(0.2, 500, 0.998).upper.toFixed(4) // => '0.2607'
 */
export function proportionControlLimits(benchmark: number, denominator: number, level: number): Interval {
  if (!(benchmark >= 0 && benchmark <= 1)) {
    throw fault('proportionControlLimits', 'benchmark', 'must be a proportion from 0 to 1', benchmark)
  }
  return wilson(benchmark * denominator, denominator, level)
}

/**
 * Limits inside which the rates of areas of this size lie when they differ from the benchmark by chance alone. The number of
 * events that the benchmark lets expect is taken as a Poisson count, and its exact limits are turned back into rates. Use it
 * for directly standardised rates, with the denominator of the area, and for crude ones.
 *
 * E = benchmark × denominator / multiplier; limits = exact Poisson limits of E × multiplier / denominator.
 *
 * @throws CalculationError when the benchmark is negative, denominator or multiplier is not above 0, or the level not below 1.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas with a benchmark.
 * @example
 * rateControlLimits(50, 20000, 100000, 0.95).upper.toFixed(2) // => '91.95'
 * rateControlLimits(50, 20000, 100000, 0.95).lower.toFixed(2) // => '23.98'
 */
export function rateControlLimits(benchmark: number, denominator: number, multiplier: number, level: number): Interval {
  requireFiniteZeroOrMore('rateControlLimits', 'benchmark', benchmark)
  requireDenominator('rateControlLimits', denominator)
  requireAboveZero('rateControlLimits', 'multiplier', multiplier)
  const { lower, upper } = exactPoisson((benchmark * denominator) / multiplier, level)
  return { lower: (lower / denominator) * multiplier, upper: (upper / denominator) * multiplier }
}

/**
 * Where a value lies; a limit that is touched still counts as within.
 *
 * @example
 * positionAgainst({ lower: 10, upper: 20 }, 20) // => 'within'
 */
export function positionAgainst(limits: Interval, value: number): 'above' | 'within' | 'below' {
  if (value > limits.upper) return 'above'
  return value < limits.lower ? 'below' : 'within'
}
