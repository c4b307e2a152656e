import { z } from '@hono/zod-openapi'
import {
  areaCodeSchema,
  areaSchema,
  breakdownSchema,
  comparisonSchema,
  estimateSchema,
  sexSchema,
  slugSchema,
  spreadSchema,
  themeIdSchema,
  trendSchema,
} from '@jsna/core/schema'
import { settingOf } from '../../city.ts'
import { cubeOf, featuresOf } from '../../downloads/table-files.ts'
import { areaFrom } from '../../figures/selection.ts'
import { publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter, several } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { indicatorFrom } from '../../hub/breakdown.ts'
import { areaProfileTable } from './area-profile-table.ts'
import { areaProfile } from './area-profile.ts'
import { chosenRows } from './chosen-rows.ts'
import { keptSurroundings } from './surroundings.ts'

const rowSchema = z.strictObject({
  indicator: slugSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
  estimate: estimateSchema,
  comparison: comparisonSchema,
  goal: comparisonSchema.nullable(),
  trend: trendSchema.nullable(),
  benchmarkEstimate: estimateSchema.nullable(),
  spread: spreadSchema.nullable(),
  rank: z
    .strictObject({ position: z.int().min(1), of: z.int().min(2), order: z.enum(['highest', 'lowest']) })
    .nullable(),
  peers: z.array(z.strictObject({ code: areaCodeSchema, name: z.string(), value: z.number() })),
})

export function areaProfileRoutes(routing: PublicRouting): void {
  const surroundings = keptSurroundings()
  publicRoute(routing, {
    path: '/area-profiles/{code}',
    summary: 'The newest figure of every series of one area, against a benchmark',
    tag: 'Figures',
    parameters: z.object({ code: codeParameter }),
    query: z.strictObject({
      benchmark: codeParameter.optional().openapi({
        description: 'Any area; without it, the city for places inside it and England for others.',
      }),
      theme: themeIdSchema.optional(),
      topic: codeParameter.optional(),
      indicator: several(codeParameter).optional(),
      series: z.enum(['all', 'whole']).optional().openapi({
        description: 'whole: each measure once, without categories and without sexes beside everyone.',
      }),
      compared: z.enum(['yes', 'no']).optional().openapi({
        description: 'Only measures with a verdict, or only those that cannot be compared.',
      }),
      release: releaseParameter,
    }),
    answer: z.strictObject({
      release: releaseMarkSchema,
      area: areaSchema,
      benchmark: areaSchema,
      rows: z.array(rowSchema),
    }),
    handle: async ({ code, benchmark, theme, topic, indicator, series, compared }, at) => {
      const catalogue = await at.evidence.catalogue()
      const area = areaFrom(code, catalogue)
      const named = indicator && new Set(indicator.map((slug) => indicatorFrom(slug, catalogue).slug))
      const indicators = catalogue.indicators.filter(
        (each) =>
          (theme === undefined || each.theme === theme) &&
          (topic === undefined || each.topic === topic) &&
          (named === undefined || named.has(each.slug)),
      )
      const held = areaFrom(benchmark ?? settingOf(area).benchmark, catalogue)
      const profile = await areaProfile(at, area, held, { indicators, surroundings })
      return { ...profile, rows: chosenRows(profile.rows, indicators, { series, compared }) }
    },
    files: {
      name: 'area-profile',
      table: areaProfileTable,
      'json-stat': cubeOf(areaProfileTable, ['indicator', 'area', 'period', 'sex', 'age', 'category']),
      geojson: featuresOf(areaProfileTable),
    },
  })
}
