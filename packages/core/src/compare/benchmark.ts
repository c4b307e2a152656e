import { fault } from '../errors.ts'
import type { Comparison, Verdict } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator, Polarity } from '../model/indicator.ts'
import type { ValueFormat } from '../text/format-value.ts'
import { comparisonMethods } from './comparison-methods.ts'
import { explain, smallDifference } from './explain.ts'
import type { Position } from './interval-rules.ts'

/**
 * What a comparison needs to know of an indicator: its multiplier where control limits decide. With its format the reason
 * carries the values as readers see them.
 */
export type ComparedIndicator = Pick<Indicator, 'comparisonMethod' | 'polarity' | 'smallestDifference'> &
  Partial<Pick<Indicator, 'multiplier'> & ValueFormat>

/**
 * How a value stands against a benchmark: better, similar or worse where the indicator has a good direction, higher, similar
 * or lower where it has none. Which intervals decide is the indicator's comparison method:
 *
 * - `interval-95`: the benchmark's value against the 95 % interval of the value;
 * - `interval-95-and-998`: the same, and the level says whether it lies outside the 99.8 % interval too;
 * - `both-intervals`: both 95 % intervals, similar when they overlap;
 * - `control-limits-proportion`, `control-limits-rate`: the value against the limits inside which chance alone would leave an
 *   area of this denominator when the benchmark is the truth, at 95 % and at 99.8 %.
 *
 * A limit that is touched counts as similar. A difference below the indicator's smallest difference is similar whatever the
 * interval says. There is never a verdict without an interval: whatever is missing, the answer is `not-compared` and says why.
 *
 * @throws CalculationError when control limits decide and the indicator has no multiplier above 0.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas with a benchmark.
 * @example
 * const key = { indicator: 'adult-obesity', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const here = { kind: 'estimate', ...key, area: 'E08000026', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const england = { kind: 'estimate', ...key, area: 'E92000001', value: 11.5, lowerCi95: null, upperCi95: null, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0 }
 * compareWithBenchmark(here, england, indicator).verdict // => 'worse'
 */
export function compareWithBenchmark(
  estimate: Estimate,
  benchmark: Estimate,
  indicator: ComparedIndicator,
): Comparison {
  const method = indicator.comparisonMethod
  const value = estimate.kind === 'estimate' ? estimate.value : null
  const benchmarkValue = benchmark.kind === 'estimate' ? benchmark.value : null
  const notCompared = (reason: string): Comparison => ({
    verdict: 'not-compared',
    method,
    level: null,
    value,
    benchmarkValue,
    reason,
  })
  if (estimate.kind !== 'estimate') return notCompared(absent('This value', estimate.kind, estimate.reason))
  if (benchmark.kind !== 'estimate')
    return notCompared(absent('The value to compare with', benchmark.kind, benchmark.reason))
  if (method === 'none') return notCompared('Values of this indicator are not compared: no test fits them.')
  if (sameKey(estimate, benchmark)) return notCompared('A value is not compared with itself.')

  const { needs, compare } = comparisonMethods[method]
  const multiplier = indicator.multiplier ?? NaN
  if (needs.includes('denominator') && !(multiplier > 0)) {
    throw fault(
      'compareWithBenchmark',
      'indicator.multiplier',
      'must be above 0 for control limits',
      indicator.multiplier,
    )
  }
  const result = compare(estimate, benchmark, multiplier)
  if (typeof result === 'string') return notCompared(result)
  const difference = Math.abs(Number((estimate.value - benchmark.value).toPrecision(12)))
  const tooSmall = result.position !== 'similar' && difference < indicator.smallestDifference
  return {
    verdict: tooSmall ? 'similar' : verdictOf(result.position, indicator.polarity),
    method,
    level: result.level,
    value,
    benchmarkValue,
    reason: tooSmall
      ? smallDifference(difference, estimate, benchmark, indicator)
      : explain(result, estimate, benchmark, indicator),
  }
}

/** A side in words of judgement where the indicator has a good direction. */
export function verdictOf(position: Position, polarity: Polarity): Verdict {
  if (position === 'similar' || polarity === 'no-judgement') return position
  return (position === 'higher') === (polarity === 'high-is-good') ? 'better' : 'worse'
}

export function sameKey(a: Estimate, b: Estimate): boolean {
  const fields = ['indicator', 'area', 'period', 'sex', 'age', 'category'] as const
  return fields.every((field) => a[field] === b[field])
}

/** Why a side of a comparison has no value, in words. */
export function absent(subject: string, kind: 'missing' | 'suppressed', reason: string): string {
  return `${subject} is ${kind === 'missing' ? 'missing' : 'hidden'}: ${reason}`
}
