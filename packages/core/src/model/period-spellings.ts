import { PeriodError } from '../errors.ts'
import { isoDate, monthNames } from './calendar.ts'

/** The ISO spelling of a period in words or in the notation of a source; `null` where no form fits. */
export function readWords(text: string, splitYear: 'financial' | 'academic'): string | null {
  const ambiguous = text.match(/^(\d{4})-(\d{2})$/)
  if (ambiguous) return readYearAndTwoDigits(text, Number(ambiguous[1]), ambiguous[2] ?? '')
  const splitStart = splitYear === 'financial' ? 4 : 9
  for (const [pattern, read] of spellings) {
    const match = text.match(pattern)
    if (match) return read(match.slice(1), text, splitStart)
  }
  return null
}

type Read = (groups: string[], text: string, splitStart: number) => string | null

const dash = String.raw`\s*(?:-|–|—|\bto\b)\s*`

const spellings: [RegExp, Read][] = [
  [/^(\d{4})$/, ([year = '']) => years(Number(year), 1, 1)],
  [new RegExp(`^(\\d{4})${dash}\u2060?(\\d{2}|\\d{4})$`), ([from = '', to = ''], text) => pooled(text, from, to, 1)],
  [/^(\d{4})\/(\d{2}|\d{4})$/, ([from = '', to = ''], text, month) => splitYearId(text, from, to, month)],
  [
    new RegExp(`^(\\d{4})/(\\d{2}|\\d{4})${dash}\u2060?(\\d{2}|\\d{4})/(\\d{2}|\\d{4})$`),
    ([a = '', b = '', c = '', d = ''], text, month) => {
      splitYearId(text, a, b, month)
      splitYearId(text, String(endYear(text, a, c)), d, month)
      return pooled(text, a, c, month)
    },
  ],
  [/^(\d{4})\s*Q([1-4])$/i, ([year = '', quarter = '']) => quarterId(Number(year), 3 * Number(quarter) - 2)],
  [
    /^(\d{4})\/(\d{2}|\d{4})\s*Q([1-4])$/i,
    ([from = '', to = '', quarter = ''], text, month) => {
      splitYearId(text, from, to, month)
      return quarterId(Number(from), month + 3 * Number(quarter) - 3)
    },
  ],
  [/^([a-z]{3,9})\.?\s+(\d{4})$/i, ([name = '', year = '']) => monthId(name, Number(year))],
  [
    /^(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})$/i,
    ([day = '', name = '', year = '']) => {
      const month = monthNumber(name)
      return month ? isoDate(Number(year), month, Number(day)) : null
    },
  ],
  [
    /^([a-z]{3,9})\s+(\d{4})\s+to\s+([a-z]{3,9})\s+(\d{4})$/i,
    ([from = '', first = '', to = '', last = '']) => wholeMonths(from, Number(first), to, Number(last)),
  ],
]

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

function monthId(name: string, year: number): string | null {
  const month = monthNumber(name)
  return month ? `${isoDate(year, month, 1)}/P1M` : null
}

function wholeMonths(from: string, first: number, to: string, last: number): string | null {
  const start = monthNumber(from)
  const end = monthNumber(to)
  const months = (last - first) * 12 + end - start + 1
  return start && end && months > 0 ? `${isoDate(first, start, 1)}/P${months}M` : null
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

function splitYearId(text: string, from: string, to: string, month: number): string {
  const second = Number(from) + 1
  if (Number(to) !== (to.length === 2 ? second % 100 : second)) {
    throw new PeriodError(text, `${from} is followed by ${second}; write several years like 2018/19 - 20/21.`)
  }
  return years(Number(from), month, 1)
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
