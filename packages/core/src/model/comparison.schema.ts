import { z } from 'zod'
import type {
  Change,
  Comparison,
  PeerComparison,
  PeerVerdict,
  Spread,
  Trend,
  TrendDirection,
  Verdict,
} from './comparison.ts'
import { goalMethodSchema } from './goal.schema.ts'
import { comparisonMethodSchema } from './indicator.schema.ts'
import { areaCodeSchema, periodIdSchema, plainTextSchema } from './plain.schema.ts'

export const verdictSchema = z.enum([
  'better',
  'similar',
  'worse',
  'higher',
  'lower',
  'not-compared',
]) satisfies z.ZodType<Verdict>

export const comparisonSchema = z.strictObject({
  verdict: verdictSchema,
  method: z.union([comparisonMethodSchema, goalMethodSchema]),
  level: z.union([z.literal(95), z.literal(99.8)]).nullable(),
  value: z.number().nullable(),
  benchmarkValue: z.number().nullable(),
  reason: plainTextSchema,
}) satisfies z.ZodType<Comparison>

export const peerVerdictSchema = z.enum([
  'best',
  'better',
  'middle',
  'worse',
  'worst',
  'highest',
  'high',
  'low',
  'lowest',
  'not-compared',
]) satisfies z.ZodType<PeerVerdict>

export const peerComparisonSchema = z.strictObject({
  verdict: peerVerdictSchema,
  method: z.enum(['quartiles', 'quintiles']),
  level: z.null(),
  group: z.int().min(1).max(5).nullable(),
  value: z.number().nullable(),
  bounds: z.array(z.number()),
  reason: plainTextSchema,
}) satisfies z.ZodType<PeerComparison>

export const trendDirectionSchema = z.enum([
  'increasing',
  'decreasing',
  'no-significant-change',
  'not-tested',
]) satisfies z.ZodType<TrendDirection>

export const trendSchema = z.strictObject({
  direction: trendDirectionSchema,
  judged: z.enum(['getting-better', 'getting-worse', 'no-judgement', 'no-significant-change', 'not-tested']),
  method: z.enum(['proportion', 'value-with-interval', 'none']),
  periods: z.array(periodIdSchema),
  chiSquared: z.number().nullable(),
  slope: z.number().nullable(),
  reason: plainTextSchema,
}) satisfies z.ZodType<Trend>

export const changeSchema = z.strictObject({
  direction: trendDirectionSchema,
  judged: trendSchema.shape.judged,
  method: comparisonMethodSchema,
  level: z.literal(95).nullable(),
  value: z.number().nullable(),
  previousValue: z.number().nullable(),
  periods: z.array(periodIdSchema),
  reason: plainTextSchema,
}) satisfies z.ZodType<Change>

export const spreadSchema = z.strictObject({
  count: z.int().min(1),
  minimum: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  maximum: z.number(),
  minimumArea: areaCodeSchema,
  maximumArea: areaCodeSchema,
}) satisfies z.ZodType<Spread>
