import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { fractionWords, isAboutFraction, oneInWords } from './fraction-words.ts'

describe('whether a percentage is about a fraction', () => {
  it.each([
    // 5% of the fraction where that is less than 1.5 points
    [9.5, 1, 10, true],
    [9.4, 1, 10, false],
    [10.5, 1, 10, true],
    [10.6, 1, 10, false],
    [19, 1, 20, false],
    [4.75, 1, 20, true],
    [4.74, 1, 20, false],
    // 1.5 points where that is less
    [48.5, 1, 2, true],
    [48.4, 1, 2, false],
    [51.5, 1, 2, true],
    [51.6, 1, 2, false],
    [91.5, 9, 10, true],
    [91.6, 9, 10, false],
    [68.1, 2, 3, true],
    [68.2, 2, 3, false],
    [-10, 1, 10, false],
  ])('%d%% and %d in %d: %s', (percent, parts, whole, about) => {
    expect(isAboutFraction(percent, parts, whole)).toBe(about)
  })

  it.each([
    [NaN, 1, 2, 'percent'],
    [10, 0, 2, 'parts'],
    [10, 1.5, 2, 'parts'],
    [10, 2, 2, 'whole'],
    [10, 1, 2.5, 'whole'],
  ])('refuses %d, %d, %d', (percent, parts, whole, argument) => {
    expect(() => isAboutFraction(percent, parts, whole)).toThrow(argument)
  })
})

describe('1 in N', () => {
  it.each([
    [50, '1 in 2'],
    [33.3, '1 in 3'],
    [34.4, 'about 1 in 3'],
    [25, '1 in 4'],
    [9.96, '1 in 10'],
    [10.04, '1 in 10'],
    [10.06, 'about 1 in 10'],
    [5, '1 in 20'],
    [4, '1 in 25'],
    [0.73, 'about 1 in 140'],
    [0.1, '1 in 1,000'],
    [0.104, 'about 1 in 960'],
    [40, null],
    [70, null],
    [100, null],
    [0, null],
    [-5, null],
    [5e-324, null],
  ])('%d%%: %s', (percent, words) => {
    expect(oneInWords(percent)).toBe(words)
  })

  it('is near enough whenever it is said, and is found for everything small', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 100, noNaN: true }), (percent) => {
        const words = oneInWords(percent)
        if (percent <= 9) expect(words).not.toBeNull()
        const whole = Number(words?.match(/1 in ([\d,]+)$/)?.[1]?.replaceAll(',', '') ?? NaN)
        if (words !== null) expect(isAboutFraction(percent, 1, whole)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a simple fraction', () => {
  it.each([
    [50, 'half'],
    [50.04, 'half'],
    [51, 'just over half'],
    [49, 'nearly half'],
    [52, 'more than half'],
    [33.3, 'a third'],
    [66.7, 'two-thirds'],
    [65.8, 'nearly two-thirds'],
    [72, 'more than 7 in 10'],
    [71.4, 'just over 7 in 10'],
    [27, 'more than a quarter'],
    [28.6, 'nearly 3 in 10'],
    [90, '9 in 10'],
    [99, 'more than 9 in 10'],
    [9.96, '1 in 10'],
    [9.4, 'about 1 in 11'],
    [5, '1 in 20'],
    [0, null],
    [100, null],
    [-3, null],
    [120, null],
  ])('%d%%: %s', (percent, words) => {
    expect(fractionWords(percent)).toBe(words)
  })

  it('never says what the number contradicts', () => {
    const sizes: Record<string, number> = { half: 50, 'a third': 100 / 3, 'two-thirds': 200 / 3, 'a quarter': 25 }
    const sizeOf = (fraction: string) => {
      const [, parts, whole] = fraction.match(/^(\d+) in ([\d,]+)$/) ?? []
      if (parts && whole) return (Number(parts) / Number(whole.replaceAll(',', ''))) * 100
      return sizes[fraction] ?? 75
    }
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 99.99, noNaN: true }), (percent) => {
        const words = fractionWords(percent) ?? ''
        const [, link = '', fraction = ''] = words.match(/^(just over |nearly |more than |about )?(.+)$/) ?? []
        const size = sizeOf(fraction)
        if (link === 'just over ' || link === 'more than ') expect(percent).toBeGreaterThan(size)
        if (link === 'nearly ') expect(percent).toBeLessThan(size)
        if (link === '') expect(Math.abs(percent - size)).toBeLessThan(0.11)
        if (link !== 'more than ') expect(Math.abs(percent - size)).toBeLessThanOrEqual(1.5 + 1e-9)
      }),
      { numRuns: 3000 },
    )
  })

  it('refuses what is no number', () => {
    expect(() => fractionWords(NaN)).toThrow(CalculationError)
    expect(() => oneInWords(Infinity)).toThrow(CalculationError)
  })
})
