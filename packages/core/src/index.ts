// The public surface of @jsna/core, written by hand and grouped like a table of contents.

// Nouns
export type { Area, AreaScheme, AreaStatus, AreaType, Lookup, LookupEntry } from './model/area.ts'
export { parseAgeYears, type AgeYears } from './model/age-years.ts'
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
export type {
  Change,
  Comparison,
  PeerComparison,
  PeerVerdict,
  Spread,
  Trend,
  TrendDirection,
  Verdict,
} from './model/comparison.ts'
export type { Goal, GoalMethod } from './model/goal.ts'
export { postcodeBeginnings, postcodeFrom } from './model/postcode.ts'
export type { CommunityAsset, Theme } from './model/profile.ts'
export type { Release } from './model/release.ts'

// Calculations
export { proportion } from './methods/proportion.ts'
export type { Proportion, ProportionOptions } from './methods/proportion.ts'
export { rate } from './methods/rate.ts'
export type { Rate, RateOptions } from './methods/rate.ts'
export { mean } from './methods/mean.ts'
export type { Mean, MeanOptions, NoMean } from './methods/mean.ts'
export { directlyStandardisedRate } from './methods/directly-standardised-rate.ts'
export type { AgeBand } from './methods/directly-standardised-rate.ts'
export { directlyStandardisedRateOfRepeatedEvents } from './methods/directly-standardised-rate-of-repeated-events.ts'
export type { RepeatedEventsRow } from './methods/directly-standardised-rate-of-repeated-events.ts'
export type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './methods/direct-standardisation.ts'
export { indirectlyStandardisedRatio } from './methods/indirectly-standardised-ratio.ts'
export type {
  IndirectlyStandardisedRatio,
  IndirectlyStandardisedRatioOptions,
} from './methods/indirectly-standardised-ratio.ts'
export { indirectlyStandardisedRate } from './methods/indirectly-standardised-rate.ts'
export type {
  IndirectlyStandardisedRate,
  IndirectlyStandardisedRateOptions,
} from './methods/indirectly-standardised-rate.ts'
export type { IndirectAgeBand, ReferenceBand, ReferenceOptions } from './methods/indirect-standardisation.ts'
export {
  europeanStandardPopulation2013,
  europeanStandardPopulation2013In21Bands,
  worldStandardPopulation,
} from './math/standard-populations.ts'
export type { StandardBand, StandardPopulation } from './math/standard-populations.ts'
export { lifeExpectancy } from './methods/life-expectancy.ts'
export type { LifeExpectancy, LifeExpectancyOptions } from './methods/life-expectancy.ts'
export { lifeTableAges } from './methods/life-table-bands.ts'
export type { LifeTableBand, LifeTableOptions } from './methods/life-table-bands.ts'
export { healthyLifeExpectancy } from './methods/healthy-life-expectancy.ts'
export type { HealthBand, HealthyLifeExpectancy } from './methods/healthy-life-expectancy.ts'
export { yearsOfLifeLost } from './methods/years-of-life-lost.ts'
export type { LostAgainst, YearsOfLifeLost, YearsOfLifeLostOptions } from './methods/years-of-life-lost.ts'
export { ageSpecificRates } from './methods/age-specific-rates.ts'
export type { AgeSpecificRate, AgeSpecificRow } from './methods/age-specific-rates.ts'
export { excessOverExpected } from './methods/excess-over-expected.ts'
export type { Excess, ExcessOptions, ObservedRow } from './methods/excess-over-expected.ts'
export { eachRow } from './methods/row.ts'
export type { CompleteRow, CountRow } from './methods/row.ts'
export { bothLevels } from './methods/confidence.ts'
export type { Confidence, Limits, NotCalculated, OneLevel, TwoLevels } from './methods/confidence.ts'
export { wilson } from './intervals/wilson.ts'
export { byars } from './intervals/byars.ts'
export { exactPoisson } from './intervals/exact-poisson.ts'
export { eventCountInterval, eventCountMethod } from './intervals/event-count.ts'
export { dobson } from './intervals/dobson.ts'
export { studentT } from './intervals/student-t.ts'
export type { Interval } from './intervals/requirements.ts'
export { CalculationError, PeriodError, type CalculationFault } from './errors.ts'

