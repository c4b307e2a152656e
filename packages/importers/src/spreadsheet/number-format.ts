/** How a number in a cell is meant to be read. */
export type NumberMeaning = 'number' | 'date' | 'percentage'

const isDateId = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What a number format makes of a number: formats have numbers up to 49 of their own, and a code above. */
export function meaningOf(id: number, code = ''): NumberMeaning {
  if (code === '') return isDateId(id) ? 'date' : id === 9 || id === 10 ? 'percentage' : 'number'
  const [positive = ''] = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')
  if (positive.includes('%')) return 'percentage'
  return /[ymdhs]/i.test(positive) && !/general/i.test(positive) ? 'date' : 'number'
}

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

function dateText(days: number, from1904: boolean): string {
  const time = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY)
  const date = new Date(time)
  // What is no day of a calendar stays the number that it is.
  if (Number.isNaN(date.getTime()) || days < 1) return String(days)
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

/**
 * A number of a cell as a text that the readers understand, to the last digit. A percentage keeps its sign, so that it is
 * refused where a plain number is expected and nobody takes 0.286 for 28.6.
 */
export function numberText(written: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return written
  if (meaning === 'date') return dateText(number, from1904)
  if (meaning === 'percentage') return `${Number((number * 100).toPrecision(14))}%`
  return String(number)
}
