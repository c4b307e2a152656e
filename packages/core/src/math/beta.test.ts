import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaUpperTail } from './beta-distribution.ts'
import { incompleteBeta } from './beta.ts'

const shape = fc.double({ min: 0.3, max: 300, noNaN: true })
// Below 1 the density is infinite at an end, and x near 1 cannot carry the digits.
const inside = fc.double({ min: 1, max: 300, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('incompleteBeta', () => {
  it('with both shapes 1 is the share itself', () => {
    fc.assert(
      fc.property(share, (x) => {
        expect(incompleteBeta(x, 1 - x, 1, 1)).toBeCloseTo(x, 14)
      }),
    )
  })

  it('is symmetrical', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, 1 - x, a, b) + incompleteBeta(1 - x, x, b, a)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('with b = 1 is a power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 40, noNaN: true }),
        (x, a) => {
          expect(incompleteBeta(x, 1 - x, a, 1) / x ** a).toBeCloseTo(1, 11)
        },
      ),
    )
  })

  it('ends at 0 and 1', () => {
    expect(incompleteBeta(0, 1, 2, 3)).toBe(0)
    expect(incompleteBeta(1, 0, 2, 3)).toBe(1)
  })
})

describe('betaQuantile', () => {
  it('is the inverse of the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), inside, inside, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        expect(incompleteBeta(x, 1 - x, a, b)).toBeCloseTo(p, 9)
      }),
    )
  })

  it('ends at 0 and 1', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0)
    expect(betaQuantile(1, 2, 3)).toBe(1)
  })

  it.each([
    [2, 1, 1, 'p must lie from 0 to 1'],
    [0.5, 0, 1, 'alpha must be a finite number above 0'],
    [0.5, 1, -1, 'beta must be a finite number above 0'],
    [0.5, 1, Infinity, 'beta must be a finite number above 0'],
  ])('refuses %d, %d, %d', (p, a, b, message) => {
    expect(() => betaQuantile(p, a, b)).toThrow(message)
  })
})

describe('betaUpperTail', () => {
  it('is what the quantile leaves above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), inside, inside, (p, a, b) => {
        expect(betaUpperTail(betaQuantile(p, a, b), a, b)).toBeCloseTo(1 - p, 9)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its digits far out', () => {
    // (1 − x) ^ 9 for the shapes 1 and 9.
    expect(betaUpperTail(0.999, 1, 9) / 1e-27).toBeCloseTo(1, 11)
  })

  it.each([
    [-0.1, 1, 1, 'betaUpperTail: x must lie from 0 to 1'],
    [NaN, 1, 1, 'betaUpperTail: x must lie from 0 to 1'],
    [0.5, NaN, 1, 'betaUpperTail: alpha must be a finite number above 0'],
  ])('refuses %d, %d, %d', (x, a, b, message) => {
    expect(() => betaUpperTail(x, a, b)).toThrow(message)
  })
})