// Calculations on whole tables
export { proportionColumns } from './columns/proportion-columns.ts'
export type { CountColumns } from './columns/quotients.ts'
export { rateColumns } from './columns/rate-columns.ts'
export { meanColumns } from './columns/mean-columns.ts'
export type { ValueColumns } from './columns/mean-columns.ts'
export { directlyStandardisedRateColumns } from './columns/directly-standardised-rate-columns.ts'
export { directlyStandardisedRateOfRepeatedEventsColumns } from './columns/directly-standardised-rate-of-repeated-events-columns.ts'
export type { RepeatedEventsColumns } from './columns/directly-standardised-rate-of-repeated-events-columns.ts'
export { indirectlyStandardisedRatioColumns } from './columns/indirectly-standardised-ratio-columns.ts'
export { indirectlyStandardisedRateColumns } from './columns/indirectly-standardised-rate-columns.ts'
export type { IndirectColumns, ObservedColumns } from './columns/indirect-columns.ts'
export { lifeExpectancyColumns } from './columns/life-expectancy-columns.ts'
export type { LifeTableColumns } from './columns/life-expectancy-columns.ts'
export { healthyLifeExpectancyColumns } from './columns/healthy-life-expectancy-columns.ts'
export type { HealthColumns } from './columns/healthy-life-expectancy-columns.ts'
export { rateRatioColumns } from './columns/rate-ratio-columns.ts'
export { rateDifferenceColumns } from './columns/rate-difference-columns.ts'
export type { ReferenceColumns } from './columns/pairs.ts'
export { funnelSignificanceColumns } from './columns/funnel-significance-columns.ts'
export type { FunnelColumns, PositionColumns } from './columns/funnel-significance-columns.ts'
export { slopeIndexOfInequalityColumns } from './columns/slope-index-of-inequality-columns.ts'
export type { SlopeIndexColumnsOptions } from './columns/slope-index-of-inequality-columns.ts'
export type { ErrorColumns, GroupColumns, LimitColumns } from './columns/group-columns.ts'
export type { Answers } from './columns/answers.ts'

// Comparison and trend
export { compareWithBenchmark, type ComparedIndicator } from './compare/benchmark.ts'
export { comparisonMethods, type ComparisonRule } from './compare/comparison-methods.ts'
export { compareWithPeers, type ComparedAmongPeers } from './compare/peers.ts'
export { compareWithGoal, type GoalEvidence, type IndicatorWithGoal } from './compare/goal.ts'
export { compareWithEarlierPeriod, type IndicatorOverTime } from './compare/earlier-period.ts'
export { changeFromPrevious } from './compare/change-from-previous.ts'
export { recentTrend } from './compare/trend.ts'
export type { TrendedIndicator } from './compare/trend.ts'
export { spread } from './compare/spread.ts'
export { quantileBounds, quantileGroup } from './compare/quantile-bounds.ts'
export { positionAgainst, proportionControlLimits, rateControlLimits } from './compare/control-limits.ts'
export { rankAmong, ranksAmong } from './compare/rank.ts'
export type { Rank } from './compare/rank.ts'
export { relativeDistance } from './compare/relative-distance.ts'
export { linearTrend } from './compare/linear-trend.ts'
export type { LinearTrend, LinearTrendOptions, LinearTrendPoint } from './compare/linear-trend.ts'

// Differences between groups
export { rateRatio } from './compare/rate-ratio.ts'
export type { RateRatio, RateRatioOptions } from './compare/rate-ratio.ts'
export { rateDifference } from './compare/rate-difference.ts'
export type { RateDifference, RateDifferenceOptions } from './compare/rate-difference.ts'
export { proportionDifference } from './compare/proportion-difference.ts'
export type { ProportionDifference, ProportionDifferenceOptions } from './compare/proportion-difference.ts'
export { absoluteGap } from './inequality/absolute-gap.ts'
export { relativeGap } from './inequality/relative-gap.ts'
export type { Gap, GapSide } from './inequality/gap-sides.ts'
export { populationAttributableFraction } from './inequality/population-attributable-fraction.ts'
export type {
  AttributableFraction,
  AttributableFractionOptions,
  Exposure,
} from './inequality/population-attributable-fraction.ts'

// Inequality
export { quantiles } from './inequality/quantiles.ts'
export type { Quantiles, QuantilesOptions } from './inequality/quantiles.ts'
export { slopeIndexOfInequality } from './inequality/slope-index-of-inequality.ts'
export type {
  RelativeIndex,
  SlopeIndexOfInequality,
  SlopeIndexOptions,
} from './inequality/slope-index-of-inequality.ts'
export type { InequalityGroup } from './inequality/inequality-groups.ts'
export type { InequalityValueType } from './inequality/value-scales.ts'

