import { describe, expect, it } from 'vitest'
import { PeriodError } from '../errors.ts'
import { parsePeriod } from '../model/period.ts'
import { monthsOf, pooledYears, shortPeriod, splitYear } from './short-period.ts'

describe('shortPeriod', () => {
  it.each([
    ['2022-01-01/P3Y', '2022–\u206024'],
    ['1998-01-01/P3Y', '1998–\u20602000'],
    ['2014-04-01/P3Y', '2014/15–\u20602016/17'],
    ['2024-04-01/P1Y', '2024/25'],
    ['2023-10-01/P3M', '2023 Q4'],
    ['2021-03-21', '21 March 2021'],
  ])('writes %s as %s', (id, text) => expect(shortPeriod(id)).toBe(text))

  it('refuses what is no period', () => {
    expect(() => shortPeriod('soon')).toThrow(PeriodError)
  })
})

it('its parts serve the long form, too', () => {
  expect(pooledYears(parsePeriod('2022-01-01/P3Y'), ' to ', String)).toBe('2022 to 2024')
  expect(monthsOf(parsePeriod('2024-12-01/P3M'))).toBe('December 2024 to February 2025')
  expect(splitYear(1999)).toBe('1999/00')
})
