import { readPeriod } from '../reading/read-period.ts'
import type { PeriodCell } from '../reading/read-period.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (name = '') => MONTHS.indexOf(name.toLowerCase()) + 1
const two = (month: number) => String(month).padStart(2, '0')

// No series of the office that is given by month begins before 1970 or ends after 2069.
const yearOf = (text: string) => (text.length === 4 ? text : `${Number(text) >= 70 ? '19' : '20'}${text}`)

/** The labels of the office: `2019`, `2022-23`, `Jul-17`, `Apr-Jun 2021`. */
export function readDatasetPeriod(label: string): PeriodCell {
  const text = label.trim()
  const [, month, year = ''] = /^([A-Za-z]{3})[- ](\d{2}|\d{4})$/.exec(text) ?? []
  if (monthOf(month) > 0) return readPeriod(`${yearOf(year)}-${two(monthOf(month))}-01/P1M`)
  const [, from, to, whole = ''] = /^([A-Za-z]{3})-([A-Za-z]{3})[- ](\d{2}|\d{4})$/.exec(text) ?? []
  const [first, last] = [monthOf(from), monthOf(to)]
  if (first > 0 && last > 0) {
    // “Nov-Jan 2021” began in the year before.
    const started = Number(yearOf(whole)) - (first > last ? 1 : 0)
    return readPeriod(`${started}-${two(first)}-01/P${((last - first + 12) % 12) + 1}M`)
  }
  const [, start = '', end] = /^(\d{4})[-/](\d{2})$/.exec(text) ?? []
  return readPeriod(end === undefined ? text : `${start}/${end}`)
}
