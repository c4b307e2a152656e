import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../math/normal.ts'
import { fieller } from './fieller.ts'

const size = fc.double({ min: 0.5, max: 100, noNaN: true })
const error = fc.double({ min: 0, max: 5, noNaN: true })
const correlation = fc.double({ min: -0.99, max: 0.99, noNaN: true })

describe('fieller', () => {
  it('is the interval of the formula', () => {
    const pair = { numerator: 12, denominator: 10, numeratorVariance: 1, denominatorVariance: 1, covariance: 0 }
    expect(fieller(pair, 0.95)?.lower).toBeCloseTo(0.9320684376270522, 12)
    expect(fieller(pair, 0.95)?.upper).toBeCloseTo(1.5638096929747256, 12)
  })

  it('holds exactly the ratios that the pair does not contradict', () => {
    fc.assert(
      fc.property(size, size, error, error, correlation, (numerator, denominator, above, below, together) => {
        const pair = {
          numerator,
          denominator,
          numeratorVariance: above ** 2,
          denominatorVariance: below ** 2,
          covariance: together * above * below,
        }
        const interval = fieller(pair, 0.95)
        const z = normalQuantile(0.975)
        if (interval === null) {
          expect(denominator).toBeLessThanOrEqual(z * below)
          return
        }
        expect(interval.lower).toBeLessThanOrEqual((numerator / denominator) * (1 + 1e-9))
        expect(interval.upper).toBeGreaterThanOrEqual((numerator / denominator) * (1 - 1e-9))
        for (const ratio of [interval.lower, interval.upper]) {
          const variance = above ** 2 - 2 * ratio * pair.covariance + ratio ** 2 * below ** 2
          const distance = Math.abs(numerator - ratio * denominator)
          expect(distance / (1 + Math.abs(ratio))).toBeCloseTo(
            (z * Math.sqrt(Math.max(0, variance))) / (1 + Math.abs(ratio)),
            4,
          )
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses certainty', () => {
    const pair = { numerator: 1, denominator: 1, numeratorVariance: 1, denominatorVariance: 1, covariance: 0 }
    expect(() => fieller(pair, 1)).toThrow('fieller: level must be below 1: a ratio has no limits at 100 %')
    expect(() => fieller(pair, 0)).toThrow('fieller: level must lie above 0 and be at most 1')
  })
})
