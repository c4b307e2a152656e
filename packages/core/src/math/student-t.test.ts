import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal.ts'
import { studentTLowerTail, studentTQuantile, studentTUpperTail } from './student-t.ts'

const degrees = fc.double({ min: 0.5, max: 10_000, noNaN: true })

describe('studentTQuantile', () => {
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 10, 2.2281388519862744],
    [0.999, 4, 7.173182219782308],
  ])('at %d with %d degrees of freedom', (p, df, expected) => {
    expect(studentTQuantile(p, df) / expected).toBeCloseTo(1, 13)
  })

  it('with one degree of freedom is a tangent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.501, max: 0.999, noNaN: true }), (p) => {
        expect(studentTQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11)
      }),
    )
  })

  it('is the inverse of the lower tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 0.499, noNaN: true }), degrees, (p, df) => {
        expect(studentTLowerTail(studentTQuantile(p, df), df) / p).toBeCloseTo(1, 10)
      }),
    )
  })

  it('lies outside the normal quantile and comes close to it', () => {
    expect(studentTQuantile(0.975, 5)).toBeGreaterThan(normalQuantile(0.975))
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6)
  })

  it('is 0 in the middle and symmetrical', () => {
    expect(studentTQuantile(0.5, 3)).toBe(0)
    expect(studentTQuantile(0.25, 3)).toBe(-studentTQuantile(0.75, 3))
  })

  it.each([
    [0, 3, 'p must lie between 0 and 1'],
    [1, 3, 'p must lie between 0 and 1'],
    [0.5, 0, 'degreesOfFreedom must be a finite number above 0'],
  ])('refuses p %d with %d degrees of freedom', (p, df, message) => {
    expect(() => studentTQuantile(p, df)).toThrow(message)
  })
})

describe('studentTLowerTail', () => {
  it('is one half at 0', () => {
    expect(studentTLowerTail(0, 7)).toBe(0.5)
  })
})

describe('studentTUpperTail', () => {
  it('mirrors the lower tail and keeps its digits far out', () => {
    expect(studentTUpperTail(2, 7)).toBe(studentTLowerTail(-2, 7))
    // With one degree of freedom the tail is an arctangent, close to 1 / (π t).
    expect(studentTUpperTail(1e9, 1) * Math.PI * 1e9).toBeCloseTo(1, 11)
  })

  it('ends at 0 and 1', () => {
    expect(studentTUpperTail(Infinity, 3)).toBe(0)
    expect(studentTLowerTail(Infinity, 3)).toBe(1)
    expect(studentTUpperTail(-1e200, 3)).toBe(1)
  })

  it('refuses what is no number', () => {
    expect(() => studentTUpperTail(NaN, 3)).toThrow('studentTUpperTail: t must be a number')
    expect(() => studentTLowerTail(NaN, 3)).toThrow('studentTLowerTail: t must be a number')
    expect(() => studentTUpperTail(1, NaN)).toThrow('degreesOfFreedom must be a finite number above 0')
  })
})
