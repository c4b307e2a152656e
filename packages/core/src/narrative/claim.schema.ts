import { z } from 'zod'
import type { Schema } from '../model/plain.schema.ts'
import type { Assertion } from './claim.ts'
import {
  areaSetSchema,
  conditionSchema,
  groupingSchema,
  periodReferenceSchema,
  referenceSchema,
} from './figure.schema.ts'

const of = { of: referenceSchema }
const two = { ...of, with: referenceSchema }
const from = periodReferenceSchema
const order = z.enum(['highest', 'lowest'])
const top = z.int().min(1)

export const assertionSchema: Schema<Assertion> = z.discriminatedUnion('assert', [
  z.strictObject({
    assert: z.literal('verdict'),
    ...two,
    is: z.enum(['better', 'similar', 'worse', 'higher', 'lower']),
  }),
  z.strictObject({ assert: z.literal('order'), ...two, is: z.enum(['higher', 'lower', 'equal']) }),
  z.strictObject({
    assert: z.literal('direction'),
    ...of,
    from,
    is: z.enum(['increased', 'decreased', 'unchanged']),
  }),
  z.strictObject({
    assert: z.literal('trend'),
    ...of,
    is: z.enum(['increasing', 'decreasing', 'no-significant-change', 'getting-better', 'getting-worse']),
  }),
  z.strictObject({ assert: z.literal('threshold'), ...of, is: conditionSchema }),
  z.strictObject({
    assert: z.literal('rank'),
    ...of,
    among: areaSetSchema,
    order,
    top,
  }),
  z.strictObject({
    assert: z.literal('order-to-both'),
    ...two,
    and: referenceSchema,
    is: z.enum(['higher', 'lower']),
  }),
  z.strictObject({
    assert: z.literal('own-share'),
    ...two,
    and: referenceSchema,
    is: z.enum(['more', 'equal', 'less']),
  }),
  z.strictObject({ assert: z.literal('ratio'), ...two, is: conditionSchema }),
  z
    .strictObject({ assert: z.literal('fraction'), ...of, parts: z.int().min(1), whole: z.int().min(2) })
    .refine(({ parts, whole }) => parts < whole, {
      path: ['parts'],
      message: 'A fraction has fewer parts than the whole, such as 1 in 10.',
    }),
  z.strictObject({
    assert: z.literal('pace'),
    ...two,
    from,
    is: z.enum(['grew-faster', 'grew-more-slowly', 'fell-faster', 'fell-more-slowly']),
  }),
  z.strictObject({ assert: z.literal('gap'), ...two, from, is: z.enum(['narrowed', 'widened', 'unchanged']) }),
  z.strictObject({ assert: z.literal('reversal'), ...of, is: z.enum(['rise-after-falls', 'fall-after-rises']) }),
  z.strictObject({ assert: z.literal('stable'), ...of, from, band: z.number().min(0) }),
  z.strictObject({ assert: z.literal('progress'), ...of, from, is: z.enum(['improved', 'similar', 'worsened']) }),
  z.strictObject({ assert: z.literal('target'), ...of, target: z.number(), is: z.enum(['met', 'missed']) }),
  z.strictObject({
    assert: z.literal('rank-change'),
    ...of,
    from,
    among: areaSetSchema,
    order,
    is: z.enum(['up', 'down', 'unchanged']),
  }),
  z.strictObject({ assert: z.literal('group-rank'), ...of, by: groupingSchema, order, top }),
  z.strictObject({ assert: z.literal('tentative'), ...of }),
  z.strictObject({
    assert: z.literal('status'),
    ...of,
    is: z.enum(['final', 'provisional', 'revised', 'modelled', 'projected']),
  }),
])
