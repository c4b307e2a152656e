import { describe, expect, it } from 'vitest'
import { plainInterval, plainValue } from './plain-value.ts'

describe('plainValue', () => {
  it.each([
    [28.65, { decimals: 1, unit: '%', prefix: '' }, '28.7%'],
    [-648.4, { decimals: 2, unit: 'a week', prefix: '£' }, '−£648.40'],
    [1_345_325, { decimals: 0, unit: 'people', prefix: '' }, '1,345,325'],
    [-0.04, { decimals: 1, unit: '', prefix: '' }, '0.0'],
  ])('writes %d with %j as %s', (value, format, text) => expect(plainValue(value, format)).toBe(text))
})

describe('plainInterval', () => {
  const format = { decimals: 1, unit: '%', prefix: '' }

  it('writes both ends', () => expect(plainInterval(25.66, 31.5, format)).toBe('25.7% to 31.5%'))

  it('refuses ends that are the wrong way round', () => {
    expect(() => plainInterval(2, 1, format)).toThrow('lower must not lie above upper, 1; it is 2.')
  })
})
