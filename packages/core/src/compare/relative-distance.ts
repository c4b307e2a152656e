import type { Comparison } from '../model/comparison.ts'

/**
 * How far a value lies from its benchmark, as a share of the benchmark. It orders measures of different units, as in
 * “largest distance from the city first”; it is no test and gives no verdict.
 *
 * Use it to list strengths and needs. `null` where a value is missing or the benchmark is 0.
 *
 * @example
 * relativeDistance({ value: 16.5, benchmarkValue: 22 }) // => 0.25
 * relativeDistance({ value: 3, benchmarkValue: 0 }) // => null
 */
export function relativeDistance({
  value,
  benchmarkValue,
}: Pick<Comparison, 'value' | 'benchmarkValue'>): number | null {
  if (value === null || benchmarkValue === null || benchmarkValue === 0) return null
  return Math.abs((value - benchmarkValue) / benchmarkValue)
}
