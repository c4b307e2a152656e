import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PeriodError } from '../errors.ts'
import { comparePeriods, parsePeriod, periodsOverlap } from './period.ts'

describe('parsePeriod', () => {
  it.each([
    // ISO, as the Office for National Statistics writes it
    ['2022-01-01/P1Y', '2022-01-01/P1Y', 'calendar-year', '2022-12-31', 1],
    ['2024-04-01/P1Y', '2024-04-01/P1Y', 'financial-year', '2025-03-31', 1],
    ['2024-08-01/P1Y', '2024-08-01/P1Y', 'academic-year', '2025-07-31', 1],
    ['2024-09-01/P1Y', '2024-09-01/P1Y', 'academic-year', '2025-08-31', 1],
    ['2022-01-01/P3Y', '2022-01-01/P3Y', 'pooled-years', '2024-12-31', 3],
    ['2020-01-01/P5Y', '2020-01-01/P5Y', 'pooled-years', '2024-12-31', 5],
    ['2014-04-01/P3Y', '2014-04-01/P3Y', 'pooled-years', '2017-03-31', 3],
    ['2024-11-16/P1Y', '2024-11-16/P1Y', 'rolling-year', '2025-11-15', 1],
    ['2022-02-01/P1Y', '2022-02-01/P1Y', 'rolling-year', '2023-01-31', 1],
    ['2025-12-01/P1M', '2025-12-01/P1M', 'month', '2025-12-31', 1 / 12],
    ['2024-02-01/P1M', '2024-02-01/P1M', 'month', '2024-02-29', 1 / 12],
    ['2023-01-01/P3M', '2023-01-01/P3M', 'quarter', '2023-03-31', 0.25],
    ['2024-12-01/P3M', '2024-12-01/P3M', 'quarter', '2025-02-28', 0.25],
    ['2021-03-21', '2021-03-21', 'instant', '2021-03-21', 0],
    ['2020-01-01/P12M', '2020-01-01/P1Y', 'calendar-year', '2020-12-31', 1],
    ['2020-02-29/P1Y', '2020-02-29/P1Y', 'rolling-year', '2021-02-28', 1],
    // Fingertips
    ['2015', '2015-01-01/P1Y', 'calendar-year', '2015-12-31', 1],
    ['2021/22', '2021-04-01/P1Y', 'financial-year', '2022-03-31', 1],
    ['1999/00', '1999-04-01/P1Y', 'financial-year', '2000-03-31', 1],
    ['2021/2022', '2021-04-01/P1Y', 'financial-year', '2022-03-31', 1],
    ['2018 - 20', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['1998 - 00', '1998-01-01/P3Y', 'pooled-years', '2000-12-31', 3],
    ['2018/19 - 20/21', '2018-04-01/P3Y', 'pooled-years', '2021-03-31', 3],
    ['2023 Q1', '2023-01-01/P3M', 'quarter', '2023-03-31', 0.25],
    ['2023 Q4', '2023-10-01/P3M', 'quarter', '2023-12-31', 0.25],
    ['2023/24 Q1', '2023-04-01/P3M', 'quarter', '2023-06-30', 0.25],
    ['2023/24 Q4', '2024-01-01/P3M', 'quarter', '2024-03-31', 0.25],
    // Typed
    ['2018-20', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['2018–20', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['2018–\u206020', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['2018-2020', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['2018 to 2020', '2018-01-01/P3Y', 'pooled-years', '2020-12-31', 3],
    ['2018/19 to 2020/21', '2018-04-01/P3Y', 'pooled-years', '2021-03-31', 3],
    ['2023Q2', '2023-04-01/P3M', 'quarter', '2023-06-30', 0.25],
    ['March 2025', '2025-03-01/P1M', 'month', '2025-03-31', 1 / 12],
    ['Sep 2025', '2025-09-01/P1M', 'month', '2025-09-30', 1 / 12],
    ['21 March 2021', '2021-03-21', 'instant', '2021-03-21', 0],
    ['November 2024 to October 2025', '2024-11-01/P1Y', 'rolling-year', '2025-10-31', 1],
    ['January 2023 to March 2023', '2023-01-01/P3M', 'quarter', '2023-03-31', 0.25],
    ['2018-05', '2018-05-01/P1M', 'month', '2018-05-31', 1 / 12],
    ['  2024 ', '2024-01-01/P1Y', 'calendar-year', '2024-12-31', 1],
  ])('reads %s', (text, id, kind, end, years) => {
    const period = parsePeriod(text)
    expect(period).toEqual({ id, kind, start: id.slice(0, 10), end, years })
  })

  it('reads the year of a source that counts school years', () => {
    expect(parsePeriod('2021/22', { splitYear: 'academic' })).toMatchObject({
      id: '2021-09-01/P1Y',
      kind: 'academic-year',
    })
    expect(parsePeriod('2021/22', { splitYear: 'financial' }).kind).toBe('financial-year')
    expect(parsePeriod('2021-04-01/P1Y', { splitYear: 'academic' }).kind).toBe('financial-year')
  })

  it.each([
    ['', 'write it like 2024, 2021/22, 2018 - 20, 2023 Q1 or 2022-01-01/P3Y.'],
    ['latest', 'write it like'],
    ['20245', 'write it like'],
    ['2023 Q5', 'write it like'],
    ['Marchtober 2025', 'write it like'],
    ['31 Junuary 2025', 'write it like'],
    ['2023-02-30', '2023-02-30 is no day of the calendar.'],
    ['2023-13-01/P1Y', '2023-13-01 is no day of the calendar.'],
    ['2023-01-01/P5M', 'its length must be one month, three months or whole years.'],
    ['2023-01-01/P0Y', 'its length must be one month, three months or whole years.'],
    ['November 2024 to November 2025', 'its length must be one month, three months or whole years.'],
    ['March 2025 to January 2025', 'write it like'],
    ['2021/23', '2021 is followed by 2022; write several years like 2018/19 - 20/21.'],
    ['2018/19 - 20/22', '2020 is followed by 2021'],
    ['2018 - 15', 'its end, 15, lies before its start, 2018.'],
    ['2018 - 2018', 'its end must be a year after its start, 2018.'],
    ['2018 - 2015', 'its end must be a year after its start, 2018.'],
    ['2010-12', 'it could be a month or a span of years; write 2010-12-01/P1M or 2010-01-01/P3Y.'],
    ['30 February 2025', '2025-02-30 is no day of the calendar.'],
  ])('refuses %s and says what to write', (text, message) => {
    expect(() => parsePeriod(text)).toThrow(PeriodError)
    expect(() => parsePeriod(text)).toThrow(message)
  })

  it('gives each caller a period of its own', () => {
    parsePeriod('2022-01-01/P1Y').kind = 'month'
    expect(parsePeriod('2022-01-01/P1Y').kind).toBe('calendar-year')
  })

  it('reads its own ids unchanged', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(parsePeriod(id).id).toBe(id)
      }),
    )
  })

  it('ends where the next one of its kind begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2090 }),
        fc.constantFrom('01-01', '04-01', '09-01', '11-16'),
        (year, day) => {
          const end = new Date(`${parsePeriod(`${year}-${day}/P1Y`).end}T00:00:00Z`)
          end.setUTCDate(end.getUTCDate() + 1)
          expect(end.toISOString().slice(0, 10)).toBe(`${year + 1}-${day}`)
        },
      ),
    )
  })
})

