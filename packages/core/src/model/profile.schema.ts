import { z } from 'zod'
import { themeIdSchema } from './indicator.schema.ts'
import { areaCodeSchema, plainTextSchema, requiredTextSchema, slugSchema } from './plain.schema.ts'
import type { CommunityAsset, Theme } from './profile.ts'

export const themeSchema = z.strictObject({
  id: themeIdSchema,
  title: requiredTextSchema,
  summary: requiredTextSchema,
  topics: z.array(slugSchema),
}) satisfies z.ZodType<Theme>

export const communityAssetSchema = z.strictObject({
  id: slugSchema,
  name: requiredTextSchema,
  kind: requiredTextSchema,
  area: areaCodeSchema,
  address: plainTextSchema,
  source: plainTextSchema,
}) satisfies z.ZodType<CommunityAsset>
