import type { Hit } from '../../search/search-index.ts'
import { wordsOf } from '../../search/words.ts'
import type { FindableEntry } from './search-entries.ts'

const excerptLength = 180

export const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The beginning of a text, up to the end of a word. */
export function beginningOf(text: string): string {
  const line = oneLine(text)
  if (line.length <= excerptLength) return line
  const cut = line.slice(0, excerptLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

/** What a result shows of its text: its beginning where that or the title has the words, else the sentence that has them. */
export function excerptOf({ entry, words }: Hit<FindableEntry>): string {
  const found = new Set(words)
  const holds = (text: string) => wordsOf(text).some((word) => found.has(word))
  if (holds(entry.title) || holds(entry.excerpt)) return entry.excerpt
  const text = entry.passage ?? (entry.isProse ? entry.text : '')
  const sentence = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find(holds)
  return sentence === undefined ? entry.excerpt : beginningOf(sentence)
}
