import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleInterval, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { compareWithBenchmark } from './benchmark.ts'
import type { ComparedIndicator } from './benchmark.ts'

const indicator: ComparedIndicator = {
  comparisonMethod: 'interval-95',
  polarity: 'high-is-good',
  smallestDifference: 0,
  decimals: 1,
  unit: '%',
  prefix: '',
}
const england = (value: number) => sampleEstimate({ area: 'E92000001', value })
const englandWithLimits = (value: number, lower: number, upper: number) => ({
  ...sampleInterval(value, lower, upper),
  area: 'E92000001',
})

describe('the interval against the benchmark’s value', () => {
  it.each([
    [50, 60, 'high-is-good', 'worse'],
    [50, 40, 'high-is-good', 'better'],
    [50, 60, 'low-is-good', 'better'],
    [50, 40, 'low-is-good', 'worse'],
    [50, 60, 'no-judgement', 'lower'],
    [50, 40, 'no-judgement', 'higher'],
    [50, 52, 'high-is-good', 'similar'],
    [50, 55, 'high-is-good', 'similar'],
    [50, 45, 'low-is-good', 'similar'],
    [50, 55.0001, 'high-is-good', 'worse'],
    [50, 44.9999, 'no-judgement', 'higher'],
  ] as const)('%d (45 to 55) against %d, %s: %s', (value, benchmark, polarity, verdict) => {
    const found = compareWithBenchmark(sampleInterval(value, 45, 55), england(benchmark), { ...indicator, polarity })
    expect(found).toMatchObject({ verdict, level: 95, method: 'interval-95', value, benchmarkValue: benchmark })
  })

  it('explains itself with values as readers see them', () => {
    const against = (value: number) =>
      compareWithBenchmark(sampleInterval(58.9, 55.3, 62.5), england(value), indicator).reason
    expect(against(61.3)).toBe('The 95 % interval, 55.3% to 62.5%, contains the value compared with, 61.3%.')
    expect(against(64)).toBe('The 95 % interval, 55.3% to 62.5%, lies below the value compared with, 64.0%.')
    expect(against(50)).toBe('The 95 % interval, 55.3% to 62.5%, lies above the value compared with, 50.0%.')
  })

  it('writes as many digits as it takes to see why', () => {
    const found = compareWithBenchmark(sampleInterval(59.8, 57.03, 62.5), england(57.01), indicator)
    expect(found).toMatchObject({ verdict: 'better' })
    expect(found.reason).toBe('The 95 % interval, 57.03% to 62.50%, lies above the value compared with, 57.01%.')
  })

  it('needs no format to say why', () => {
    const { decimals: _decimals, unit: _unit, prefix: _prefix, ...plain } = indicator
    expect(compareWithBenchmark(sampleInterval(5, 4, 6), england(7), plain).reason).toBe(
      'The 95 % interval, 4 to 6, lies below the value compared with, 7.',
    )
  })
})

describe('the same at two levels', () => {
  const twoLevels: ComparedIndicator = { ...indicator, comparisonMethod: 'interval-95-and-998' }
  const estimate = { ...sampleInterval(50, 45, 55), lowerCi998: 42, upperCi998: 58 }

  it.each([
    [55, 'similar', 95],
    [56, 'worse', 95],
    [58, 'worse', 95],
    [58.1, 'worse', 99.8],
    [43, 'better', 95],
    [41.9, 'better', 99.8],
  ] as const)('against %d: %s at %d', (value, verdict, level) => {
    expect(compareWithBenchmark(estimate, england(value), twoLevels)).toMatchObject({ verdict, level })
  })

  it('rests on the narrow interval where the wide one is not published, and says so', () => {
    const found = compareWithBenchmark(sampleInterval(50, 45, 55), england(80), twoLevels)
    expect(found).toMatchObject({ verdict: 'worse', level: 95 })
    expect(found.reason).toContain('No 99.8 % limits are published')
  })

  it('says when only the wide interval holds the value', () => {
    expect(compareWithBenchmark(estimate, england(57), twoLevels).reason).toContain('The 99.8 % interval contains it.')
  })
})

