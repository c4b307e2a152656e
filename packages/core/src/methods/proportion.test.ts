import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { proportion } from './proportion.ts'

// Published shares of the city’s own pages, with the sums that were slips left out.
describe('proportion of published counts', () => {
  it.each([
    [28, 195, 14.4],
    [36, 195, 18.5],
    [173_100, 241_900, 71.6],
    [4345, 38_509, 11.3],
    [2410, 38_509, 6.3],
    [1763, 38_509, 4.6],
  ])('%d of %d is %d in a hundred', (count, denominator, expected) => {
    expect(proportion({ count, denominator }, { multiplier: 100 }).value).toBeCloseTo(expected, 1)
  })
})

describe('proportion', () => {
  it('gives one pair of limits for one level', () => {
    const result = proportion({ count: 15, denominator: 50 }, { confidence: 0.95, multiplier: 100 })
    expect(Object.keys(result).toSorted()).toEqual(['kind', 'lowerCi', 'method', 'upperCi', 'value'])
    expect(result.lowerCi).toBeCloseTo(19.1036, 4)
  })

  it('gives the four fields of an estimate for the pair of levels', () => {
    const result = proportion({ count: 15, denominator: 50 }, { confidence: [0.95, 0.998] })
    expect(result.lowerCi998).toBeLessThan(result.lowerCi95)
    expect(result.upperCi998).toBeGreaterThan(result.upperCi95)
  })

  it('reads 95 as 0.95', () => {
    const row = { count: 3, denominator: 8 }
    expect(proportion(row, { confidence: 95 })).toEqual(proportion(row, { confidence: 0.95 }))
    expect(proportion(row, { confidence: 100 })).toMatchObject({ lowerCi: 0, upperCi: 1 })
  })

  it.each([
    [{ count: null, denominator: 10 }, 'There is no count.'],
    [{ count: 3, denominator: null }, 'There is no denominator.'],
  ])('answers %j with a reason', (row, reason) => {
    expect(proportion(row)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [{ count: -1, denominator: 10 }, {}, 'count', 'must not be negative'],
    [{ count: 11, denominator: 10 }, {}, 'count', 'must not exceed the denominator, 10'],
    [{ count: 0, denominator: 0 }, {}, 'denominator', 'must be above 0'],
    [{ count: 1, denominator: -5 }, {}, 'denominator', 'must be above 0'],
    [{ count: NaN, denominator: 5 }, {}, 'count', 'must be a finite number or null'],
    [{ count: null, denominator: -5 }, {}, 'denominator', 'must be above 0'],
    [{ count: 1, denominator: Infinity }, {}, 'denominator', 'must be a finite number or null'],
    [{ count: 1, denominator: 5 }, { multiplier: 0 }, 'options.multiplier', 'must be a finite number above 0'],
    [{ count: 1, denominator: 5 }, { multiplier: -100 }, 'options.multiplier', 'must be a finite number above 0'],
  ])('refuses %j with %j: %s %s', (row, options, argument, rule) => {
    const call = () => proportion(row, options)
    expect(call).toThrow(CalculationError)
    expect(call).toThrow(expect.objectContaining({ function: 'proportion', argument, rule }))
  })

  it('says which argument, in a sentence', () => {
    expect(() => proportion({ count: 11, denominator: 10 })).toThrow(
      'proportion: count must not exceed the denominator, 10; it is 11.',
    )
  })
})
