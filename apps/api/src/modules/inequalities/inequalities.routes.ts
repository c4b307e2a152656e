import { z } from '@hono/zod-openapi'
import { areaSchema } from '@jsna/core/schema'
import type { Area, Indicator } from '@jsna/core'
import { city } from '../../city.ts'
import { ApiError, notFound } from '../../errors.ts'
import { areaFrom, areasIn } from '../../figures/selection.ts'
import { noParameters, publicRoute, releaseMark } from '../../http/public-route.ts'
import type { PublicContext, PublicRouting } from '../../http/public-route.ts'
import { breakdownParameter, codeParameter, periodParameter, releaseParameter, sexParameter } from '../../http/query.ts'
import { releaseMarkSchema } from '../../http/release-mark.ts'
import { bothLimits, gapSchema, noAnswerSchema, seriesPeriod } from '../../hub/answer-schemas.ts'
import { breakdownFrom, indicatorFrom, isOf, periodFrom } from '../../hub/breakdown.ts'
import { deprivationGroups } from '../../hub/deprivation-groups.ts'
import { groupRows, indexOf, noIndex, ownGroups } from './inequalities.ts'
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

interface Found {
  groups: GroupFigure[]
  key: { sex: 'persons' | 'female' | 'male'; age: string; category: string; period: string }
  cautions: string[]
}

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
  })
}

/** Groups that are published as such: the sexes or the categories of the indicator. */
async function bySeries(given: Given, { evidence }: PublicContext, indicator: Indicator, area: Area): Promise<Found> {
  const by = given.by === 'sex' ? 'sex' : 'category'
  const groups = ownGroups(indicator, by)
  if (groups.length < 2) {
    const what = by === 'sex' ? 'figures for one sex only, or for all people together' : 'no categories'
    throw wrong('by', `${indicator.name} has ${what}.`)
  }
  const breakdown = breakdownFrom(given, indicator)
  const own = (await evidence.estimates(indicator.slug)).filter((each) => each.area === area.code)
  const series = groups.map((group) => ({ group, estimates: own.filter(isOf({ ...breakdown, [by]: group.id })) }))
  const period = periodFrom(
    given.period,
    series.flatMap(({ estimates }) => estimates),
    indicator,
  )
  return {
    groups: series.map(({ group, estimates }) => ({
      ...group,
      areas: null,
      figure: estimates.find((each) => each.period === period) ?? null,
    })),
    key: { ...breakdown, ...(by === 'sex' ? { sex: 'persons' as const } : { category: 'all' }), period },
    cautions: [],
  }
}

/** Groups that are added up from small areas in the order of their deprivation. */
async function byDeprivation(
  given: Given,
  { evidence }: PublicContext,
  indicator: Indicator,
  area: Area,
): Promise<Found> {
  if (indicator.aggregation !== 'sum-counts') {
    throw wrong('by', `The figures of ${indicator.name} cannot be added up from small areas.`)
  }
  const catalogue = await evidence.catalogue()
  const order = indicatorFrom(given.deprivation ?? city.deprivation, catalogue)
  const scores = await evidence.estimates(order.slug)
  const scheme = given.scheme ?? smallestScheme(scores, catalogue)
  const areas = areasIn({ scheme, within: area.code }, catalogue)
  const codes = new Set(areas.map(({ code }) => code))
  const breakdown = breakdownFrom(given, indicator)
  const all = (await evidence.estimates(indicator.slug)).filter((each) => codes.has(each.area))
  const period = periodFrom(given.period, all.filter(isOf(breakdown)), indicator)
  const count = Number(given.groups ?? 5)
  const found = deprivationGroups(
    all,
    areas,
    { indicator: order, estimates: scores },
    { indicator, breakdown, period, groups: count },
  )
  if ('kind' in found) throw wrong('groups', found.reason)
  const ends: Record<number, string> = { 0: 'Most deprived', [count - 1]: 'Least deprived' }
  return {
    groups: found.groups.map(({ areas: size, figure }, index) => ({
      id: String(index + 1),
      label: ends[index] ?? `Group ${index + 1} of ${count}`,
      areas: size,
      figure,
    })),
    key: { ...breakdown, period },
    cautions: [
      wholeAreas,
      ...(found.unordered > 0
        ? [`${found.unordered} of these areas have no ${order.name}, so they are in no group.`]
        : []),
    ],
  }
}

const wholeAreas =
  'The groups are made of whole small areas by their deprivation within this area. Not everybody in a deprived area is deprived.'

/** The scheme in which the deprivation indicator has figures for the smallest areas: the one with most of them. */
function smallestScheme(
  scores: readonly { area: string }[],
  { areas, schemes }: { areas: readonly Area[]; schemes: readonly { id: string }[] },
): string {
  const scored = new Set(scores.map(({ area }) => area))
  const sizes = schemes.map(({ id }) => areas.filter((each) => each.scheme === id && scored.has(each.code)).length)
  const most = Math.max(0, ...sizes)
  const found = schemes[sizes.indexOf(most)]
  if (most === 0 || !found) throw notFound('There are no deprivation scores in this release.')
  return found.id
}

function referenceOf({ by, reference }: Given, groups: readonly GroupFigure[]): string {
  const ids = groups.map(({ id }) => id)
  const found = reference ?? (by === 'deprivation' ? ids.at(-1) : ids[0]) ?? ''
  if (ids.includes(found)) return found
  throw wrong('reference', `The groups are ${ids.join(', ')}.`)
}

const wrong = (name: string, detail: string) =>
  new ApiError('invalid-parameter', `The parameter “${name}” cannot be used. ${detail}`, { parameters: [name] })
