import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { dobson } from './dobson.ts'
import { eventCountInterval, eventCountMethod } from './event-count.ts'

const level = fc.constantFrom(0.9, 0.95, 0.99, 0.998)

describe('eventCountInterval', () => {
  it.each([
    [9.99, 'exact'],
    [10, 'byars'],
  ])('of %d events is %s', (count, method) => {
    expect(eventCountMethod(count)).toBe(method)
  })

  it('contains the count and has limits that are not negative', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), level, (count, at) => {
        const { lower, upper } = eventCountInterval(count, at)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(count)
        expect(upper).toBeGreaterThan(count)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('dobson', () => {
  it('is the interval of the count where every event weighs the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        level,
        (x, w, at) => {
          const { lower, upper } = dobson(x * w, x * w * w, x, at)
          const count = eventCountInterval(x, at)
          expect(lower / w).toBeCloseTo(count.lower, 8)
          expect(upper / w).toBeCloseTo(count.upper, 8)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('cuts a lower limit below 0: one heavy event among ten of next to no weight', () => {
    // √(1/10) × (4.7954 − 10) = −1.646, below −1.
    expect(dobson(1, 1, 10, 0.95).lower).toBe(0)
    expect(dobson(1, 1, 10, 0.95).upper).toBeCloseTo(1 + Math.sqrt(0.1) * 8.39, 2)
  })

  it.each([
    [-1, 1, 10, 0.95, 'dobson: value must not be negative'],
    [1, -1, 10, 0.95, 'dobson: variance must not be negative'],
    [1, NaN, 10, 0.95, 'dobson: variance must be a finite number'],
    [0, 0, 0, 0.95, 'dobson: count must be above 0: without events nothing has a weight'],
    [1, 1, 10, 1, 'byars: level must be below 1'],
  ])('refuses %d, %d, %d, %d', (value, variance, count, at, message) => {
    expect(() => dobson(value, variance, count, at)).toThrow(CalculationError)
    expect(() => dobson(value, variance, count, at)).toThrow(message)
  })
})
