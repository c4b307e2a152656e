import { z } from '@hono/zod-openapi'
import { themeSchema } from '@jsna/core/schema'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseParameter } from '../../http/query.ts'
import { themesOf } from './themes.queries.ts'

export function themeRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/themes',
    summary: 'The themes of every profile, in their order',
    tag: 'Texts',
    parameters: noParameters,
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ themes: z.array(themeSchema) }),
    handle: async (_given, { published, release }) => ({ themes: await themesOf(published, release.number) }),
  })
}
