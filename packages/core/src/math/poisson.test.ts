import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonLowerTail, poissonQuantile, poissonUpperTail } from './poisson.ts'

describe('poissonLowerTail', () => {
  it('adds up the single probabilities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (k, mean) => {
        let term = Math.exp(-mean)
        let sum = term
        for (let n = 1; n <= k; n++) {
          term *= mean / n
          sum += term
        }
        expect(poissonLowerTail(k, mean)).toBeCloseTo(sum, 12)
      }),
    )
  })

  it('is certain where nothing is expected', () => {
    expect(poissonLowerTail(0, 0)).toBe(1)
  })

  it('refuses negative numbers', () => {
    expect(() => poissonLowerTail(-1, 1)).toThrow('poissonLowerTail: k must be a finite number of 0 or more')
    expect(() => poissonLowerTail(1, -1)).toThrow('poissonLowerTail: mean must be a finite number of 0 or more')
    expect(() => poissonLowerTail(Infinity, 1)).toThrow('poissonLowerTail: k must be a finite number of 0 or more')
  })
})

const events = fc.nat(3000)
const mean = fc.double({ min: 0.001, max: 2000, noNaN: true })

describe('poissonUpperTail', () => {
  it('is what the lower tail leaves', () => {
    fc.assert(
      fc.property(events, mean, (k, expected) => {
        expect(poissonUpperTail(k, expected) + poissonLowerTail(k, expected)).toBeCloseTo(1, 12)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its digits far out', () => {
    // Summed in 60 digits: e^-1 (1/21! + 1/22! + …).
    expect(poissonUpperTail(20, 1) / 7.542625077205278e-21).toBeCloseTo(1, 12)
  })

  it('refuses what cannot be counted', () => {
    expect(() => poissonUpperTail(-1, 1)).toThrow('poissonUpperTail: k must be a finite number of 0 or more')
    expect(() => poissonUpperTail(1, NaN)).toThrow('poissonUpperTail: mean must be a finite number of 0 or more')
  })
})

describe('poissonQuantile', () => {
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

  it('is the first number whose lower tail reaches p', () => {
    fc.assert(
      fc.property(p, mean, (share, expected) => {
        const k = poissonQuantile(share, expected)
        expect(poissonLowerTail(k, expected)).toBeGreaterThanOrEqual(share * (1 - 1e-12))
        if (k > 0) expect(poissonLowerTail(k - 1, expected)).toBeLessThan(share)
      }),
      { numRuns: 3000 },
    )
  })

  it('leads back from a tail to the number that has it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0.5, max: 150, noNaN: true }), (k, expected) => {
        const tail = poissonLowerTail(k, expected)
        fc.pre(tail > 1e-300 && tail < 1 - 1e-9)
        expect(poissonQuantile(tail, expected)).toBe(k)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [0.5, 10_000, 10_000],
    [0.975, 10_000, 10_196],
    [0.001, 0.5, 0],
    [0.999, 0.001, 0],
    [0.9995, 0.001, 1],
    [1e-300, 100, 0],
  ])('at %d where %d are expected: %d', (share, expected, k) => {
    expect(poissonQuantile(share, expected)).toBe(k)
  })

  it('begins at 0 and never ends', () => {
    expect(poissonQuantile(0, 5)).toBe(0)
    expect(poissonQuantile(0.9, 0)).toBe(0)
    expect(poissonQuantile(1, 5)).toBe(Infinity)
  })

  it('refuses what is no share or no mean', () => {
    expect(() => poissonQuantile(1.1, 5)).toThrow('poissonQuantile: p must lie from 0 to 1')
    expect(() => poissonQuantile(0.5, -1)).toThrow('poissonQuantile: mean must be a finite number of 0 or more')
  })
})
