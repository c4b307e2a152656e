import type { PublishedIndicator } from '../../client.ts'
import { createSearchIndex } from '../../search/search-index.ts'
import type { SearchEntry } from '../../search/search-index.ts'

/**
 * The indicators in whose names, definition, topic, categories or source every word of a question begins a word. Where there is none, those that
 * are found by words that are spelt nearly so or mean the same. In the order of the catalogue.
 */
export function indicatorsNamed(indicators: readonly PublishedIndicator[], search: string): PublishedIndicator[] {
  const exact = indicators.filter((indicator) => hasWords(indicator, search))
  if (exact.length > 0) return exact
  const found = new Set(createSearchIndex(indicators.map(entryOf))(search).map(({ entry }) => entry.slug))
  return indicators.filter(({ slug }) => found.has(slug))
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)

function hasWords(indicator: PublishedIndicator, search: string): boolean {
  const { name, shortName, definition, topic, categories, source } = indicator
  const labels = categories.map(({ label }) => label)
  const words = wordsIn([name, shortName, definition, topic, source.organisation, ...labels].join(' '))
  return wordsIn(search).every((part) => words.some((word) => word.startsWith(part)))
}

function entryOf(indicator: PublishedIndicator): SearchEntry & { slug: string } {
  const { slug, name, shortName, definition, topic, categories } = indicator
  const text = [topic, ...categories.map(({ label }) => label)].join(' ')
  return { kind: 'indicator', slug, title: name, path: `/hub/${slug}`, excerpt: definition, names: shortName, text }
}
