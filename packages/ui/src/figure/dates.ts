// Written out rather than left to `Intl`, which takes longer to wake up than a whole page takes to draw.
const months = [
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
]

/** One o'clock, universal time, on the last Sunday of a month: when British clocks change. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 86_400_000
}

/** The date that a British calendar showed at an instant. */
function dayInBritain(instant: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  const year = new Date(time).getUTCFullYear()
  const isSummer = time >= lastSunday(year, 2) && time < lastSunday(year, 9)
  return new Date(time + (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 10)
}

/** An ISO date, month or instant in words: “19 February 2026”, “March 2027”; the text itself where it is no date. */
export function dateWords(iso: string): string {
  const date = iso.includes('T') ? dayInBritain(iso) : iso
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? []
  const name = months[Number(month) - 1]
  if (year === undefined || name === undefined) return iso
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
