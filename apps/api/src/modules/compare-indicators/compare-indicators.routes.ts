import { z } from '@hono/zod-openapi'
import type { Sex } from '@jsna/core'
import { areaCodeSchema, areaSchema, areaSchemeSchema } from '@jsna/core/schema'
import { cubeOf, featuresOf } from '../../downloads/table-files.ts'
import { notFound } from '../../errors.ts'
import { areaFrom, areasIn } from '../../figures/selection.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicContext, PublicRouting } from '../../http/public-route.ts'
import { breakdownParameter, codeParameter, periodParameter, releaseParameter, sexParameter } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { bothLimits, noAnswerSchema, seriesPeriod } from '../../hub/answer-schemas.ts'
import { breakdownFrom, indicatorFrom, isOf, periodFrom } from '../../hub/breakdown.ts'
import { compareIndicatorsTable } from './compare-indicators-table.ts'
import { compareIndicators } from './compare-indicators.ts'
import type { Measure } from './compare-indicators.ts'

const correlationSchema = z.union([
  z.strictObject({
    kind: z.literal('estimate'),
    value: z.number().min(-1).max(1),
    n: z.int().min(4),
    method: z.enum(['fisher', 'bonett-wright']),
    ...bothLimits,
  }),
  noAnswerSchema,
])

const measure = z.strictObject(seriesPeriod)

export function compareIndicatorsRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/compare-indicators',
    summary: 'How two indicators go together over the areas of a scheme; it shows no cause',
    tag: 'Comparing',
    parameters: noParameters,
    query: z.strictObject({
      x: codeParameter,
      y: codeParameter,
      scheme: codeParameter,
      within: codeParameter.optional().openapi({ description: 'Only areas inside this one.' }),
      xPeriod: periodParameter.optional(),
      yPeriod: periodParameter.optional(),
      xSex: sexParameter.optional(),
      ySex: sexParameter.optional(),
      xAge: breakdownParameter.optional(),
      yAge: breakdownParameter.optional(),
      xCategory: breakdownParameter.optional(),
      yCategory: breakdownParameter.optional(),
      release: releaseParameter,
    }),
    answer: z.strictObject({
      release: releaseMarkSchema,
      scheme: areaSchemeSchema,
      within: areaSchema.nullable(),
      x: measure,
      y: measure,
      pairs: z.array(z.strictObject({ area: areaCodeSchema, name: z.string(), x: z.number(), y: z.number() })),
      leftOut: z.int().min(0),
      pearson: correlationSchema,
      spearman: correlationSchema,
      sentence: z.string(),
      warning: z.string(),
    }),
    handle: async (given, at) => {
      const catalogue = await at.evidence.catalogue()
      const areas = areasIn(given, catalogue)
      const scheme = catalogue.schemes.find(({ id }) => id === given.scheme)
      if (!scheme) throw notFound(`There is no area scheme called “${given.scheme}”.`)
      const codes = new Set(areas.map(({ code }) => code))
      const { xSex, xAge, xCategory, ySex, yAge, yCategory, xPeriod, yPeriod } = given
      const x = await measureFrom(
        given.x,
        { sex: xSex, age: xAge, category: xCategory, period: xPeriod },
        codes,
        at,
        'x',
      )
      const y = await measureFrom(
        given.y,
        { sex: ySex, age: yAge, category: yCategory, period: yPeriod },
        codes,
        at,
        'y',
      )
      return {
        release: releaseMark(at.release),
        scheme,
        within: given.within === undefined ? null : areaFrom(given.within, catalogue),
        x: keyOf(x),
        y: keyOf(y),
        ...compareIndicators(x, y, areas),
      }
    },
    files: {
      name: 'compare-indicators',
      table: compareIndicatorsTable,
      'json-stat': cubeOf(compareIndicatorsTable, ['area']),
      geojson: featuresOf(compareIndicatorsTable),
    },
  })
}

interface GivenMeasure {
  sex?: Sex
  age?: string
  category?: string
  period?: string
}

async function measureFrom(
  slug: string,
  given: GivenMeasure,
  codes: ReadonlySet<string>,
  { evidence }: PublicContext,
  prefix: 'x' | 'y',
): Promise<Measure> {
  const indicator = indicatorFrom(slug, await evidence.catalogue())
  const breakdown = breakdownFrom(given, indicator, prefix)
  const all = await evidence.estimates(indicator.slug)
  const estimates = all.filter((each) => codes.has(each.area) && isOf(breakdown)(each))
  return { indicator, breakdown, period: periodFrom(given.period, estimates, indicator), estimates }
}

const keyOf = ({ indicator, breakdown, period }: Measure) => ({ indicator: indicator.slug, ...breakdown, period })
