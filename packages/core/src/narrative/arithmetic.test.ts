import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subtract } from './arithmetic.ts'
import { meets } from './condition.ts'

describe('subtract', () => {
  it.each([
    [64.05, 61.55, 2.5],
    [82.15, 78.73, 3.42],
    [0.3, 0.1, 0.2],
    [1, 1, 0],
    [345_325, 316_960, 28_365],
    [1e300, 1, 1e300],
    [5e-324, 0, 5e-324],
  ])('%d less %d is %d', (a, b, difference) => {
    expect(subtract(a, b)).toBe(difference)
  })

  it('is never minus zero, and the same the other way round', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          expect(Object.is(subtract(a, b), -0)).toBe(false)
          expect(subtract(a, b) + subtract(b, a) || 0).toBe(0)
        },
      ),
    )
  })
})

describe('meets', () => {
  it.each([
    [10, 'equals', 10, true],
    [10.04, 'equals', 10, true],
    [10.05, 'equals', 10, false],
    [9.95, 'at-least', 10, true],
    [10.05, 'at-most', 10, false],
    [10.04, 'above', 10, false],
    [9.94, 'below', 10, true],
  ] as const)('%d %s %d, as readers see it: %s', (value, operator, bound, expected) => {
    expect(meets(value, { operator, value: bound }, 1)).toBe(expected)
  })
})
