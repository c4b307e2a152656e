import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from './quantile.ts'

describe('quantile', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[7], 0.9, 7],
    [[2, 4, 4, 9], 0, 2],
    [[2, 4, 4, 9], 1, 9],
  ])('of %j at %d is %d', (sorted, p, expected) => {
    expect(quantile(sorted, p)).toBe(expected)
  })

  it('lies between the extremes', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (given, p) => {
        const sorted = given.toSorted((a, b) => a - b)
        const at = quantile(sorted, p)
        expect(at).toBeGreaterThanOrEqual(sorted[0] ?? NaN)
        expect(at).toBeLessThanOrEqual((sorted.at(-1) ?? NaN) + 1e-9)
      }),
    )
  })

  it('refuses nothing to rank and a share outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile: sorted must hold at least one value')
    expect(() => quantile([1], 1.5)).toThrow('quantile: p must lie from 0 to 1')
  })
})
