import { z } from '@hono/zod-openapi'
import { areaCodeSchema, breakdownSchema, sexSchema, slugSchema, trendSchema } from '@jsna/core/schema'
import { trendsTable } from '../../downloads/figure-files.ts'
import { featuresOf } from '../../downloads/table-files.ts'
import { refuseEverything } from '../../figures/select-rows.ts'
import { selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { trendsOf } from './trends.queries.ts'

const trendRowSchema = z.strictObject({
  indicator: slugSchema,
  area: areaCodeSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
  ...trendSchema.shape,
})

export function trendRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/trends',
    summary: 'Recent trends, as tested when the release was made',
    tag: 'Figures',
    parameters: noParameters,
    query: z.strictObject(seriesQuery),
    answer: z.strictObject({ release: releaseMarkSchema, total: totalSchema, trends: z.array(trendRowSchema) }),
    list: { rows: 'trends', row: trendRowSchema },
    handle: async (question, { published, release, evidence }) => {
      const selection = selectionFrom(question, await evidence.catalogue())
      refuseEverything(selection)
      const trends = await trendsOf(published, release.number, selection)
      return { release: releaseMark(release), total: trends.length, trends }
    },
    files: {
      name: 'trends',
      table: trendsTable,
      geojson: featuresOf(trendsTable),
    },
  })
}
