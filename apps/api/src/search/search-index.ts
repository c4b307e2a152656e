import MiniSearch from 'minisearch'
import type { SearchResult } from '../client.ts'
import { otherWords } from './synonyms.ts'
import { joinHyphens, variantsOf, wordsOf } from './words.ts'

export interface SearchEntry extends SearchResult {
  /** What it is called besides its title: short names, codes, superseded names. */
  names?: string
  /** Everything else in which a word may be found. */
  text: string
  /** Words that stand alike in several entries: they answer the reader's own words, and none that only mean the same. */
  passage?: string
}

export interface Hit<Entry> {
  entry: Entry
  /** The words of the entry by which it was found. */
  words: string[]
}

export type Search<Entry> = (query: string, kind?: SearchResult['kind']) => Hit<Entry>[]

const boost = { title: 4, names: 4, excerpt: 2, text: 1 }
const ownWords = { ...boost, passage: 0.3 }
// A synonym finds, but what carries the reader's own word comes first; so does what is called by it.
const synonymWeight = 0.3
const variantWeight = 0.8
/** Results that have none of the reader's words, only words that mean the same. */
const mostMeantAlike = 8
const calledSo = 4
const calledSoInPart = 1.5

/** Spelling tolerance grows with the word: none for short ones and codes, in which one sign makes another word. */
const tolerance = (word: string): number | false =>
  word.length < 5 || /\d/.test(word) ? false : word.length < 8 ? 1 : 2

const weighted = (boosts: Record<string, number>, weight: number) => ({
  fields: Object.keys(boosts),
  boost: Object.fromEntries(Object.entries(boosts).map(([field, value]) => [field, value * weight])),
})

/**
 * Answers what the entries say about a reader's words: with word beginnings, spelling mistakes, plurals and synonyms. A word
 * that stands in an entry is taken as it is; only one that stands nowhere is taken for another that is spelt nearly so.
 */
export function createSearchIndex<Entry extends SearchEntry>(entries: readonly Entry[]): Search<Entry> {
  const vocabulary = new Set<string>()
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(ownWords),
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
    const asked = wordsOf(joinHyphens(query.slice(0, 200), isKnown)).slice(0, 12)
    if (asked.length === 0) return []
    const own = asked.map((word) => [word, ...variantsOf(word, isKnown)])
    const isAsked = (entry: Entry | undefined) =>
      entry !== undefined &&
      (kind === undefined || entry.kind === kind) &&
      (!isNumbered(entry) || asked.some((word) => /\d/.test(word)))
    const found = index.search(
      { combineWith: 'AND', queries: asked.map((word) => alternatives(word, isKnown)) },
      { processTerm: (term) => term, filter: (hit) => isAsked(entries[Number(hit.id)]) },
    )
    const ranked = found.map((hit) => {
      const names = titles[Number(hit.id)]
      const fit = names ? fitOf(asked, names.title, names.names) : 1
      const isOwn = own.every((ways) => ways.some((way) => hit.queryTerms.includes(way)))
      return { id: Number(hit.id), score: hit.score * fit, words: hit.terms, isOwn }
    })
    ranked.sort((a, b) => b.score - a.score)
    let meantAlike = 0
    const kept = ranked.filter(({ isOwn }) => isOwn || (meantAlike += 1) <= mostMeantAlike)
    return kept.flatMap(({ id, words }) => {
      const entry = entries[id]
      return entry ? [{ entry, words }] : []
    })
  }
}

/** Small areas are called “Coventry 014A”: they answer a number, and not the name of their city. */
const isNumbered = ({ kind, title }: SearchEntry) => kind === 'place' && /\d/.test(title)

/** The ways in which one word of a question may be answered. */
function alternatives(word: string, isKnown: (word: string) => boolean) {
  const variants = variantsOf(word, isKnown)
  const isSpelt = isKnown(word) || variants.length > 0
  const others = [word, ...variants].flatMap(otherWords)
  return {
    combineWith: 'OR' as const,
    queries: [
      { queries: [word], prefix: word.length > 2, fuzzy: isSpelt ? false : tolerance(word), boost: ownWords },
      ...variants.map((variant) => ({ queries: [variant], ...weighted(ownWords, variantWeight) })),
      ...others.map((other) => ({ queries: [other], ...weighted(boost, synonymWeight) })),
    ],
  }
}

/** How well a question names an entry: by its whole title or a name of its own, or by words that all stand in the title. */
function fitOf(asked: readonly string[], title: readonly string[], names: ReadonlySet<string>): number {
  const isWhole = asked.length === title.length && asked.every((word, place) => word === title[place])
  if (isWhole || (asked.length === 1 && names.has(asked[0] ?? ''))) return calledSo
  return asked.every((word) => title.some((each) => each.startsWith(word))) ? calledSoInPart : 1
}
