import { z } from '@hono/zod-openapi'
import type { ChartDescription } from '@jsna/core'
import { areaReferenceSchema, chartDescriptionSchema, periodReferenceSchema } from '@jsna/core/schema'
import { city } from '../../city.ts'
import { ApiError } from '../../errors.ts'
import { breakdownParameter, codeParameter, releaseParameter, several, sexParameter } from '../../http/query.ts'

/** The fields of a chart description as parameters of an address. */
export const chartQuery = z.strictObject({
  type: z.enum(['trend', 'comparison-bars', 'population-bars', 'deprivation-strip', 'map']),
  indicator: codeParameter.optional(),
  area: areaReferenceSchema.optional(),
  comparators: several(areaReferenceSchema).optional(),
  comparator: areaReferenceSchema.optional(),
  benchmark: areaReferenceSchema.optional(),
  among: z
    .string()
    .regex(/^(?:@neighbours|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'Write an area scheme, or @neighbours.')
    .optional(),
  within: areaReferenceSchema.optional(),
  scheme: codeParameter.optional(),
  period: periodReferenceSchema.optional(),
  sexes: several(sexParameter).optional(),
  sex: sexParameter.optional(),
  age: breakdownParameter.optional(),
  category: breakdownParameter.optional(),
  release: releaseParameter,
})

type Given = z.output<typeof chartQuery>
type Maker = (given: Given) => unknown

const period = (given: Given) => given.period ?? 'latest'
const breakdown = ({ age = 'all', category = 'all' }: Given) => ({ age, category })

const makers: Record<ChartDescription['type'], Maker> = {
  trend: (given) => ({
    type: 'trend',
    indicator: given.indicator,
    area: '@this',
    comparators: given.comparators ?? ['@region', '@benchmark'],
    sexes: given.sexes ?? ['persons'],
    ...breakdown(given),
  }),
  'comparison-bars': (given) => ({
    type: 'comparison-bars',
    indicator: given.indicator,
    area: '@this',
    among: { scheme: given.among ?? '@neighbours', within: given.within ?? null },
    benchmark: given.benchmark ?? '@benchmark',
    period: period(given),
    sex: given.sex ?? 'persons',
    ...breakdown(given),
  }),
  'population-bars': (given) => pair('population-bars', given),
  'deprivation-strip': (given) => pair('deprivation-strip', given),
  map: (given) => ({
    type: 'map',
    indicator: given.indicator ?? null,
    scheme: given.scheme ?? city.places,
    within: given.within ?? '@city',
    period: period(given),
    category: given.category ?? 'all',
  }),
}

const pair = (type: 'population-bars' | 'deprivation-strip', given: Given) => ({
  type,
  indicator: given.indicator,
  area: '@this',
  comparator: given.comparator ?? '@benchmark',
  period: period(given),
})

/** The description that a question means. A parameter that this kind of chart does not have is refused. */
export function descriptionFrom(given: Given): ChartDescription {
  const { success, data, error } = chartDescriptionSchema.safeParse(makers[given.type](given))
  if (success) return data
  const [issue] = error.issues
  const name = String(issue?.path[0] ?? 'type')
  const missing = name === 'indicator' && given.indicator === undefined
  const detail = missing ? 'This kind of chart needs an indicator.' : (issue?.message ?? '')
  throw new ApiError('invalid-parameter', `The parameter “${name}” cannot be used. ${detail}`, { parameters: [name] })
}
