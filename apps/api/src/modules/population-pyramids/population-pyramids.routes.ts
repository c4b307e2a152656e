import { z } from '@hono/zod-openapi'
import { areaSchema, estimateSchema, periodIdSchema, slugSchema } from '@jsna/core/schema'
import { notFound } from '../../errors.ts'
import { areaFrom } from '../../figures/selection.ts'
import { publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, periodParameter, releaseParameter } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { indicatorFrom } from '../../hub/breakdown.ts'
import { pyramidCube, pyramidFeatures, pyramidTable } from './population-pyramid-files.ts'
import { ageBandsOf, pyramidIndicators, pyramidOf } from './population-pyramid.ts'

export function populationPyramidRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/population-pyramids/{code}',
    summary: 'How many people of each age live in an area, women and men apart where that is published',
    tag: 'Comparing',
    parameters: z.object({ code: codeParameter }),
    query: z.strictObject({
      indicator: codeParameter.optional().openapi({
        description:
          'An indicator with age bands; without it, the first one of the population, by sex if there is one.',
      }),
      period: periodParameter.optional(),
      release: releaseParameter,
    }),
    answer: z.strictObject({
      release: releaseMarkSchema,
      area: areaSchema,
      indicator: slugSchema,
      period: periodIdSchema,
      measure: z.enum(['count', 'proportion']),
      bands: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          female: estimateSchema.nullable(),
          male: estimateSchema.nullable(),
          persons: estimateSchema.nullable(),
        }),
      ),
      cautions: z.array(z.string()),
    }),
    handle: async ({ code, indicator: asked, period }, { release, evidence }) => {
      const catalogue = await evidence.catalogue()
      const area = areaFrom(code, catalogue)
      const candidates =
        asked === undefined ? pyramidIndicators(catalogue.indicators) : [indicatorFrom(asked, catalogue)]
      for (const indicator of candidates) {
        if (ageBandsOf(indicator).length < 2) throw notFound(`${indicator.name} has no age bands.`)
        const own = (await evidence.estimates(indicator.slug)).filter((each) => each.area === area.code)
        const found = pyramidOf(indicator, own, period)
        if (found) return { release: releaseMark(release), area, indicator: indicator.slug, ...found }
      }
      const when = period === undefined ? '' : ` in ${period}`
      throw notFound(`No figures by age are published for ${area.name}${when}.`)
    },
    files: {
      name: 'population-pyramid',
      table: pyramidTable,
      'json-stat': pyramidCube,
      geojson: pyramidFeatures,
    },
  })
}
