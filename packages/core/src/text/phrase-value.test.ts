import { describe, expect, it } from 'vitest'
import type { FigureFormat } from '../narrative/figure.ts'
import { phraseValue } from './phrase-value.ts'

const people = { decimals: 0, unit: 'people', prefix: '' }
const percent = { decimals: 1, unit: '%', prefix: '' }
const pounds = { decimals: 2, unit: 'a week', prefix: '£' }
const times = { decimals: 1, unit: 'times', prefix: '' }

describe('a value in the words of its format', () => {
  it.each<[number, typeof people, FigureFormat, string]>([
    [345_325, people, {}, '345,325'],
    [345_325, people, { phrase: 'approximate', roundTo: 1000 }, 'just over 345,000'],
    [345_325, people, { phrase: 'approximate', roundTo: 1000, unit: 'full' }, 'just over 345,000 people'],
    [345_325, people, { phrase: 'approximate' }, '345,325'],
    [28.62, percent, { phrase: 'approximate', decimals: 0 }, 'nearly 29%'],
    [28.62, percent, { phrase: 'approximate' }, '28.6%'],
    [648.4, pounds, { phrase: 'approximate', roundTo: 10 }, 'nearly £650'],
    [3.1057, times, { phrase: 'more-than', decimals: 0 }, 'more than 3'],
    [25.51, times, { phrase: 'more-than', roundTo: 10 }, 'more than 20'],
    [3.04, times, { phrase: 'more-than', decimals: 0 }, '3'],
    [9.96, percent, { phrase: 'one-in' }, '1 in 10'],
    [65.8, percent, { phrase: 'fraction' }, 'nearly two-thirds'],
  ])('%d', (value, shown, format, text) => {
    expect(phraseValue(value, shown, format)).toBe(text)
  })

  it.each<[number, typeof people, FigureFormat, string]>([
    [-5, percent, { phrase: 'approximate' }, 'No round number stands for −5.0% in these steps.'],
    [9, people, { phrase: 'more-than', roundTo: 10 }, 'No round number stands for 9 people in these steps.'],
    [1e308, people, { phrase: 'approximate', decimals: 6 }, 'No round number stands for'],
    [9, people, { phrase: 'one-in' }, 'Only a percentage can be called by a fraction, and this is 9 people.'],
    [40, percent, { phrase: 'one-in' }, 'No simple fraction is near 40.0%.'],
    [0, percent, { phrase: 'fraction' }, 'No simple fraction is near 0.0%.'],
  ])('%d has none, and says so', (value, shown, format, reason) => {
    const found = phraseValue(value, shown, format)
    expect(typeof found === 'string' ? found : found.reason).toContain(reason)
    expect(typeof found).toBe('object')
  })
})