// Funnels
export { funnelLimits } from './funnel/funnel-limits.ts'
export type { FunnelLimits, FunnelPlace, FunnelStep } from './funnel/funnel-limits.ts'
export { funnelPoints } from './funnel/funnel-points.ts'
export type { FunnelPoint } from './funnel/funnel-points.ts'
export { funnelSignificance } from './funnel/funnel-significance.ts'
export type { FunnelPosition } from './funnel/funnel-significance.ts'
export type { FunnelArea, FunnelOptions, FunnelStatistic } from './funnel/funnel-areas.ts'

// Distributions
export { normalLowerTail, normalQuantile, normalUpperTail } from './math/normal.ts'
export { chiSquaredQuantile, chiSquaredUpperTail } from './math/chi-squared.ts'
export { gammaQuantile, gammaUpperTail } from './math/gamma-distribution.ts'
export { betaQuantile, betaUpperTail } from './math/beta-distribution.ts'
export { studentTLowerTail, studentTQuantile, studentTUpperTail } from './math/student-t.ts'
export { poissonLowerTail, poissonQuantile, poissonUpperTail } from './math/poisson.ts'

// Combining areas and periods
export { aggregate, type Aggregation, type AggregationIssue, type TotalMaker } from './combine/aggregate.ts'
export { pooledPeriods, type PeriodRow, type PooledPeriods } from './combine/pooled-periods.ts'
export { bestFitReport, type AreaFit, type BestFitReport } from './combine/best-fit-report.ts'
export { estimateFrom, type EstimatedIndicator } from './combine/estimate-from.ts'
export { roundHalfAwayFromZero, roundToStep } from './combine/rounding.ts'

// What the methods declare of themselves, for forms and captions
export { methods, type Method, type MethodInput } from './methods/registry.ts'

// Means of larger areas
export { meanTotal } from './combine/mean-total.ts'
export type { Part as AreaPart } from './combine/total.ts'

// Disclosure control
export { protectedEstimates, protectEstimates } from './combine/disclosure/protected-estimates.ts'
export type { HiddenFigure, ProtectedFigures } from './combine/disclosure/protected-estimates.ts'
export { auditEstimates, type PlacedCount } from './combine/disclosure/audit-estimates.ts'
export { countedAs, likelySame, samePeople } from './combine/disclosure/same-people.ts'
export type { Geography } from './combine/disclosure/publication.ts'
export type { EarlierTable, WithheldCount } from './combine/disclosure/with-revised.ts'
export { suppressCounts, type ReleasedCount, type Suppression } from './combine/disclosure/suppress-counts.ts'
export type { AdditiveTotal, CountCell } from './combine/disclosure/count-table.ts'
export { possibleCounts, type PossibleCount } from './combine/disclosure/possible-counts.ts'
export { disclosurePolicies } from './combine/disclosure/disclosure-policies.ts'
export { rateReliability, type RateReliability } from './combine/disclosure/rate-reliability.ts'

// Narrative
export type {
  AreaReference,
  AreaSet,
  Condition,
  Figure,
  FigureFormat,
  FigureOperation,
  Grouping,
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
export { placeHeadings, questionIds, topicQuestions } from './narrative/questions.ts'
export { describeMeasure, describeSubject } from './narrative/wording.ts'
export type { BoundInline, InlineRun } from './narrative/document-walk.ts'
export type { LooseNumber } from './narrative/lint.ts'
export type { ClaimResult, FigureResult } from './narrative/result.ts'
export type { Recommendation } from './narrative/recommendation.ts'
export type { EarlierValue, Evaluation, PublishedDocument } from './narrative/published-document.ts'

// Text
export { formatPeriod, type PeriodStyle } from './text/format-period.ts'
export { formatInterval, formatNumber, formatValue, type ValueFormat } from './text/format-value.ts'
export { phraseValue } from './text/phrase-value.ts'
export { approximately, isNear, moreThan, stepOf, type Approximation, type Nearness } from './text/approximately.ts'
export { fractionWords, isAboutFraction, oneInWords } from './text/fraction-words.ts'
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

// Measures beside each other
export { correlation, type Correlation, type CorrelationOptions, type Pair } from './compare/correlation.ts'

// Looking a new file of figures over
export { implausibleChanges, type FigureChange, type ImplausibleChange } from './compare/implausible-changes.ts'
export { valueFrom } from './combine/estimate-from.ts'
export { contradictedValue } from './compare/contradicted-value.ts'
export { nearestPeriodAmong, unusualPeriods, type UnusualPeriod } from './compare/unusual-periods.ts'
