import { z } from 'zod'
import type { Area, AreaScheme, AreaStatus, AreaType, Lookup, LookupEntry } from './area.ts'
import { areaCodeSchema, isoDateSchema, plainTextSchema, requiredTextSchema, slugSchema } from './plain.schema.ts'

export const areaStatusSchema = z.enum(['official', 'illustrative']) satisfies z.ZodType<AreaStatus>

export const areaTypeSchema = z.enum([
  'country',
  'region',
  'upper-tier-authority',
  'ward',
  'msoa',
  'lsoa',
  'reach-area',
  'custom-area',
]) satisfies z.ZodType<AreaType>

export const areaSchema = z.strictObject({
  code: areaCodeSchema,
  name: requiredTextSchema,
  scheme: slugSchema,
  parents: z.array(areaCodeSchema),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  status: areaStatusSchema,
  neighbours: z.array(areaCodeSchema),
  description: plainTextSchema,
}) satisfies z.ZodType<Area>

export const areaSchemeSchema = z.strictObject({
  id: slugSchema,
  name: requiredTextSchema,
  singular: requiredTextSchema,
  areaType: areaTypeSchema,
  edition: requiredTextSchema,
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  status: areaStatusSchema,
  source: plainTextSchema,
  licence: plainTextSchema,
  caveat: plainTextSchema,
}) satisfies z.ZodType<AreaScheme>

export const lookupEntrySchema = z.strictObject({
  from: areaCodeSchema,
  to: areaCodeSchema,
  weight: z.number().min(0).max(1),
}) satisfies z.ZodType<LookupEntry>

export const lookupSchema = z.strictObject({
  id: slugSchema,
  fromScheme: slugSchema,
  toScheme: slugSchema,
  method: z.enum(['exact', 'best-fit', 'population-weighted']),
  status: areaStatusSchema,
  source: plainTextSchema,
  validFrom: isoDateSchema.nullable(),
  entries: z.array(lookupEntrySchema),
}) satisfies z.ZodType<Lookup>
