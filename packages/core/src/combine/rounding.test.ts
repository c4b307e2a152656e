import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { roundHalfAwayFromZero, roundToStep } from './rounding.ts'

describe('roundHalfAwayFromZero', () => {
  it.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [10.075, 2, 10.08],
    [8.95, 1, 9],
    [0.1 + 0.2, 1, 0.3],
    [55.782312925170066, 0, 56],
    [11.283076683892, 1, 11.3],
    [-10.166328, 1, -10.2],
    [1e21, 2, 1e21],
    [1.5e-7, 7, 2e-7],
    [1e-12, 3, 0],
  ])('%d to %d places is %d', (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected)
  })

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfAwayFromZero(-0.001, 1), 0)).toBe(true)
    expect(Object.is(roundHalfAwayFromZero(-0, 1), 0)).toBe(true)
  })

  it('leaves rounded numbers alone and keeps order', () => {
    const any = fc.double({ min: -1e7, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(any, any, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const rounded = roundHalfAwayFromZero(low, decimals)
        expect(roundHalfAwayFromZero(rounded, decimals)).toBe(rounded)
        expect(rounded).toBeLessThanOrEqual(roundHalfAwayFromZero(high, decimals))
      }),
    )
  })

  it('rounds the decimal that is written, whatever its digits', () => {
    const digits = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (whole, point, decimals) => {
        const written = String(whole).padStart(point + 1, '0')
        const value = Number(`${written.slice(0, written.length - point)}.${written.slice(written.length - point)}`)
        const step = 10 ** Math.max(0, point - decimals)
        // Whole numbers alone, so that this is another way than that of the function.
        const steps = Math.floor(whole / step) + (2 * (whole % step) >= step && step > 1 ? 1 : 0)
        const expected = Number(`${steps * step}e-${point}`)
        expect(roundHalfAwayFromZero(value, decimals)).toBe(expected)
        expect(roundHalfAwayFromZero(-value, decimals)).toBe(expected === 0 ? 0 : -expected)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [1, -1],
    [1, 1.5],
    [1, 16],
  ])('refuses %d to %d places', (value, decimals) => {
    expect(() => roundHalfAwayFromZero(value, decimals)).toThrow(CalculationError)
  })
})

describe('numbers beyond the precision of a double', () => {
  it.each([Number.MAX_VALUE, -Number.MAX_VALUE, 1e15])('%d stays as it is', (value) => {
    expect(roundHalfAwayFromZero(value, 1)).toBe(value)
  })
})

describe('roundToStep', () => {
  it.each([
    [345_325, 100, 345_300],
    [345_350, 100, 345_400],
    [-345_350, 100, -345_400],
    [7, 5, 5],
    [7.5, 5, 10],
    [1234, 1, 1234],
  ])('%d to the nearest %d is %d', (value, step, expected) => {
    expect(roundToStep(value, step)).toBe(expected)
  })

  it.each([0, -10, NaN, Infinity])('refuses a step of %d', (step) => {
    expect(() => roundToStep(5, step)).toThrow('roundToStep: step must be a finite number above 0')
  })
})
