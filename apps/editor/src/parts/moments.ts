const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** An instant as somebody at work says it: “14:02” today, “22 June 2026, 14:02” on another day. */
export function momentWords(instant: string, now: Date): string {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return ''
  const clock = time.format(moment)
  return day.format(moment) === day.format(now) ? clock : `${day.format(moment)}, ${clock}`
}
