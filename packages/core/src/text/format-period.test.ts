import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PeriodError } from '../errors.ts'
import { parsePeriod } from '../model/period.ts'
import { formatPeriod } from './format-period.ts'

// The word joiner after the dash is written out, so that the expectations can be read.
const joined = (text: string) => text.replace('–', '–\u2060')

describe('formatPeriod', () => {
  it.each([
    ['2023-01-01/P1Y', '2023', '2023'],
    ['2022-01-01/P3Y', '2022–24', '2022 to 2024'],
    ['2020-01-01/P5Y', '2020–24', '2020 to 2024'],
    ['1998-01-01/P3Y', '1998–2000', '1998 to 2000'],
    ['2024-04-01/P1Y', '2024/25', 'financial year 2024/25'],
    ['1999-04-01/P1Y', '1999/00', 'financial year 1999/00'],
    ['2024-09-01/P1Y', '2024/25', 'academic year 2024/25'],
    ['2024-08-01/P1Y', '2024/25', 'academic year 2024/25'],
    ['2014-04-01/P3Y', '2014/15–2016/17', '2014/15 to 2016/17'],
    ['2025-03-01/P1M', 'March 2025', 'March 2025'],
    ['2023-01-01/P3M', '2023 Q1', 'January to March 2023'],
    ['2023-10-01/P3M', '2023 Q4', 'October to December 2023'],
    ['2024-12-01/P3M', 'December 2024 to February 2025', 'December 2024 to February 2025'],
    ['2024-11-16/P1Y', 'November 2024 to November 2025', 'November 2024 to November 2025'],
    ['2022-02-01/P1Y', 'February 2022 to January 2023', 'February 2022 to January 2023'],
    ['2021-07-01/P2Y', 'July 2021 to June 2023', 'July 2021 to June 2023'],
    ['2021-03-21', '21 March 2021', '21 March 2021'],
  ])('%s', (id, short, long) => {
    expect(formatPeriod(id)).toBe(joined(short))
    expect(formatPeriod(id, { style: 'short' })).toBe(joined(short))
    expect(formatPeriod(id, { style: 'long' })).toBe(long)
  })

  it('refuses what is no period', () => {
    expect(() => formatPeriod('latest')).toThrow(PeriodError)
  })

  it('writes a form that reads back as the same period', () => {
    const start = fc.integer({ min: 1975, max: 2050 })
    const forms = fc.constantFrom(
      '01-01/P1Y',
      '04-01/P1Y',
      '01-01/P3Y',
      '01-01/P5Y',
      '04-01/P3Y',
      '01-01/P3M',
      '10-01/P3M',
      '05-01/P1M',
      '03-21',
    )
    fc.assert(
      fc.property(start, forms, (year, rest) => {
        const id = `${year}-${rest}`
        expect(parsePeriod(formatPeriod(id)).id).toBe(id)
      }),
    )
  })
})
