import { expect, test } from 'vitest'
import { dateWords } from './dates.ts'

test.each([
  ['2026-02-19', '19 February 2026'],
  ['2027-03', 'March 2027'],
  ['2026-12-01', '1 December 2026'],
  ['spring 2027', 'spring 2027'],
  ['2026-13', '2026-13'],
  ['2026-13-01', '2026-13-01'],
  ['Thursday', 'Thursday'],
  ['', ''],
])('%s in words is %s', (iso, words) => {
  expect(dateWords(iso)).toBe(words)
})

test.each([
  ['2026-06-22T09:00:00Z', '22 June 2026'],
  ['2026-06-22T23:30:00Z', '23 June 2026'],
  ['2026-12-31T23:30:00Z', '31 December 2026'],
  ['2026-03-28T23:30:00Z', '28 March 2026'],
  ['2026-03-29T23:30:00Z', '30 March 2026'],
  ['2026-10-24T23:30:00Z', '25 October 2026'],
  ['2026-10-25T23:30:00Z', '25 October 2026'],
  ['2026-01-01T00:30:00+02:00', '31 December 2025'],
])('%s was %s by the clocks of the city', (instant, words) => {
  expect(dateWords(instant)).toBe(words)
})

test('is what the time zone database says, hour by hour through a year', () => {
  const official = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
  const start = Date.UTC(2027, 0, 1)
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const instant = new Date(start + hour * 3_600_000)
    expect(dateWords(instant.toISOString())).toBe(official.format(instant))
  }
})
