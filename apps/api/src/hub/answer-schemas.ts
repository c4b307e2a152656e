import { z } from '@hono/zod-openapi'
import { breakdownSchema, periodIdSchema, sexSchema, slugSchema } from '@jsna/core/schema'

export const noAnswerSchema = z
  .strictObject({ kind: z.literal('missing'), reason: z.string() })
  .openapi({ description: 'There is no answer, and why.' })

export const bothLimits = {
  lowerCi95: z.number().nullable(),
  upperCi95: z.number().nullable(),
  lowerCi998: z.number().nullable(),
  upperCi998: z.number().nullable(),
}

/** A difference or a ratio with its limits, or the reason why there is none. */
export const gapSchema = z.union([
  z.strictObject({ kind: z.literal('estimate'), value: z.number(), method: z.enum(['mover', 'none']), ...bothLimits }),
  noAnswerSchema,
])

export const seriesPeriod = {
  indicator: slugSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
  period: periodIdSchema,
}
