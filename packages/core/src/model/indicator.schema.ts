import { z } from 'zod'
import type {
  ComparabilityBreak,
  ComparisonMethod,
  DisclosurePolicy,
  ExternalId,
  Indicator,
  IndicatorSource,
  IntervalMethod,
  Polarity,
  Sex,
  ThemeId,
  TrendRule,
  ValueType,
} from './indicator.ts'
import { goalSchema } from './goal.schema.ts'
import {
  isoDateOrMonthSchema,
  periodIdSchema,
  plainTextSchema,
  requiredTextSchema,
  slugSchema,
  webAddressSchema,
} from './plain.schema.ts'

export const polaritySchema = z.enum(['high-is-good', 'low-is-good', 'no-judgement']) satisfies z.ZodType<Polarity>

export const valueTypeSchema = z.enum([
  'proportion',
  'crude-rate',
  'standardised-rate',
  'life-expectancy',
  'mean',
  'median',
  'count',
  'ratio',
  'score',
  'currency',
]) satisfies z.ZodType<ValueType>

export const comparisonMethodSchema = z.enum([
  'interval-95',
  'interval-95-and-998',
  'both-intervals',
  'control-limits-proportion',
  'control-limits-rate',
  'none',
]) satisfies z.ZodType<ComparisonMethod>

export const intervalMethodSchema = z.enum([
  'wilson',
  'byars',
  'student-t',
  'published',
  'none',
]) satisfies z.ZodType<IntervalMethod>

export const trendRuleSchema = z.enum(['proportion', 'value-with-interval', 'none']) satisfies z.ZodType<TrendRule>

export const themeIdSchema = z.enum([
  'demographics-and-community',
  'prospects',
  'environment',
  'health-and-wellbeing',
]) satisfies z.ZodType<ThemeId>

export const sexSchema = z.enum(['persons', 'female', 'male']) satisfies z.ZodType<Sex>

/** Age band or category id as it stands in keys: `all`, or the source's own label. */
export const breakdownSchema = requiredTextSchema

export const indicatorSourceSchema = z.strictObject({
  organisation: requiredTextSchema,
  title: requiredTextSchema,
  link: webAddressSchema,
  date: isoDateOrMonthSchema,
  licence: requiredTextSchema,
  nextUpdate: isoDateOrMonthSchema.nullable(),
}) satisfies z.ZodType<IndicatorSource>

export const comparabilityBreakSchema = z.strictObject({
  period: periodIdSchema,
  reason: requiredTextSchema,
}) satisfies z.ZodType<ComparabilityBreak>

export const disclosurePolicySchema = z.strictObject({
  threshold: z.int().min(0),
  reason: plainTextSchema,
  roundTo: z.literal(5).optional(),
  protectZero: z.boolean().optional(),
  secondary: z.boolean().optional(),
  samePeopleAs: z.array(slugSchema).optional(),
}) satisfies z.ZodType<DisclosurePolicy>

export const externalIdSchema = z.strictObject({
  system: slugSchema,
  id: requiredTextSchema,
  sex: sexSchema,
  age: breakdownSchema,
  category: breakdownSchema,
}) satisfies z.ZodType<ExternalId>

export const indicatorSchema = z.strictObject({
  slug: slugSchema,
  name: requiredTextSchema,
  shortName: requiredTextSchema,
  definition: requiredTextSchema,
  rationale: plainTextSchema,
  theme: themeIdSchema,
  topic: slugSchema,
  valueType: valueTypeSchema,
  unit: plainTextSchema,
  prefix: plainTextSchema,
  multiplier: z.number().positive(),
  decimals: z.int().min(0).max(6),
  polarity: polaritySchema,
  polarityReason: requiredTextSchema,
  comparisonMethod: comparisonMethodSchema,
  goal: goalSchema.optional(),
  intervalMethod: intervalMethodSchema,
  trendRule: trendRuleSchema,
  disclosure: disclosurePolicySchema,
  smallestDifference: z.number().min(0),
  population: plainTextSchema,
  source: indicatorSourceSchema,
  caveats: z.array(requiredTextSchema),
  sexes: z.array(sexSchema).min(1),
  ages: z.array(breakdownSchema).min(1),
  categories: z.array(z.strictObject({ id: breakdownSchema, label: requiredTextSchema })),
  externalIds: z.array(externalIdSchema),
  aliases: z.array(slugSchema),
  breaks: z.array(comparabilityBreakSchema),
  aggregation: z.enum(['sum-counts', 'weigh-means', 'none']),
}) satisfies z.ZodType<Indicator>
