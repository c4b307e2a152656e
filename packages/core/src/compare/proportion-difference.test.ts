import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompleteRow } from '../methods/row.ts'
import { proportionDifference } from './proportion-difference.ts'

function differenceOf(row: CompleteRow, reference: CompleteRow, multiplier = 1) {
  const result = proportionDifference(row, reference, { multiplier })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

const row = fc
  .record({ count: fc.nat(300), others: fc.integer({ min: 1, max: 500 }) })
  .map(({ count, others }) => ({ count, denominator: count + others }))

describe('proportionDifference', () => {
  // Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %d in %d and %d in %d', (count, denominator, other, others, lower, upper) => {
    const difference = differenceOf({ count, denominator }, { count: other, denominator: others })
    expect(difference.lowerCi).toBeCloseTo(lower, 4)
    expect(difference.upperCi).toBeCloseTo(upper, 4)
  })

  it('is in percentage points with a multiplier of 100', () => {
    const points = differenceOf({ count: 56, denominator: 70 }, { count: 48, denominator: 80 }, 100)
    expect(points.value).toBeCloseTo(20, 12)
    expect(points.lowerCi).toBeCloseTo(5.24, 2)
  })

  it.each([
    [{ count: null, denominator: 10 }, { count: 1, denominator: 2 }, 'There is no count.'],
    [
      { count: 1, denominator: 2 },
      { count: 1, denominator: null },
      'The group to compare with: There is no denominator.',
    ],
  ])('answers %j against %j with a reason', (group, reference, reason) => {
    expect(proportionDifference(group, reference)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [{ count: 3, denominator: 2 }, { count: 1, denominator: 2 }, 'count must not exceed the denominator, 2; it is 3.'],
    [{ count: 1, denominator: 2 }, { count: 4, denominator: 3 }, 'reference.count must not exceed the denominator, 3'],
    [{ count: 1, denominator: 2 }, { count: 1, denominator: -3 }, 'reference.denominator must be above 0; it is -3.'],
  ])('refuses %j against %j', (group, reference, message) => {
    expect(() => proportionDifference(group, reference)).toThrow(`proportionDifference: ${message}`)
  })

  it('stays within −1 and 1, around its value, and turns its sign with the order', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const { value, lowerCi, upperCi } = differenceOf(first, second)
        expect(lowerCi).toBeGreaterThanOrEqual(-1)
        expect(upperCi).toBeLessThanOrEqual(1)
        expect(lowerCi).toBeLessThanOrEqual(value)
        expect(upperCi).toBeGreaterThanOrEqual(value)
        expect(differenceOf(second, first).upperCi).toBeCloseTo(-lowerCi, 12)
      }),
      { numRuns: 2000 },
    )
  })

  it('narrows with more people of the same kind', () => {
    fc.assert(
      fc.property(row, row, fc.integer({ min: 2, max: 20 }), (first, second, times) => {
        const more = (each: CompleteRow) => ({ count: each.count * times, denominator: each.denominator * times })
        const [few, many] = [differenceOf(first, second), differenceOf(more(first), more(second))]
        expect(many.upperCi - many.lowerCi).toBeLessThan(few.upperCi - few.lowerCi)
      }),
      { numRuns: 2000 },
    )
  })
})
