export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Whether a text is an ISO date that exists: the 30th of February does not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The last day of a span that begins on `start` and lasts this many whole months. */
export function lastDay(start: string, months: number): string {
  return later(start, months, -1)
}

export function dayAfter(date: string): string {
  return later(date, 0, 1)
}

function later(date: string, months: number, days: number): string {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10)
}

export function dateParts(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
