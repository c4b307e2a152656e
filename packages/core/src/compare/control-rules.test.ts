import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleInterval } from '../samples/nouns.ts'
import { compareWithBenchmark } from './benchmark.ts'
import type { ComparedIndicator } from './benchmark.ts'

const indicator = { polarity: 'high-is-good', smallestDifference: 0, decimals: 1, unit: '%', prefix: '' } as const
const england = (value: number) => sampleEstimate({ area: 'E92000001', value })

describe('control limits around the benchmark', () => {
  const share: ComparedIndicator = { ...indicator, comparisonMethod: 'control-limits-proportion', multiplier: 100 }
  const rates: ComparedIndicator = {
    ...indicator,
    comparisonMethod: 'control-limits-rate',
    polarity: 'low-is-good',
    multiplier: 100_000,
    unit: 'per 100,000',
  }
  const of = (value: number, denominator: number | null) => sampleEstimate({ value, denominator })

  // Wilson's limits around 20 % of 500: 16.73 to 23.73 at 95 %, 14.99 to 26.15 at 99.8 %.
  it.each([
    [20, 'similar', 95],
    [23.7, 'similar', 95],
    [23.8, 'better', 95],
    [26.2, 'better', 99.8],
    [16.7, 'worse', 95],
    [14.9, 'worse', 99.8],
  ] as const)('a proportion of %d in 500 against 20: %s at %d', (value, verdict, level) => {
    const found = compareWithBenchmark(of(value, 500), england(20), share)
    expect(found).toMatchObject({ verdict, level, method: 'control-limits-proportion', value, benchmarkValue: 20 })
  })

  // Exact Poisson limits of 10 expected events among 20,000: 4.80 to 18.39 at 95 %, 2.96 to 24.13 at 99.8 %.
  it.each([
    [50, 'similar', 95],
    [91.9, 'similar', 95],
    [92.1, 'worse', 95],
    [120, 'worse', 95],
    [121, 'worse', 99.8],
    [23.9, 'better', 95],
    [12, 'better', 99.8],
  ] as const)('a rate of %d per 100,000 in 20,000 against 50: %s at %d', (value, verdict, level) => {
    expect(compareWithBenchmark(of(value, 20_000), england(50), rates)).toMatchObject({ verdict, level })
  })

  it('say within which limits the value lies', () => {
    expect(compareWithBenchmark(of(23.8, 500), england(20), share).reason).toBe(
      'The value, 23.8%, lies above the 95 % control limits around the value compared with, 16.7% to 23.7%.',
    )
    expect(compareWithBenchmark(of(50, 20_000), england(50), rates).reason).toBe(
      'The value, 50.0, lies within the 95 % control limits around the value compared with, 24.0 to 92.0.',
    )
  })

  it.each([
    [share, of(20, null), england(20), 'No denominator is published for this value'],
    [share, of(20, 0), england(20), 'The denominator of this value is not above 0'],
    [share, of(20, 500), england(101), 'The value to compare with is no proportion'],
    [share, of(20, 500), england(-1), 'The value to compare with is no proportion'],
    [rates, of(20, 500), england(-1), 'The value to compare with is negative'],
    [rates, of(20, null), england(1), 'No denominator is published for this value'],
  ])('give no verdict where they do not exist', (by, estimate, benchmark, reason) => {
    const found = compareWithBenchmark(estimate, benchmark, by)
    expect(found).toMatchObject({ verdict: 'not-compared', level: null })
    expect(found.reason).toContain(reason)
  })

  it('need the multiplier of the indicator', () => {
    const { multiplier: _multiplier, ...without } = share
    expect(() => compareWithBenchmark(of(20, 500), england(20), without)).toThrow(
      'compareWithBenchmark: indicator.multiplier must be above 0 for control limits; it is left out.',
    )
  })

  it('need no interval of either side, and take none into account', () => {
    const wide = { ...sampleInterval(30, 0, 100), denominator: 500 }
    expect(compareWithBenchmark(wide, england(20), share).verdict).toBe('better')
  })
})
