import { formatInterval, formatValue } from '@jsna/core'
import type { EarlierValue, Estimate, FigureFormat } from '@jsna/core'
import { dateWords } from './dates.ts'
import type { CardFact, FigureContext, PublishedValue } from './figure-context.ts'

/** The value that the last earlier release gave for the same key, if a reader would see a difference. */
export function earlierOf(
  subject: Estimate,
  context: FigureContext,
  format: FigureFormat,
): { published: PublishedValue; facts: CardFact[] } | null {
  const indicator = context.indicators[subject.indicator]
  const earlier = context.earlier.filter((entry) => isSameKey(entry, subject)).sort((a, b) => b.release - a.release)[0]
  if (!indicator || !earlier || earlier.value === null) return null
  const text = formatValue(earlier.value, indicator, format)
  const now = subject.kind === 'estimate' ? formatValue(subject.value, indicator, format) : ''
  if (text === now) return null
  const interval =
    earlier.lowerCi95 === null || earlier.upperCi95 === null
      ? 'no interval'
      : formatInterval(earlier.lowerCi95, earlier.upperCi95, indicator, {})
  const when = `release ${earlier.release}, ${dateWords(earlier.publishedAt)}`
  return {
    published: { text, label: 'Value published' },
    facts: [{ term: 'Changed', text: `${text} (${interval}) in ${when}` }],
  }
}

function isSameKey({ key }: EarlierValue, subject: Estimate): boolean {
  return (
    key.indicator === subject.indicator &&
    key.area === subject.area &&
    key.period === subject.period &&
    key.sex === subject.sex &&
    key.age === subject.age &&
    key.category === subject.category
  )
}
