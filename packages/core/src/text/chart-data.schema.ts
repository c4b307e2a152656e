import { z } from 'zod'
import { areaStatusSchema } from '../model/area.schema.ts'
import { comparisonSchema, spreadSchema } from '../model/comparison.schema.ts'
import { estimateKeySchema, estimateSchema } from '../model/estimate.schema.ts'
import { indicatorSchema } from '../model/indicator.schema.ts'
import { areaCodeSchema, plainTextSchema } from '../model/plain.schema.ts'
import type { Schema } from '../model/plain.schema.ts'
import { chartDescriptionSchema } from '../narrative/chart.schema.ts'
import type { AreaRole, ChartArea, ChartData, ComparisonRow } from './chart-data.ts'

export const areaRoleSchema = z.enum([
  'this',
  'region',
  'benchmark',
  'comparator',
  'peer',
]) satisfies z.ZodType<AreaRole>

export const chartAreaSchema = z.strictObject({
  code: areaCodeSchema,
  name: plainTextSchema,
  role: areaRoleSchema,
  status: areaStatusSchema,
}) satisfies z.ZodType<ChartArea>

export const comparisonRowSchema = z.strictObject({
  ...estimateKeySchema.shape,
  ...comparisonSchema.shape,
  benchmark: areaCodeSchema,
}) satisfies z.ZodType<ComparisonRow>

export const chartDataSchema: Schema<ChartData> = z.strictObject({
  description: chartDescriptionSchema,
  indicator: indicatorSchema,
  areas: z.array(chartAreaSchema),
  estimates: z.array(estimateSchema),
  comparisons: z.array(comparisonRowSchema),
  spread: spreadSchema.nullable(),
  sentence: plainTextSchema,
})
