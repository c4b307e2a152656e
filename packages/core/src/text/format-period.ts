import { dateParts } from '../model/calendar.ts'
import { parsePeriod } from '../model/period.ts'
import type { Period } from '../model/period.ts'
import { monthsOf, pooledYears, shortPeriod, splitYear } from './short-period.ts'

export interface PeriodStyle {
  /** `short` for axes, tables and sentences; `long` where the kind of year must be clear. Default `short`. */
  style?: 'short' | 'long'
}

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
  return style.style === 'long' ? longForm(parsePeriod(id)) : shortPeriod(id)
}

function longForm(period: Period): string {
  const { year } = dateParts(period.start)
  if (period.kind === 'financial-year') return `financial year ${splitYear(year)}`
  if (period.kind === 'academic-year') return `academic year ${splitYear(year)}`
  if (period.kind === 'quarter') return monthsOf(period)
  if (period.kind === 'pooled-years') return pooledYears(period, ' to ', String)
  return shortPeriod(period.id)
}
