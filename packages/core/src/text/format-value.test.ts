import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { formatInterval, formatNumber, formatValue } from './format-value.ts'

const percent = { decimals: 1, unit: '%', prefix: '' }
const years = { decimals: 1, unit: 'years', prefix: '' }
const pounds = { decimals: 2, unit: 'a week', prefix: '£' }
const people = { decimals: 0, unit: 'people', prefix: '' }
const bare = { decimals: 2, unit: '', prefix: '' }

describe('formatValue', () => {
  it.each([
    // What stands around the number
    [28.62, percent, {}, '28.6%'],
    [28.62, percent, { unit: 'full' }, '28.6%'],
    [28.62, percent, { unit: 'bare' }, '28.6'],
    [58.94, years, {}, '58.9'],
    [58.94, years, { unit: 'full' }, '58.9 years'],
    [58.94, years, { unit: 'bare' }, '58.9'],
    [648.4, pounds, {}, '£648.40'],
    [648.4, pounds, { unit: 'full' }, '£648.40 a week'],
    [648.4, pounds, { unit: 'bare' }, '648.40'],
    [6.04, bare, { unit: 'full' }, '6.04'],
    // Digits
    [28.62, percent, { decimals: 0 }, '29%'],
    [28.62, percent, { decimals: 3 }, '28.620%'],
    [345_325, people, {}, '345,325'],
    [345_325, people, { roundTo: 100 }, '345,300'],
    [345_350, people, { roundTo: 100 }, '345,400'],
    [360_702, people, { roundTo: 1000, unit: 'full' }, '361,000 people'],
    [1_234_567.891, bare, {}, '1,234,567.89'],
    [999.95, percent, {}, '1,000.0%'],
    [0, percent, {}, '0.0%'],
    [8.95, percent, {}, '9.0%'],
    [14.349999999999998, percent, {}, '14.4%'],
    [2.675, bare, {}, '2.68'],
    [0.5, people, {}, '1'],
    [1.5, people, {}, '2'],
    [2.5, people, {}, '3'],
    // Signs
    [-10.17, percent, {}, '\u221210.2%'],
    [-10.17, percent, { signed: true }, '\u221210.2%'],
    [2.5, percent, { signed: true }, '+2.5%'],
    [0, percent, { signed: true }, '0.0%'],
    [-0.04, percent, {}, '0.0%'],
    [-0.04, percent, { signed: true }, '0.0%'],
    [-5, pounds, {}, '\u2212£5.00'],
    [-2.5, people, {}, '\u22123'],
  ] as const)('%d', (value, indicator, format, expected) => {
    expect(formatValue(value, indicator, format)).toBe(expected)
  })

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => formatValue(value, percent)).toThrow(CalculationError)
  })

  it('writes the same digits for both signs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e9, noNaN: true }), (value) => {
        expect(formatValue(-value, percent)).toBe(`\u2212${formatValue(value, percent)}`)
      }),
    )
  })

  it('never moves a value by more than half of its last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const written = Number(formatNumber(value, decimals).replaceAll(',', '').replace('\u2212', '-'))
          expect(Math.abs(written - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        },
      ),
    )
  })
})

describe('formatInterval', () => {
  it.each([
    [55.3, 62.5, years, {}, '55.3 to 62.5'],
    [55.3, 62.5, years, { unit: 'full' }, '55.3 to 62.5 years'],
    [25.66, 31.5, percent, {}, '25.7% to 31.5%'],
    [25.66, 31.5, percent, { unit: 'full' }, '25.7% to 31.5%'],
    [600.1, 696.7, pounds, {}, '£600.10 to £696.70'],
    [600.1, 696.7, pounds, { unit: 'full' }, '£600.10 to £696.70 a week'],
    [-1.2, 0.4, percent, { unit: 'bare' }, '\u22121.2 to 0.4'],
    [3, 3, years, {}, '3.0 to 3.0'],
  ] as const)('%d to %d', (lower, upper, indicator, format, expected) => {
    expect(formatInterval(lower, upper, indicator, format)).toBe(expected)
  })

  it('refuses limits the wrong way round', () => {
    expect(() => formatInterval(5, 3, percent)).toThrow('formatInterval: lower must not lie above upper, 3; it is 5.')
  })
})

describe('formatNumber', () => {
  it('writes thousands and decimals', () => {
    expect(formatNumber(1234.5, 1)).toBe('1,234.5')
    expect(formatNumber(12, 0)).toBe('12')
    expect(formatNumber(-1000, 0)).toBe('\u22121,000')
  })
})
