import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../intervals/wilson.ts'
import { proportionLimits } from './proportion-limits.ts'

describe('proportionLimits', () => {
  it('are where the Wilson interval of an area reaches the average', () => {
    const average = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(average, fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(0.95, 0.998), (p, n, level) => {
        const { lower, upper } = proportionLimits(p, n, level)
        expect(lower).toBeLessThan(p)
        expect(upper).toBeGreaterThan(p)
        if (lower > 0) expect(wilson(lower * n, n, level).upper).toBeCloseTo(p, 9)
        if (upper < 1) expect(wilson(upper * n, n, level).lower).toBeCloseTo(p, 9)
      }),
      { numRuns: 2000 },
    )
  })

  it('have no width where nobody or everybody is counted', () => {
    expect(proportionLimits(0, 10, 0.95)).toEqual({ lower: 0, upper: 0 })
    expect(proportionLimits(1, 10, 0.95)).toEqual({ lower: 1, upper: 1 })
  })
})
