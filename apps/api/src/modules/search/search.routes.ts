import { z } from '@hono/zod-openapi'
import { Kept } from '../../evidence/kept.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { createSearchIndex } from '../../search/search-index.ts'
import { searchEntries } from './search-entries.ts'
import { searchableOf } from './search.queries.ts'

const kind = z.enum(['topic', 'place', 'indicator', 'page'])

const resultSchema = z.strictObject({
  kind,
  title: z.string(),
  path: z.string(),
  excerpt: z.string(),
})

export function searchRoutes(routing: PublicRouting): void {
  const indexes = new Kept<ReturnType<typeof createSearchIndex>>(1, () => 1)
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
    handle: async ({ q, kind: wanted }, { published, release }) => {
      const find = await indexes.get('newest', `${release.number} ${release.contentHash}`, async () =>
        createSearchIndex(searchEntries(await searchableOf(published, release.number))),
      )
      return { results: find(q, wanted) }
    },
  })
}
