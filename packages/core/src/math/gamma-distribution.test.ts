import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.ts'
import { gammaQuantile, gammaUpperTail } from './gamma-distribution.ts'

const shape = fc.double({ min: 0.2, max: 3000, noNaN: true })

describe('gammaQuantile', () => {
  it('of shape 1 is a logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(gammaQuantile(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 11)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the inverse of the upper tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-9, noNaN: true }), shape, (p, a) => {
        expect(gammaUpperTail(gammaQuantile(p, a), a) / (1 - p)).toBeCloseTo(1, 9)
      }),
      { numRuns: 2000 },
    )
  })

  it('grows with p and with the shape', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.998, noNaN: true }), shape, (p, a) => {
        expect(gammaQuantile(p + 0.001, a)).toBeGreaterThan(gammaQuantile(p, a))
        expect(gammaQuantile(p, a * 1.01)).toBeGreaterThan(gammaQuantile(p, a))
      }),
      { numRuns: 2000 },
    )
  })

  it('is half of chi-squared with twice the degrees of freedom', () => {
    expect(2 * gammaQuantile(0.975, 6)).toBe(chiSquaredQuantile(0.975, 12))
    expect(gammaUpperTail(3, 6)).toBe(chiSquaredUpperTail(6, 12))
  })

  it('begins at 0 and never ends', () => {
    expect(gammaQuantile(0, 2)).toBe(0)
    expect(gammaQuantile(1, 2)).toBe(Infinity)
    expect(gammaUpperTail(0, 2)).toBe(1)
    expect(gammaUpperTail(Infinity, 2)).toBe(0)
  })

  it.each([
    [-0.1, 1, 'gammaQuantile: p must lie from 0 to 1'],
    [NaN, 1, 'gammaQuantile: p must lie from 0 to 1'],
    [0.5, 0, 'gammaQuantile: shape must be a finite number above 0'],
    [0.5, Infinity, 'gammaQuantile: shape must be a finite number above 0'],
  ])('refuses p %d of shape %d', (p, a, message) => {
    expect(() => gammaQuantile(p, a)).toThrow(message)
  })
})

describe('gammaUpperTail', () => {
  it('is a true tail, not what is left of 1', () => {
    expect(gammaUpperTail(500, 1) / Math.exp(-500)).toBeCloseTo(1, 10)
  })

  it('refuses a negative value and a shape of nothing', () => {
    expect(() => gammaUpperTail(-1, 1)).toThrow('gammaUpperTail: x must be 0 or more')
    expect(() => gammaUpperTail(1, NaN)).toThrow('gammaUpperTail: shape must be a finite number above 0')
  })
})
