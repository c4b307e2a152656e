import { z } from '@hono/zod-openapi'
import { estimateSchema } from '@jsna/core/schema'
import { refuseEverything } from '../../figures/select-rows.ts'
import { selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { downloadRoute, noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicContext, PublicRouting } from '../../http/public-route.ts'
import { periodParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { estimatesCsv } from './estimates-csv.ts'
import { estimatesOf } from './estimates.queries.ts'

const query = z.strictObject({ ...seriesQuery, period: several(periodParameter).optional() })

async function find(given: z.output<typeof query>, { published, release, evidence }: PublicContext) {
  const { period, release: _release, ...question } = given
  const selection = selectionFrom(question, await evidence.catalogue())
  refuseEverything(selection)
  return estimatesOf(published, release.number, selection, period)
}

export function estimateRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/estimates',
    summary: 'Estimates by indicator, area or area scheme, period, sex, age and category',
    tag: 'Figures',
    parameters: noParameters,
    query,
    answer: z.strictObject({ release: releaseMarkSchema, total: totalSchema, estimates: z.array(estimateSchema) }),
    list: { rows: 'estimates', row: estimateSchema },
    handle: async (given, at) => {
      const estimates = await find(given, at)
      return { release: releaseMark(at.release), total: estimates.length, estimates }
    },
  })
  downloadRoute(
    routing,
    {
      path: '/estimates.csv',
      summary: 'The same as a CSV file, with names, source and licence in every row',
      tag: 'Figures',
      parameters: noParameters,
      query,
      answer: z.string(),
      handle: async (given, at) => estimatesCsv(await find(given, at), await at.evidence.catalogue(), at.release),
    },
    'text/csv; charset=utf-8',
    'estimates.csv',
  )
}
