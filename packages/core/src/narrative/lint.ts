import type { Document } from './document.ts'
import { inlineRuns } from './document-walk.ts'
import { spans } from './plain-text.ts'
import { sentenceAround } from './sentence.ts'

/** A number that stands in the prose by itself, bound to nothing. */
export interface LooseNumber {
  section: string
  /** Position of the block in its section, from 0. */
  block: number
  /** The number as typed, with its sign for percent or pounds. */
  text: string
  sentence: string
}

// Thousands separators, decimals, percentages and money look like statistics. Years, ages and small counts do not.
const statistic =
  /(?<![\p{L}\d.,/])£?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+(?=\s?(?:%|per cent\b|percentage points?\b))|(?<=£)\d+)(?:\s?(?:%|per cent\b))?(?![\d,]*\d|\.\d)/gu

// “Table 4.1” and “version 2.0” number things; they measure nothing.
const numbering = /(?:section|chapter|table|figure|recommendation|version|page|appendix|part|no\.?)\s+$/i

function numbersIn(text: string): { text: string; index: number }[] {
  return [...text.matchAll(statistic)]
    .filter((match) => !numbering.test(text.slice(0, match.index)))
    .map((match) => ({ text: match[0], index: match.index }))
}

/**
 * Numbers typed into the prose that look like statistics and are not bound to a figure: decimals, percentages, sums of
 * money, and numbers with thousands separators. A hint for authors, never a fault: nobody is told when they become false.
 *
 * @example
 * const lead = [{ kind: 'text', text: 'About 17.5% of 345,325 residents in 2021', marks: [] }]
 * const page = { id: 'pages/about', kind: 'page', theme: null, order: 1, title: 'About', lead, sections: [], owner: '', reviewBy: null }
 * looseNumbers(page).map((number) => number.text) // => ['17.5%', '345,325']
 */
export function looseNumbers(document: Document): LooseNumber[] {
  return inlineRuns(document).flatMap(({ section, block, content }) => {
    const placed = spans(content)
    const whole = placed.map((span) => span.text).join('')
    return placed.flatMap((span) => {
      const typed = span.inline.kind === 'text' || span.inline.kind === 'link'
      return (typed ? numbersIn(span.text) : []).map(({ text, index }) => {
        const start = span.start + index
        return { section, block, text, sentence: sentenceAround(whole, start, start + text.length) }
      })
    })
  })
}
