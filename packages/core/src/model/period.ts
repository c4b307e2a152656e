import { PeriodError } from '../errors.ts'
import { isDate, lastDay } from './calendar.ts'
import { readWords } from './period-spellings.ts'

/** The kinds of time span that official statistics use. */
export type PeriodKind =
  | 'instant'
  | 'month'
  | 'quarter'
  | 'calendar-year'
  | 'financial-year'
  | 'academic-year'
  | 'pooled-years'
  | 'rolling-year'

/**
 * A time span. In figures, files and addresses a period is written as its `id`, one ISO 8601 spelling:
 * `2022-01-01/P3Y` for an interval and `2026-01-01` for a single day.
 */
export interface Period {
  id: string
  kind: PeriodKind
  /** First day, ISO. */
  start: string
  /** Last day, ISO (inclusive). */
  end: string
  /** Length in years; 0 for an instant, 1/12 for a month. */
  years: number
}

/** How a source means “2021/22”, which does not say by itself when the year begins. */
export interface PeriodReading {
  splitYear?: 'financial' | 'academic'
}

/**
 * Reads a period as official statistics write it and gives it one spelling.
 *
 * It knows ISO (`2022-01-01/P3Y`, `2025-03-01/P1M`, `2021-03-21`), Fingertips (`2021/22`, `2018 - 20`, `2023 Q1`,
 * `2018/19 - 20/21`) and typed forms (`2018–20`, `2022 to 2024`, `March 2025`, `21 March 2021`).
 * “2021/22” is a financial year, from April, unless `splitYear` says that the source counts academic years, from September.
 *
 * @throws PeriodError when the text names no period, an impossible date, or could mean two different periods.
 * @example
 * parsePeriod('2018 - 20').id // => '2018-01-01/P3Y'
 * parsePeriod('2021/22').kind // => 'financial-year'
 * parsePeriod('2021/22', { splitYear: 'academic' }).id // => '2021-09-01/P1Y'
 * parsePeriod('2022-01-01/P3Y').end // => '2024-12-31'
 */
export function parsePeriod(text: string, reading: PeriodReading = {}): Period {
  const trimmed = text.trim()
  const known = knownPeriods.get(trimmed)
  if (known) return { ...known }
  const period = readIso(trimmed) ?? readIso(readWords(trimmed, reading.splitYear ?? 'financial'))
  if (!period) throw new PeriodError(text, 'write it like 2024, 2021/22, 2018 - 20, 2023 Q1 or 2022-01-01/P3Y.')
  if (period.id === trimmed && knownPeriods.size < 1000) knownPeriods.set(trimmed, period)
  return { ...period }
}

// Every comparison and label parses ids, a few dozen different ones, thousands of times.
const knownPeriods = new Map<string, Period>()

/**
 * Order of two period ids for sorting: the one that ends earlier comes first, then the one that starts earlier.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * comparePeriods('2022-01-01/P3Y', '2023-01-01/P1Y') > 0 // => true
 */
export function comparePeriods(a: string, b: string): number {
  if (a === b) return 0
  const left = parsePeriod(a)
  const right = parsePeriod(b)
  return order(left.end, right.end) || order(left.start, right.start)
}

/**
 * Whether two periods have a day in common. Values of overlapping periods share people and are not independent.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * periodsOverlap('2021-01-01/P3Y', '2022-01-01/P3Y') // => true
 * periodsOverlap('2021-01-01/P1Y', '2022-01-01/P1Y') // => false
 */
export function periodsOverlap(a: string, b: string): boolean {
  const left = parsePeriod(a)
  const right = parsePeriod(b)
  return left.start <= right.end && right.start <= left.end
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readIso(text: string | null): Period | null {
  const match = text?.match(/^(\d{4}-\d{2}-\d{2})(?:\/P(\d{1,3})([YM]))?$/)
  const start = match?.[1]
  if (!match || !start) return null
  if (!isDate(start)) throw new PeriodError(match[0], `${start} is no day of the calendar.`)
  if (!match[2]) return { id: start, kind: 'instant', start, end: start, years: 0 }
  const months = Number(match[2]) * (match[3] === 'Y' ? 12 : 1)
  const kind = kindOf(start, months)
  if (!kind) throw new PeriodError(match[0], 'its length must be one month, three months or whole years.')
  const length = months % 12 === 0 ? `${months / 12}Y` : `${months}M`
  return { id: `${start}/P${length}`, kind, start, end: lastDay(start, months), years: months / 12 }
}

function kindOf(start: string, months: number): PeriodKind | null {
  if (months === 1) return 'month'
  if (months === 3) return 'quarter'
  if (months === 0 || months % 12 !== 0) return null
  if (months > 12) return 'pooled-years'
  const day = start.slice(5)
  if (day === '01-01') return 'calendar-year'
  if (day === '04-01') return 'financial-year'
  return day === '08-01' || day === '09-01' ? 'academic-year' : 'rolling-year'
}
