import type { z } from '@hono/zod-openapi'
import * as schemas from '@jsna/core/schema'

/** The nouns of core that stand under their own name in the description of the API. */
export const namedSchemas: Record<string, z.ZodType> = {
  Area: schemas.areaSchema,
  AreaScheme: schemas.areaSchemeSchema,
  Assertion: schemas.assertionSchema,
  Block: schemas.blockSchema,
  ChartData: schemas.chartDataSchema,
  ChartDescription: schemas.chartDescriptionSchema,
  ClaimResult: schemas.claimResultSchema,
  Comparison: schemas.comparisonSchema,
  ComparisonRow: schemas.comparisonRowSchema,
  Document: schemas.documentSchema,
  EarlierValue: schemas.earlierValueSchema,
  Estimate: schemas.estimateSchema,
  Figure: schemas.figureSchema,
  FigureFormat: schemas.figureFormatSchema,
  FigureResult: schemas.figureResultSchema,
  Indicator: schemas.indicatorSchema,
  Inline: schemas.inlineSchema,
  PublishedDocument: schemas.publishedDocumentSchema,
  Recommendation: schemas.recommendationSchema,
  Reference: schemas.referenceSchema,
  Release: schemas.releaseSchema,
  Section: schemas.sectionSchema,
  Setting: schemas.settingSchema,
  Spread: schemas.spreadSchema,
  Theme: schemas.themeSchema,
  Trend: schemas.trendSchema,
}
