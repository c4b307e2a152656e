import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { byars } from './byars.ts'
import { exactPoisson } from './exact-poisson.ts'
import { studentT } from './student-t.ts'
import { wilson } from './wilson.ts'

const cases = { numRuns: 2000 }

const level = fc.constantFrom(0.9, 0.95, 0.99, 0.998)

describe('wilson', () => {
  it.each([
    [15, 50, 0.95, 0.19103, 0.43751],
    [1, 10, 0.95, 0.01788, 0.40415],
    [81, 263, 0.95, 0.25525, 0.36621],
  ])('of %d in %d at %d', (count, denominator, at, lower, upper) => {
    expect(wilson(count, denominator, at).lower).toBeCloseTo(lower, 4)
    expect(wilson(count, denominator, at).upper).toBeCloseTo(upper, 4)
  })

  it('never leaves 0 to 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 1e9, noNaN: true }), level, (p, n, at) => {
        const { lower, upper } = wilson(p * n, n, at)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
      }),
      cases,
    )
  })

  it('mirrors: who is in and who is out give the same interval', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), level, (out, rest, at) => {
        const n = out + rest
        expect(wilson(out, n, at).lower).toBeCloseTo(1 - wilson(rest, n, at).upper, 12)
      }),
      cases,
    )
  })

  it('begins at exactly 0 and ends at exactly 1', () => {
    expect(wilson(0, 7, 0.95).lower).toBe(0)
    expect(wilson(7, 7, 0.95).upper).toBe(1)
    expect(wilson(3, 7, 1)).toEqual({ lower: 0, upper: 1 })
  })

  it.each([
    [-1, 5, 0.95, 'wilson: count must not be negative'],
    [6, 5, 0.95, 'wilson: count must not exceed the denominator, 5'],
    [1, 0, 0.95, 'wilson: denominator must be above 0'],
    [1, NaN, 0.95, 'wilson: denominator must be a finite number'],
    [1, 5, 0, 'wilson: level must lie above 0 and be at most 1'],
    [1, 5, 1.01, 'wilson: level must lie above 0 and be at most 1'],
  ])('refuses %d of %d at %d', (count, denominator, at, message) => {
    expect(() => wilson(count, denominator, at)).toThrow(message)
  })
})

describe('exactPoisson', () => {
  it.each([
    [0, 0, 3.68888],
    [1, 0.02532, 5.57164],
    [5, 1.62349, 11.66833],
    [9, 4.11537, 17.0848],
  ])('of %d events', (count, lower, upper) => {
    expect(exactPoisson(count, 0.95).lower).toBeCloseTo(lower, 4)
    expect(exactPoisson(count, 0.95).upper).toBeCloseTo(upper, 4)
  })

  it('gives the same again when asked twice, whoever changed the first answer', () => {
    const first = exactPoisson(4, 0.95)
    first.lower = 99
    expect(exactPoisson(4, 0.95).lower).toBeCloseTo(1.08987, 4)
  })

  it('widens with the level', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 50, noNaN: true }), (count) => {
        expect(exactPoisson(count, 0.998).lower).toBeLessThan(exactPoisson(count, 0.95).lower)
        expect(exactPoisson(count, 0.998).upper).toBeGreaterThan(exactPoisson(count, 0.95).upper)
      }),
      cases,
    )
  })

  it('refuses certainty, which has no upper limit', () => {
    expect(() => exactPoisson(3, 1)).toThrow('exactPoisson: level must be below 1')
    expect(() => exactPoisson(-3, 0.95)).toThrow('exactPoisson: count must not be negative')
  })
})

describe('byars', () => {
  it('comes within a hundredth of the exact limits from 10 events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), (count) => {
        const near = byars(count, 0.95)
        const exact = exactPoisson(count, 0.95)
        expect(Math.abs(near.lower - exact.lower) / exact.lower).toBeLessThan(0.01)
        expect(Math.abs(near.upper - exact.upper) / exact.upper).toBeLessThan(0.01)
      }),
      cases,
    )
  })

  it('is never below 0, even at ten events and a level close to 1', () => {
    expect(byars(10, 0.999999999).lower).toBeGreaterThan(0)
  })

  it('refuses fewer than ten events and certainty', () => {
    expect(() => byars(9.5, 0.95)).toThrow('byars: count must be 10 or more: use exactPoisson below')
    expect(() => byars(10, 1)).toThrow('byars: level must be below 1')
  })
})

describe('studentT', () => {
  it('is centred on the mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 2, max: 500 }), level, (mean, n, at) => {
        const { lower, upper } = studentT(mean, 3, n, at)
        expect((lower + upper) / 2).toBeCloseTo(mean, 8)
      }),
      cases,
    )
  })

  it('has no width without spread', () => {
    expect(studentT(5, 0, 9, 0.95)).toEqual({ lower: 5, upper: 5 })
  })

  it.each([
    [NaN, 1, 5, 0.95, 'studentT: mean must be a finite number'],
    [1, -1, 5, 0.95, 'studentT: standardDeviation must not be negative'],
    [1, 1, 1, 0.95, 'studentT: n must be a whole number of 2 or more'],
    [1, 1, 2.5, 0.95, 'studentT: n must be a whole number of 2 or more'],
    [1, 1, 5, 1, 'studentT: level must be below 1'],
  ])('refuses %d, %d, %d, %d', (mean, deviation, n, at, message) => {
    expect(() => studentT(mean, deviation, n, at)).toThrow(message)
    expect(() => studentT(mean, deviation, n, at)).toThrow(CalculationError)
  })
})
