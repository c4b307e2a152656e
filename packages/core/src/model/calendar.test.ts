import { describe, expect, it } from 'vitest'
import { dateParts, dayAfter, isDate, isoDate, lastDay } from './calendar.ts'

describe('calendar', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-04-31', false],
    ['2023-00-10', false],
    ['2023-1-1', false],
    ['2023-01-01T00:00', false],
    ['', false],
  ])('%s is a date: %s', (text, known) => {
    expect(isDate(text)).toBe(known)
  })

  it.each([
    ['2024-01-01', 12, '2024-12-31'],
    ['2024-01-31', 1, '2024-03-01'],
    ['2023-11-16', 12, '2024-11-15'],
    ['2024-12-01', 3, '2025-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('%s and %d months end on %s', (start, months, end) => {
    expect(lastDay(start, months)).toBe(end)
  })

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-12-31', '2025-01-01'],
    ['2025-03-30', '2025-03-31'],
    ['2025-10-26', '2025-10-27'],
  ])('after %s comes %s, also when clocks change', (date, next) => {
    expect(dayAfter(date)).toBe(next)
  })

  it('takes dates apart and puts them together', () => {
    expect(dateParts('2021-03-09')).toEqual({ year: 2021, month: 3, day: 9 })
    expect(isoDate(2021, 3, 9)).toBe('2021-03-09')
  })
})
