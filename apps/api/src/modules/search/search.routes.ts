import { z } from '@hono/zod-openapi'
import { Kept } from '../../evidence/kept.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { createSearchIndex } from '../../search/search-index.ts'
import type { Search } from '../../search/search-index.ts'
import { groupResults } from './group-results.ts'
import { searchEntries } from './search-entries.ts'
import type { FindableEntry } from './search-entries.ts'
import { searchTable } from './search-table.ts'
import { searchableOf } from './search.queries.ts'

const kind = z.enum(['topic', 'place', 'indicator', 'page'])

const resultSchema = z.strictObject({
  kind,
  title: z.string(),
  path: z.string(),
  excerpt: z.string(),
  places: z
    .array(z.strictObject({ title: z.string(), path: z.string() }))
    .optional()
    .openapi({ description: 'The places in whose profiles the same section answers; only where there are several.' }),
})

export function searchRoutes(routing: PublicRouting): void {
  const indexes = new Kept<Search<FindableEntry>>(1, () => 1)
  publicRoute(routing, {
    path: '/search',
    summary: 'Texts, places and indicators by words',
    tag: 'Texts',
    parameters: noParameters,
    query: z.strictObject({
      q: z.string().max(200),
      kind: kind.optional().openapi({ description: 'Only results of this kind.' }),
    }),
    answer: z.strictObject({ results: z.array(resultSchema) }),
    handle: async ({ q, kind: wanted }, { published, release, evidence }) => {
      const find = await indexes.get('newest', `${release.number} ${release.contentHash}`, async () => {
        const { schemes } = await evidence.catalogue()
        return createSearchIndex(searchEntries(await searchableOf(published, release.number), schemes))
      })
      return { results: groupResults(find(q, wanted)) }
    },
    files: { name: 'search', table: searchTable },
  })
}
