import { dateParts, monthNames } from '../model/calendar.ts'
import { parsePeriod } from '../model/period.ts'
import type { Period } from '../model/period.ts'

/** An en dash at which no line breaks. */
const dash = '–\u2060'

/** A period in its short form: “2022–24”, “2024/25”, “March 2025”. */
export function shortPeriod(id: string): string {
  const period = parsePeriod(id)
  const { year, month, day } = dateParts(period.start)
  switch (period.kind) {
    case 'instant':
      return `${day} ${monthName(month)} ${year}`
    case 'month':
      return `${monthName(month)} ${year}`
    case 'quarter':
      return month % 3 === 1 && day === 1 ? `${year} Q${(month + 2) / 3}` : monthsOf(period)
    case 'calendar-year':
      return String(year)
    case 'financial-year':
    case 'academic-year':
      return splitYear(year)
    case 'rolling-year':
      return monthsOf(period)
    case 'pooled-years':
      return pooledYears(period, dash, twoDigits)
  }
}

/** The years of a pooled period; `shorten` writes the last one where it is of the same century as the first. */
export function pooledYears(period: Period, between: string, shorten: (year: number) => string): string {
  const { year } = dateParts(period.start)
  const last = year + Math.round(period.years) - 1
  const day = period.start.slice(5)
  if (day === '01-01') {
    const sameCentury = Math.floor(year / 100) === Math.floor(last / 100)
    return `${year}${between}${sameCentury ? shorten(last) : last}`
  }
  if (['04-01', '08-01', '09-01'].includes(day)) return `${splitYear(year)}${between}${splitYear(last)}`
  return monthsOf(period)
}

export function monthsOf(period: Period): string {
  const from = dateParts(period.start)
  const to = dateParts(period.end)
  const first = from.year === to.year ? monthName(from.month) : `${monthName(from.month)} ${from.year}`
  return `${first} to ${monthName(to.month)} ${to.year}`
}

export function splitYear(year: number): string {
  return `${year}/${twoDigits(year + 1)}`
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0')
}

function monthName(month: number): string {
  return monthNames[month - 1] ?? ''
}
