import { z } from 'zod'
import type { Goal, GoalMethod } from './goal.ts'
import { areaCodeSchema, periodIdSchema, requiredTextSchema } from './plain.schema.ts'

const percentile = z.number().min(0).max(100)
const source = requiredTextSchema

export const goalMethodSchema = z.enum([
  'goal-value',
  'goal-range',
  'goal-percentiles',
  'goal-earlier-period',
]) satisfies z.ZodType<GoalMethod>

export const goalSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: z.number(), useInterval: z.boolean(), source }),
    z.strictObject({ kind: z.literal('range'), lower: z.number(), upper: z.number(), source }),
    z.strictObject({ kind: z.literal('percentiles'), lower: percentile, upper: percentile, source }),
    z.strictObject({
      kind: z.literal('earlier-period'),
      area: areaCodeSchema,
      period: z.union([z.literal('previous'), periodIdSchema]),
      useInterval: z.boolean(),
      source,
    }),
  ])
  .refine(
    (goal) => !('lower' in goal) || goal.lower < goal.upper,
    'The lower end of a goal lies below its upper end.',
  ) satisfies z.ZodType<Goal>
