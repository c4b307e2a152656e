import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparisonMethod, Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleInterval } from '../samples/nouns.ts'
import { compareWithBenchmark } from './benchmark.ts'
import type { ComparedIndicator } from './benchmark.ts'

const indicator: ComparedIndicator = {
  comparisonMethod: 'interval-95',
  polarity: 'high-is-good',
  smallestDifference: 0,
}
const england = (value: number) => sampleEstimate({ area: 'E92000001', value })
const englandWithLimits = (value: number, lower: number, upper: number) => ({
  ...sampleInterval(value, lower, upper),
  area: 'E92000001',
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
      { numRuns: 2000 },
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
