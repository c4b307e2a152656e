import { postcodeBeginnings, postcodeFrom } from '@jsna/core'
import type { SearchResult } from '@jsna/api/client'
import { definePage, PageMoved } from '../../page.ts'
import SearchPage from './SearchPage.vue'

export interface SearchData {
  query: string
  /** The words may be the beginning of a postcode. */
  mayBePostcode: boolean
  /** The kind of the best result first. */
  groups: { kind: SearchResult['kind']; title: string; results: SearchResult[] }[]
}

const kinds: Record<SearchResult['kind'], string> = {
  topic: 'Topics',
  place: 'Areas and places',
  indicator: 'Figures in the hub',
  page: 'Pages',
}

/** Longer questions than this are cut, as the search field does. */
const longest = 100

export const page = definePage<SearchData>({
  async load(api, { query }) {
    const asked = (query.get('q') ?? '').trim().slice(0, longest)
    if (asked === '') return { query: '', mayBePostcode: false, groups: [] }
    // A whole postcode is asked of the page that keeps none.
    if (postcodeFrom(asked) !== null) throw new PageMoved(`/find-your-area?q=${encodeURIComponent(asked)}`)
    const { results } = await api.get('/search', { q: asked })
    const groups = [...new Set(results.map(({ kind }) => kind))].map((kind) => ({
      kind,
      title: kinds[kind],
      results: results.filter((result) => result.kind === kind),
    }))
    return { query: asked, mayBePostcode: postcodeBeginnings(asked).length > 0, groups }
  },
  head: ({ query }) => ({
    title: query === '' ? 'Search' : `Search results for “${query}”`,
    description: 'Search the topics, places and figures of the Coventry needs assessment.',
    canonical: '/search',
    unlisted: true,
  }),
  view: SearchPage,
})
