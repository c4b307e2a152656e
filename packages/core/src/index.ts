// The public surface of @jsna/core, written by hand and grouped like a table of contents.

// Nouns
export type { Area, AreaScheme, AreaStatus, AreaType, Lookup, LookupEntry } from './model/area.ts'
export { comparePeriods, parsePeriod, periodsOverlap } from './model/period.ts'
export type { Period, PeriodKind, PeriodReading } from './model/period.ts'
export type {
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
} from './model/indicator.ts'
export type { AbsenceReason, EstimateKey, Observation } from './model/observation.ts'
export type { Estimate, MissingEstimate, PresentEstimate, SuppressedEstimate } from './model/estimate.ts'
export type { Comparison, Spread, Trend, TrendDirection, Verdict } from './model/comparison.ts'
export type { CommunityAsset, Theme } from './model/profile.ts'
export type { Release } from './model/release.ts'

// Calculations
export { proportion } from './methods/proportion.ts'
export type { Proportion, ProportionOptions } from './methods/proportion.ts'
export { rate } from './methods/rate.ts'
export type { Rate, RateOptions } from './methods/rate.ts'
export { mean } from './methods/mean.ts'
export type { Mean, MeanOptions, NoMean } from './methods/mean.ts'
export { eachRow } from './methods/row.ts'
export type { CompleteRow, CountRow } from './methods/row.ts'
export { bothLevels } from './methods/confidence.ts'
export type { Confidence, Limits, NotCalculated, OneLevel, TwoLevels } from './methods/confidence.ts'
export { methods } from './methods/registry.ts'
export type { Method } from './methods/registry.ts'
export { wilson } from './intervals/wilson.ts'
export { byars } from './intervals/byars.ts'
export { exactPoisson } from './intervals/exact-poisson.ts'
export { studentT } from './intervals/student-t.ts'
export type { Interval } from './intervals/requirements.ts'
export { CalculationError, PeriodError } from './errors.ts'
export type { CalculationFault } from './errors.ts'

// Comparison and trend
export { compareWithBenchmark } from './compare/benchmark.ts'
export type { ComparedIndicator } from './compare/benchmark.ts'
export { recentTrend } from './compare/trend.ts'
export type { TrendedIndicator } from './compare/trend.ts'
export { spread } from './compare/spread.ts'
export { quantileBounds, quantileGroup } from './compare/quantile-bounds.ts'
export { positionAgainst, proportionControlLimits } from './compare/control-limits.ts'
export { rankAmong, ranksAmong } from './compare/rank.ts'
export type { Rank } from './compare/rank.ts'
export { relativeDistance } from './compare/relative-distance.ts'

// Combining areas
export { aggregate } from './combine/aggregate.ts'
export type { Aggregation, AggregationIssue } from './combine/aggregate.ts'
export { bestFitReport } from './combine/best-fit-report.ts'
export type { AreaFit, BestFitReport } from './combine/best-fit-report.ts'
export { estimateFrom } from './combine/estimate-from.ts'
export type { EstimatedIndicator } from './combine/estimate-from.ts'
export { suppressCounts } from './combine/disclosure/suppress-counts.ts'
export { protectedEstimates } from './combine/disclosure/protected-estimates.ts'
export type { Geography } from './combine/disclosure/protected-estimates.ts'
export { possibleCounts } from './combine/disclosure/possible-counts.ts'
export type { PossibleCount } from './combine/disclosure/possible-counts.ts'
export { disclosurePolicies } from './combine/disclosure/disclosure-policies.ts'
export type { ReleasedCount, Suppression } from './combine/disclosure/suppress-counts.ts'
export type { AdditiveTotal, CountCell } from './combine/disclosure/count-table.ts'
export { roundHalfAwayFromZero, roundToStep } from './combine/rounding.ts'

// Narrative
export type {
  AreaReference,
  AreaSet,
  Condition,
  Figure,
  FigureFormat,
  FigureOperation,
  PeriodReference,
  Reference,
} from './narrative/figure.ts'
export type { Assertion, AssertionKind } from './narrative/claim.ts'
export type {
  Block,
  ChartBlock,
  ChartDescription,
  ClaimInline,
  Document,
  FigureInline,
  Inline,
  KeyFigure,
  QuestionId,
  Section,
} from './narrative/document.ts'
export type { Evidence, Setting } from './narrative/evidence.ts'
export { createEvidence } from './narrative/create-evidence.ts'
export { isAllowedLink } from './narrative/link.ts'
export { resolveArea } from './narrative/resolve-area.ts'
export { isRelativePeriod, resolve, resolveChange, resolvePair } from './narrative/resolve.ts'
export { evaluate } from './narrative/evaluate.ts'
export { figureOperations } from './narrative/operations/registry.ts'
export { check } from './narrative/check.ts'
export { claimAssertions } from './narrative/assertions/registry.ts'
export { evaluateDocument } from './narrative/evaluate-document.ts'
export {
  documentCharts,
  documentInlines,
  documentText,
  indicatorsOf,
  inlineRuns,
  referencesOf,
  repeatedIds,
} from './narrative/document-walk.ts'
export { plainText } from './narrative/plain-text.ts'
export { sentenceAround } from './narrative/sentence.ts'
export { looseNumbers } from './narrative/lint.ts'
export { questionIds, topicQuestions } from './narrative/questions.ts'
export { describeMeasure, describeSubject } from './narrative/wording.ts'
export type { BoundInline, InlineRun } from './narrative/document-walk.ts'
export type { LooseNumber } from './narrative/lint.ts'
export type { ClaimResult, FigureResult } from './narrative/result.ts'
export type { Recommendation } from './narrative/recommendation.ts'
export type { EarlierValue, Evaluation, PublishedDocument } from './narrative/published-document.ts'

// Text
export { formatPeriod } from './text/format-period.ts'
export type { PeriodStyle } from './text/format-period.ts'
export { formatInterval, formatNumber, formatValue } from './text/format-value.ts'
export type { ValueFormat } from './text/format-value.ts'
export type { AreaRole, ChartArea, ChartData, ComparisonRow } from './text/chart-data.ts'
export { describeChart } from './text/describe-chart.ts'
export type { DescribedChart } from './text/chart-lookup.ts'
export {
  areaWords,
  categoryWords,
  conditionWords,
  countWords,
  inPeriod,
  insideSentence,
  listWords,
  measureWords,
  ordinal,
  sexPossessive,
  sexWords,
  suggestWording,
  trendDirectionWords,
  trendWords,
  upperFirst,
  verdictWords,
} from './text/phrases.ts'
