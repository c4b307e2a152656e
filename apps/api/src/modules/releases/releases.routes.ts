import { z } from '@hono/zod-openapi'
import { releaseSchema } from '@jsna/core/schema'
import { releaseTable } from '../../downloads/catalogue-tables.ts'
import { notFound } from '../../errors.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseOf, releasesUpTo } from './releases.queries.ts'

export function releaseRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/releases',
    summary: 'Every release, newest first',
    tag: 'Releases',
    parameters: noParameters,
    query: z.strictObject({}),
    answer: z.strictObject({ releases: z.array(releaseSchema) }),
    handle: async (_given, { published, release }) => ({ releases: await releasesUpTo(published, release.number) }),
    files: { name: 'releases', table: async ({ releases }, { release }) => releaseTable(releases, release) },
  })
  publicRoute(routing, {
    path: '/releases/{number}',
    summary: 'One release and what it changed',
    tag: 'Releases',
    parameters: z.object({ number: z.string().regex(/^[1-9]\d{0,8}$/, 'Write the number of a release.') }),
    query: z.strictObject({}),
    answer: releaseSchema,
    handle: async ({ number }, { published }) => {
      const found = await releaseOf(published, Number(number))
      if (!found) throw notFound(`There is no release ${number}.`)
      return found
    },
  })
}
