import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { rate } from './rate.ts'

describe('rate', () => {
  it('of events per 1,000 residents', () => {
    expect(rate({ count: 38_509, denominator: 360_702 }, { multiplier: 1000 }).value).toBeCloseTo(106.76, 2)
  })

  it('is per 100,000 unless said otherwise', () => {
    expect(rate({ count: 40, denominator: 80_000 }).value).toBe(50)
  })

  it.each([
    [0, 'exact'],
    [9, 'exact'],
    [9.5, 'exact'],
    [10, 'byars'],
    [10.5, 'byars'],
  ])('of %d events has %s limits', (count, method) => {
    expect(rate({ count, denominator: 1000 }).method).toBe(method)
  })

  it('of no events starts at 0 and still has an upper limit', () => {
    const none = rate({ count: 0, denominator: 1000 }, { multiplier: 1000 })
    expect(none).toMatchObject({ value: 0, lowerCi: 0 })
    expect(none.upperCi).toBeCloseTo(3.6889, 4)
  })

  it('may exceed its denominator, because people can be counted more than once', () => {
    expect(rate({ count: 30, denominator: 20 }, { multiplier: 1 }).value).toBe(1.5)
  })

  it('hardly moves where the methods meet', () => {
    const below = rate({ count: 9.999, denominator: 1000 })
    const above = rate({ count: 10.001, denominator: 1000 })
    expect(below.lowerCi / above.lowerCi).toBeCloseTo(1, 2)
    expect(below.upperCi / above.upperCi).toBeCloseTo(1, 2)
  })

  it.each([
    [{ count: null, denominator: 10 }, 'There is no count.'],
    [{ count: 3, denominator: null }, 'There is no denominator.'],
  ])('answers %j with a reason', (row, reason) => {
    expect(rate(row)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [{ count: -0.5, denominator: 10 }, {}, 'count', 'must not be negative'],
    [{ count: 1, denominator: 0 }, {}, 'denominator', 'must be above 0'],
    [
      { count: 1, denominator: 10 },
      { confidence: 1 },
      'options.confidence',
      'must be below 1: a rate has no upper limit at 100 %',
    ],
    [
      { count: 1, denominator: 10 },
      { confidence: 100 },
      'options.confidence',
      'must be below 1: a rate has no upper limit at 100 %',
    ],
    [{ count: 1, denominator: 10 }, { multiplier: -1 }, 'options.multiplier', 'must be a finite number above 0'],
  ])('refuses %j with %j: %s %s', (row, options, argument, rule) => {
    const call = () => rate(row, options)
    expect(call).toThrow(CalculationError)
    expect(call).toThrow(expect.objectContaining({ function: 'rate', argument, rule }))
  })
})
