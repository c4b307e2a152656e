// The second door of @jsna/core: a strict zod schema for every noun that is stored or sent. Unknown keys are refused.

// Nouns
export {
  areaSchema,
  areaSchemeSchema,
  areaStatusSchema,
  areaTypeSchema,
  lookupEntrySchema,
  lookupSchema,
} from './model/area.schema.ts'
export {
  breakdownSchema,
  comparabilityBreakSchema,
  comparisonMethodSchema,
  disclosurePolicySchema,
  externalIdSchema,
  indicatorSchema,
  indicatorSourceSchema,
  intervalMethodSchema,
  polaritySchema,
  sexSchema,
  themeIdSchema,
  trendRuleSchema,
  valueTypeSchema,
} from './model/indicator.schema.ts'
export { goalMethodSchema, goalSchema } from './model/goal.schema.ts'
export {
  absenceReasonSchema,
  estimateKeySchema,
  estimateSchema,
  missingEstimateSchema,
  observationSchema,
  presentEstimateSchema,
  suppressedEstimateSchema,
} from './model/estimate.schema.ts'
export {
  changeSchema,
  comparisonSchema,
  peerComparisonSchema,
  peerVerdictSchema,
  spreadSchema,
  trendDirectionSchema,
  trendSchema,
  verdictSchema,
} from './model/comparison.schema.ts'
export { communityAssetSchema, themeSchema } from './model/profile.schema.ts'
export { releaseSchema } from './model/release.schema.ts'
export {
  areaCodeSchema,
  isoDateOrMonthSchema,
  isoDateSchema,
  isoInstantSchema,
  periodIdSchema,
  plainTextSchema,
  requiredTextSchema,
  slugSchema,
  webAddressSchema,
} from './model/plain.schema.ts'

// Narrative
export {
  areaReferenceSchema,
  areaSetSchema,
  conditionSchema,
  figureFormatSchema,
  figureSchema,
  groupingSchema,
  periodReferenceSchema,
  referenceSchema,
} from './narrative/figure.schema.ts'
export { assertionSchema } from './narrative/claim.schema.ts'
export { chartDescriptionSchema } from './narrative/chart.schema.ts'
export {
  blockSchema,
  claimInlineSchema,
  documentFrameSchema,
  documentSchema,
  figureInlineSchema,
  inlineSchema,
  keyFigureSchema,
  sectionSchema,
} from './narrative/document.schema.ts'
export { recommendationSchema } from './narrative/recommendation.schema.ts'
export {
  claimResultSchema,
  earlierValueSchema,
  evaluationSchema,
  figureResultSchema,
  publishedDocumentSchema,
  settingSchema,
} from './narrative/published-document.schema.ts'

// Text
export { areaRoleSchema, chartAreaSchema, chartDataSchema, comparisonRowSchema } from './text/chart-data.schema.ts'
