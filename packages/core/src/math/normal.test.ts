import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalLowerTail, normalQuantile, normalUpperTail } from './normal.ts'

describe('normalQuantile', () => {
  it.each([
    [0.975, 1.9599639845400536],
    [0.999, 3.090232306167813],
    [0.5, 0],
    [0.95, 1.6448536269514715],
    [1e-300, -37.0471],
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 4)
  })

  it('is infinite at the ends', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
  })

  it.each([-0.1, 1.1, NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow('normalQuantile: p must lie from 0 to 1')
  })

  it('is the inverse of the lower tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (x) => {
        expect(normalQuantile(normalLowerTail(-Math.abs(x)))).toBeCloseTo(-Math.abs(x), 10)
      }),
    )
  })

  it('is symmetrical', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 511 }), (n) => {
        // Multiples of 1/1024 are exact, and so is what is left of 1.
        expect(normalQuantile(n / 1024)).toBeCloseTo(-normalQuantile(1 - n / 1024), 13)
      }),
    )
  })
})

describe('normalLowerTail', () => {
  it('keeps its digits far out', () => {
    expect(normalLowerTail(-10) / 7.619853024160527e-24).toBeCloseTo(1, 12)
  })

  it('of both sides adds up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(normalLowerTail(x) + normalLowerTail(-x)).toBeCloseTo(1, 14)
      }),
    )
  })
})

describe('normalUpperTail', () => {
  it('keeps its digits far out', () => {
    expect(normalUpperTail(30) / 4.906713927148187e-198).toBeCloseTo(1, 11)
    expect(normalUpperTail(3.090232306167813) / 0.001).toBeCloseTo(1, 12)
  })

  it('ends at 0 and 1', () => {
    expect(normalUpperTail(Infinity)).toBe(0)
    expect(normalUpperTail(-Infinity)).toBe(1)
    expect(normalLowerTail(-Infinity)).toBe(0)
  })

  it('refuses what is no number', () => {
    expect(() => normalUpperTail(NaN)).toThrow('normalUpperTail: x must be a number')
    expect(() => normalLowerTail(NaN)).toThrow('normalLowerTail: x must be a number')
  })
})
