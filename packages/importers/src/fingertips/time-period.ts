import { parsePeriod } from '@jsna/core'
import type { YearReading } from './external-id.ts'
import type { PeriodCell } from '../reading/read-period.ts'

export interface WrittenPeriod {
  label: string
  /** The number by which files are sorted. A hub writes the first month of an academic year at its end. */
  sortable: string
  /** What the catalogue says of the years of the indicator. */
  years: YearReading
}

/** Reads “2021”, “2021/22”, “2018 - 20”, “2018/19 - 20/21”, “2023 Q1”, “2024 Jan”; whether “2021/22” is academic stands elsewhere. */
export function readTimePeriod(written: WrittenPeriod): PeriodCell {
  const name = `${written.label}|${written.sortable}|${written.years}`
  const known = knownPeriods.get(name)
  if (known) return known
  const read = readWritten(written)
  // A file has few periods and each of them in thousands of rows.
  if (knownPeriods.size < 1000) knownPeriods.set(name, read)
  return read
}

const knownPeriods = new Map<string, PeriodCell>()

function readWritten({ label, sortable, years }: WrittenPeriod): PeriodCell {
  const month = /^\d{4}000([89])$/.exec(sortable)?.[1]
  const splitYear = years === 'academic' || month !== undefined ? 'academic' : 'financial'
  try {
    const { id } = parsePeriod(monthFirst(label), { splitYear })
    return {
      kind: 'period',
      id: onItsDay(month === '8' && label.includes('/') ? id.replace('-09-01', '-08-01') : id, years),
    }
  } catch {
    return { kind: 'unreadable', message: 'Write a period such as 2021, 2021/22, 2018 - 20, 2023 Q1 or Jan 2024.' }
  }
}

/** Monthly figures are labelled “2024 Jan” as well, so that they can be sorted. */
const monthFirst = (label: string): string => label.trim().replace(/^(\d{4})\s+([A-Za-z]{3,9}\.?)$/, '$2 $1')

/** A period whose source says only the year, with the day that the catalogue knows. */
function onItsDay(id: string, years: YearReading): string {
  const [, meaning, day = ''] = /^(from|on)-(.+)$/.exec(years) ?? []
  if (meaning === 'from') return id.replace(/(?<=^\d{4}-)\d\d-\d\d(?=\/P\d+Y$)/, day)
  return meaning === 'on' ? id.replace(/(?<=^\d{4}-)\d\d-\d\d\/P1Y$/, day) : id
}
