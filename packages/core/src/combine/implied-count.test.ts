import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfAwayFromZero } from './rounding.ts'
import { impliedCount } from './implied-count.ts'

const share = { valueType: 'proportion', multiplier: 100 } as const

describe('the count that a row gives away', () => {
  it.each([
    [{ count: 3, value: 90, denominator: 10 }, share, 3],
    [{ count: 0, value: 90, denominator: 10 }, share, 0],
    [{ count: null, value: 30, denominator: 10 }, share, 3],
    [{ count: null, value: 50, denominator: 80_000 }, { valueType: 'crude-rate', multiplier: 100_000 }, 40],
    [{ count: null, value: 4, denominator: null }, { valueType: 'count', multiplier: 1 }, 4],
    [{ count: null, value: 75, denominator: 4.1 }, { valueType: 'ratio', multiplier: 100 }, 3],
    [{ count: null, value: 30, denominator: null }, share, null],
    [{ count: null, value: null, denominator: 10 }, share, null],
    [{ count: null, value: 30, denominator: 10 }, { valueType: 'standardised-rate', multiplier: 1 }, null],
    [{ count: null, value: 30, denominator: 10 }, { valueType: 'mean', multiplier: 1 }, null],
  ] as const)('of %j with %j is %j', (row, indicator, expected) => {
    expect(impliedCount(row, indicator)).toBe(expected)
  })

  it('is found again from a percentage with two decimals, in groups up to 5,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (denominator, some) => {
        const count = some % (denominator + 1)
        const value = roundHalfAwayFromZero((count / denominator) * 100, 2)
        expect(impliedCount({ count: null, value, denominator }, share)).toBe(count)
      }),
      { numRuns: 2000 },
    )
  })
})
