import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonLowerTail } from './poisson.ts'

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
    expect(() => poissonLowerTail(-1, 1)).toThrow('poissonLowerTail: k must be 0 or more')
    expect(() => poissonLowerTail(1, -1)).toThrow('poissonLowerTail: mean must be 0 or more')
  })
})
