import type { Document } from './document.ts'
import { inlineRuns } from './document-walk.ts'
import { statisticsIn } from './loose-statistics.ts'
import { spans } from './plain-text.ts'
import { sentenceAround } from './sentence.ts'

/** A number that stands in the prose by itself, bound to nothing. */
export interface LooseNumber {
  section: string
  /** Position of the block in its section, from 0. */
  block: number
  /** The number as typed, with its sign for percent or pounds, or the words for it. */
  text: string
  sentence: string
}

/**
 * Numbers typed into the prose that look like statistics and are not bound to a figure: decimals, percentages, sums of
 * money, numbers with thousands separators, rates (“40 per 1,000”), fractions (“1 in 4”, “a third”, “half of”) and
 * multiples (“twice as many”). A hint for authors, never a fault: nobody is told when they become false.
 *
 * @example
 * const lead = [{ kind: 'text', text: 'About 17.5% of 345,325 residents in 2021, or 1 in 6', marks: [] }]
 * const page = { id: 'pages/about', kind: 'page', theme: null, order: 1, title: 'About', lead, sections: [], owner: '', reviewBy: null }
 * looseNumbers(page).map((number) => number.text) // => ['17.5%', '345,325', '1 in 6']
 */
export function looseNumbers(document: Document): LooseNumber[] {
  return inlineRuns(document).flatMap(({ section, block, content }) => {
    const placed = spans(content)
    const whole = placed.map((span) => span.text).join('')
    return placed.flatMap((span) => {
      const typed = span.inline.kind === 'text' || span.inline.kind === 'link'
      return (typed ? statisticsIn(span.text) : []).map(({ text, index }) => {
        const start = span.start + index
        return { section, block, text, sentence: sentenceAround(whole, start, start + text.length) }
      })
    })
  })
}
