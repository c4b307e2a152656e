import { z } from '@hono/zod-openapi'
import { figureResultSchema, recommendationSchema } from '@jsna/core/schema'
import { recommendationTable } from '../../downloads/catalogue-tables.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseParameter } from '../../http/query.ts'
import { recommendationsOf } from './recommendations.queries.ts'

const judgedSchema = z.strictObject({
  ...recommendationSchema.shape,
  results: z.record(z.string(), figureResultSchema),
})

export function recommendationRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/recommendations',
    summary: 'Recommendations with the figures that support them',
    tag: 'Texts',
    parameters: noParameters,
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ recommendations: z.array(judgedSchema) }),
    handle: async (_given, { published, release }) => ({
      recommendations: await recommendationsOf(published, release.number),
    }),
    files: {
      name: 'recommendations',
      table: async ({ recommendations }, { release }) => recommendationTable(recommendations, release),
    },
  })
}
