import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantiles } from './quantiles.ts'

const scores = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 80 })

function groupsOf(values: readonly (number | null)[], options = {}): (number | null)[] {
  const result = quantiles(values, options)
  if (result.kind === 'missing') throw new Error(result.reason)
  return result.groups
}

describe('quantiles', () => {
  it('makes the highest values group 1, as for deprivation', () => {
    expect(groupsOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(groupsOf([10, 9, 8, 7], { groups: 2, first: 'lowest' })).toEqual([2, 2, 1, 1])
  })

  it('keeps equal values together', () => {
    expect(groupsOf([7, 7, 7, 7, 7], { groups: 5 })).toEqual([1, 1, 1, 1, 1])
    expect(groupsOf([3, 1, 3, 2], { groups: 2 })).toEqual([1, 2, 1, 2])
  })

  it('gives missing values no group and does not count them', () => {
    expect(groupsOf([null, 4, null, 2], { groups: 2 })).toEqual([null, 1, null, 2])
  })

  it.each([
    [[], 5, 'There are 0 values, which is too few for 5 groups.'],
    [[8], 2, 'There is 1 value, which is too few for 2 groups.'],
    [[1, 2, 3, 4, null, null], 5, 'There are 4 values, which is too few for 5 groups.'],
  ])('answers %j in %d groups with a reason', (values, groups, reason) => {
    expect(quantiles(values, { groups })).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [() => quantiles([1, NaN]), 'quantiles: values (position 1) must be finite numbers or null; it is NaN.'],
    [() => quantiles([1], { groups: 0 }), 'options.groups must be a whole number of 1 or more; it is 0.'],
    [() => quantiles([1], { groups: 1.5 }), 'options.groups must be a whole number of 1 or more; it is 1.5.'],
    [
      () => quantiles([1], { first: 'middle' as 'lowest' }),
      'options.first must be “highest” or “lowest”; it is “middle”.',
    ],
  ])('refuses %s', (call, message) => {
    expect(call).toThrow(message)
  })

  it('makes groups whose sizes differ by one at most when no values are equal', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 2, max: 10 }), (values, groups) => {
        const found = groupsOf(values, { groups })
        const sizes = Array.from({ length: groups }, (_, group) => found.filter((each) => each === group + 1).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('follows the order of the values and not the order in the list', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 2, max: 10 }), (values, groups) => {
        const found = groupsOf(values, { groups })
        const sorted = values.toSorted((a, b) => b - a)
        const inOrder = groupsOf(sorted, { groups })
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
        expect(values.map((value) => inOrder[sorted.indexOf(value)])).toEqual(found)
      }),
      { numRuns: 2000 },
    )
  })
})
