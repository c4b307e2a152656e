import { dateParts, monthNames } from '../model/calendar.ts'
import { parsePeriod } from '../model/period.ts'
import type { Period } from '../model/period.ts'

export interface PeriodStyle {
  /** `short` for axes, tables and sentences; `long` where the kind of year must be clear. Default `short`. */
  style?: 'short' | 'long'
}

/** An en dash at which no line breaks. */
const dash = '–\u2060'

/**
 * Writes a period for readers: one spelling for each kind, everywhere. The dash carries a word joiner (U+2060), so that
 * no line breaks inside a period.
 *
 * @throws PeriodError when the id is no period.
 * @example
 * formatPeriod('2022-01-01/P3Y').replace('\u2060', '') // => '2022–24'
 * formatPeriod('2024-04-01/P1Y') // => '2024/25'
 * formatPeriod('2024-04-01/P1Y', { style: 'long' }) // => 'financial year 2024/25'
 * formatPeriod('2025-03-01/P1M') // => 'March 2025'
 * formatPeriod('2024-11-16/P1Y') // => 'November 2024 to November 2025'
 */
export function formatPeriod(id: string, style: PeriodStyle = {}): string {
  const period = parsePeriod(id)
  return style.style === 'long' ? longForm(period) : shortForm(period)
}

function shortForm(period: Period): string {
  const { year, month, day } = dateParts(period.start)
  switch (period.kind) {
    case 'instant':
      return `${day} ${monthName(month)} ${year}`
    case 'month':
      return `${monthName(month)} ${year}`
    case 'quarter':
      return month % 3 === 1 && day === 1 ? `${year} Q${(month + 2) / 3}` : months(period)
    case 'calendar-year':
      return String(year)
    case 'financial-year':
    case 'academic-year':
      return splitYear(year)
    case 'rolling-year':
      return months(period)
    case 'pooled-years':
      return pooledYears(period, dash, true)
  }
}

function longForm(period: Period): string {
  const { year } = dateParts(period.start)
  if (period.kind === 'financial-year') return `financial year ${splitYear(year)}`
  if (period.kind === 'academic-year') return `academic year ${splitYear(year)}`
  if (period.kind === 'quarter') return months(period)
  if (period.kind === 'pooled-years') return pooledYears(period, ' to ', false)
  return shortForm(period)
}

function pooledYears(period: Period, between: string, shorten: boolean): string {
  const { year } = dateParts(period.start)
  const last = year + Math.round(period.years) - 1
  const day = period.start.slice(5)
  if (day === '01-01') {
    const sameCentury = Math.floor(year / 100) === Math.floor(last / 100)
    return `${year}${between}${shorten && sameCentury ? twoDigits(last) : last}`
  }
  if (['04-01', '08-01', '09-01'].includes(day)) return `${splitYear(year)}${between}${splitYear(last)}`
  return months(period)
}

function months(period: Period): string {
  const from = dateParts(period.start)
  const to = dateParts(period.end)
  const first = from.year === to.year ? monthName(from.month) : `${monthName(from.month)} ${from.year}`
  return `${first} to ${monthName(to.month)} ${to.year}`
}

function splitYear(year: number): string {
  return `${year}/${twoDigits(year + 1)}`
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0')
}

function monthName(month: number): string {
  return monthNames[month - 1] ?? ''
}
