import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionAgainst, proportionControlLimits, rateControlLimits } from './control-limits.ts'

describe('proportionControlLimits', () => {
  it('narrow towards the benchmark for larger areas', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 5, max: 5000 }),
        (benchmark, n) => {
          const small = proportionControlLimits(benchmark, n, 0.95)
          const large = proportionControlLimits(benchmark, n * 10, 0.95)
          expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower)
          expect(positionAgainst(small, benchmark)).toBe('within')
        },
      ),
    )
  })

  it.each([
    [-0.1, 10, 0.95, 'proportionControlLimits: benchmark must be a proportion from 0 to 1'],
    [20, 10, 0.95, 'proportionControlLimits: benchmark must be a proportion from 0 to 1'],
    [0.2, 0, 0.95, 'denominator must be above 0'],
    [0.2, 10, 2, 'level must lie above 0 and be at most 1'],
  ])('refuses %d, %d, %d', (benchmark, n, level, message) => {
    expect(() => proportionControlLimits(benchmark, n, level)).toThrow(message)
  })
})

describe('rateControlLimits', () => {
  const rate = fc.double({ min: 0.01, max: 5000, noNaN: true })
  const population = fc.integer({ min: 10, max: 1_000_000 })

  it('hold the benchmark and narrow towards it for larger areas', () => {
    fc.assert(
      fc.property(rate, population, (benchmark, n) => {
        const small = rateControlLimits(benchmark, n, 100_000, 0.95)
        const large = rateControlLimits(benchmark, n * 10, 100_000, 0.95)
        expect(positionAgainst(small, benchmark)).toBe('within')
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower)
      }),
      { numRuns: 2000 },
    )
  })

  it('widen with the level', () => {
    fc.assert(
      fc.property(rate, population, (benchmark, n) => {
        const [narrow, wide] = [0.95, 0.998].map((level) => rateControlLimits(benchmark, n, 100_000, level))
        expect(wide?.lower).toBeLessThanOrEqual(narrow?.lower ?? NaN)
        expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? NaN)
      }),
      { numRuns: 2000 },
    )
  })

  it('are the exact limits of the events expected', () => {
    // Ten events expected: Garwood's limits 4.79539 and 18.39036.
    const limits = rateControlLimits(1, 10, 1, 0.95)
    expect(limits.lower * 10).toBeCloseTo(4.79539, 4)
    expect(limits.upper * 10).toBeCloseTo(18.39036, 4)
    expect(rateControlLimits(0, 10, 1, 0.95)).toEqual({ lower: 0, upper: expect.closeTo(0.36889, 4) as unknown })
  })

  it.each([
    [-1, 10, 1, 0.95, 'rateControlLimits: benchmark must be a finite number of 0 or more'],
    [1, 0, 1, 0.95, 'rateControlLimits: denominator must be above 0'],
    [1, 10, 0, 0.95, 'rateControlLimits: multiplier must be a finite number above 0'],
    [1, 10, 1, 1, 'level must be below 1'],
  ])('refuses %d, %d, %d, %d', (benchmark, n, multiplier, level, message) => {
    expect(() => rateControlLimits(benchmark, n, multiplier, level)).toThrow(message)
  })
})

describe('positionAgainst', () => {
  it.each([
    [9.99, 'below'],
    [10, 'within'],
    [20, 'within'],
    [20.01, 'above'],
  ])('%d lies %s 10 to 20', (value, position) => {
    expect(positionAgainst({ lower: 10, upper: 20 }, value)).toBe(position)
  })
})
