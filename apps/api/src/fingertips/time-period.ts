import { formatPeriod, parsePeriod } from '@jsna/core'
import type { Period } from '@jsna/core'

/**
 * How a Fingertips file writes a period: `2021`, `2021/22`, `2018 - 20`, `2018/19 - 20/21`, `2023 Q1`. Like the service it
 * writes academic years as financial ones; the metadata say which they are. What none of these says stands in words or ISO.
 */
export const timePeriodLabel = remembering(labelOf)

/** A file writes few periods and each of them thousands of times. */
function remembering<Written>(write: (id: string) => Written): (id: string) => Written {
  const written = new Map<string, Written>()
  return (id) => {
    const known = written.get(id)
    if (known !== undefined) return known
    const fresh = write(id)
    if (written.size < 1000) written.set(id, fresh)
    return fresh
  }
}

function labelOf(id: string): string {
  const period = parsePeriod(id)
  const label = formatPeriod(id)
    .replaceAll('\u2060', '')
    .replace(/(\d)–(?=\d)/g, '$1 - ')
    .replace(/ - \d{2}(\d{2}\/\d{2})$/, ' - $1')
  return [label, monthsLabel(period)].find((text) => text !== null && means(text, period)) ?? id
}

function monthsLabel({ start, end, years }: Period): string | null {
  if (years !== 1 || !start.endsWith('-01')) return null
  return `${formatPeriod(`${start}/P1M`)} to ${formatPeriod(`${end.slice(0, 8)}01/P1M`)}`
}

/** Whether readers of the label come back to the period. Academic years begin in August or September; both are meant. */
function means(label: string, period: Period): boolean {
  try {
    const { id } = parsePeriod(label, { splitYear: isAcademic(period) ? 'academic' : 'financial' })
    return id === period.id || (isAcademic(period) && id === period.id.replace('-08-01', '-09-01'))
  } catch {
    return false
  }
}

const isAcademic = ({ start }: Pick<Period, 'start'>): boolean => /-0[89]-01$/.test(start)

/** The day of the year on which the years of an indicator begin, or which a year of it stands for. */
export interface YearDay {
  meaning: 'from' | 'on'
  day: string
}

/** The period by which the service has it: of such an indicator it writes the year alone. Academic years are told apart by their month. */
export function servicePeriod(id: string, years: YearDay | null): string {
  const [, year = '', day, length] = /^(\d{4})-(\d\d-\d\d)(?:\/P(\d+)Y)?$/.exec(id) ?? []
  if (years === null || day !== years.day || isAcademic({ start: `${year}-${day}` })) return id
  if (years.meaning === 'on') return length === undefined ? `${year}-01-01/P1Y` : id
  return length === undefined ? id : `${year}-04-01/P${length}Y`
}

/**
 * The number by which Fingertips files are sorted: the first year, then the quarter, then the month. A year that begins
 * neither in January nor in April carries its first month, so that nobody takes an academic year for a financial one.
 */
export const sortablePeriod = remembering(numberOf)

function numberOf(id: string): number {
  const { kind, start } = parsePeriod(id)
  const year = Number(start.slice(0, 4))
  const month = Number(start.slice(5, 7))
  if (kind === 'quarter') return year * 10_000 + Math.ceil(month / 3) * 100
  const isPlainYear = kind !== 'month' && kind !== 'instant' && /-0[14]-01$/.test(start)
  return year * 10_000 + (isPlainYear ? 0 : month)
}

export type YearType = { Id: number; Name: string }

const yearTypes: Record<'calendar' | 'financial' | 'academic' | 'other', YearType> = {
  calendar: { Id: 1, Name: 'Calendar' },
  financial: { Id: 2, Name: 'Financial' },
  academic: { Id: 3, Name: 'Academic' },
  other: { Id: -1, Name: 'Not applicable' },
}

/** What kind of year an indicator counts in, by its newest period. */
export function yearTypeOf(id: string | null): YearType {
  if (id === null) return yearTypes.other
  const { kind, start } = parsePeriod(id)
  if (kind === 'instant' || start.endsWith('-01-01') || kind === 'month' || kind === 'quarter')
    return yearTypes.calendar
  if (start.endsWith('-04-01')) return yearTypes.financial
  return isAcademic(parsePeriod(id)) ? yearTypes.academic : yearTypes.other
}

/** Years that a period spans, at least one. */
export const yearRangeOf = (id: string): number => Math.max(1, Math.round(parsePeriod(id).years))
