import { z } from 'zod'
import type { Assertion } from './claim.ts'
import { areaSetSchema, conditionSchema, periodReferenceSchema, referenceSchema } from './figure.schema.ts'

const of = { of: referenceSchema }
const two = { ...of, with: referenceSchema }

export const assertionSchema = z.discriminatedUnion('assert', [
  z.strictObject({
    assert: z.literal('verdict'),
    ...two,
    is: z.enum(['better', 'similar', 'worse', 'higher', 'lower']),
  }),
  z.strictObject({ assert: z.literal('order'), ...two, is: z.enum(['higher', 'lower', 'equal']) }),
  z.strictObject({
    assert: z.literal('direction'),
    ...of,
    from: periodReferenceSchema,
    is: z.enum(['increased', 'decreased', 'unchanged']),
  }),
  z.strictObject({
    assert: z.literal('trend'),
    ...of,
    is: z.enum(['increasing', 'decreasing', 'no-significant-change']),
  }),
  z.strictObject({ assert: z.literal('threshold'), ...of, is: conditionSchema }),
  z.strictObject({
    assert: z.literal('rank'),
    ...of,
    among: areaSetSchema,
    order: z.enum(['highest', 'lowest']),
    top: z.int().min(1),
  }),
]) satisfies z.ZodType<Assertion>
