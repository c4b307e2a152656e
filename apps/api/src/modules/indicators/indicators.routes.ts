import { z } from '@hono/zod-openapi'
import { indicatorSchema, periodIdSchema, slugSchema, themeIdSchema } from '@jsna/core/schema'
import type { PublishedIndicator } from '../../client.ts'
import { indicatorTable } from '../../downloads/catalogue-tables.ts'
import { notFound } from '../../errors.ts'
import { totalSchema } from '../../http/listing.ts'
import { apiBase, noParameters, publicRoute, Redirect } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter, several } from '../../http/query.ts'
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
      const indicators = all
        .filter(
          (each) => (theme === undefined || each.theme === theme) && (topic === undefined || each.topic === topic),
        )
        .filter((each) => search === undefined || hasWords(each, search))
        .filter(({ slug }) => slugs === undefined || slugs.includes(slug))
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

/** Whether every word stands at the beginning of a word of the indicator's names, definition or topic. */
function hasWords(indicator: PublishedIndicator, search: string): boolean {
  const { name, shortName, definition, topic, categories } = indicator
  const text = [name, shortName, definition, topic, ...categories.map(({ label }) => label)].join(' ').toLowerCase()
  const words = text.split(/[^\p{L}\p{N}]+/u)
  const wanted = search.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return wanted.every((part) => words.some((word) => word.startsWith(part)))
}
