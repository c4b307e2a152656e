import type { SearchResult } from '@jsna/api/client'
import { definePage } from '../../page.ts'
import SearchPage from './SearchPage.vue'

export interface SearchData {
  query: string
  groups: { kind: SearchResult['kind']; title: string; results: SearchResult[] }[]
}

const kinds: Record<SearchResult['kind'], string> = {
  topic: 'Topics',
  place: 'Places',
  indicator: 'Figures in the hub',
  page: 'Pages',
}

/** Longer questions than this are cut, as the search field does. */
const longest = 100

export const page = definePage<SearchData>({
  async load(api, { query }) {
    const asked = (query.get('q') ?? '').trim().slice(0, longest)
    if (asked === '') return { query: '', groups: [] }
    const { results } = await api.get('/search', { q: asked })
    const groups = (Object.keys(kinds) as SearchResult['kind'][]).map((kind) => ({
      kind,
      title: kinds[kind],
      results: results.filter((result) => result.kind === kind),
    }))
    return { query: asked, groups: groups.filter((group) => group.results.length > 0) }
  },
  head: ({ query }) => ({
    title: query === '' ? 'Search' : `Search results for “${query}”`,
    description: 'Search the topics, places and figures of the Coventry needs assessment.',
    canonical: '/search',
    unlisted: true,
  }),
  view: SearchPage,
})
