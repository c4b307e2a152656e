import { readPeriod } from '../reading/read-period.ts'
import type { PeriodCell } from '../reading/read-period.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthOf(name: string): number | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return month < 0 ? null : month + 1
}

const twoDigits = (month: number) => String(month).padStart(2, '0')

/** `Jan 2024-Dec 2024`, `March 2024` and `2024`, as Nomis names dates. */
export function readNomisPeriod(name: string): PeriodCell {
  const span = /^([A-Za-z]{3,9}) (\d{4})\s*-\s*([A-Za-z]{3,9}) (\d{4})$/.exec(name.trim())
  if (span) {
    const [first, last] = [monthOf(span[1] ?? ''), monthOf(span[3] ?? '')]
    const months = first && last ? (Number(span[4]) - Number(span[2])) * 12 + last - first + 1 : 0
    if (first && months > 0) {
      const length = months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`
      return readPeriod(`${span[2] ?? ''}-${twoDigits(first)}-01/${length}`)
    }
  }
  const [, monthName = '', year = ''] = /^([A-Za-z]{3,9}) (\d{4})$/.exec(name.trim()) ?? []
  const month = monthOf(monthName)
  return month === null ? readPeriod(name) : readPeriod(`${year}-${twoDigits(month)}-01/P1M`)
}
