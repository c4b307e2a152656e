import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparisonMethod, Polarity } from '../model/indicator.ts'
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

describe('laws of comparison', () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true })
  const half = fc.double({ min: 0.01, max: 20, noNaN: true })
  const method = fc.constantFrom<ComparisonMethod>(
    'interval-95',
    'interval-95-and-998',
    'both-intervals',
    'control-limits-proportion',
    'control-limits-rate',
  )
  const denominator = fc.integer({ min: 1, max: 5000 })
  const thousands = { numRuns: 2000 }

  it('turns round with the polarity', () => {
    const opposite = { better: 'worse', worse: 'better', similar: 'similar' } as Record<string, string>
    fc.assert(
      fc.property(value, half, value, method, denominator, (a, width, b, comparisonMethod, n) => {
        const estimate = { ...sampleInterval(a, a - width, a + width), denominator: n }
        const compare = (polarity: Polarity) =>
          compareWithBenchmark(estimate, englandWithLimits(b, b - 0.1, b + 0.1), {
            ...indicator,
            comparisonMethod,
            polarity,
            multiplier: 100,
          }).verdict
        expect(opposite[compare('high-is-good')]).toBe(compare('low-is-good'))
        expect(compare('no-judgement') === 'similar').toBe(compare('high-is-good') === 'similar')
      }),
      thousands,
    )
  })

  it('is kinder when both intervals count', () => {
    fc.assert(
      fc.property(value, half, value, half, (a, width, b, other) => {
        const sides = [sampleInterval(a, a - width, a + width), englandWithLimits(b, b - other, b + other)] as const
        const one = compareWithBenchmark(...sides, indicator).verdict
        const both = compareWithBenchmark(...sides, { ...indicator, comparisonMethod: 'both-intervals' }).verdict
        if (one === 'similar') expect(both).toBe('similar')
        else expect([one, 'similar']).toContain(both)
      }),
    )
  })

  it('never turns similar into a verdict when the interval widens', () => {
    const intervals = fc.constantFrom<ComparisonMethod>('interval-95', 'interval-95-and-998', 'both-intervals')
    fc.assert(
      fc.property(value, half, half, value, intervals, (a, width, more, b, comparisonMethod) => {
        const compare = (by: number) =>
          compareWithBenchmark(sampleInterval(a, a - by, a + by), englandWithLimits(b, b - 0.1, b + 0.1), {
            ...indicator,
            comparisonMethod,
          }).verdict
        const [narrow, wide] = [compare(width), compare(width + more)]
        expect(wide === narrow || wide === 'similar').toBe(true)
      }),
      thousands,
    )
  })

  it('judges a larger area more strictly by the same value', () => {
    const limits = fc.constantFrom<ComparisonMethod>('control-limits-proportion', 'control-limits-rate')
    fc.assert(
      fc.property(value, value, denominator, fc.integer({ min: 2, max: 5 }), limits, (a, b, n, times, by) => {
        // An area with next to no events expected has limits that hardly depend on its size.
        fc.pre((b * n) / 100 > 1)
        const compare = (size: number) =>
          compareWithBenchmark({ ...england(a), area: 'E08000026', denominator: size }, england(b), {
            ...indicator,
            comparisonMethod: by,
            multiplier: 100,
          }).verdict
        if (compare(n) !== 'similar') expect(compare(n * times)).toBe(compare(n))
      }),
      { numRuns: 500 },
    )
  })

  it('lets no method give a verdict without what it needs', () => {
    fc.assert(
      fc.property(value, value, method, (a, b, comparisonMethod) => {
        const by = { ...indicator, comparisonMethod, multiplier: 100 }
        const found = compareWithBenchmark(sampleEstimate({ value: a }), england(b), by)
        expect(found).toMatchObject({ verdict: 'not-compared', level: null, value: a, benchmarkValue: b })
        expect(found.reason).not.toBe('')
      }),
      thousands,
    )
  })
})
