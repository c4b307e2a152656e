import { z } from '@hono/zod-openapi'
import { isoInstantSchema } from '@jsna/core/schema'
import type { ReleaseMark } from '../client.ts'

/** The release that an answer was taken from. */
export const releaseMarkSchema = z
  .strictObject({ number: z.int().min(1), publishedAt: isoInstantSchema, title: z.string() })
  .openapi('ReleaseMark') satisfies z.ZodType<ReleaseMark>
