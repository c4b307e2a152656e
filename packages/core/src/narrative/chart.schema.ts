import { z } from 'zod'
import { breakdownSchema, sexSchema } from '../model/indicator.schema.ts'
import { slugSchema } from '../model/plain.schema.ts'
import type { Schema } from '../model/plain.schema.ts'
import type { ChartDescription } from './document.ts'
import { areaReferenceSchema, areaSetSchema, periodReferenceSchema } from './figure.schema.ts'

export const chartDescriptionSchema: Schema<ChartDescription> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('trend'),
    indicator: slugSchema,
    area: areaReferenceSchema,
    comparators: z.array(areaReferenceSchema).max(3, 'A trend shows at most four lines.'),
    sexes: z.array(sexSchema).min(1),
    age: breakdownSchema,
    category: breakdownSchema,
  }),
  z.strictObject({
    type: z.literal('comparison-bars'),
    indicator: slugSchema,
    area: areaReferenceSchema,
    among: areaSetSchema,
    benchmark: areaReferenceSchema,
    period: periodReferenceSchema,
    sex: sexSchema,
    age: breakdownSchema,
    category: breakdownSchema,
  }),
  z.strictObject({
    type: z.literal('population-bars'),
    indicator: slugSchema,
    area: areaReferenceSchema,
    comparator: areaReferenceSchema,
    period: periodReferenceSchema,
  }),
  z.strictObject({
    type: z.literal('deprivation-strip'),
    indicator: slugSchema,
    area: areaReferenceSchema,
    comparator: areaReferenceSchema,
    period: periodReferenceSchema,
  }),
  z.strictObject({
    type: z.literal('map'),
    indicator: slugSchema.nullable(),
    scheme: slugSchema,
    within: areaReferenceSchema,
    period: periodReferenceSchema,
    category: breakdownSchema,
  }),
])
