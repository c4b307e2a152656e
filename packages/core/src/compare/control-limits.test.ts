import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionAgainst, proportionControlLimits } from './control-limits.ts'

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
