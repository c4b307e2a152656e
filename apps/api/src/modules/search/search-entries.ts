import { documentText, plainText } from '@jsna/core'
import { pathOfArea, pathOfDocument } from '../../documents/paths.ts'
import type { SearchEntry } from '../../search/search-index.ts'
import type { Searchable } from './search.queries.ts'

const excerptLength = 180

/** What readers can search for in one release: texts, places and indicators. */
export function searchEntries(searchable: Searchable): SearchEntry[] {
  return [...textEntries(searchable), ...placeEntries(searchable), ...indicatorEntries(searchable)]
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The beginning of a text, up to the end of a word. */
function beginningOf(text: string): string {
  const line = oneLine(text)
  if (line.length <= excerptLength) return line
  const cut = line.slice(0, excerptLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

function textEntries({ texts }: Searchable): SearchEntry[] {
  return texts
    .filter(({ document }) => document.kind !== 'place-template' && document.id !== 'pages/home')
    .map(({ document, evaluation }) => {
      const text = oneLine(documentText(document, evaluation))
      const lead = plainText(document.lead, evaluation)
      return {
        kind: document.kind === 'page' ? 'page' : 'topic',
        title: document.title,
        path: pathOfDocument(document.id),
        excerpt: beginningOf(lead || text),
        text,
      }
    })
}

/** Places carry the words of their profile. */
function placeEntries({ areas, texts }: Searchable): SearchEntry[] {
  const profiles = new Map(
    texts
      .filter(({ document }) => document.kind === 'place-template')
      .map(({ document, evaluation, area }) => [area, oneLine(documentText(document, evaluation))]),
  )
  return areas.map((area) => ({
    kind: 'place',
    title: area.name,
    path: pathOfArea(area),
    excerpt: beginningOf(area.description),
    names: area.code,
    text: profiles.get(area.code) ?? '',
  }))
}

function indicatorEntries({ indicators }: Searchable): SearchEntry[] {
  return indicators.map((indicator) => ({
    kind: 'indicator',
    title: indicator.name,
    path: `/hub/${indicator.slug}`,
    excerpt: beginningOf(indicator.definition),
    names: [
      indicator.shortName,
      indicator.slug,
      ...indicator.aliases,
      ...indicator.externalIds.map(({ id }) => id),
    ].join(' '),
    text: [
      indicator.topic,
      indicator.theme,
      indicator.population,
      indicator.source.organisation,
      indicator.rationale,
      ...indicator.categories.map(({ label }) => label),
    ].join(' '),
  }))
}
