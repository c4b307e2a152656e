import { PeriodError } from '../errors.ts'
import { isoDate, monthNames } from './calendar.ts'

/** The ISO spelling of a period in words or in the notation of a source; `null` where no form fits. */
export function readWords(text: string, splitYear: 'financial' | 'academic'): string | null {
  const ambiguous = text.match(/^(\d{4})-(\d{2})$/)
  if (ambiguous) return readYearAndTwoDigits(text, Number(ambiguous[1]), ambiguous[2] ?? '')
  return readYears(text, splitYear === 'financial' ? 4 : 9) ?? readMonths(text)
}

const dash = String.raw`\s*(?:-|–|—|\bto\b)\s*\u2060?`
const endOfYear = String.raw`(\d{2}|\d{4})`
// 2024, 2021/22, 2018 - 20, 2018/19 - 20/21, 2023 Q1 and 2021/22 Q1.
const inYears = new RegExp(`^(\\d{4})(?:/${endOfYear})?(?:${dash}${endOfYear}(?:/${endOfYear})?|\\s*Q([1-4]))?$`, 'i')
// March 2025, 21 March 2021 and April 2021 to March 2022.
const inMonths = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})(?:\s+to\s+([a-z]{3,9})\s+(\d{4}))?$/i

function readYears(text: string, splitStart: number): string | null {
  const [matched, from = '', split, to, toSplit, quarter] = text.match(inYears) ?? []
  if (matched === undefined || (to && !split !== !toSplit)) return null
  const month = split ? splitStart : 1
  if (split) requireSplitYear(text, from, split)
  if (quarter) return quarterId(Number(from), month + 3 * Number(quarter) - 3)
  if (to === undefined) return years(Number(from), month, 1)
  if (toSplit) requireSplitYear(text, String(endYear(text, from, to)), toSplit)
  return pooled(text, from, to, month)
}

function readMonths(text: string): string | null {
  const [, day, name = '', year = '', lastName, lastYear] = text.match(inMonths) ?? []
  const [month, first] = [monthNumber(name), Number(year)]
  if (month === 0 || (day && lastName)) return null
  if (day) return isoDate(first, month, Number(day))
  if (!lastName) return `${isoDate(first, month, 1)}/P1M`
  const end = monthNumber(lastName)
  const months = (Number(lastYear) - first) * 12 + end - month + 1
  return end && months > 0 ? `${isoDate(first, month, 1)}/P${months}M` : null
}

function years(year: number, month: number, length: number): string {
  return `${isoDate(year, month, 1)}/P${length}Y`
}

function quarterId(year: number, month: number): string {
  return `${isoDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1)}/P3M`
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase()
  return 1 + monthNames.findIndex((month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === lower)
}

/** “1998 - 00” ends in 2000; “2018 - 15” is a slip, not a span of a century. */
function endYear(text: string, from: string, to: string): number {
  if (to.length === 4) return Number(to)
  const year = Number(from)
  const end = year - (year % 100) + Number(to)
  const later = end < year ? end + 100 : end
  if (later - year > 20) throw new PeriodError(text, `its end, ${to}, lies before its start, ${from}.`)
  return later
}

function pooled(text: string, from: string, to: string, month: number): string {
  const length = endYear(text, from, to) - Number(from) + 1
  if (length < 2) throw new PeriodError(text, `its end must be a year after its start, ${from}.`)
  return years(Number(from), month, length)
}

function requireSplitYear(text: string, from: string, to: string): void {
  const second = Number(from) + 1
  if (Number(to) !== (to.length === 2 ? second % 100 : second)) {
    throw new PeriodError(text, `${from} is followed by ${second}; write several years like 2018/19 - 20/21.`)
  }
}

/** “2018-20” can only be years and “2018-05” only a month; “2010-12” could be both, and nobody may guess. */
function readYearAndTwoDigits(text: string, year: number, digits: string): string | null {
  const month = Number(digits)
  const isMonth = month >= 1 && month <= 12
  const length = ((month - (year % 100) + 100) % 100) + 1
  const isYears = length >= 2 && length <= 21
  const asMonth = `${isoDate(year, month, 1)}/P1M`
  const asYears = years(year, 1, length)
  if (isMonth && isYears) {
    throw new PeriodError(text, `it could be a month or a span of years; write ${asMonth} or ${asYears}.`)
  }
  if (isMonth) return asMonth
  return isYears ? asYears : null
}
