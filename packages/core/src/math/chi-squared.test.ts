import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.ts'

const degrees = fc.double({ min: 0.2, max: 5000, noNaN: true })

describe('chiSquaredQuantile', () => {
  it.each([
    [0.998, 1, 9.54953570608324],
    [0.95, 1, 3.841458820694124],
    [0.975, 2, 7.377758908227871],
    [0.025, 20, 9.590777392264867],
  ])('at %d with %d degrees of freedom', (p, df, expected) => {
    expect(chiSquaredQuantile(p, df) / expected).toBeCloseTo(1, 13)
  })

  it('begins at 0 and never ends', () => {
    expect(chiSquaredQuantile(0, 4)).toBe(0)
    expect(chiSquaredQuantile(1, 4)).toBe(Infinity)
  })

  it('with two degrees of freedom is a logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(chiSquaredQuantile(p, 2) / (-2 * Math.log1p(-p))).toBeCloseTo(1, 11)
      }),
    )
  })

  it('is the inverse of the upper tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1 - 1e-9, noNaN: true }), degrees, (p, df) => {
        expect(chiSquaredUpperTail(chiSquaredQuantile(p, df), df) / (1 - p)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('grows with p', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.998, noNaN: true }), degrees, (p, df) => {
        expect(chiSquaredQuantile(p + 0.001, df)).toBeGreaterThan(chiSquaredQuantile(p, df))
      }),
    )
  })

  it.each([
    [-0.1, 2, 'p must lie from 0 to 1'],
    [NaN, 2, 'p must lie from 0 to 1'],
    [0.5, 0, 'degreesOfFreedom must be a finite number above 0'],
    [0.5, Infinity, 'degreesOfFreedom must be a finite number above 0'],
  ])('refuses p %d with %d degrees of freedom', (p, df, message) => {
    expect(() => chiSquaredQuantile(p, df)).toThrow(message)
  })
})

describe('chiSquaredUpperTail', () => {
  it('is a true tail, not what is left of 1', () => {
    // One degree of freedom is the two-sided tail of a normal value of 20.
    expect(chiSquaredUpperTail(400, 1) / 5.507248237212467e-89).toBeCloseTo(1, 11)
  })

  it('starts at 1 and falls', () => {
    expect(chiSquaredUpperTail(0, 3)).toBe(1)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), degrees, (x, df) => {
        const tail = chiSquaredUpperTail(x, df)
        expect(tail).toBeLessThanOrEqual(1)
        expect(chiSquaredUpperTail(x + 1, df)).toBeLessThanOrEqual(tail)
      }),
    )
  })

  it('is empty beyond every value', () => {
    expect(chiSquaredUpperTail(Infinity, 3)).toBe(0)
  })

  it('refuses a negative value', () => {
    expect(() => chiSquaredUpperTail(-1, 1)).toThrow('chiSquaredUpperTail: x must be 0 or more')
  })
})
