import { formatInterval, formatValue } from '@jsna/core'
import type { Estimate, ValueFormat } from '@jsna/core'

/** What stands where a value would stand. A value that is not there has a word and a reason, never a blank. */
export type EstimateWords = { kind: 'value'; text: string } | { kind: 'absent'; word: string; reason: string }

export function estimateWords(estimate: Estimate, indicator: ValueFormat): EstimateWords {
  if (estimate.kind === 'estimate') return { kind: 'value', text: formatValue(estimate.value, indicator, {}) }
  return { kind: 'absent', word: estimate.kind === 'suppressed' ? 'Hidden' : 'Not available', reason: estimate.reason }
}

/** The 95% interval as “a to b”; empty where no limits are known. */
export function intervalWords(estimate: Estimate, indicator: ValueFormat): string {
  if (estimate.kind !== 'estimate' || estimate.lowerCi95 === null || estimate.upperCi95 === null) return ''
  return formatInterval(estimate.lowerCi95, estimate.upperCi95, indicator, {})
}

const methodSentences: Record<string, string> = {
  wilson: 'Proportion of a count, with a Wilson interval',
  byars: 'Rate of a count, with a Byar interval',
  exact: 'Rate of a small count, with an exact interval',
  'student-t': 'Mean, with a Student t interval',
  published: 'Value and interval as the source publishes them',
  none: 'Value as the source publishes it; no interval is published',
}

/** How the value and its interval came about, in a sentence; the id itself where core has learnt a method since. */
export function methodWords(estimate: Estimate): string {
  if (estimate.kind !== 'estimate') return ''
  const sentence = methodSentences[estimate.method] ?? estimate.method
  const status = estimate.status === 'final' ? '' : ` (${estimate.status})`
  return `${sentence}${status}`
}
