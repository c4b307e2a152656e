import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaTerm, lowerGamma, upperGamma } from './gamma.ts'

const shape = fc.double({ min: 0.1, max: 2000, noNaN: true })
const place = fc.double({ min: 0, max: 4000, noNaN: true })

describe('incomplete gamma function', () => {
  it('of shape 1 is exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 600, noNaN: true }), (x) => {
        expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 11)
      }),
    )
  })

  it('has two parts that add up to 1', () => {
    fc.assert(
      fc.property(shape, place, (a, x) => {
        expect(lowerGamma(a, x) + upperGamma(a, x)).toBeCloseTo(1, 13)
      }),
    )
  })

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(shape, place, (a, x) => {
        expect(lowerGamma(a, x)).toBeGreaterThanOrEqual(0)
        expect(upperGamma(a, x)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('follows its recurrence: the next shape lies one term below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 200, noNaN: true }),
        (a, x) => {
          expect(lowerGamma(a, x) - lowerGamma(a + 1, x)).toBeCloseTo(gammaTerm(a, x), 13)
        },
      ),
    )
  })

  it('is empty below 0', () => {
    expect(lowerGamma(2, 0)).toBe(0)
    expect(upperGamma(2, -1)).toBe(1)
  })
})
