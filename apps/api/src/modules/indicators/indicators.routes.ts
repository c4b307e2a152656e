import { z } from '@hono/zod-openapi'
import { indicatorSchema, periodIdSchema, slugSchema, themeIdSchema } from '@jsna/core/schema'
import { indicatorTable } from '../../downloads/catalogue-tables.ts'
import { notFound } from '../../errors.ts'
import { totalSchema } from '../../http/listing.ts'
import { apiBase, noParameters, publicRoute, Redirect } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter, several } from '../../http/query.ts'
import { indicatorFrom } from '../../hub/breakdown.ts'
import { indicatorsNamed } from './indicators-named.ts'
import { indicatorsOf } from './indicators.queries.ts'

const publishedIndicatorSchema = z.strictObject({
  ...indicatorSchema.shape,
  latestPeriod: periodIdSchema.nullable(),
  schemes: z.array(slugSchema),
  periods: z.array(periodIdSchema),
})

export function indicatorRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/indicators',
    summary: 'Indicators, of one theme or topic, or by words of their names',
    tag: 'Figures',
    parameters: noParameters,
    query: z.strictObject({
      theme: themeIdSchema.optional(),
      topic: codeParameter.optional(),
      search: z.string().max(200).optional(),
      indicator: several(codeParameter).optional().openapi({ description: 'Only these, by their ids.' }),
      release: releaseParameter,
    }),
    answer: z.strictObject({ total: totalSchema, indicators: z.array(publishedIndicatorSchema) }),
    list: { rows: 'indicators', row: publishedIndicatorSchema },
    handle: async ({ theme, topic, search, indicator: slugs }, { published, release }) => {
      const all = await indicatorsOf(published, release.number)
      const named = slugs && new Set(slugs.map((slug) => indicatorFrom(slug, { indicators: all }).slug))
      const asked = all
        .filter(
          (each) => (theme === undefined || each.theme === theme) && (topic === undefined || each.topic === topic),
        )
        .filter(({ slug }) => named === undefined || named.has(slug))
      const indicators = search === undefined ? asked : indicatorsNamed(asked, search)
      return { total: indicators.length, indicators }
    },
    files: { name: 'indicators', table: async ({ indicators }, { release }) => indicatorTable(indicators, release) },
  })
  publicRoute(routing, {
    path: '/indicators/{slug}',
    summary: 'One indicator: definition, source, decisions, and what is published',
    tag: 'Figures',
    parameters: z.object({ slug: codeParameter }),
    query: z.strictObject({ release: releaseParameter }),
    answer: publishedIndicatorSchema,
    handle: async ({ slug, release: asked }, { published, release }) => {
      const all = await indicatorsOf(published, release.number)
      const found = all.find((each) => each.slug === slug)
      if (found) return found
      const successor = all.find((each) => each.aliases.includes(slug))
      if (!successor) throw notFound(`There is no indicator called “${slug}”.`)
      return new Redirect(`${apiBase}/indicators/${successor.slug}${asked ? `?release=${asked}` : ''}`)
    },
  })
}
