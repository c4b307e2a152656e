import { describe, expect, test } from 'vitest'
import { contradictedValue } from './contradicted-value.ts'

const share = { valueType: 'proportion', multiplier: 100 } as const
const rate = { valueType: 'crude-rate', multiplier: 100_000 } as const

describe('contradictedValue', () => {
  test.for([
    ['another number', share, 27.7, 10, 100, 10],
    ['a share in the place of a percentage', share, 0.277, 277, 1000, 27.7],
    ['a decimal point in the wrong place', rate, 433.5, 43, 100_000, 43],
    ['a value beside a count of 0', share, 27.7, 0, 1000, 0],
    ['a value of 0 beside a count', share, 0, 277, 1000, 27.7],
  ] as const)('%s is a contradiction', ([, indicator, value, count, denominator, counted]) => {
    expect(contradictedValue({ value, count, denominator }, indicator)).toBeCloseTo(counted, 10)
  })

  test.for([
    ['rounded to one decimal', share, 71.4, 175_300, 245_500],
    ['with counts rounded to 5', share, 40, 5, 20],
    ['rounded to a whole number', share, 1, 14, 1000],
    // The two largest differences of real figures: self-harm of people aged 10 to 24, and NHS Health Checks offered.
    ['adjusted for age', rate, 433.4802, 39_920.9, 10_000_000],
    ['of a small share', share, 0.04, 29, 75_894],
    ['of a weighted survey', share, 27.7, 240, 1000],
    ['without a denominator', share, 27.7, 10, null],
    ['of nobody', share, 27.7, 0, 0],
    ['without a value', share, null, 10, 100],
    ['of a standardised rate', { ...rate, valueType: 'standardised-rate' }, 433, 10, 100_000],
  ] as const)('a value %s is none', ([, indicator, value, count, denominator]) => {
    expect(contradictedValue({ value, count, denominator }, indicator)).toBeNull()
  })
})
