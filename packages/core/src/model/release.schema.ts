import { z } from 'zod'
import { isoInstantSchema, plainTextSchema, requiredTextSchema } from './plain.schema.ts'
import type { Release } from './release.ts'

export const releaseSchema = z.strictObject({
  number: z.int().min(1),
  publishedAt: isoInstantSchema,
  title: requiredTextSchema,
  publishedBy: requiredTextSchema,
  contentHash: requiredTextSchema,
  methodVersion: requiredTextSchema,
  changes: z.array(
    z.strictObject({
      kind: z.enum(['revised', 'new-period', 'new-indicator', 'withdrawn', 'text', 'checked']),
      text: requiredTextSchema,
      link: plainTextSchema,
    }),
  ),
}) satisfies z.ZodType<Release>
