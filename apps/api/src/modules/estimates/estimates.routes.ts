import { z } from '@hono/zod-openapi'
import { estimateSchema } from '@jsna/core/schema'
import { estimatesJsonStat, estimatesTable } from '../../downloads/figure-files.ts'
import { featuresOf } from '../../downloads/table-files.ts'
import { refuseEverything } from '../../figures/select-rows.ts'
import { selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { periodParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { estimatesOf } from './estimates.queries.ts'

const query = z.strictObject({ ...seriesQuery, period: several(periodParameter).optional() })

export function estimateRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/estimates',
    summary: 'Estimates by indicator, area or area scheme, period, sex, age and category',
    tag: 'Figures',
    parameters: noParameters,
    query,
    answer: z.strictObject({ release: releaseMarkSchema, total: totalSchema, estimates: z.array(estimateSchema) }),
    list: { rows: 'estimates', row: estimateSchema },
    handle: async ({ period, ...question }, { published, release, evidence }) => {
      const selection = selectionFrom(question, await evidence.catalogue())
      refuseEverything(selection)
      const estimates = await estimatesOf(published, release.number, selection, period)
      return { release: releaseMark(release), total: estimates.length, estimates }
    },
    files: {
      name: 'estimates',
      table: estimatesTable,
      'json-stat': estimatesJsonStat,
      geojson: featuresOf(estimatesTable),
    },
  })
}
