import { z } from '@hono/zod-openapi'
import { breakdownSchema, periodIdSchema, sexSchema, slugSchema, spreadSchema } from '@jsna/core/schema'
import { spreadsTable } from '../../downloads/figure-files.ts'
import { cubeOf } from '../../downloads/table-files.ts'
import { notFound } from '../../errors.ts'
import { selectionFrom, seriesQuery } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { periodParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { spreadsOf } from './spreads.queries.ts'

const spreadRowSchema = z.strictObject({
  indicator: slugSchema,
  scheme: slugSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
  period: periodIdSchema,
  ...spreadSchema.shape,
})

const { indicator, scheme, sex, age, category, release } = seriesQuery

export function spreadRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/spreads',
    summary: 'How the areas of a scheme are spread: extremes, quartiles and median',
    tag: 'Figures',
    parameters: noParameters,
    query: z.strictObject({
      indicator,
      scheme,
      sex,
      age,
      category,
      release,
      period: several(periodParameter).optional(),
    }),
    answer: z.strictObject({ release: releaseMarkSchema, total: totalSchema, spreads: z.array(spreadRowSchema) }),
    list: { rows: 'spreads', row: spreadRowSchema },
    handle: async ({ scheme: wanted, period, ...question }, at) => {
      const catalogue = await at.evidence.catalogue()
      const selection = selectionFrom(question, catalogue)
      if (wanted !== undefined && !catalogue.schemes.some(({ id }) => id === wanted)) {
        throw notFound(`There is no area scheme called “${wanted}”.`)
      }
      const rows = await spreadsOf(at.published, at.release.number, selection, { scheme: wanted, periods: period })
      return { release: releaseMark(at.release), total: rows.length, spreads: rows }
    },
    files: {
      name: 'spreads',
      table: spreadsTable,
      'json-stat': cubeOf(spreadsTable, ['indicator', 'scheme', 'period', 'sex', 'age', 'category']),
    },
  })
}
