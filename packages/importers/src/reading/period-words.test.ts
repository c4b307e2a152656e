import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPeriod } from './read-period.ts'

describe('a period that somebody wrote', () => {
  test.for([
    ['Sept 2023', '2023-09-01/P1M'],
    ['September 2023', '2023-09-01/P1M'],
    ['Sept-23', '2023-09-01/P1M'],
    ['Jan-24', '2024-01-01/P1M'],
    ['jan 99', '1999-01-01/P1M'],
    ['Apr-Jun 2024', '2024-04-01/P3M'],
    ['April to June 2024', '2024-04-01/P3M'],
    ['Nov-Jan 2021', '2020-11-01/P3M'],
    ['Apr 2023 - Mar 2024', '2023-04-01/P1Y'],
    ['April 2023 to March 2024', '2023-04-01/P1Y'],
    ['Apr 2021 – Mar 2024', '2021-04-01/P3Y'],
    ['1 April 2023 to 31 March 2024', '2023-04-01/P1Y'],
    ['1 February 2024 - 29 February 2024', '2024-02-01/P1M'],
    ['year ending March 2024', '2023-04-01/P1Y'],
    ['Year to December 2023', '2023-01-01/P1Y'],
    ['12 months ending Sept 2023', '2022-10-01/P1Y'],
    ['FY2023/24', '2023-04-01/P1Y'],
    ['2023/24 (financial year)', '2023-04-01/P1Y'],
    ['Academic year 2023/24', '2023-09-01/P1Y'],
    ['2023/2024', '2023-04-01/P1Y'],
    ['Q1 2023/24', '2023-04-01/P3M'],
    ['Quarter 4 2023/24', '2024-01-01/P3M'],
    ['2024 Q1', '2024-01-01/P3M'],
    ['31/03/2024', '2024-03-31'],
    ['31.3.2024', '2024-03-31'],
    ['05/05/2024', '2024-05-05'],
    ['2024-04', '2024-04-01/P1M'],
    ['2020-22', '2020-01-01/P3Y'],
    ['2018 - 20', '2018-01-01/P3Y'],
    ['2023 to 2024', '2023-01-01/P2Y'],
  ] as const)('“%s” is %s', ([text, id]) => {
    expect(readPeriod(text)).toEqual({ kind: 'period', id })
  })

  test.for([
    [
      '2023-24',
      'the year from April 2023 to March 2024 or the two years 2023 and 2024. Write 2023/24 or 2023-01-01/P2Y.',
    ],
    ['2023 - 2024', 'the year from April 2023 to March 2024 or the two years 2023 and 2024.'],
    ['1999-00', 'Write 1999/00 or 1999-01-01/P2Y.'],
    ['Q1 2024', 'Write 2024-01-01/P3M or 2024-04-01/P3M.'],
    ['Q4 2024', 'Write 2024-10-01/P3M or 2025-01-01/P3M.'],
    ['01/04/2024', 'a day and then a month or a month and then a day. Write 2024-04-01 or 2024-01-04.'],
    ['03/31/2024', 'has the month before the day. Write 2024-03-31.'],
    ['Mar 2024 - Jan 2024', 'ends before it begins'],
    ['15 April 2023 to 31 March 2024', 'Give whole months'],
  ] as const)('“%s” is not decided: %s', ([text, message]) => {
    const read = readPeriod(text)
    expect(read.kind === 'unreadable' && read.message).toContain(message)
  })

  test.for(['Marble 2024', 'Apr-May 2024', 'FY2023/25', 'Q5 2023/24', '31/02/2024', 'Mid-2023', '', '45292'])(
    '“%s” is none',
    (text) => {
      expect(readPeriod(text).kind).toBe('unreadable')
    },
  )

  test('is the same however it is written out', () => {
    const starts = fc.record({ year: fc.integer({ min: 1970, max: 2069 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(starts, fc.constantFrom(1, 3, 12, 24, 36), ({ year, month }, months) => {
        const last = new Date(Date.UTC(year, month - 1 + months - 1, 1))
        const name = (at: Date) => at.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })
        const first = new Date(Date.UTC(year, month - 1, 1))
        const id = `${year}-${String(month).padStart(2, '0')}-01/${months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`}`
        const text = `${name(first)} ${year} - ${name(last)} ${last.getUTCFullYear()}`
        expect(readPeriod(text)).toEqual({ kind: 'period', id })
        expect(readPeriod(id)).toEqual({ kind: 'period', id })
      }),
    )
  })
})