describe('both intervals', () => {
  const both: ComparedIndicator = { ...indicator, comparisonMethod: 'both-intervals' }
  const estimate = sampleInterval(50, 45, 55)

  it.each([
    [60, 54, 66, 'similar'],
    [60, 55, 65, 'similar'],
    [60, 55.1, 65, 'worse'],
    [40, 35, 45, 'similar'],
    [40, 35, 44.9, 'better'],
  ] as const)('against %d (%d to %d): %s', (value, lower, upper, verdict) => {
    expect(compareWithBenchmark(estimate, englandWithLimits(value, lower, upper), both).verdict).toBe(verdict)
  })

  it('needs the limits of both', () => {
    const found = compareWithBenchmark(estimate, england(60), both)
    expect(found).toMatchObject({ verdict: 'not-compared', level: null })
    expect(found.reason).toContain('needs both')
  })

  it('says that the intervals overlap', () => {
    expect(compareWithBenchmark(estimate, englandWithLimits(60, 54, 66), both).reason).toBe(
      'The 95 % interval, 45.0% to 55.0%, overlaps that of the value compared with, 54.0% to 66.0%.',
    )
  })
})

describe('the smallest difference worth naming', () => {
  // Full counts have intervals so narrow that everything differs.
  const census: ComparedIndicator = { ...indicator, polarity: 'no-judgement', smallestDifference: 0.5 }
  const share = sampleInterval(17, 16.9, 17.1)

  it('makes a smaller difference similar, and says so', () => {
    const found = compareWithBenchmark(share, england(16.6), census)
    expect(found).toMatchObject({ verdict: 'similar', level: 95 })
    expect(found.reason).toBe('17.0% and 16.6% differ by 0.4%, less than the smallest difference worth naming, 0.5%.')
  })

  it.each([
    [16.5, 'higher'],
    [16.4, 'higher'],
    [17.5, 'lower'],
    [17.4, 'similar'],
  ] as const)('against %d: %s', (value, verdict) => {
    expect(compareWithBenchmark(share, england(value), census).verdict).toBe(verdict)
  })

  it('is not deceived by the last digit of a difference', () => {
    const found = compareWithBenchmark(sampleInterval(16.6, 16.55, 16.65), england(16.1), census)
    expect(found.verdict).toBe('higher')
  })

  it('says nothing about a value without limits', () => {
    expect(compareWithBenchmark(england(17), sampleEstimate({ value: 16.9 }), census).verdict).toBe('not-compared')
  })
})

describe('no verdict', () => {
  const estimate = sampleInterval(50, 45, 55)

  it.each([
    ['a missing value', sampleMissing(), england(60), 'This value is missing: The source has no figure.'],
    ['a hidden value', sampleSuppressed(), england(60), 'This value is hidden: Few people are behind it.'],
    [
      'a missing benchmark',
      estimate,
      sampleMissing(),
      'The value to compare with is missing: The source has no figure.',
    ],
    [
      'a hidden benchmark',
      estimate,
      sampleSuppressed(),
      'The value to compare with is hidden: Few people are behind it.',
    ],
    [
      'no limits',
      sampleEstimate({ value: 50 }),
      england(60),
      'No limits are published for this value, so nobody can say whether the difference is more than chance.',
    ],
    [
      'one limit',
      sampleEstimate({ value: 50, lowerCi95: 45 }),
      england(60),
      'No limits are published for this value, so nobody can say whether the difference is more than chance.',
    ],
    [
      'limits the wrong way round',
      sampleInterval(50, 55, 45),
      england(60),
      'The published limits are the wrong way round: the lower one lies above the upper one.',
    ],
    ['itself', estimate, estimate, 'A value is not compared with itself.'],
  ])('%s', (_, value, benchmark, reason) => {
    expect(compareWithBenchmark(value, benchmark, indicator)).toMatchObject({
      verdict: 'not-compared',
      level: null,
      reason,
    })
  })

  it('without a method that fits', () => {
    const found = compareWithBenchmark(estimate, england(60), { ...indicator, comparisonMethod: 'none' })
    expect(found).toMatchObject({ verdict: 'not-compared', method: 'none', value: 50, benchmarkValue: 60 })
  })

  it('lets no number of a hidden value through', () => {
    const found = compareWithBenchmark(sampleSuppressed(), england(60), indicator)
    expect(found).toMatchObject({ value: null, benchmarkValue: 60 })
    expect(compareWithBenchmark(estimate, sampleSuppressed(), indicator)).toMatchObject({
      value: 50,
      benchmarkValue: null,
    })
  })

  it('but a verdict between women and men of one area', () => {
    const men = { ...sampleInterval(60, 58, 62), sex: 'male' as const }
    expect(compareWithBenchmark(estimate, men, indicator).verdict).toBe('worse')
  })
})
