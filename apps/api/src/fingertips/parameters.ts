import { z } from '@hono/zod-openapi'

const mostNumbers = 1000

/** One number of something: an indicator, a group, a profile, an area type. */
export const numberParameter = z
  .string()
  .regex(/^\d{1,10}$/, 'Write one whole number.')
  .transform(Number)

/** Numbers with commas between them. */
export const numbersParameter = z
  .string()
  .regex(/^\s*\d{1,10}(?:\s*,\s*\d{1,10})*\s*$/, 'Write whole numbers with commas between them.')
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .refine((numbers) => numbers.length <= mostNumbers, `Name at most ${mostNumbers} numbers.`)

export const areaCodeParameter = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'Write the code of an area: letters, digits and hyphens.')

export const yesOrNo = z.enum(['yes', 'no'], 'Write yes or no.')
