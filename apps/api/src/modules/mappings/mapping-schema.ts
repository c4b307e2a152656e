import { z } from '@hono/zod-openapi'
import { COLUMN_ROLES, SPREAD_FIELDS } from '@jsna/importers'

const mostColumns = 200
const text = z.string().max(300)
const word = z.string().min(1).max(300)

const dimension = z.strictObject({
  field: z.enum(SPREAD_FIELDS),
  headings: z.array(word.nullable()).min(1).max(mostColumns),
})

/** The body of a mapping. What it must say beyond its form the importers decide. */
export const mappingSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give the mapping a name.').max(100),
  header: z.array(text).min(1).max(mostColumns),
  sheet: z.string().trim().min(1).max(100).optional(),
  roles: z.array(z.enum(COLUMN_ROLES)).min(1).max(mostColumns),
  fixed: z.strictObject({
    area: word.optional(),
    indicator: word.optional(),
    period: word.optional(),
    sex: z.enum(['persons', 'female', 'male']).optional(),
    age: word.optional(),
    category: word.optional(),
  }),
  words: z
    .array(
      z.strictObject({
        field: z.enum(['area', 'indicator', 'period', 'sex', 'age', 'category']),
        written: word,
        means: word,
      }),
    )
    .max(2000),
  spread: dimension.extend({ second: dimension.optional() }).optional(),
})
