import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { ageSpecificRates } from './age-specific-rates.ts'
import { rate } from './rate.ts'

const bands = [
  { age: '0-64', count: 4, denominator: 50_000 },
  { age: '65-84', count: null, denominator: 9000 },
  { age: '85+', count: 90, denominator: 1000 },
]

describe('ageSpecificRates', () => {
  it('gives each band its rate and its own method', () => {
    expect(ageSpecificRates(bands, { multiplier: 1000 })).toEqual([
      { age: '0-64', ...rate({ count: 4, denominator: 50_000 }, { multiplier: 1000 }) },
      { age: '65-84', kind: 'missing', reason: 'There is no count.' },
      { age: '85+', ...rate({ count: 90, denominator: 1000 }, { multiplier: 1000 }) },
    ])
  })

  it('leaves the rate of a band alone whatever the others are', () => {
    const row = fc.record({ age: fc.string(), count: fc.nat(999), denominator: fc.integer({ min: 1, max: 99_999 }) })
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ age }) => age, minLength: 1, maxLength: 5 }), (rows) => {
        expect(ageSpecificRates(rows)).toEqual(rows.flatMap((each) => ageSpecificRates([each])))
      }),
    )
  })

  it('refuses an age that stands there twice and a row that is wrong, with their place', () => {
    const twice = () => ageSpecificRates([...bands, { age: '85+', count: 1, denominator: 10 }])
    expect(twice).toThrow(CalculationError)
    expect(twice).toThrow('ageSpecificRates: age (position 3) must not repeat an earlier row; it is “85+”.')
    expect(() => ageSpecificRates([{ age: '0+', count: -1, denominator: 10 }])).toThrow(
      'rate: count (position 0) must not be negative; it is -1.',
    )
  })
})
