import { z } from 'zod'
import type { Estimate, MissingEstimate, PresentEstimate, SuppressedEstimate } from './estimate.ts'
import type { AbsenceReason, EstimateKey, Observation } from './observation.ts'
import { breakdownSchema, sexSchema } from './indicator.schema.ts'
import { areaCodeSchema, periodIdSchema, plainTextSchema, requiredTextSchema, slugSchema } from './plain.schema.ts'

const number = z.number().nullable()
const atLeastZero = z.number().min(0).nullable()
const status = z.enum(['final', 'provisional', 'revised', 'modelled'])

export const estimateKeySchema = z.strictObject({
  indicator: slugSchema,
  area: areaCodeSchema,
  period: periodIdSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
}) satisfies z.ZodType<EstimateKey>

const key = estimateKeySchema.shape

const limits = {
  lowerCi95: number,
  upperCi95: number,
  lowerCi998: number,
  upperCi998: number,
  count: atLeastZero,
  denominator: atLeastZero,
}

export const absenceReasonSchema = z.enum([
  'not-available',
  'low-reliability',
  'not-applicable',
  'confidential',
]) satisfies z.ZodType<AbsenceReason>

export const observationSchema = z.strictObject({
  ...key,
  value: number,
  ...limits,
  absence: absenceReasonSchema.nullable(),
  status,
  note: plainTextSchema,
}) satisfies z.ZodType<Observation>

export const presentEstimateSchema = z.strictObject({
  kind: z.literal('estimate'),
  ...key,
  value: z.number(),
  ...limits,
  method: requiredTextSchema,
  status,
  note: plainTextSchema,
}) satisfies z.ZodType<PresentEstimate>

export const suppressedEstimateSchema = z.strictObject({
  kind: z.literal('suppressed'),
  ...key,
  reason: requiredTextSchema,
}) satisfies z.ZodType<SuppressedEstimate>

/** A missing estimate may stand for a reference that was never understood, so its key is any text. */
export const missingEstimateSchema = z.strictObject({
  kind: z.literal('missing'),
  ...key,
  indicator: plainTextSchema,
  area: plainTextSchema,
  period: plainTextSchema,
  reason: requiredTextSchema,
}) satisfies z.ZodType<MissingEstimate>

export const estimateSchema = z.discriminatedUnion('kind', [
  presentEstimateSchema,
  suppressedEstimateSchema,
  missingEstimateSchema,
]) satisfies z.ZodType<Estimate>
