import { z } from '@hono/zod-openapi'
import { comparisonRowSchema } from '@jsna/core/schema'
import { comparisonsTable } from '../../downloads/figure-files.ts'
import { featuresOf } from '../../downloads/table-files.ts'
import { refuseEverything } from '../../figures/select-rows.ts'
import { areaFrom, goalBenchmark, selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, periodParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { comparisonsOf } from './comparisons.queries.ts'

const query = z.strictObject({
  ...seriesQuery,
  period: several(periodParameter).optional(),
  benchmark: codeParameter.optional().openapi({
    description:
      'Authorities and regions are held against England, places in the city against both; goal means the goal of the indicator.',
  }),
})

export function comparisonRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/comparisons',
    summary: 'How values stand against a benchmark, as judged when the release was made',
    tag: 'Figures',
    parameters: noParameters,
    query,
    answer: z.strictObject({
      release: releaseMarkSchema,
      total: totalSchema,
      comparisons: z.array(comparisonRowSchema),
    }),
    list: { rows: 'comparisons', row: comparisonRowSchema },
    handle: async ({ period, benchmark, ...question }, { published, release, evidence }) => {
      const catalogue = await evidence.catalogue()
      const selection = selectionFrom(question, catalogue)
      refuseEverything(selection)
      if (benchmark !== undefined && benchmark !== goalBenchmark) areaFrom(benchmark, catalogue)
      const wanted = { periods: period, benchmark, indicators: catalogue.indicators }
      const comparisons = await comparisonsOf(published, release.number, selection, wanted)
      return { release: releaseMark(release), total: comparisons.length, comparisons }
    },
    files: {
      name: 'comparisons',
      table: comparisonsTable,
      geojson: featuresOf(comparisonsTable),
    },
  })
}
