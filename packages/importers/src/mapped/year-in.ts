import { readPeriod } from '../reading/read-period.ts'

const YEARS = /(?<!\d)(?:19|20)\d\d(?:-\d\d-\d\d|[/-]\d\d(?:\d\d)?)?(?!\d)/

/** The first year, span of two or date within a text, as it is written there. */
export const writtenYear = (text: string): string => YEARS.exec(text)?.[0] ?? ''

/** The year or span of two that a text names, as periods are written; `null` where there is none. */
export function yearIn(text: string): string | null {
  const written = writtenYear(text)
  const year = /^\d{4}-\d\d-/.test(written) ? written : written.replace('-', '/')
  return year !== '' && readPeriod(year).kind === 'period' ? year : null
}
