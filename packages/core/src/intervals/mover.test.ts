import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieller } from './fieller.ts'
import { moverDifference } from './mover-difference.ts'
import { moverRatio } from './mover-ratio.ts'

const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const side = fc
  .record({
    value: fc.double({ min: 0.5, max: 100, noNaN: true }),
    down: share,
    up: fc.double({ min: 0.01, max: 3, noNaN: true }),
  })
  .map(({ value, down, up }) => ({ value, lower: value * (1 - down), upper: value * (1 + up) }))

describe('moverDifference', () => {
  it('is the root of summed squares for symmetric limits', () => {
    const [first, second] = [
      { value: 10, lower: 7, upper: 13 },
      { value: 4, lower: 0, upper: 8 },
    ]
    expect(moverDifference(first, second)).toEqual({ lower: 1, upper: 11 })
  })

  it('contains the difference and turns its sign when the sides change places', () => {
    fc.assert(
      fc.property(side, side, (first, second) => {
        const { lower, upper } = moverDifference(first, second)
        expect(lower).toBeLessThan(first.value - second.value)
        expect(upper).toBeGreaterThan(first.value - second.value)
        expect(moverDifference(second, first).upper).toBeCloseTo(-lower, 9)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('moverRatio', () => {
  it('is Fieller’s interval for symmetric limits', () => {
    const z = 1.959963984540054
    const pair = { numerator: 30, denominator: 20, numeratorVariance: 4, denominatorVariance: 9, covariance: 0 }
    const expected = fieller(pair, 0.95)
    const found = moverRatio(
      { value: 30, lower: 30 - 2 * z, upper: 30 + 2 * z },
      { value: 20, lower: 20 - 3 * z, upper: 20 + 3 * z },
    )
    expect(found.lower).toBeCloseTo(expected?.lower ?? NaN, 12)
    expect(found.upper).toBeCloseTo(expected?.upper ?? NaN, 12)
  })

  it('has limits for a value of 0, and where the second upper limit is twice the value', () => {
    const nothing = moverRatio({ value: 0, lower: 0, upper: 3.7 }, { value: 10, lower: 5, upper: 20 })
    expect(nothing.lower).toBe(0)
    expect(nothing.upper).toBeCloseTo(3.7 / Math.sqrt(5 * 15), 12)
  })

  it('has no upper limit where the second value may be 0', () => {
    expect(moverRatio({ value: 3, lower: 1, upper: 9 }, { value: 1, lower: 0, upper: 5.6 }).upper).toBeNull()
  })

  it('contains the ratio, and its inverse when the sides change places', () => {
    fc.assert(
      fc.property(side, side, (first, second) => {
        const { lower, upper } = moverRatio(first, second)
        const ratio = first.value / second.value
        expect(lower).toBeLessThanOrEqual(ratio * (1 + 1e-9))
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper ?? Infinity).toBeGreaterThanOrEqual(ratio * (1 - 1e-9))
        const back = moverRatio(second, first)
        if (back.upper !== null && lower > 1e-6) expect(back.upper * lower).toBeCloseTo(1, 6)
      }),
      { numRuns: 2000 },
    )
  })
})
