import { documentText, placeHeadings, plainText, upperFirst } from '@jsna/core'
import type { Area, AreaScheme } from '@jsna/core'
import { pathOfArea, pathOfDocument } from '../../documents/paths.ts'
import type { SearchEntry } from '../../search/search-index.ts'
import { beginningOf, oneLine } from './excerpt.ts'
import type { Searchable } from './search.queries.ts'

/** What can be found, and where it stands alike in several places, what it is told together with. */
export interface FindableEntry extends SearchEntry {
  /** Its text is made of sentences that can be shown. */
  isProse?: boolean
  section?: { heading: string; place: string }
}

/** What readers can search for in one release: texts, places and indicators. */
export function searchEntries(searchable: Searchable, schemes: readonly AreaScheme[]): FindableEntry[] {
  return [
    ...indicatorEntries(searchable),
    ...textEntries(searchable),
    ...placeEntries(searchable, schemes),
    ...passageEntries(searchable),
  ]
}

function textEntries({ texts }: Searchable): FindableEntry[] {
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
        isProse: true,
      }
    })
}

function placeEntries({ areas }: Searchable, schemes: readonly AreaScheme[]): FindableEntry[] {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]))
  const kindOf = new Map(schemes.map(({ id, singular }) => [id, upperFirst(singular)]))
  const lineOf = ({ scheme, parents }: Area) =>
    [kindOf.get(scheme), nameOf.get(parents[0] ?? '')].filter(Boolean).join(' in ')
  return areas.map((area) => ({
    kind: 'place',
    title: area.name,
    path: pathOfArea(area),
    excerpt: beginningOf(area.description || lineOf(area)),
    names: area.code,
    text: '',
  }))
}

/** The parts of the place profiles, each once for every place; what stands before the first section is one of them. */
function passageEntries({ areas, texts }: Searchable): FindableEntry[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  return texts.flatMap(({ document, evaluation, area: code }) => {
    const area = byCode.get(code)
    if (document.kind !== 'place-template' || area === undefined) return []
    const sections = [
      { id: 'main', blocks: [{ kind: 'paragraph' as const, content: document.lead }] },
      ...document.sections,
    ]
    return sections.map((section): FindableEntry => {
      const heading = placeHeadings[section.id] ?? 'Introduction'
      const passage = oneLine(documentText({ ...document, lead: [], sections: [section] }, evaluation))
      return {
        kind: 'place',
        title: `${area.name}: ${heading}`,
        path: `${pathOfArea(area)}#${section.id}`,
        excerpt: '',
        text: '',
        passage,
        section: { heading, place: area.name },
      }
    })
  })
}

function indicatorEntries({ indicators }: Searchable): FindableEntry[] {
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
