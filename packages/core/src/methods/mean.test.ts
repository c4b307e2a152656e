import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { mean } from './mean.ts'

describe('mean', () => {
  it('gives the sum, the spread and the number of values beside it', () => {
    const result = mean([4, 6, 8])
    expect(result).toMatchObject({
      kind: 'estimate',
      value: 6,
      sum: 18,
      n: 3,
      standardDeviation: 2,
      method: 'student-t',
    })
    expect(result.lowerCi).toBeCloseTo(1.0317, 4)
    expect(result.upperCi).toBeCloseTo(10.9683, 4)
  })

  it('of one value has no limits: one value tells nothing about spread', () => {
    expect(mean([5])).toEqual({
      kind: 'estimate',
      value: 5,
      method: 'none',
      n: 1,
      sum: 5,
      standardDeviation: null,
      lowerCi: null,
      upperCi: null,
    })
    expect(mean([5], { confidence: [0.95, 0.998] })).toMatchObject({ lowerCi95: null, upperCi998: null })
  })

  it('of equal values has limits of no width', () => {
    expect(mean([3, 3, 3])).toMatchObject({ value: 3, standardDeviation: 0, lowerCi: 3, upperCi: 3 })
  })

  it.each([
    [[], 0, 'There are no values.'],
    [[1, null], 2, '1 of 2 values is missing.'],
    [[null, 1, null], 3, '2 of 3 values are missing.'],
  ])('answers %j with a reason', (values, n, reason) => {
    expect(mean(values)).toEqual({ kind: 'missing', n, reason })
  })

  it('keeps its digits where the values are large and close', () => {
    const values = [4, 7, 13, 16].map((value) => value + 1e9)
    expect(mean(values)).toMatchObject({ value: 1e9 + 10 })
    const result = mean(values)
    expect(result.kind === 'estimate' && result.standardDeviation).toBeCloseTo(Math.sqrt(30), 10)
  })

  it('does not depend on the order of the values', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2 })
    fc.assert(
      fc.property(values, (given) => {
        const forwards = mean(given)
        const backwards = mean(given.toReversed())
        if (forwards.kind === 'missing' || backwards.kind === 'missing') throw new Error('There are values.')
        expect(forwards.value).toBeCloseTo(backwards.value, 9)
        expect(forwards.lowerCi ?? 0).toBeCloseTo(backwards.lowerCi ?? 0, 6)
      }),
    )
  })

  it('names the place of a value that is no number', () => {
    const call = () => mean([1, 2, NaN])
    expect(call).toThrow(CalculationError)
    expect(call).toThrow('mean: values (position 2) must be finite numbers or null; it is NaN.')
  })

  it('refuses certainty, which has no limits', () => {
    expect(() => mean([1, 2], { confidence: 1 })).toThrow('mean: options.confidence must be below 1')
  })
})
