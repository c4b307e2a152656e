import { describe, expect, it } from 'vitest'
import { CalculationError, fault, PeriodError } from './errors.ts'

describe('CalculationError', () => {
  it.each([
    [-1, 'proportion: count must not be negative; it is -1.'],
    [NaN, 'proportion: count must not be negative; it is NaN.'],
    [undefined, 'proportion: count must not be negative; it is left out.'],
    ['seven', 'proportion: count must not be negative; it is “seven”.'],
    [[0.9, 0.99], 'proportion: count must not be negative; it is [0.9,0.99].'],
    [null, 'proportion: count must not be negative; it is null.'],
  ])('names function, argument, rule and what was given: %s', (given, message) => {
    expect(fault('proportion', 'count', 'must not be negative', given).message).toBe(message)
  })

  it('names the position in a list', () => {
    const error = new CalculationError({
      function: 'mean',
      argument: 'values',
      index: 3,
      rule: 'must be finite',
      given: NaN,
    })
    expect(error.message).toBe('mean: values (position 3) must be finite; it is NaN.')
  })

  it('keeps its parts for programs', () => {
    const error = fault('rate', 'denominator', 'must be above 0', 0)
    expect({ ...error }).toMatchObject({
      function: 'rate',
      argument: 'denominator',
      index: null,
      rule: 'must be above 0',
      given: 0,
    })
    expect(error.name).toBe('CalculationError')
    expect(error).toBeInstanceOf(Error)
  })
})

describe('PeriodError', () => {
  it('quotes the text and says what to do', () => {
    const error = new PeriodError('soon', 'write a year.')
    expect(error.message).toBe('“soon” cannot be read as a period: write a year.')
    expect(error.text).toBe('soon')
  })
})
