import type { Indicator, Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { checkObservation } from './check-observation.ts'
import { emptyObservation } from './empty-observation.ts'

const KEY = {
  indicator: 'smokers',
  area: 'E08000026',
  period: '2024-01-01/P1Y',
  sex: 'persons',
  age: 'all',
  category: 'all',
} as const

function ruleOf(numbers: Partial<Observation>, valueType: Indicator['valueType'] = 'proportion'): string | null {
  const observation = { ...emptyObservation(KEY), ...numbers }
  const { value, lowerCi95, upperCi95 } = observation
  const written = { value: String(value), lower: String(lowerCi95), upper: String(upperCi95) }
  return checkObservation(observation, sampleIndicator({ valueType }), written)?.rule ?? null
}

const limits = (lowerCi95: number, upperCi95: number, lowerCi998: number, upperCi998: number) => ({
  lowerCi95,
  upperCi95,
  lowerCi998,
  upperCi998,
})

describe('checkObservation', () => {
  test.for([
    ['a value in its limits', { value: 12.5, lowerCi95: 11, upperCi95: 14 }, null],
    ['a value without limits', { value: 12.5 }, null],
    ['limits that meet the value', { value: 12, lowerCi95: 12, upperCi95: 12 }, null],
    ['a value rounded more than its limit', { value: 84, lowerCi95: 84.3, upperCi95: 88 }, null],
    [
      'a limit rounded more than the value',
      { value: 84.6, lowerCi95: 80, upperCi95: 84 },
      'limits-do-not-contain-value',
    ],
    ['a lower limit above the value', { value: 12.5, lowerCi95: 12.7, upperCi95: 14 }, 'limits-do-not-contain-value'],
    ['an upper limit below the value', { value: 12.5, lowerCi95: 11, upperCi95: 12.2 }, 'limits-do-not-contain-value'],
    ['limits the wrong way round', { value: 12.5, lowerCi95: 14, upperCi95: 11 }, 'limits-do-not-contain-value'],
    ['limits the wrong way round and no value', { lowerCi95: 14, upperCi95: 11 }, 'limits-do-not-contain-value'],
    ['outer limits around the inner ones', { value: 12, ...limits(11, 13, 10, 14) }, null],
    ['outer limits equal to the inner ones', { value: 12, ...limits(11, 13, 11, 13) }, null],
    ['outer limits within the inner ones', { value: 12, ...limits(11, 13, 11.6, 12.5) }, 'impossible-value'],
    ['outer limits beside the value', { value: 12.5, lowerCi998: 13.1, upperCi998: 14 }, 'limits-do-not-contain-value'],
    ['one limit alone', { value: 12.5, lowerCi95: 11 }, 'missing-value'],
    ['a count within its denominator', { count: 5, denominator: 5 }, null],
    ['a count above its denominator', { count: 6, denominator: 5 }, 'count-above-denominator'],
    ['a negative count', { count: -1, denominator: 5 }, 'negative-count'],
    ['a negative denominator', { count: 0, denominator: -5 }, 'negative-count'],
    ['a share above the whole', { value: 101 }, 'impossible-value'],
    ['a share below nothing', { value: -0.1 }, 'impossible-value'],
    ['a value of a group of nobody', { value: 12, denominator: 0 }, 'impossible-value'],
    ['no value of a group of nobody', { count: 0, denominator: 0 }, null],
    ['nothing', {}, null],
  ] as const)('judges %s', ([, numbers, rule]) => {
    expect(ruleOf(numbers)).toBe(rule)
  })

  test('knows that a number of people cannot be negative and that a mean can', () => {
    expect(ruleOf({ value: -1 }, 'count')).toBe('negative-count')
    expect(ruleOf({ value: -1 }, 'mean')).toBe(null)
  })

  test('says both limits in the message', () => {
    const observation = { ...emptyObservation(KEY), value: 62.2, lowerCi95: 63, upperCi95: 64 }
    const problem = checkObservation(observation, undefined, { value: '62.2', lower: '63.0', upper: '64.0' })
    expect(problem?.message).toBe('The value 62.2 lies outside its confidence limits, 63.0 to 64.0.')
  })

  test.for([
    ['life-expectancy', -62, 'impossible-value'],
    ['life-expectancy', 131, 'impossible-value'],
    ['life-expectancy', 62.3, null],
    ['standardised-rate', -0.1, 'impossible-value'],
    ['standardised-rate', 0, null],
    // More homes can be pulled down than built, and a population can shrink.
    ['crude-rate', -3, null],
    ['ratio', -3, null],
    ['currency', -3, null],
  ] as const)('a %s of %d', ([valueType, value, rule]) => {
    expect(ruleOf({ value }, valueType)).toBe(rule)
  })
})
