import { z } from 'zod'
import { areaStatusSchema } from '../model/area.schema.ts'
import { comparisonSchema, trendSchema } from '../model/comparison.schema.ts'
import { estimateKeySchema, estimateSchema } from '../model/estimate.schema.ts'
import { indicatorSchema } from '../model/indicator.schema.ts'
import { areaCodeSchema, isoInstantSchema, plainTextSchema, requiredTextSchema } from '../model/plain.schema.ts'
import type { Schema } from '../model/plain.schema.ts'
import { communityAssetSchema } from '../model/profile.schema.ts'
import { chartDataSchema } from '../text/chart-data.schema.ts'
import { documentSchema } from './document.schema.ts'
import type { Setting } from './evidence.ts'
import type { EarlierValue, Evaluation, PublishedDocument } from './published-document.ts'
import { recommendationSchema } from './recommendation.schema.ts'
import type { ClaimResult, FigureResult } from './result.ts'

const inputs = z.array(estimateSchema)
const sentence = requiredTextSchema
const number = z.number().nullable()

export const settingSchema = z.strictObject({
  area: areaCodeSchema,
  benchmark: areaCodeSchema,
  region: areaCodeSchema,
  city: areaCodeSchema,
}) satisfies z.ZodType<Setting>

export const figureResultSchema: Schema<FigureResult> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    text: requiredTextSchema,
    number,
    comparison: comparisonSchema.nullable(),
    inputs,
  }),
  z.strictObject({ kind: z.literal('no-figure'), reason: sentence, inputs }),
])

export const claimResultSchema: Schema<ClaimResult> = z.strictObject({
  kind: z.literal('claim'),
  status: z.enum(['holds', 'fails', 'cannot-be-judged']),
  reason: sentence,
  suggestion: plainTextSchema,
  comparison: comparisonSchema.nullable(),
  trend: trendSchema.nullable(),
  inputs,
  remarks: z.array(sentence),
})

const results = {
  figures: z.record(z.string(), figureResultSchema),
  claims: z.record(z.string(), claimResultSchema),
}

export const evaluationSchema: Schema<Evaluation> = z.strictObject(results)

export const earlierValueSchema = z.strictObject({
  key: estimateKeySchema,
  release: z.int().min(1),
  publishedAt: isoInstantSchema,
  value: number,
  lowerCi95: number,
  upperCi95: number,
}) satisfies z.ZodType<EarlierValue>

export const publishedDocumentSchema: Schema<PublishedDocument> = z.strictObject({
  ...results,
  document: documentSchema,
  setting: settingSchema,
  release: z
    .strictObject({ number: z.int().min(1), publishedAt: isoInstantSchema, title: requiredTextSchema })
    .nullable(),
  charts: z.record(z.string(), chartDataSchema),
  indicators: z.record(z.string(), indicatorSchema),
  areas: z.record(
    z.string(),
    z.strictObject({ name: requiredTextSchema, scheme: requiredTextSchema, status: areaStatusSchema }),
  ),
  earlier: z.array(earlierValueSchema),
  recommendations: z.record(z.string(), recommendationSchema),
  assets: z.array(communityAssetSchema),
})
