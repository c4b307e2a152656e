import type { SearchResult } from '../../client.ts'
import type { Hit } from '../../search/search-index.ts'
import { excerptOf } from './excerpt.ts'
import type { FindableEntry } from './search-entries.ts'

const mostResults = 50

/** Results in the order in which they were found. The same section of several place profiles is one result, in the place of the first. */
export function groupResults(hits: readonly Hit<FindableEntry>[]): SearchResult[] {
  const bySection = Map.groupBy(hits, ({ entry }) => entry.section?.heading)
  const results = hits.flatMap((hit): SearchResult[] => {
    const { kind, title, path, section } = hit.entry
    const alike = section ? (bySection.get(section.heading) ?? []) : []
    if (section === undefined || alike.length < 2) return [{ kind, title, path, excerpt: excerptOf(hit) }]
    if (alike[0] !== hit) return []
    const places = alike.flatMap(({ entry }) =>
      entry.section ? [{ title: entry.section.place, path: entry.path }] : [],
    )
    places.sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    return [{ kind, title: `“${section.heading}” in ${places.length} place profiles`, path, excerpt: '', places }]
  })
  return results.slice(0, mostResults)
}
