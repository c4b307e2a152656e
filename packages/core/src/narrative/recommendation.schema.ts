import { z } from 'zod'
import { themeIdSchema } from '../model/indicator.schema.ts'
import { isoDateOrMonthSchema, requiredTextSchema } from '../model/plain.schema.ts'
import { figureSchema } from './figure.schema.ts'
import type { Recommendation } from './recommendation.ts'

const labelled = z.strictObject({ label: requiredTextSchema, figure: figureSchema })

export const recommendationSchema = z.strictObject({
  id: requiredTextSchema,
  number: requiredTextSchema,
  theme: z.union([themeIdSchema, z.literal('working-together')]),
  text: requiredTextSchema,
  owner: requiredTextSchema,
  status: z.enum(['proposed', 'agreed', 'under-way', 'done']),
  reviewDate: isoDateOrMonthSchema,
  topics: z.array(requiredTextSchema),
  evidence: z.array(labelled),
  measure: labelled,
}) satisfies z.ZodType<Recommendation>
