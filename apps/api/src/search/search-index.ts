import MiniSearch from 'minisearch'
import type { SearchResult } from '../client.ts'
import { otherWords } from './synonyms.ts'

export interface SearchEntry extends SearchResult {
  /** Everything besides title and excerpt in which a word may be found. */
  text: string
}

const mostHits = 50
// A synonym finds, but what carries the reader's own word comes first.
const synonymWeight = 0.3
const articles = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

const words = (text: string): string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))

/** Spelling tolerance grows with the word: none for short ones, in which one letter makes another word. */
const tolerance = (word: string): number | false => (word.length < 5 ? false : word.length < 8 ? 1 : 2)

/** Answers what the entries say about a reader's words: with word beginnings, spelling mistakes and synonyms. */
export function createSearchIndex(entries: readonly SearchEntry[]): (query: string) => SearchResult[] {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'excerpt', 'text'],
    tokenize: words,
    processTerm: (term) => term,
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return (query) => {
    const asked = words(query.slice(0, 200)).slice(0, 12)
    if (asked.length === 0) return []
    const found = index.search({
      combineWith: 'AND',
      queries: asked.map((word) => ({
        combineWith: 'OR',
        queries: [
          { queries: [word], prefix: word.length > 2, fuzzy: tolerance(word), boost: { title: 4, excerpt: 2 } },
          ...otherWords(word).map((other) => ({
            queries: [other],
            boost: { title: 4 * synonymWeight, excerpt: 2 * synonymWeight, text: synonymWeight },
          })),
        ],
      })),
    })
    return found.slice(0, mostHits).flatMap((hit) => {
      const entry = entries[Number(hit.id)]
      return entry ? [{ kind: entry.kind, title: entry.title, path: entry.path, excerpt: entry.excerpt }] : []
    })
  }
}
