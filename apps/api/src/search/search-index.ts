import MiniSearch from 'minisearch'
import type { SearchResult } from '../client.ts'
import { otherWords } from './synonyms.ts'
import { variantsOf, wordsOf } from './words.ts'

export interface SearchEntry extends SearchResult {
  /** What it is called besides its title: short names, codes, superseded names. */
  names?: string
  /** Everything else in which a word may be found. */
  text: string
}

export type Search = (query: string, kind?: SearchResult['kind']) => SearchResult[]

const mostHits = 50
const boost = { title: 4, names: 4, excerpt: 2, text: 1 }
// A synonym finds, but what carries the reader's own word comes first; so does what is called by it.
const synonymWeight = 0.3
const variantWeight = 0.8
const calledSo = 4
const calledSoInPart = 1.5

/** Spelling tolerance grows with the word: none for short ones and codes, in which one sign makes another word. */
const tolerance = (word: string): number | false =>
  word.length < 5 || /\d/.test(word) ? false : word.length < 8 ? 1 : 2

const weighted = (weight: number) =>
  Object.fromEntries(Object.entries(boost).map(([field, value]) => [field, value * weight]))

/**
 * Answers what the entries say about a reader's words: with word beginnings, spelling mistakes, plurals and synonyms. A word
 * that stands in an entry is taken as it is; only one that stands nowhere is taken for another that is spelt nearly so.
 */
export function createSearchIndex(entries: readonly SearchEntry[]): Search {
  const vocabulary = new Set<string>()
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(boost),
    tokenize: wordsOf,
    processTerm: (term) => {
      vocabulary.add(term)
      return term
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  const isKnown = (word: string) => vocabulary.has(word) || otherWords(word).length > 0
  const titles = entries.map(({ title, names = '' }) => ({ title: wordsOf(title), names: new Set(wordsOf(names)) }))
  return (query, kind) => {
    const asked = wordsOf(query.slice(0, 200)).slice(0, 12)
    if (asked.length === 0) return []
    const found = index.search(
      { combineWith: 'AND', queries: asked.map((word) => alternatives(word, isKnown)) },
      { processTerm: (term) => term, filter: (hit) => kind === undefined || entries[Number(hit.id)]?.kind === kind },
    )
    const ranked = found.map((hit) => {
      const names = titles[Number(hit.id)]
      return { id: Number(hit.id), score: hit.score * (names ? fitOf(asked, names.title, names.names) : 1) }
    })
    ranked.sort((a, b) => b.score - a.score)
    return ranked.slice(0, mostHits).flatMap(({ id }) => {
      const entry = entries[id]
      return entry ? [{ kind: entry.kind, title: entry.title, path: entry.path, excerpt: entry.excerpt }] : []
    })
  }
}

/** The ways in which one word of a question may be answered. */
function alternatives(word: string, isKnown: (word: string) => boolean) {
  const variants = variantsOf(word, isKnown)
  const isSpelt = isKnown(word) || variants.length > 0
  const others = [word, ...variants].flatMap(otherWords)
  return {
    combineWith: 'OR' as const,
    queries: [
      { queries: [word], prefix: word.length > 2, fuzzy: isSpelt ? false : tolerance(word), boost },
      ...variants.map((variant) => ({ queries: [variant], boost: weighted(variantWeight) })),
      ...others.map((other) => ({ queries: [other], boost: weighted(synonymWeight) })),
    ],
  }
}

/** How well a question names an entry: by its whole title or a name of its own, or by words that all stand in the title. */
function fitOf(asked: readonly string[], title: readonly string[], names: ReadonlySet<string>): number {
  const isWhole = asked.length === title.length && asked.every((word, place) => word === title[place])
  if (isWhole || (asked.length === 1 && names.has(asked[0] ?? ''))) return calledSo
  return asked.every((word) => title.some((each) => each.startsWith(word))) ? calledSoInPart : 1
}
