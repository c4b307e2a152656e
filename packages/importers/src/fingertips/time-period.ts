import { parsePeriod } from '@jsna/core'
import type { PeriodCell } from '../reading/read-period.ts'

export interface WrittenPeriod {
  label: string
  /** The number by which files are sorted. A hub writes the first month of an academic year at its end. */
  sortable: string
  /** Whether the catalogue says that split years are academic ones. */
  academic: boolean
}

/** Reads “2021”, “2021/22”, “2018 - 20”, “2018/19 - 20/21”, “2023 Q1”; whether “2021/22” is academic stands elsewhere. */
export function readTimePeriod(written: WrittenPeriod): PeriodCell {
  const name = `${written.label}|${written.sortable}|${String(written.academic)}`
  const known = knownPeriods.get(name)
  if (known) return known
  const read = readWritten(written)
  // A file has few periods and each of them in thousands of rows.
  if (knownPeriods.size < 1000) knownPeriods.set(name, read)
  return read
}

const knownPeriods = new Map<string, PeriodCell>()

function readWritten({ label, sortable, academic }: WrittenPeriod): PeriodCell {
  const month = /^\d{4}000([89])$/.exec(sortable)?.[1]
  const splitYear = academic || month !== undefined ? 'academic' : 'financial'
  try {
    const { id } = parsePeriod(label, { splitYear })
    return { kind: 'period', id: month === '8' && label.includes('/') ? id.replace('-09-01', '-08-01') : id }
  } catch {
    return { kind: 'unreadable', message: 'Write a period such as 2021, 2021/22, 2018 - 20 or 2023 Q1.' }
  }
}
