import { z } from '@hono/zod-openapi'
import { areaSchema } from '@jsna/core/schema'
import { cubeOf, featuresOf } from '../../downloads/table-files.ts'
import { areaFrom } from '../../figures/selection.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { breakdownParameter, codeParameter, periodParameter, releaseParameter, sexParameter } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { bothLimits, gapSchema, noAnswerSchema, seriesPeriod } from '../../hub/answer-schemas.ts'
import { indicatorFrom } from '../../hub/breakdown.ts'
import { byDeprivation, bySeries, wrong } from './find-groups.ts'
import { inequalitiesTable } from './inequalities-table.ts'
import { groupRows, indexOf, noIndex } from './inequalities.ts'
import type { GroupFigure } from './inequalities.ts'

const limits95And998 = {
  lowerCi95: z.number(),
  upperCi95: z.number(),
  lowerCi998: z.number(),
  upperCi998: z.number(),
}

const figureSchema = z.strictObject({
  kind: z.literal('estimate'),
  value: z.number(),
  ...bothLimits,
  count: z.number().nullable(),
  denominator: z.number().nullable(),
})

const indexSchema = z.strictObject({
  kind: z.literal('estimate'),
  slopeIndex: z.strictObject({ value: z.number(), ...limits95And998 }),
  relativeIndex: z.union([
    z.strictObject({ kind: z.literal('estimate'), value: z.number(), ...bothLimits }),
    noAnswerSchema,
  ]),
  method: z.enum(['closed-form', 'simulation']),
})

const query = z.strictObject({
  indicator: codeParameter,
  area: codeParameter,
  by: z.enum(['sex', 'category', 'deprivation']),
  reference: breakdownParameter.optional().openapi({
    description: 'Id of the group against which the others are held: the first one, or the least deprived.',
  }),
  groups: z.enum(['5', '10']).optional().openapi({ description: 'Groups by deprivation: fifths (default) or tenths.' }),
  deprivation: codeParameter.optional().openapi({ description: 'The indicator by which small areas are ordered.' }),
  scheme: codeParameter
    .optional()
    .openapi({ description: 'The small areas; without it, those of the deprivation indicator.' }),
  period: periodParameter.optional(),
  sex: sexParameter.optional(),
  age: breakdownParameter.optional(),
  category: breakdownParameter.optional(),
  release: releaseParameter,
})

type Given = z.output<typeof query>

export function inequalityRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/inequalities',
    summary: 'One indicator in one area by sex, category or deprivation: gaps, ratios and the slope over all groups',
    tag: 'Comparing',
    parameters: noParameters,
    query,
    answer: z.strictObject({
      release: releaseMarkSchema,
      area: areaSchema,
      by: z.enum(['sex', 'category', 'deprivation']),
      ...seriesPeriod,
      reference: z.string(),
      groups: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          areas: z.int().min(0).nullable(),
          figure: z.union([figureSchema, noAnswerSchema]),
          difference: gapSchema,
          ratio: gapSchema,
        }),
      ),
      index: z.union([indexSchema, noAnswerSchema]),
      cautions: z.array(z.string()),
    }),
    handle: async (given, at) => {
      const catalogue = await at.evidence.catalogue()
      const indicator = indicatorFrom(given.indicator, catalogue)
      const area = areaFrom(given.area, catalogue)
      const isOrdered = given.by === 'deprivation'
      const found = isOrdered
        ? await byDeprivation(given, at, indicator, area)
        : await bySeries(given, at, indicator, area)
      const reference = referenceOf(given, found.groups)
      const { rows, cautions } = groupRows(found.groups, reference)
      return {
        release: releaseMark(at.release),
        area,
        by: given.by,
        indicator: indicator.slug,
        ...found.key,
        reference,
        groups: rows,
        index: isOrdered ? indexOf(rows) : noIndex,
        cautions: [...found.cautions, ...cautions],
      }
    },
    files: {
      name: 'inequalities',
      table: inequalitiesTable,
      'json-stat': cubeOf(inequalitiesTable, ['indicator', 'area', 'period', 'group']),
      geojson: featuresOf(inequalitiesTable),
    },
  })
}

function referenceOf({ by, reference }: Given, groups: readonly GroupFigure[]): string {
  const ids = groups.map(({ id }) => id)
  const found = reference ?? (by === 'deprivation' ? ids.at(-1) : ids[0]) ?? ''
  if (ids.includes(found)) return found
  throw wrong('reference', `The groups are ${ids.join(', ')}.`)
}
