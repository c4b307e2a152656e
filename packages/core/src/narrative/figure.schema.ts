import { z } from 'zod'
import { breakdownSchema, sexSchema } from '../model/indicator.schema.ts'
import { isPeriodId, slugSchema } from '../model/plain.schema.ts'
import type { Schema } from '../model/plain.schema.ts'
import type {
  AreaReference,
  AreaSet,
  Condition,
  Figure,
  FigureFormat,
  Grouping,
  PeriodReference,
  Reference,
} from './figure.ts'

export const areaReferenceSchema = z
  .string()
  .regex(
    /^(?:@this|@benchmark|@region|@city|[A-Za-z0-9][A-Za-z0-9-]*)$/,
    'Write an area code, or one of @this, @benchmark, @region and @city.',
  ) satisfies z.ZodType<AreaReference>

export const periodReferenceSchema = z
  .string()
  .refine(
    (text) => ['latest', 'previous', 'earliest'].includes(text) || isPeriodId(text),
    'Write a period such as 2022-01-01/P3Y, or one of latest, previous and earliest.',
  ) satisfies z.ZodType<PeriodReference>

export const referenceSchema = z.strictObject({
  indicator: slugSchema,
  area: areaReferenceSchema,
  period: periodReferenceSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
}) satisfies z.ZodType<Reference>

export const areaSetSchema = z.strictObject({
  scheme: z
    .string()
    .regex(/^(?:@neighbours|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'Write an area scheme such as ward-2025, or @neighbours.'),
  within: areaReferenceSchema.nullable(),
}) satisfies z.ZodType<AreaSet>

export const conditionSchema = z.strictObject({
  operator: z.enum(['equals', 'at-least', 'at-most', 'above', 'below', 'around', 'just-over', 'nearly']),
  value: z.number(),
}) satisfies z.ZodType<Condition>

export const groupingSchema = z.enum(['category', 'age']) satisfies z.ZodType<Grouping>

const highestOrLowest = z.enum(['highest', 'lowest'])
const pointsOrPercent = z.enum(['points', 'percent'])
const countOrShare = z.enum(['count', 'count-of-all', 'share'])
const two = { of: referenceSchema, with: referenceSchema }

export const figureSchema: Schema<Figure> = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('value'), of: referenceSchema }),
  z.strictObject({ operation: z.literal('interval'), of: referenceSchema }),
  z.strictObject({ operation: z.literal('difference'), ...two, in: pointsOrPercent }),
  z.strictObject({ operation: z.literal('ratio'), ...two }),
  z.strictObject({ operation: z.literal('share'), ...two }),
  z.strictObject({
    operation: z.literal('change'),
    of: referenceSchema,
    from: periodReferenceSchema,
    in: pointsOrPercent,
  }),
  z.strictObject({ operation: z.literal('comparison'), ...two }),
  z.strictObject({
    operation: z.literal('rank'),
    of: referenceSchema,
    among: areaSetSchema,
    order: highestOrLowest,
  }),
  z.strictObject({
    operation: z.literal('extreme'),
    of: referenceSchema,
    among: areaSetSchema,
    order: highestOrLowest,
    give: z.enum(['area', 'value']),
  }),
  z.strictObject({
    operation: z.literal('count-where'),
    of: referenceSchema,
    among: areaSetSchema,
    where: conditionSchema,
    give: countOrShare,
  }),
  z.strictObject({ operation: z.literal('period'), of: referenceSchema }),
  z.strictObject({ operation: z.literal('base'), of: referenceSchema }),
  z.strictObject({ operation: z.literal('proxy'), of: referenceSchema }),
  z.strictObject({ operation: z.literal('remainder'), ...two, in: pointsOrPercent }),
  z.strictObject({ operation: z.literal('rate'), ...two, per: z.number().positive() }),
  z.strictObject({ operation: z.literal('order-to-both'), ...two, and: referenceSchema }),
  z.strictObject({
    operation: z.literal('range'),
    of: referenceSchema,
    among: areaSetSchema,
    give: z.enum(['ends', 'width']),
  }),
  z.strictObject({
    operation: z.literal('rank-change'),
    of: referenceSchema,
    from: periodReferenceSchema,
    among: areaSetSchema,
    order: highestOrLowest,
  }),
  z.strictObject({
    operation: z.literal('groups'),
    of: referenceSchema,
    by: groupingSchema,
    order: highestOrLowest,
    top: z.int().min(1),
  }),
  z.strictObject({ operation: z.literal('total'), of: referenceSchema, by: groupingSchema }),
  z.strictObject({ operation: z.literal('slope-index'), of: referenceSchema, by: groupingSchema }),
  z.strictObject({
    operation: z.literal('people-where'),
    ...two,
    among: areaSetSchema,
    where: conditionSchema,
    give: countOrShare,
  }),
])

export const figureFormatSchema = z.strictObject({
  decimals: z.int().min(0).max(6).optional(),
  roundTo: z.int().min(1).optional(),
  unit: z.enum(['with-unit', 'full', 'bare']).optional(),
  signed: z.boolean().optional(),
  phrase: z.enum(['approximate', 'more-than', 'one-in', 'fraction']).optional(),
}) satisfies z.ZodType<FigureFormat>