const anyDate = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyId = fc
  .tuple(anyDate, fc.constantFrom('', '/P1Y', '/P3Y', '/P1M', '/P3M'))
  .map(([date, length]) => date + length)

describe('comparePeriods', () => {
  it('orders by the end, then by the start', () => {
    const sorted = [
      '2021-03-21',
      '2021-01-01/P1Y',
      '2022-01-01/P1Y',
      '2022-01-01/P3Y',
      '2024-01-01/P1Y',
      '2024-04-01/P1Y',
    ]
    expect(sorted.toReversed().toSorted(comparePeriods)).toEqual(sorted)
  })

  it('is an order: opposite when turned round, and 0 for equals', () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0)
        expect(comparePeriods(a, a)).toBe(0)
      }),
    )
  })

  it('refuses what is no period', () => {
    expect(() => comparePeriods('2022-01-01/P1Y', 'latest')).toThrow(PeriodError)
  })
})

describe('periodsOverlap', () => {
  it.each([
    ['2021-01-01/P3Y', '2022-01-01/P3Y', true],
    ['2021-01-01/P1Y', '2022-01-01/P1Y', false],
    ['2021-01-01/P1Y', '2021-12-01/P1M', true],
    ['2023-11-16/P1Y', '2024-11-16/P1Y', false],
    ['2021-03-21', '2021-01-01/P1Y', true],
    ['2021-03-21', '2021-03-21', true],
    ['2021-03-21', '2022-01-01/P1Y', false],
  ])('%s and %s: %s', (a, b, overlap) => {
    expect(periodsOverlap(a, b)).toBe(overlap)
    expect(periodsOverlap(b, a)).toBe(overlap)
  })
})
