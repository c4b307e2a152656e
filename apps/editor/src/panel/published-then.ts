import type { Estimate, PublishedDocument } from '@jsna/core'
import { inputWords } from '../parts/input-words.ts'
import type { Names } from '../parts/input-words.ts'

/** What a claim or figure rested on when it was last published, beside its state then. */
export function publishedThen(inline: string, published: PublishedDocument, names: Names) {
  const result = published.claims[inline] ?? published.figures[inline]
  if (!result) return []
  return result.inputs
    .slice(0, 2)
    .map((input) => ({ term: `Published: ${placeOf(input, names)}`, text: valueOf(input, names) }))
}

function placeOf(input: Estimate, names: Names): string {
  return names.area(input.area)
}

function valueOf(input: Estimate, names: Names): string {
  const { value, interval } = inputWords(input, names)
  return interval === '' ? value : `${value} (${interval})`
}
