// index.d.ts
export type { Area, AreaScheme, AreaStatus, AreaType, Lookup, LookupEntry } from './model/area.ts';
export { parseAgeYears, type AgeYears } from './model/age-years.ts';
export { comparePeriods, parsePeriod, periodsOverlap } from './model/period.ts';
export type { Period, PeriodKind, PeriodReading } from './model/period.ts';
export type { ComparabilityBreak, ComparisonMethod, DisclosurePolicy, ExternalId, Indicator, IndicatorSource, IntervalMethod, Polarity, Sex, ThemeId, TrendRule, ValueType, } from './model/indicator.ts';
export type { AbsenceReason, EstimateKey, Observation } from './model/observation.ts';
export type { Estimate, MissingEstimate, PresentEstimate, SuppressedEstimate } from './model/estimate.ts';
export type { Change, Comparison, PeerComparison, PeerVerdict, Spread, Trend, TrendDirection, Verdict, } from './model/comparison.ts';
export type { Goal, GoalMethod } from './model/goal.ts';
export { postcodeBeginnings, postcodeFrom } from './model/postcode.ts';
export type { CommunityAsset, Theme } from './model/profile.ts';
export type { Release } from './model/release.ts';
export { proportion } from './methods/proportion.ts';
export type { Proportion, ProportionOptions } from './methods/proportion.ts';
export { rate } from './methods/rate.ts';
export type { Rate, RateOptions } from './methods/rate.ts';
export { mean } from './methods/mean.ts';
export type { Mean, MeanOptions, NoMean } from './methods/mean.ts';
export { directlyStandardisedRate } from './methods/directly-standardised-rate.ts';
export type { AgeBand } from './methods/directly-standardised-rate.ts';
export { directlyStandardisedRateOfRepeatedEvents } from './methods/directly-standardised-rate-of-repeated-events.ts';
export type { RepeatedEventsRow } from './methods/directly-standardised-rate-of-repeated-events.ts';
export type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './methods/direct-standardisation.ts';
export { indirectlyStandardisedRatio } from './methods/indirectly-standardised-ratio.ts';
export type { IndirectlyStandardisedRatio, IndirectlyStandardisedRatioOptions, } from './methods/indirectly-standardised-ratio.ts';
export { indirectlyStandardisedRate } from './methods/indirectly-standardised-rate.ts';
export type { IndirectlyStandardisedRate, IndirectlyStandardisedRateOptions, } from './methods/indirectly-standardised-rate.ts';
export type { IndirectAgeBand, ReferenceBand, ReferenceOptions } from './methods/indirect-standardisation.ts';
export { europeanStandardPopulation2013, europeanStandardPopulation2013In21Bands, worldStandardPopulation, } from './math/standard-populations.ts';
export type { StandardBand, StandardPopulation } from './math/standard-populations.ts';
export { lifeExpectancy } from './methods/life-expectancy.ts';
export type { LifeExpectancy, LifeExpectancyOptions } from './methods/life-expectancy.ts';
export { lifeTableAges } from './methods/life-table-bands.ts';
export type { LifeTableBand, LifeTableOptions } from './methods/life-table-bands.ts';
export { healthyLifeExpectancy } from './methods/healthy-life-expectancy.ts';
export type { HealthBand, HealthyLifeExpectancy } from './methods/healthy-life-expectancy.ts';
export { yearsOfLifeLost } from './methods/years-of-life-lost.ts';
export type { LostAgainst, YearsOfLifeLost, YearsOfLifeLostOptions } from './methods/years-of-life-lost.ts';
export { ageSpecificRates } from './methods/age-specific-rates.ts';
export type { AgeSpecificRate, AgeSpecificRow } from './methods/age-specific-rates.ts';
export { excessOverExpected } from './methods/excess-over-expected.ts';
export type { Excess, ExcessOptions, ObservedRow } from './methods/excess-over-expected.ts';
export { eachRow } from './methods/row.ts';
export type { CompleteRow, CountRow } from './methods/row.ts';
export { bothLevels } from './methods/confidence.ts';
export type { Confidence, Limits, NotCalculated, OneLevel, TwoLevels } from './methods/confidence.ts';
export { wilson } from './intervals/wilson.ts';
export { byars } from './intervals/byars.ts';
export { exactPoisson } from './intervals/exact-poisson.ts';
export { eventCountInterval, eventCountMethod } from './intervals/event-count.ts';
export { dobson } from './intervals/dobson.ts';
export { studentT } from './intervals/student-t.ts';
export type { Interval } from './intervals/requirements.ts';
export { CalculationError, PeriodError, type CalculationFault } from './errors.ts';
export { proportionColumns } from './columns/proportion-columns.ts';
export type { CountColumns } from './columns/quotients.ts';
export { rateColumns } from './columns/rate-columns.ts';
export { meanColumns } from './columns/mean-columns.ts';
export type { ValueColumns } from './columns/mean-columns.ts';
export { directlyStandardisedRateColumns } from './columns/directly-standardised-rate-columns.ts';
export { directlyStandardisedRateOfRepeatedEventsColumns } from './columns/directly-standardised-rate-of-repeated-events-columns.ts';
export type { RepeatedEventsColumns } from './columns/directly-standardised-rate-of-repeated-events-columns.ts';
export { indirectlyStandardisedRatioColumns } from './columns/indirectly-standardised-ratio-columns.ts';
export { indirectlyStandardisedRateColumns } from './columns/indirectly-standardised-rate-columns.ts';
export type { IndirectColumns, ObservedColumns } from './columns/indirect-columns.ts';
export { lifeExpectancyColumns } from './columns/life-expectancy-columns.ts';
export type { LifeTableColumns } from './columns/life-expectancy-columns.ts';
export { healthyLifeExpectancyColumns } from './columns/healthy-life-expectancy-columns.ts';
export type { HealthColumns } from './columns/healthy-life-expectancy-columns.ts';
export { rateRatioColumns } from './columns/rate-ratio-columns.ts';
export { rateDifferenceColumns } from './columns/rate-difference-columns.ts';
export type { ReferenceColumns } from './columns/pairs.ts';
export { funnelSignificanceColumns } from './columns/funnel-significance-columns.ts';
export type { FunnelColumns, PositionColumns } from './columns/funnel-significance-columns.ts';
export { slopeIndexOfInequalityColumns } from './columns/slope-index-of-inequality-columns.ts';
export type { SlopeIndexColumnsOptions } from './columns/slope-index-of-inequality-columns.ts';
export type { ErrorColumns, GroupColumns, LimitColumns } from './columns/group-columns.ts';
export type { Answers } from './columns/answers.ts';
export { compareWithBenchmark, type ComparedIndicator } from './compare/benchmark.ts';
export { comparisonMethods, type ComparisonRule } from './compare/comparison-methods.ts';
export { compareWithPeers, type ComparedAmongPeers } from './compare/peers.ts';
export { compareWithGoal, type GoalEvidence, type IndicatorWithGoal } from './compare/goal.ts';
export { compareWithEarlierPeriod, type IndicatorOverTime } from './compare/earlier-period.ts';
export { changeFromPrevious } from './compare/change-from-previous.ts';
export { recentTrend } from './compare/trend.ts';
export type { TrendedIndicator } from './compare/trend.ts';
export { spread } from './compare/spread.ts';
export { quantileBounds, quantileGroup } from './compare/quantile-bounds.ts';
export { positionAgainst, proportionControlLimits, rateControlLimits } from './compare/control-limits.ts';
export { rankAmong, ranksAmong } from './compare/rank.ts';
export type { Rank } from './compare/rank.ts';
export { relativeDistance } from './compare/relative-distance.ts';
export { linearTrend } from './compare/linear-trend.ts';
export type { LinearTrend, LinearTrendOptions, LinearTrendPoint } from './compare/linear-trend.ts';
export { rateRatio } from './compare/rate-ratio.ts';
export type { RateRatio, RateRatioOptions } from './compare/rate-ratio.ts';
export { rateDifference } from './compare/rate-difference.ts';
export type { RateDifference, RateDifferenceOptions } from './compare/rate-difference.ts';
export { proportionDifference } from './compare/proportion-difference.ts';
export type { ProportionDifference, ProportionDifferenceOptions } from './compare/proportion-difference.ts';
export { absoluteGap } from './inequality/absolute-gap.ts';
export { relativeGap } from './inequality/relative-gap.ts';
export type { Gap, GapSide } from './inequality/gap-sides.ts';
export { populationAttributableFraction } from './inequality/population-attributable-fraction.ts';
export type { AttributableFraction, AttributableFractionOptions, Exposure, } from './inequality/population-attributable-fraction.ts';
export { quantiles } from './inequality/quantiles.ts';
export type { Quantiles, QuantilesOptions } from './inequality/quantiles.ts';
export { slopeIndexOfInequality } from './inequality/slope-index-of-inequality.ts';
export type { RelativeIndex, SlopeIndexOfInequality, SlopeIndexOptions, } from './inequality/slope-index-of-inequality.ts';
export type { InequalityGroup } from './inequality/inequality-groups.ts';
export type { InequalityValueType } from './inequality/value-scales.ts';
export { funnelLimits } from './funnel/funnel-limits.ts';
export type { FunnelLimits, FunnelPlace, FunnelStep } from './funnel/funnel-limits.ts';
export { funnelPoints } from './funnel/funnel-points.ts';
export type { FunnelPoint } from './funnel/funnel-points.ts';
export { funnelSignificance } from './funnel/funnel-significance.ts';
export type { FunnelPosition } from './funnel/funnel-significance.ts';
export type { FunnelArea, FunnelOptions, FunnelStatistic } from './funnel/funnel-areas.ts';
export { normalLowerTail, normalQuantile, normalUpperTail } from './math/normal.ts';
export { chiSquaredQuantile, chiSquaredUpperTail } from './math/chi-squared.ts';
export { gammaQuantile, gammaUpperTail } from './math/gamma-distribution.ts';
export { betaQuantile, betaUpperTail } from './math/beta-distribution.ts';
export { studentTLowerTail, studentTQuantile, studentTUpperTail } from './math/student-t.ts';
export { poissonLowerTail, poissonQuantile, poissonUpperTail } from './math/poisson.ts';
export { aggregate, type Aggregation, type AggregationIssue, type TotalMaker } from './combine/aggregate.ts';
export { pooledPeriods, type PeriodRow, type PooledPeriods } from './combine/pooled-periods.ts';
export { bestFitReport, type AreaFit, type BestFitReport } from './combine/best-fit-report.ts';
export { estimateFrom, type EstimatedIndicator } from './combine/estimate-from.ts';
export { roundHalfAwayFromZero, roundToStep } from './combine/rounding.ts';
export { methods, type Method, type MethodInput } from './methods/registry.ts';
export { meanTotal } from './combine/mean-total.ts';
export type { Part as AreaPart } from './combine/total.ts';
export { protectedEstimates, protectEstimates } from './combine/disclosure/protected-estimates.ts';
export type { HiddenFigure, ProtectedFigures } from './combine/disclosure/protected-estimates.ts';
export { auditEstimates, type PlacedCount } from './combine/disclosure/audit-estimates.ts';
export { countedAs, likelySame, samePeople } from './combine/disclosure/same-people.ts';
export type { Geography } from './combine/disclosure/publication.ts';
export type { EarlierTable, WithheldCount } from './combine/disclosure/with-revised.ts';
export { suppressCounts, type ReleasedCount, type Suppression } from './combine/disclosure/suppress-counts.ts';
export type { AdditiveTotal, CountCell } from './combine/disclosure/count-table.ts';
export { possibleCounts, type PossibleCount } from './combine/disclosure/possible-counts.ts';
export { disclosurePolicies } from './combine/disclosure/disclosure-policies.ts';
export { rateReliability, type RateReliability } from './combine/disclosure/rate-reliability.ts';
export type { AreaReference, AreaSet, Condition, Figure, FigureFormat, FigureOperation, Grouping, PeriodReference, Reference, } from './narrative/figure.ts';
export type { Assertion, AssertionKind } from './narrative/claim.ts';
export type { Block, ChartBlock, ChartDescription, ClaimInline, Document, FigureInline, Inline, KeyFigure, QuestionId, Section, } from './narrative/document.ts';
export type { Evidence, Setting } from './narrative/evidence.ts';
export { createEvidence } from './narrative/create-evidence.ts';
export { isAllowedLink } from './narrative/link.ts';
export { resolveArea } from './narrative/resolve-area.ts';
export { isRelativePeriod, resolve, resolveChange, resolvePair } from './narrative/resolve.ts';
export { evaluate } from './narrative/evaluate.ts';
export { figureOperations } from './narrative/operations/registry.ts';
export { check } from './narrative/check.ts';
export { claimAssertions } from './narrative/assertions/registry.ts';
export { evaluateDocument } from './narrative/evaluate-document.ts';
export { documentCharts, documentInlines, documentText, indicatorsOf, inlineRuns, referencesOf, repeatedIds, } from './narrative/document-walk.ts';
export { plainText } from './narrative/plain-text.ts';
export { sentenceAround } from './narrative/sentence.ts';
export { looseNumbers } from './narrative/lint.ts';
export { placeHeadings, questionIds, topicQuestions } from './narrative/questions.ts';
export { describeMeasure, describeSubject } from './narrative/wording.ts';
export type { BoundInline, InlineRun } from './narrative/document-walk.ts';
export type { LooseNumber } from './narrative/lint.ts';
export type { ClaimResult, FigureResult } from './narrative/result.ts';
export type { Recommendation } from './narrative/recommendation.ts';
export type { EarlierValue, Evaluation, PublishedDocument } from './narrative/published-document.ts';
export { formatPeriod, type PeriodStyle } from './text/format-period.ts';
export { formatInterval, formatNumber, formatValue, type ValueFormat } from './text/format-value.ts';
export { phraseValue } from './text/phrase-value.ts';
export { approximately, isNear, moreThan, stepOf, type Approximation, type Nearness } from './text/approximately.ts';
export { fractionWords, isAboutFraction, oneInWords } from './text/fraction-words.ts';
export type { AreaRole, ChartArea, ChartData, ComparisonRow } from './text/chart-data.ts';
export { describeChart } from './text/describe-chart.ts';
export type { DescribedChart } from './text/chart-lookup.ts';
export { areaWords, categoryWords, conditionWords, countWords, inPeriod, insideSentence, listWords, measureWords, ordinal, sexPossessive, sexWords, suggestWording, trendDirectionWords, trendWords, upperFirst, verdictWords, } from './text/phrases.ts';
export { correlation, type Correlation, type CorrelationOptions, type Pair } from './compare/correlation.ts';
export { implausibleChanges, type FigureChange, type ImplausibleChange } from './compare/implausible-changes.ts';
export { valueFrom } from './combine/estimate-from.ts';
export { contradictedValue } from './compare/contradicted-value.ts';
export { nearestPeriodAmong, unusualPeriods, type UnusualPeriod } from './compare/unusual-periods.ts';

// model/area.d.ts
/** Whether a boundary or lookup is a published one, or a stand-in until one is published. */
export type AreaStatus = 'official' | 'illustrative';
/** A place that figures describe. `code` is the GSS code, or the scheme's own code where no GSS code exists. */
export interface Area {
    code: string;
    name: string;
    /** The scheme that this area belongs to, such as `upper-tier-authority-2025`. */
    scheme: string;
    /** Codes of the areas that contain this one, nearest first. */
    parents: string[];
    /** ISO dates; `null` where the area is still valid. */
    validFrom: string | null;
    validTo: string | null;
    status: AreaStatus;
    /** Codes of similar areas, most similar first; empty where no such list exists. */
    neighbours: string[];
    /** One sentence for readers that says where the place is; empty where there is none. */
    description: string;
}
/** A versioned set of areas of one kind. Schemes need not nest and need not cover the city. */
export interface AreaScheme {
    id: string;
    /** Plural name for readers, such as “Family Hub reach areas”. */
    name: string;
    /** Singular name for readers, such as “reach area”. */
    singular: string;
    /** The kind of area, whatever its edition; `custom-area` for those that analysts put together. */
    areaType: AreaType;
    edition: string;
    validFrom: string | null;
    validTo: string | null;
    status: AreaStatus;
    source: string;
    licence: string;
    /** What a reader must know about these boundaries; empty where nothing is special. */
    caveat: string;
}
export type AreaType = 'country' | 'region' | 'upper-tier-authority' | 'ward' | 'msoa' | 'lsoa' | 'reach-area' | 'custom-area';
/** One part of a small area that belongs to a larger one. `weight` is the share, from 0 to 1. */
export interface LookupEntry {
    from: string;
    to: string;
    weight: number;
}
/** How small areas add up to larger ones. */
export interface Lookup {
    id: string;
    fromScheme: string;
    toScheme: string;
    method: 'exact' | 'best-fit' | 'population-weighted';
    status: AreaStatus;
    source: string;
    validFrom: string | null;
    entries: LookupEntry[];
}

// model/age-years.d.ts
/** Ages in whole years, both included. */
export interface AgeYears {
    first: number;
    /** 150 for a band without an end. */
    last: number;
}
/**
 * The years of an age band as sources write it, such as `16-64`, `65+` or `<75`. `null` for an age that is no band of years, such as
 * `all` or “primary school age”.
 *
 * @example
 * parseAgeYears('16 to 64') // => { first: 16, last: 64 }
 * parseAgeYears('65+') // => { first: 65, last: 150 }
 * parseAgeYears('<75') // => { first: 0, last: 74 }
 * parseAgeYears('all') // => null
 */
export declare function parseAgeYears(age: string): AgeYears | null;

// model/period.d.ts
/** The kinds of time span that official statistics use. */
export type PeriodKind = 'instant' | 'month' | 'quarter' | 'calendar-year' | 'financial-year' | 'academic-year' | 'pooled-years' | 'rolling-year';
/**
 * A time span. In figures, files and addresses a period is written as its `id`, one ISO 8601 spelling:
 * `2022-01-01/P3Y` for an interval and `2026-01-01` for a single day.
 */
export interface Period {
    id: string;
    kind: PeriodKind;
    /** First day, ISO. */
    start: string;
    /** Last day, ISO (inclusive). */
    end: string;
    /** Length in years; 0 for an instant, 1/12 for a month. */
    years: number;
}
/** How a source means “2021/22”, which does not say by itself when the year begins. */
export interface PeriodReading {
    splitYear?: 'financial' | 'academic';
}
/**
 * Reads a period as official statistics write it and gives it one spelling.
 *
 * It knows ISO (`2022-01-01/P3Y`, `2025-03-01/P1M`, `2021-03-21`), Fingertips (`2021/22`, `2018 - 20`, `2023 Q1`,
 * `2018/19 - 20/21`) and typed forms (`2018–20`, `2022 to 2024`, `March 2025`, `21 March 2021`).
 * “2021/22” is a financial year, from April, unless `splitYear` says that the source counts academic years, from September.
 *
 * @throws PeriodError when the text names no period, an impossible date, or could mean two different periods.
 * @example
 * parsePeriod('2018 - 20').id // => '2018-01-01/P3Y'
 * parsePeriod('2021/22').kind // => 'financial-year'
 * parsePeriod('2021/22', { splitYear: 'academic' }).id // => '2021-09-01/P1Y'
 * parsePeriod('2022-01-01/P3Y').end // => '2024-12-31'
 */
export declare function parsePeriod(text: string, reading?: PeriodReading): Period;
/**
 * Order of two period ids for sorting: the one that ends earlier comes first, then the one that starts earlier.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * comparePeriods('2022-01-01/P3Y', '2023-01-01/P1Y') > 0 // => true
 */
export declare function comparePeriods(a: string, b: string): number;
/**
 * Whether two periods have a day in common. Values of overlapping periods share people and are not independent.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * periodsOverlap('2021-01-01/P3Y', '2022-01-01/P3Y') // => true
 * periodsOverlap('2021-01-01/P1Y', '2022-01-01/P1Y') // => false
 */
export declare function periodsOverlap(a: string, b: string): boolean;

// model/indicator.d.ts
import type { Goal } from './goal.ts';
export type Polarity = 'high-is-good' | 'low-is-good' | 'no-judgement';
export type ValueType = 'proportion' | 'crude-rate' | 'standardised-rate' | 'life-expectancy' | 'mean' | 'median' | 'count' | 'ratio' | 'score' | 'currency';
/**
 * How a value is judged against another: by one interval against a value, by both intervals, by the control limits around
 * the other value, or not at all. `compare/comparison-methods.ts` says what each needs.
 */
export type ComparisonMethod = 'interval-95' | 'interval-95-and-998' | 'both-intervals' | 'control-limits-proportion' | 'control-limits-rate' | 'none';
export type IntervalMethod = 'wilson' | 'byars' | 'student-t' | 'published' | 'none';
/** Which recent-trend rule applies: on counts, on values with limits, or none (overlapping periods, surveys that changed). */
export type TrendRule = 'proportion' | 'value-with-interval' | 'none';
export type ThemeId = 'demographics-and-community' | 'prospects' | 'environment' | 'health-and-wellbeing';
export type Sex = 'persons' | 'female' | 'male';
export interface IndicatorSource {
    organisation: string;
    /** What the organisation calls the publication. */
    title: string;
    link: string;
    /** ISO date of publication. */
    date: string;
    licence: string;
    /** ISO date or month of the next update; `null` where none is announced. */
    nextUpdate: string | null;
}
/** A break after which values are not comparable with those before. */
export interface ComparabilityBreak {
    /** First period (id) after the break. */
    period: string;
    reason: string;
}
export interface DisclosurePolicy {
    /** Counts from 1 to below this are hidden; 0 where the source is already protected. */
    threshold: number;
    reason: string;
    /** Counts that are shown are rounded to the nearest 5; left out, they are shown as they are. */
    roundTo?: 5;
    /** Whether 0 is hidden like a small count; left out, it is shown. */
    protectZero?: boolean;
    /** Whether further counts are hidden from which a small one could be worked out; left out, they are. */
    secondary?: boolean;
    /** Slugs of indicators that count the same people, such as the number beside a rate: what one hides the others do not tell. */
    samePeopleAs?: string[];
}
/** A source's name for one breakdown of an indicator: ONS calls women's healthy life expectancy an indicator of its own. */
export interface ExternalId {
    /** `ons-local-statistics`, `ons-local-statistics-json`, `census-2021`, `indices-of-deprivation`, `fingertips`, ... */
    system: string;
    id: string;
    sex: Sex;
    age: string;
    category: string;
}
/** What a figure measures, and every decision that a person has made about it. */
export interface Indicator {
    slug: string;
    /** Full name for headings, sentence case. */
    name: string;
    /** Short name for tables. */
    shortName: string;
    /** What it counts, in one or two plain sentences of our own. */
    definition: string;
    /** Why a needs assessment looks at it. */
    rationale: string;
    theme: ThemeId;
    topic: string;
    valueType: ValueType;
    /** What stands after the value in words: `%`, `years`, `per 100,000`, `tonnes a person`; empty for a bare number. */
    unit: string;
    /** What stands before the value: `£` or empty. */
    prefix: string;
    /** Factor from proportion or rate to the value shown: 1 for a plain value, 100 for percentages, 100000 for rates per 100,000. */
    multiplier: number;
    /** Digits after the point at display. */
    decimals: number;
    polarity: Polarity;
    /** Why the polarity was chosen. A person decides it for each indicator. */
    polarityReason: string;
    comparisonMethod: ComparisonMethod;
    /** What the figure is meant to reach; left out where no goal is set. */
    goal?: Goal;
    intervalMethod: IntervalMethod;
    trendRule: TrendRule;
    disclosure: DisclosurePolicy;
    /** Differences smaller than this, in units of the value, are not called higher or lower; 0 where the interval alone decides. */
    smallestDifference: number;
    /** Who or what is counted, for captions: “people aged 16 to 64”, “households”. */
    population: string;
    source: IndicatorSource;
    caveats: string[];
    /** Breakdowns that exist, for pickers. The first is the default. */
    sexes: Sex[];
    ages: string[];
    /** Category ids with their labels, in display order; empty where there is no breakdown. */
    categories: {
        id: string;
        label: string;
    }[];
    /** How sources name this indicator, and which breakdown of it they mean. */
    externalIds: ExternalId[];
    /** Slugs of superseded indicators that now lead here. */
    aliases: string[];
    breaks: ComparabilityBreak[];
    /** How values of larger areas are made from small ones: from the sums of counts, from means weighed by people, or not. */
    aggregation: 'sum-counts' | 'weigh-means' | 'none';
}

// model/goal.d.ts
/** What a figure is meant to reach, and who has said so. Values are in the unit of the indicator. */
export type Goal = {
    kind: 'value';
    value: number;
    useInterval: boolean;
    source: string;
} | {
    kind: 'range';
    lower: number;
    upper: number;
    source: string;
}
/** A range of percentiles, 0 to 100, of all areas of the same kind. */
 | {
    kind: 'percentiles';
    lower: number;
    upper: number;
    source: string;
}
/** What an area, often the country, had in a period (id), or in its period before: `previous`. */
 | {
    kind: 'earlier-period';
    area: string;
    period: string;
    useInterval: boolean;
    source: string;
};
/** How a comparison with a goal came about. */
export type GoalMethod = `goal-${Goal['kind']}`;

// model/observation.d.ts
import type { Sex } from './indicator.ts';
/** What identifies one figure: the same six fields in files, database, address and chart. */
export interface EstimateKey {
    indicator: string;
    area: string;
    /** Period id, see `Period`. */
    period: string;
    sex: Sex;
    /** Age band as the source gives it, `all` for every age that the indicator covers. */
    age: string;
    /** Category id, `all` where there is no breakdown. */
    category: string;
}
/** Why a value is not there although a row for it is. */
export type AbsenceReason = 'not-available' | 'low-reliability' | 'not-applicable' | 'confidential';
/** What a source says about one key, unjudged. `null` means that the source does not state it. */
export interface Observation extends EstimateKey {
    value: number | null;
    lowerCi95: number | null;
    upperCi95: number | null;
    lowerCi998: number | null;
    upperCi998: number | null;
    count: number | null;
    denominator: number | null;
    /** Why there is neither a value nor a count; `null` where there is one. */
    absence: AbsenceReason | null;
    status: 'final' | 'provisional' | 'revised' | 'modelled';
    note: string;
}

// model/estimate.d.ts
import type { EstimateKey, Observation } from './observation.ts';
/** A value with what is known of its uncertainty. Limits, count and denominator are `null` where nobody published them. */
export interface PresentEstimate extends EstimateKey {
    kind: 'estimate';
    value: number;
    lowerCi95: number | null;
    upperCi95: number | null;
    lowerCi998: number | null;
    upperCi998: number | null;
    count: number | null;
    denominator: number | null;
    /** How the interval came about: `wilson`, `byars`, `exact`, `student-t`, `published` or `none`. */
    method: string;
    status: Observation['status'];
    note: string;
}
/** A value that exists and is withheld. It carries no number of any kind. */
export interface SuppressedEstimate extends EstimateKey {
    kind: 'suppressed';
    reason: string;
}
/** A value that does not exist, or that nobody may rely on. */
export interface MissingEstimate extends EstimateKey {
    kind: 'missing';
    reason: string;
}
/** What we say about one key. Missing and suppressed are answers, never `null` and never `NaN`. */
export type Estimate = PresentEstimate | SuppressedEstimate | MissingEstimate;

// model/comparison.d.ts
import type { GoalMethod } from './goal.ts';
import type { ComparisonMethod } from './indicator.ts';
export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared';
/** How one value stands against another. `reason` says in words why, above all when there is no verdict. */
export interface Comparison {
    verdict: Verdict;
    method: ComparisonMethod | GoalMethod;
    /** The level at which the verdict holds: 95 or 99.8; `null` where there is no verdict, or a goal that leaves intervals aside. */
    level: 95 | 99.8 | null;
    value: number | null;
    /** The other side: a benchmark's value, or of a goal the bound that lies nearest. */
    benchmarkValue: number | null;
    reason: string;
}
/** Where an area lies among areas of its kind: in words of judgement where the indicator has a good direction. */
export type PeerVerdict = 'best' | 'better' | 'middle' | 'worse' | 'worst' | 'highest' | 'high' | 'low' | 'lowest' | 'not-compared';
/** How one value stands among those of all areas of its kind. It is no test: a group says nothing about chance. */
export interface PeerComparison {
    verdict: PeerVerdict;
    method: 'quartiles' | 'quintiles';
    /** Never a level, because no interval decides. */
    level: null;
    /** Counted from 1, the lowest values; `null` where there is no verdict. */
    group: number | null;
    value: number | null;
    /** What parts the groups: minimum, inner bounds, maximum. Empty where there is no verdict. */
    bounds: number[];
    reason: string;
}
export type TrendDirection = 'increasing' | 'decreasing' | 'no-significant-change' | 'not-tested';
/** Recent change, tested. `judged` adds whether it is an improvement where the indicator has a good direction. */
export interface Trend {
    direction: TrendDirection;
    judged: 'getting-better' | 'getting-worse' | 'no-judgement' | 'no-significant-change' | 'not-tested';
    method: 'proportion' | 'value-with-interval' | 'none';
    /** Ids of the periods used, oldest first. */
    periods: string[];
    chiSquared: number | null;
    slope: number | null;
    reason: string;
}
/** What became of a value since the one before it: two points and no more, so it is no trend. */
export interface Change {
    direction: TrendDirection;
    judged: Trend['judged'];
    method: ComparisonMethod;
    level: 95 | null;
    value: number | null;
    previousValue: number | null;
    /** Ids of the two periods, oldest first; empty where the change was not tested. */
    periods: string[];
    reason: string;
}
/** How an area type is spread on one indicator, period and breakdown. Quantiles are of type 7. */
export interface Spread {
    count: number;
    minimum: number;
    lowerQuartile: number;
    median: number;
    upperQuartile: number;
    maximum: number;
    /** Areas that hold the extremes. */
    minimumArea: string;
    maximumArea: string;
}

// model/postcode.d.ts
/**
 * A postcode in its one spelling, whatever its spaces and letters; `null` for what is none.
 *
 * @example
 * postcodeFrom(' cv49pl ') // => 'CV4 9PL'
 * postcodeFrom('CV4 9') // => null
 */
export declare function postcodeFrom(text: string): string | null;
/**
 * What a postcode may begin with, where a reader has typed only its first part: each reading in one spelling, the likelier
 * first. A district ends with a space, because `CV1` is not the beginning of `CV12`. Empty for a whole postcode and for
 * anything else.
 *
 * @example
 * postcodeBeginnings('cv4') // => ['CV4 ']
 * postcodeBeginnings('CV4 9') // => ['CV4 9']
 * postcodeBeginnings('cv12') // => ['CV12 ', 'CV1 2']
 * postcodeBeginnings('Canley') // => []
 */
export declare function postcodeBeginnings(text: string): string[];

// model/profile.d.ts
import type { ThemeId } from './indicator.ts';
/** The four parts of every profile. Ids are stable, titles may differ between editions. */
export interface Theme {
    id: ThemeId;
    title: string;
    /** One sentence for readers. */
    summary: string;
    topics: string[];
}
/** A group, building or service that a place can draw on. */
export interface CommunityAsset {
    id: string;
    name: string;
    kind: string;
    area: string;
    address: string;
    source: string;
}

// model/release.d.ts
/** An edition: an immutable, citable set of figures and texts. */
export interface Release {
    number: number;
    /** ISO instant. */
    publishedAt: string;
    title: string;
    publishedBy: string;
    /** Content hash over figures and texts. */
    contentHash: string;
    methodVersion: string;
    /** One line a change, for readers. */
    changes: {
        kind: 'revised' | 'new-period' | 'new-indicator' | 'withdrawn' | 'text' | 'checked';
        text: string;
        link: string;
    }[];
}

// methods/proportion.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
import type { CompleteRow, CountRow } from './row.ts';
export interface ProportionOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
    /** 1 for a share, 100 for a percentage. Default 1. */
    multiplier?: number;
}
export type Proportion<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'wilson';
} & Limits<C>;
/**
 * The share of a group to which something applies, with its Wilson score interval. Use it where everyone counted is also
 * in the denominator; where people can be counted more than once, use `rate`.
 *
 * value = count / denominator × multiplier; the interval is described at `wilson`. A row without count or denominator is
 * answered with the reason; several areas together are added up first (see `aggregate`), never averaged.
 *
 * @throws CalculationError when count is negative or above the denominator, the denominator is not above 0, the multiplier
 * is not above 0, or the confidence is neither one level from 0.9 to 1 (or 90 to 100) nor the pair [0.95, 0.998].
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).value // => 30
 * proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).lowerCi.toFixed(2) // => '19.10'
 * proportion({ count: 15, denominator: 50 }, { confidence: [0.95, 0.998] }).upperCi998.toFixed(4) // => '0.5184'
 * proportion({ count: null, denominator: 50 }).kind // => 'missing'
 */
export declare function proportion<C extends Confidence = number>(row: CompleteRow, options?: ProportionOptions<C>): Proportion<C>;
export declare function proportion<C extends Confidence = number>(row: CountRow, options?: ProportionOptions<C>): Proportion<C> | NotCalculated;

// methods/confidence.d.ts
/** One confidence level, from 0.9 to 1 or from 90 to 100, or the pair that Fingertips publishes. */
export type Confidence = number | readonly [0.95, 0.998];
/** The pair of levels that every stored estimate carries. */
export declare const bothLevels: readonly [0.95, 0.998];
export interface OneLevel<Limit> {
    lowerCi: Limit;
    upperCi: Limit;
}
export interface TwoLevels<Limit> {
    lowerCi95: Limit;
    upperCi95: Limit;
    lowerCi998: Limit;
    upperCi998: Limit;
}
/** One level gives `lowerCi` and `upperCi`; the pair gives the four fields of an estimate. */
export type Limits<C extends Confidence, Limit = number> = C extends readonly [0.95, 0.998] ? TwoLevels<Limit> : OneLevel<Limit>;
/** A calculation that has no answer for this input, and why. */
export interface NotCalculated {
    kind: 'missing';
    reason: string;
}
export declare function notCalculated(reason: string): NotCalculated;
/** Checks the levels that a caller asks for; 95 is read as 0.95. */
export declare function readLevels(name: string, confidence?: unknown): readonly number[];
/** The same for a calculation that has no limits at 100 %; `why` ends the message. */
export declare function readLevelsBelowOne(name: string, confidence: unknown, why: string): readonly number[];
/** Calculates the limits at every level asked for and gives them their names; `null` where there are none. */
export declare function limitsAt<C extends Confidence, Limit = number>(levels: readonly number[], at: (level: number) => {
    lower: Limit;
    upper: Limit;
}): Limits<C, Limit>;

// methods/row.d.ts
import type { NotCalculated } from './confidence.ts';
/** What a proportion or rate is made from. `null` means that the source does not state it. */
export interface CountRow {
    count: number | null;
    denominator: number | null;
}
export interface CompleteRow {
    count: number;
    denominator: number;
}
/** Checks the two numbers of a row; a missing one is an answer, not an error. `of` names one row among several. */
export declare function readRow(name: string, row: CountRow, of?: string): CompleteRow | NotCalculated;
export declare function readMultiplier(name: string, multiplier: number): number;
/**
 * Runs a calculation on each row of a list, so that an error says which row broke the rule.
 *
 * @throws CalculationError of the calculation, with the position of the row.
 * @example
 * eachRow([{ count: 3, denominator: 10 }], (row) => proportion(row)).length // => 1
 */
export declare function eachRow<Row, Result>(rows: readonly Row[], calculate: (row: Row) => Result): Result[];

// methods/rate.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
import type { CompleteRow, CountRow } from './row.ts';
export interface RateOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
    /** 100,000 for a rate per 100,000. Default 100,000. */
    multiplier?: number;
}
export type Rate<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'exact' | 'byars';
} & Limits<C>;
/**
 * Events per person or other unit, with a Poisson interval. Use it where one person can be counted more than once or where
 * the denominator is not the group counted, such as admissions per 100,000 residents.
 *
 * value = count / denominator × multiplier. Limits of the count are exact below 10 events and Byar's from 10, divided by the
 * denominator. Counts need not be whole and may exceed the denominator.
 *
 * @throws CalculationError when count is negative, the denominator is not above 0, the multiplier is not above 0, or the
 * confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998]. At 100 % a rate has no upper limit.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * rate({ count: 40, denominator: 80000 }).value // => 50
 * rate({ count: 40, denominator: 80000 }).lowerCi.toFixed(2) // => '35.72'
 * rate({ count: 4, denominator: 80000 }).method // => 'exact'
 */
export declare function rate<C extends Confidence = number>(row: CompleteRow, options?: RateOptions<C>): Rate<C>;
export declare function rate<C extends Confidence = number>(row: CountRow, options?: RateOptions<C>): Rate<C> | NotCalculated;

// methods/mean.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
export interface MeanOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
}
/** `standardDeviation` and limits are `null` for a single value, which tells nothing about spread. */
export type Mean<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'student-t' | 'none';
    n: number;
    sum: number;
    standardDeviation: number | null;
} & Limits<C, number | null>;
export type NoMean = NotCalculated & {
    n: number;
};
/**
 * The mean of single values, with the interval of Student's t distribution. Use it for measurements of people or places
 * that were sampled; not for averaging rates or percentages of areas, which must be added up by their counts.
 *
 * value = sum / n; interval as described at `studentT`, with the standard deviation of a sample (n − 1). Where one value is
 * missing the mean is missing, because nobody knows what it would have been.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with its position, or the confidence is
 * neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * mean([4, 6, 8]).value // => 6
 * mean([4, 6, 8]).standardDeviation // => 2
 * mean([4, 6, 8]).upperCi.toFixed(3) // => '10.968'
 * mean([4, null]).kind // => 'missing'
 */
export declare function mean<C extends Confidence = number>(values: readonly [number, ...number[]], options?: MeanOptions<C>): Mean<C>;
export declare function mean<C extends Confidence = number>(values: readonly (number | null)[], options?: MeanOptions<C>): Mean<C> | NoMean;

// methods/directly-standardised-rate.d.ts
import type { Confidence, NotCalculated } from './confidence.ts';
import type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './direct-standardisation.ts';
/** Events and people of one age band. `null` means that the source does not state the count. */
export interface AgeBand {
    /** The label of the standard population: `0-4`, `90+`. */
    age: string;
    count: number | null;
    denominator: number;
}
/**
 * The rate that an area would have if its people had the ages of a standard population, so that areas with older and
 * younger people can be compared. Use it for events that depend on age, with at least 10 of them; with fewer, or to ask how
 * an area does for its own age structure, use `indirectlyStandardisedRatio`.
 *
 * value = Σ (count / denominator × standard population) / Σ standard population × multiplier, over the age bands; the
 * interval is described at `dobson`. There must be a row for every age band of the standard population, in any order. A
 * missing band, a missing count and fewer than 10 events in all are answered with the reason.
 *
 * @throws CalculationError when an age is none of the standard population or stands in two rows, a count is negative, a
 * denominator is missing or not above 0, a standard population is negative or all of it is 0, the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const bands = [
 *   { age: '0-64', count: 20, denominator: 50000 },
 *   { age: '65+', count: 90, denominator: 10000 },
 * ]
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * directlyStandardisedRate(bands, { standardPopulation }).value.toFixed(1) // => '207.7'
 * directlyStandardisedRate(bands, { standardPopulation }).lowerCi.toFixed(1) // => '170.6'
 * directlyStandardisedRate(bands.slice(0, 1), { standardPopulation }).reason // => 'There is no row for age 65+.'
 */
export declare function directlyStandardisedRate<C extends Confidence = number>(bands: readonly AgeBand[], options: DirectlyStandardisedRateOptions<C>): DirectlyStandardisedRate<C> | NotCalculated;

// methods/direct-standardisation.d.ts
import type { StandardPopulation } from '../math/standard-populations.ts';
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
export interface DirectlyStandardisedRateOptions<C extends Confidence> {
    /** One of the standard populations, or the caller's own. It decides which age bands there must be. */
    standardPopulation: StandardPopulation;
    /** Default 0.95. */
    confidence?: C;
    /** 100,000 for a rate per 100,000. Default 100,000. */
    multiplier?: number;
}
/** `count` and `denominator` are the totals over all age bands. */
export type DirectlyStandardisedRate<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'dobson';
    count: number;
    denominator: number;
} & Limits<C>;
/** Below this number of events a directly standardised rate is not given: neither it nor its interval can be relied on. */
export declare const fewestEvents = 10;
export declare const tooFewEvents = "There are fewer than 10 events, too few for a directly standardised rate.";
/** People of one age band who had the event equally often; where events are independent, once. */
export interface DirectRow {
    age: string;
    events: number;
    people: number | null;
    denominator: number;
}
/** Checks ages and options and gives the rate of rows whose numbers have been checked. */
export declare function standardiseDirectly<C extends Confidence>(name: string, rows: readonly DirectRow[], options: DirectlyStandardisedRateOptions<C>): DirectlyStandardisedRate<C> | NotCalculated;
/** Checks the weights of a standard population and gives its ages. */
export declare function readStandardAges(name: string, standard: StandardPopulation): string[];

// math/standard-populations.d.ts
/** One age band of a standard population. */
export interface StandardBand {
    /** As the rows to standardise spell it: `0-4`, `90+`. */
    age: string;
    /** People, or shares of any unit: only their proportions count. */
    population: number;
}
/** The age structure that rates are standardised to: one of those below, or the caller's own. */
export type StandardPopulation = readonly StandardBand[];
/**
 * European Standard Population 2013 in the 19 bands of English health statistics, 100,000 people.
 *
 * @reference Eurostat (2013), Revision of the European Standard Population.
 */
export declare const europeanStandardPopulation2013: StandardPopulation;
/**
 * European Standard Population 2013 in its full 21 bands, with infants and the oldest apart, 100,000 people.
 *
 * @reference Eurostat (2013), Revision of the European Standard Population.
 */
export declare const europeanStandardPopulation2013In21Bands: StandardPopulation;
/**
 * World Standard Population of the World Health Organization (average of 2000 to 2025) in 21 bands, in per cent as published.
 *
 * @reference Ahmad O. B. and others (2001), Age standardization of rates: a new WHO standard, GPE discussion paper 31.
 */
export declare const worldStandardPopulation: StandardPopulation;

// methods/directly-standardised-rate-of-repeated-events.d.ts
import type { Confidence, NotCalculated } from './confidence.ts';
import type { DirectlyStandardisedRate, DirectlyStandardisedRateOptions } from './direct-standardisation.ts';
/** People of one age band who had the event equally often. */
export interface RepeatedEventsRow {
    /** The label of the standard population: `0-4`, `90+`. */
    age: string;
    /** How often each of them had it: 1, 2, ... */
    events: number;
    /** How many people that is; `null` means that the source does not state it. */
    people: number | null;
    /** Everyone in the age band; the same in each of its rows. */
    denominator: number;
}
/**
 * The directly standardised rate of events that the same person can have more than once, such as emergency admissions.
 * People who come back are no independent events, and the usual interval would be too narrow. Use it where the source says
 * how many people had one, two, three events; where it only counts events, use `directlyStandardisedRate` and say so.
 *
 * value as in `directlyStandardisedRate`, with Σ events × people as the count of an age band. For the interval the variance
 * is Σ events² × people × (standard population / denominator)² / (Σ standard population)²; limits as described at `dobson`,
 * with all events as the count. An age band needs at least one row, with 0 people where nobody had the event.
 *
 * @throws CalculationError when an age is none of the standard population, the denominators of an age band differ, a pair of
 * age and events stands in two rows, events is missing or not above 0, people is negative, a denominator is missing or not
 * above 0, or an option breaks the rules of `directlyStandardisedRate`.
 * @reference Office for Health Improvement and Disparities, Technical guide: directly standardised rates, non-independent events.
 * @example
 * const rows = [
 *   { age: '0-64', events: 1, people: 20, denominator: 50000 },
 *   { age: '65+', events: 1, people: 50, denominator: 10000 },
 *   { age: '65+', events: 2, people: 20, denominator: 10000 },
 * ]
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * directlyStandardisedRateOfRepeatedEvents(rows, { standardPopulation }).value.toFixed(1) // => '207.7'
 * directlyStandardisedRateOfRepeatedEvents(rows, { standardPopulation }).lowerCi.toFixed(1) // => '164.0'
 */
export declare function directlyStandardisedRateOfRepeatedEvents<C extends Confidence = number>(rows: readonly RepeatedEventsRow[], options: DirectlyStandardisedRateOptions<C>): DirectlyStandardisedRate<C> | NotCalculated;

// methods/indirectly-standardised-ratio.d.ts
import type { Confidence, NotCalculated } from './confidence.ts';
import type { IndirectAgeBand, ReferenceOptions, TimesReference } from './indirect-standardisation.ts';
export interface IndirectlyStandardisedRatioOptions<C extends Confidence> extends ReferenceOptions {
    /** Default 0.95. */
    confidence?: C;
    /** The value of the reference itself: 1, or 100 for a standardised mortality ratio. Default 1. */
    multiplier?: number;
}
export type IndirectlyStandardisedRatio<C extends Confidence> = TimesReference<C>;
/**
 * How many times as many events an area had as it would have had if each of its age groups fared like the reference. Use it
 * for small areas and small numbers, where a directly standardised rate is too uncertain. Each area is measured by its own
 * age structure: compare it with the reference, not with other areas.
 *
 * value = observed / expected × multiplier, with expected = Σ (count / denominator of the reference × people of the area).
 * Limits of the observed events are exact below 10 and Byar's from 10, divided by the expected events. A band without a
 * row, a missing number and a reference that lets nothing expect are answered with the reason.
 *
 * @throws CalculationError when an age is none of the reference or stands in two rows, a count or denominator is negative, a
 * denominator of the reference is not above 0, bands have counts although `observed` is given, the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const reference = [
 *   { age: '0-64', count: 80000, denominator: 45000000 },
 *   { age: '65+', count: 420000, denominator: 10500000 },
 * ]
 * const bands = [{ age: '0-64', count: 110, denominator: 50000 }, { age: '65+', count: 330, denominator: 7500 }]
 * indirectlyStandardisedRatio(bands, { reference, multiplier: 100 }).value.toFixed(1) // => '113.1'
 * indirectlyStandardisedRatio(bands, { reference, multiplier: 100 }).lowerCi.toFixed(1) // => '102.8'
 * indirectlyStandardisedRatio(bands, { reference }).expected.toFixed(1) // => '388.9'
 */
export declare function indirectlyStandardisedRatio<C extends Confidence = number>(bands: readonly IndirectAgeBand[], options: IndirectlyStandardisedRatioOptions<C>): IndirectlyStandardisedRatio<C> | NotCalculated;

// methods/indirect-standardisation.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
/** People of one age band of an area, and their events where these are known by age. */
export interface IndirectAgeBand {
    /** The label of the reference: `0-4`, `90+`. */
    age: string;
    /** Left out where only the total is known, see `options.observed`. */
    count?: number | null;
    /** 0 where nobody lives in the area at that age. */
    denominator: number | null;
}
/** Events and people of one age band of the reference, such as England. */
export interface ReferenceBand {
    age: string;
    count: number | null;
    denominator: number | null;
}
export interface ReferenceOptions {
    /** The population whose age-specific rates are the measure. It decides which age bands there must be. */
    reference: readonly ReferenceBand[];
    /** Events of the area at all ages, where they are not known by age; then no band has a count. */
    observed?: number | null;
}
/** What was observed against what the rates of the reference lead to expect. */
export interface ObservedAndExpected {
    observed: number;
    expected: number;
    /** Crude rate of the reference per person. */
    referenceRate: number;
}
export type TimesReference<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'exact' | 'byars';
    /** Events that happened. */
    observed: number;
    /** Events that would have happened at the rates of the reference. */
    expected: number;
} & Limits<C>;
/** Checks area and reference; a missing number is an answer, not an error. */
export declare function readIndirect(name: string, bands: readonly IndirectAgeBand[], { reference, observed }: ReferenceOptions): ObservedAndExpected | NotCalculated;
/** Observed against expected, times the value that the reference itself has. */
export declare function timesReference<C extends Confidence>({ observed, expected }: ObservedAndExpected, referenceValue: number, levels: readonly number[]): TimesReference<C>;
/** Checks the events and people of a reference and gives its ages. */
export declare function readReferenceAges(name: string, reference: readonly ReferenceBand[]): string[];

// methods/indirectly-standardised-rate.d.ts
import type { Confidence, NotCalculated } from './confidence.ts';
import type { IndirectAgeBand, ReferenceOptions, TimesReference } from './indirect-standardisation.ts';
export interface IndirectlyStandardisedRateOptions<C extends Confidence> extends ReferenceOptions {
    /** Default 0.95. */
    confidence?: C;
    /** 100,000 for a rate per 100,000. Default 100,000. */
    multiplier?: number;
}
/** `referenceRate` is the crude rate of the reference, with the same multiplier. */
export type IndirectlyStandardisedRate<C extends Confidence> = TimesReference<C> & {
    referenceRate: number;
};
/**
 * The indirectly standardised ratio written as a rate: the crude rate of the reference, raised or lowered by as much as the
 * area's events exceed or fall short of what its ages lead to expect. Use it where readers are used to rates; it says no
 * more than the ratio, and areas cannot be compared with each other.
 *
 * value = observed / expected × crude rate of the reference × multiplier; everything else as in
 * `indirectlyStandardisedRatio`.
 *
 * @throws CalculationError under the rules of `indirectlyStandardisedRatio`.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const reference = [
 *   { age: '0-64', count: 80000, denominator: 45000000 },
 *   { age: '65+', count: 420000, denominator: 10500000 },
 * ]
 * const bands = [{ age: '0-64', denominator: 50000 }, { age: '65+', denominator: 7500 }]
 * const rate = indirectlyStandardisedRate(bands, { reference, observed: 440 })
 * rate.value.toFixed(1) // => '1019.3'
 * rate.referenceRate.toFixed(1) // => '900.9'
 */
export declare function indirectlyStandardisedRate<C extends Confidence = number>(bands: readonly IndirectAgeBand[], options: IndirectlyStandardisedRateOptions<C>): IndirectlyStandardisedRate<C> | NotCalculated;

// methods/life-expectancy.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
import type { LifeTableBand, LifeTableOptions } from './life-table-bands.ts';
export interface LifeExpectancyOptions<C extends Confidence> extends LifeTableOptions {
    /** Default 0.95. */
    confidence?: C;
}
/** Years that people who reach `age` can expect to live. */
export type LifeExpectancy<C extends Confidence> = ({
    kind: 'estimate';
    age: number;
    value: number;
    method: 'silcocks';
    /** Deaths and people from this age up, which the value rests on. */
    deaths: number;
    population: number;
} & Limits<C>) | (NotCalculated & {
    age: number;
});
/**
 * How many more years people can expect to live from each age on, if the death rates of the period stayed as they are: at
 * birth, at 65 and at every other first age of a band. Use it for areas with more than 5,000 people, with deaths of several
 * years; it is a measure of today's mortality, not a forecast.
 *
 * An abridged life table by Chiang's second method: the death rate of each band gives the probability of dying in it, deaths
 * fall on average in the middle of a band (after a tenth of the first year), and the value is the years lived from that age
 * on over the people who reach it. Limits = value ∓ z × standard error by Silcocks, which counts the last band too; a
 * lower limit below 0 is cut at 0.
 *
 * Every age has its answer. There is none, with the reason, where a number is missing or negative, a band has no people or more
 * deaths than people, there are 5,000 people or fewer, or nobody died in the last band; nor for an age that nobody reaches, or
 * whose 95 % interval is wider than 20 years.
 *
 * @throws CalculationError when an age of the table has no row or two, or a row has another age, when `startAges` does not
 * begin with 0 and 1 and rise, or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair
 * [0.95, 0.998].
 * @reference Silcocks P. B. S., Jenner D. A., Reza R. (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 * @example
 * const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]
 * const bands = ages.map((age, i) => ({ age, deaths: deaths[i], population: people[i] * 200 }))
 * const [atBirth] = lifeExpectancy(bands)
 * atBirth.value.toFixed(1) // => '80.8'
 * atBirth.lowerCi.toFixed(1) // => '80.2'
 * lifeExpectancy(bands).find(({ age }) => age === 65).value.toFixed(1) // => '19.1'
 */
export declare function lifeExpectancy<C extends Confidence = number>(bands: readonly LifeTableBand[], options?: LifeExpectancyOptions<C>): LifeExpectancy<C>[];

// methods/life-table-bands.d.ts
import type { LifeTable } from '../math/life-table.ts';
import type { NotCalculated } from './confidence.ts';
/** Deaths and people of one age band. `null` means that the source does not state it. */
export interface LifeTableBand {
    /** First age of the band in years: 0, 1, 5, 10, ... 90. */
    age: number;
    deaths: number | null;
    population: number | null;
}
export interface LifeTableOptions {
    /** First ages of the bands of the data. Default 0, 1, 5, 10, ... 90; the last band is open-ended. */
    startAges?: readonly number[];
}
/** The 20 bands of English life tables. */
export declare const lifeTableAges: readonly number[];
/** A life table is made for more people than this: below it chance rules. */
export declare const tooFewPeople = 5000;
/** Whether the 95 % interval of an expectancy is wider than 20 years. */
export declare function isTooUncertain(standardError: number): boolean;
export interface ReadLifeTable {
    table: LifeTable;
    deaths: Float64Array;
    populations: Float64Array;
}
/** Checks the bands and fills the table, or says why there is none. */
export declare function readLifeTable(name: string, bands: readonly LifeTableBand[], startAges: readonly number[]): ReadLifeTable | NotCalculated;
/** Why there is no answer for one age although there is a table; `null` where there is one. */
export declare function problemAt({ survivors, standardError }: LifeTable, band: number): string | null;
export declare function readStartAges(name: string, startAges?: readonly number[]): readonly number[];

// math/life-table.d.ts
/** Columns of an abridged life table, one entry for each age band. */
export interface LifeTable {
    /** Probability of dying in the band. */
    dying: Float64Array;
    /** People of the table who reach the start of the band. */
    survivors: Float64Array;
    /** Years that they live within the band. */
    lived: Float64Array;
    /** Mean years to live at the start of the band; 0 where nobody reaches it. */
    expectancy: Float64Array;
    /** Standard error of the expectancy; 0 where nobody reaches the band. */
    standardError: Float64Array;
}
export declare function emptyLifeTable(bands: number): LifeTable;
/**
 * Fills a table from deaths and populations, read from `offset` on so that a table of areas needs no copies. The first band
 * is infancy, the last is open-ended and needs deaths. `startAges` gives the first age of each band.
 *
 * @reference Chiang C. L. (1984), The life table and its applications; Silcocks P. B. S. and others (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 */
export declare function fillLifeTable(table: LifeTable, startAges: Float64Array, deaths: Float64Array, populations: Float64Array, offset?: number): void;

// methods/healthy-life-expectancy.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
import type { LifeTableBand } from './life-table-bands.ts';
import type { LifeExpectancyOptions } from './life-expectancy.ts';
/** A band of a life table, with what a survey or census says of the health of its people. */
export interface HealthBand extends LifeTableBand {
    /** Share in good health, 0 to 1. */
    healthy: number | null;
    /** How many people the share was measured on. */
    asked: number | null;
}
/** Years in good health that people who reach `age` can expect. */
export type HealthyLifeExpectancy<C extends Confidence> = ({
    kind: 'estimate';
    age: number;
    value: number;
    method: 'sullivan';
    /** Value over life expectancy: the share of the years to come that is lived in good health. */
    shareOfLife: number;
} & Limits<C>) | (NotCalculated & {
    age: number;
});
/**
 * How many years in good health people can expect from each age on, if deaths and health at each age stayed as they are. Use
 * it with the share of people in good health by age from a survey or census of the same area and time; what counts as good
 * health is the source's question, and values of different questions cannot be compared.
 *
 * value = Σ years lived in a band of the life table × share in good health, from that age on, over the people who reach it
 * (Sullivan). The table is that of `lifeExpectancy`. Variance = Σ years lived² × share (1 − share) / people asked, over
 * survivors²; limits = value ∓ z × its root, the lower one at least 0. The spread of the deaths is small beside it and left
 * out.
 *
 * Every age has its answer. It is missing, with the reason, where a share or the number of people asked is missing, and where
 * `lifeExpectancy` has none.
 *
 * @throws CalculationError when a share lies outside 0 to 1, a number of people asked is not above 0, or under the rules of
 * `lifeExpectancy`.
 * @reference Jagger C., Van Oyen H., Robine J.-M. (2014), Health expectancy calculation by the Sullivan method: a practical guide, EHLEIS.
 * @example
 * const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const bands = lifeTableAges.map((age, i) => ({
 *   age, deaths: deaths[i], population: people[i] * 200, healthy: 0.95 - age / 150, asked: 200,
 * }))
 * const [atBirth] = healthyLifeExpectancy(bands)
 * atBirth.value.toFixed(1) // => '55.7'
 * atBirth.lowerCi.toFixed(1) // => '54.5'
 * atBirth.shareOfLife.toFixed(2) // => '0.69'
 */
export declare function healthyLifeExpectancy<C extends Confidence = number>(bands: readonly HealthBand[], options?: LifeExpectancyOptions<C>): HealthyLifeExpectancy<C>[];

// methods/years-of-life-lost.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
import type { LifeTableBand } from './life-table-bands.ts';
/** Up to which age a death counts as early: a fixed age, or the years that people of that age could expect. */
export type LostAgainst = {
    until: number;
} | {
    remaining: readonly {
        age: number;
        value: number;
    }[];
};
export type YearsOfLifeLostOptions<C extends Confidence> = LostAgainst & {
    /** Default 0.95. */
    confidence?: C;
    /** 100,000 for years per 100,000 people. Default 100,000. */
    multiplier?: number;
};
/** `years` and `deaths` are totals; `rate` is per person of the ages counted. */
export interface YearsOfLifeLost<C extends Confidence> {
    kind: 'estimate';
    years: number;
    deaths: number;
    rate: ({
        kind: 'estimate';
        value: number;
        method: 'dobson';
    } & Limits<C>) | NotCalculated;
}
/**
 * How many years of life were lost by deaths that came early. Use it to weigh causes of death that kill the young against
 * those that kill the old: one death at 20 counts as much as several at 70.
 *
 * years = Σ deaths × years lost by each. Against a fixed age, deaths count below `until` and lose the years from the middle
 * of their band to it. Against life expectancy, deaths lose what people in the middle of the band could expect: the mean of
 * `remaining` at its first age and at the next, in the last band that at its first age; `remaining` may be the
 * answers of `lifeExpectancy` for a reference. rate = years / people of the bands counted × multiplier, with the interval of
 * `dobson` (variance Σ deaths × years²), from 10 deaths on.
 *
 * @throws CalculationError when ages do not rise, `until` is not the first age of a band after the first, an age has no
 * `remaining` years, deaths or population are negative, the multiplier is not above 0, or the confidence is neither one level
 * from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Gardner J. W., Sanborn J. S. (1990), Years of potential life lost: what does it measure?, Epidemiology 1.
 * @example
 * const bands = [
 *   { age: 15, deaths: 12, population: 40000 },
 *   { age: 45, deaths: 30, population: 30000 },
 *   { age: 75, deaths: 200, population: 8000 },
 * ]
 * yearsOfLifeLost(bands, { until: 75 }).years // => 990
 * yearsOfLifeLost(bands, { until: 75 }).rate.value.toFixed(1) // => '1414.3'
 * const remaining = [{ age: 15, value: 66 }, { age: 45, value: 37 }, { age: 75, value: 12 }]
 * yearsOfLifeLost(bands, { remaining }).years // => 3753
 */
export declare function yearsOfLifeLost<C extends Confidence = number>(bands: readonly LifeTableBand[], options: YearsOfLifeLostOptions<C>): YearsOfLifeLost<C> | NotCalculated;

// methods/age-specific-rates.d.ts
import type { Confidence, NotCalculated } from './confidence.ts';
import type { Rate, RateOptions } from './rate.ts';
import type { CountRow } from './row.ts';
export interface AgeSpecificRow extends CountRow {
    /** Any label; each age band once. */
    age: string;
}
export type AgeSpecificRate<C extends Confidence> = {
    age: string;
} & (Rate<C> | NotCalculated);
/**
 * The rate of each age band, in the order given. Use it to see at which ages events happen, before or instead of one
 * standardised rate that hides it.
 *
 * Each is the `rate` of the band: count / denominator × multiplier, with exact limits below 10 events and Byar's from 10. A
 * band without count or denominator is missing with the reason; the others keep theirs.
 *
 * @throws CalculationError when an age stands in two rows, or a row or option breaks the rules of `rate`.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const bands = [{ age: '0-64', count: 20, denominator: 50000 }, { age: '65+', count: 90, denominator: 10000 }]
 * const [younger, older] = ageSpecificRates(bands)
 * younger.value // => 40
 * older.age // => '65+'
 * older.value.toFixed(1) // => '900.0'
 */
export declare function ageSpecificRates<C extends Confidence = number>(bands: readonly AgeSpecificRow[], options?: RateOptions<C>): AgeSpecificRate<C>[];

// methods/excess-over-expected.d.ts
import type { Confidence, Limits, NotCalculated } from './confidence.ts';
export interface ObservedRow {
    /** Events that happened. `null` means that the source does not state it. */
    observed: number | null;
    /** Events that were to be expected, from earlier years or a reference. */
    expected: number | null;
}
export interface ExcessOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
}
/** `value` is the number of events above (or, negative, below) the expected; `ratio` is observed over expected. */
export type Excess<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'exact' | 'byars';
    ratio: {
        value: number;
    } & Limits<C>;
} & Limits<C>;
/**
 * How many more events there were than expected, and how many times as many: excess deaths of a winter or an epidemic,
 * admissions above the usual. Use it where the expected number comes from many more events than the observed one; its own
 * uncertainty is not in the interval.
 *
 * value = observed − expected, ratio = observed / expected. Limits of the observed events are exact below 10 and Byar's from
 * 10; those of the excess are less the expected number, those of the ratio divided by it.
 *
 * @throws CalculationError when observed is negative, expected is not above 0, or the confidence is neither one level from
 * 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC.
 * @example
 * const winter = excessOverExpected({ observed: 440, expected: 400 })
 * winter.value // => 40
 * winter.lowerCi.toFixed(1) // => '-0.2'
 * winter.ratio.value // => 1.1
 */
export declare function excessOverExpected<C extends Confidence = number>({ observed, expected }: ObservedRow, options?: ExcessOptions<C>): Excess<C> | NotCalculated;

// intervals/wilson.d.ts
import type { Interval } from './requirements.ts';
/**
 * Wilson score interval of a proportion, from 0 to 1. It stays inside 0 to 1 and works for small numbers and for shares
 * near 0 or 1, where the simple normal interval fails.
 *
 * Limits = (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²)), for x events among n people and z of the level.
 *
 * @throws CalculationError when count is negative or above the denominator, the denominator not above 0, or the level outside 0 to 1.
 * @reference Wilson E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 * @example
 * wilson(15, 50, 0.95).lower.toFixed(4) // => '0.1910'
 * wilson(0, 50, 0.95).lower // => 0
 */
export declare function wilson(count: number, denominator: number, level: number): Interval;
/** 1 / z² of a level: what the arithmetic below needs of it, and 0 at 100 %. */
export declare function wilsonSquare(level: number): number;
/**
 * The arithmetic alone, for numbers that have been checked, with everything divided by z². The lower limit comes from the
 * product of both, x² / (n (n + z²)), because the difference loses digits for small counts.
 */
export declare function wilsonLimits(count: number, denominator: number, square: number): Interval;

// intervals/requirements.d.ts
/** Limits in the unit of what they belong to. */
export interface Interval {
    lower: number;
    upper: number;
}
export declare function requireNumber(name: string, argument: string, given: unknown): asserts given is number;
export declare function requireDenominator(name: string, given: number): void;
export declare function requireLevel(name: string, given: number): void;
/** The same for limits that reach no end at 100 %; `why` ends the message. */
export declare function requireLevelBelowOne(name: string, given: number, why: string): void;

// intervals/byars.d.ts
import type { Interval } from './requirements.ts';
/**
 * Byar's interval of a number of events: close to the exact Poisson limits from 10 events on.
 *
 * Lower = x (1 − 1/(9x) − z/(3√x))³; upper = (x + 1) (1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
 *
 * @throws CalculationError when count is below 10, where the exact limits are due, or the level is not below 1.
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC.
 * @example
 * byars(100, 0.95).lower.toFixed(2) // => '81.36'
 */
export declare function byars(count: number, level: number): Interval;
/** One limit, for numbers that have been checked: the lower of a count from −z, the upper from the count + 1 and z. */
export declare function byarsLimit(x: number, z: number): number;

// intervals/exact-poisson.d.ts
import type { Interval } from './requirements.ts';
/**
 * Exact Poisson interval of a number of events, from chi-squared quantiles. The count need not be whole.
 *
 * Lower = χ²((1 − c)/2; 2x) / 2, and 0 without events; upper = χ²(c + (1 − c)/2; 2x + 2) / 2.
 *
 * @throws CalculationError when count is negative or the level not below 1.
 * @reference Garwood F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28.
 * @example
 * exactPoisson(0, 0.95).upper.toFixed(4) // => '3.6889'
 * exactPoisson(5, 0.95).lower.toFixed(4) // => '1.6235'
 */
export declare function exactPoisson(count: number, level: number): Interval;

// intervals/event-count.d.ts
import type { Interval } from './requirements.ts';
/**
 * Which interval a number of events gets: the exact one below 10, Byar's from 10.
 *
 * @example
 * eventCountMethod(9.5) // => 'exact'
 */
export declare function eventCountMethod(count: number): 'exact' | 'byars';
/**
 * Interval of a number of events that happen independently: exact Poisson limits below 10, Byar's from 10.
 *
 * @throws CalculationError when count is negative or the level not below 1.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * eventCountInterval(5, 0.95).lower.toFixed(4) // => '1.6235'
 * eventCountInterval(100, 0.95).lower.toFixed(2) // => '81.36'
 */
export declare function eventCountInterval(count: number, level: number): Interval;
/** The lower limit alone of a checked count, for tables, where z of the level is worked out once. NaN has the limit NaN. */
export declare function eventCountLower(count: number, level: number, z: number): number;
/** The upper limit alone, as above. */
export declare function eventCountUpper(count: number, level: number, z: number): number;

// intervals/dobson.d.ts
import type { Interval } from './requirements.ts';
/**
 * Dobson's interval of a sum of events that carry different weights, such as an age-standardised rate: the interval of the
 * number of events, stretched to the spread of the weighted sum.
 *
 * Limits = value + √(variance / count) × (limit of the count − count). A lower limit below 0, which few events of very
 * different weights can give, is cut at 0: a sum of events cannot be negative.
 *
 * @throws CalculationError when value or variance is negative, count is not above 0, or the level is not below 1.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * dobson(0.002, 4e-8, 100, 0.95).lower.toFixed(6) // => '0.001627'
 */
export declare function dobson(value: number, variance: number, count: number, level: number): Interval;
/** One limit, from √(variance / count) and the limit of the number of events, for numbers that have been checked. */
export declare function dobsonLimit(value: number, spread: number, count: number, limit: number): number;

// intervals/student-t.d.ts
import type { Interval } from './requirements.ts';
/**
 * Interval of a mean, by Student's t distribution: mean ∓ t · s / √n with n − 1 degrees of freedom.
 *
 * @throws CalculationError when there are fewer than two values, the standard deviation is negative, or the level not below 1.
 * @reference Student (1908), The probable error of a mean, Biometrika 6.
 * @example
 * studentT(10, 2, 16, 0.95).upper.toFixed(4) // => '11.0657'
 */
export declare function studentT(mean: number, standardDeviation: number, n: number, level: number): Interval;

// errors.d.ts
/** What a calculation was given that it cannot accept. */
export interface CalculationFault {
    /** The exported function that was called. */
    function: string;
    /** The argument, as the caller writes it: `count`, `options.confidence`. */
    argument: string;
    /** Position in a list of rows or values, counted from 0; `null` for a single call. */
    index: number | null;
    /** What the argument must be, so that the sentence “argument rule” reads well. */
    rule: string;
    /** What was given instead, for the message. */
    given: unknown;
}
/** A call that breaks a rule of the calculation. Missing data is not an error: it is an answer with a reason. */
export declare class CalculationError extends Error implements CalculationFault {
    readonly function: string;
    readonly argument: string;
    readonly index: number | null;
    readonly rule: string;
    readonly given: unknown;
    constructor(fault: CalculationFault);
}
/** Shorter to write where a rule is checked. */
export declare function fault(name: string, argument: string, rule: string, given: unknown, index?: number | null): CalculationError;
/** A text that names no period, or more than one. The message says how to write it. */
export declare class PeriodError extends Error {
    readonly text: string;
    constructor(text: string, reason: string);
}

// columns/proportion-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { ProportionOptions } from '../methods/proportion.ts';
import type { Answers } from './answers.ts';
import type { CountColumns } from './quotients.ts';
/**
 * The shares of a whole table with their Wilson score intervals: `proportion` for each row, the same to the last bit. Use it
 * for tables of many thousand rows, where an object for each row takes longer than the calculation.
 *
 * Formula, options and units are those of `proportion`. Columns in, columns out: a row without count or denominator (NaN) has
 * a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `proportion` does, with the position of the row, and when the columns are not equally long.
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * const wards = { count: Float64Array.of(15, NaN), denominator: Float64Array.of(50, 80) }
 * const shares = proportionColumns(wards, { multiplier: 100 })
 * shares.value[0] // => 30
 * shares.lowerCi[0] // => proportion({ count: 15, denominator: 50 }, { multiplier: 100 }).lowerCi
 * shares.reasons[shares.absence[0]] // => null
 * shares.reasons[shares.absence[1]] // => 'There is no count.'
 */
export declare function proportionColumns<C extends Confidence = number>(columns: CountColumns, options?: ProportionOptions<C>): Answers<C>;

// columns/answers.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
/**
 * The answers for a whole table, each at the position of its row. Where `absence` is 0, the numbers are the answer. Elsewhere
 * they are NaN, so that no sum takes them in by mistake, and `reasons[absence[row]]` says why there is no answer.
 */
export type Answers<C extends Confidence> = {
    value: Float64Array;
    absence: Uint32Array;
    /** `null` comes first, for the rows that have an answer. */
    reasons: readonly (string | null)[];
} & Limits<C, Float64Array>;
/** Notes which rows have no answer, and why. */
export declare class Absences {
    #private;
    readonly absence: Uint32Array;
    readonly reasons: (string | null)[];
    constructor(name: string, rows: number);
    add(row: number, reason: string): void;
    /** What stands beside the columns of numbers. */
    get columns(): Pick<Answers<number>, 'absence' | 'reasons'>;
    /** Gives a row the reason of the row call. */
    explain(row: number, call: () => {
        kind: 'estimate';
    } | NotCalculated, first?: number): void;
    /** Asks the row call. Where it breaks off, the error gets its position in the column, counted from `first`. */
    ask<Answer>(call: () => Answer, first: number): Answer;
}
export declare function requireEqualLengths(name: string, columns: Readonly<Record<string, Float64Array>>): void;
/** How many areas a column holds whose bands follow one another. */
export declare function areasIn(name: string, field: string, column: Float64Array, bands: number): number;
/** A loop, because `map` takes several times as long. */
export declare function scaled(column: Float64Array, multiplier: number): Float64Array;
/** Whether all rows of an area have numbers of events and people to calculate with. */
export declare function areCounts(count: Float64Array, denominator: Float64Array, first: number, rows: number): boolean;
/** Whether a number of events and people can be calculated with. */
export declare function isCount(count: number, denominator: number): boolean;
/** The limits of a column of values with normal errors, neither below `lowest`. */
export declare function around(value: Float64Array, standardError: Float64Array, z: number, lowest: number): {
    lower: Float64Array<ArrayBuffer>;
    upper: Float64Array<ArrayBuffer>;
};
/** NaN in a column stands where a row says `null`. */
export declare function orNull(number: number): number | null;

// columns/quotients.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
import { Absences } from './answers.ts';
/** One number a row; NaN stands where the source does not state it. */
export interface CountColumns {
    count: Float64Array;
    denominator: Float64Array;
}
/**
 * Count / denominator of each row, times the multiplier; none above `greatest` before that. The row call says why a row has
 * no answer.
 */
export declare function quotients(name: string, { count, denominator }: CountColumns, multiplier: number, greatest: number, call: (row: CountRow) => {
    kind: 'estimate';
} | NotCalculated): {
    value: Float64Array;
    absences: Absences;
};

// columns/rate-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { RateOptions } from '../methods/rate.ts';
import type { Answers } from './answers.ts';
import type { CountColumns } from './quotients.ts';
/**
 * The rates of a whole table with their Poisson intervals: `rate` for each row, the same to the last bit. Use it for tables of
 * many thousand rows, where an object for each row takes longer than the calculation.
 *
 * Formula, options and units are those of `rate`: limits are exact below 10 events and Byar's from 10. Columns in, columns
 * out: a row without count or denominator (NaN) has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rate` does, with the position of the row, and when the columns are not equally long.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const wards = { count: Float64Array.of(40, 4), denominator: Float64Array.of(80000, NaN) }
 * const admissions = rateColumns(wards)
 * admissions.value[0] // => 50
 * admissions.upperCi[0] // => rate({ count: 40, denominator: 80000 }).upperCi
 * admissions.reasons[admissions.absence[1]] // => 'There is no denominator.'
 */
export declare function rateColumns<C extends Confidence = number>(columns: CountColumns, options?: RateOptions<C>): Answers<C>;

// columns/mean-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { MeanOptions } from '../methods/mean.ts';
import type { Answers } from './answers.ts';
/** The values of the first area, then those of the second, and so on; NaN stands where the source does not state one. */
export interface ValueColumns {
    values: Float64Array;
    /** How many of them each area has. */
    sizes: Float64Array;
}
/**
 * The means of many areas or groups with Student's t intervals: `mean` for each, the same to the last bit. Use it where a
 * column holds the single values of all areas one after another, such as ages or waiting times.
 *
 * Formula, options and units are those of `mean`. An area with a missing value (NaN), or with none, has a code in `absence`,
 * and `reasons` gives the sentence for the code. An area with a single value has its mean and NaN for limits.
 *
 * @throws CalculationError as `mean` does, with the position in the column, and when `sizes` are not whole numbers that add up
 * to the length of `values`.
 * @reference Office for Health Improvement and Disparities, Technical guide: confidence intervals.
 * @example
 * const waits = meanColumns({ values: Float64Array.of(4, 6, 11, 5, NaN), sizes: Float64Array.of(3, 2) })
 * waits.value[0] // => 7
 * waits.upperCi[0] // => mean([4, 6, 11]).upperCi
 * waits.reasons[waits.absence[1]] // => '1 of 2 values is missing.'
 */
export declare function meanColumns<C extends Confidence = number>({ values, sizes }: ValueColumns, options?: MeanOptions<C>): Answers<C>;

// columns/directly-standardised-rate-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { DirectlyStandardisedRateOptions } from '../methods/direct-standardisation.ts';
import type { Answers } from './answers.ts';
import type { CountColumns } from './quotients.ts';
/**
 * The directly standardised rates of many areas: `directlyStandardisedRate` for each, the same to the last bit. Use it for
 * tables of thousands of areas.
 *
 * Formula, options and units are those of `directlyStandardisedRate`. The columns hold the age bands of the first area in the
 * order of the standard population, then those of the second, and so on; the answers have one entry for each area. An area with
 * a missing count (NaN) or fewer than 10 events has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `directlyStandardisedRate` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * const count = Float64Array.of(20, 90, 3, 4)
 * const denominator = Float64Array.of(50000, 10000, 9000, 2000)
 * const deaths = directlyStandardisedRateColumns({ count, denominator }, { standardPopulation })
 * deaths.value[0].toFixed(1) // => '207.7'
 * deaths.lowerCi[0].toFixed(1) // => '170.6'
 * deaths.reasons[deaths.absence[1]] // => 'There are fewer than 10 events, too few for a directly standardised rate.'
 */
export declare function directlyStandardisedRateColumns<C extends Confidence = number>(columns: CountColumns, options: DirectlyStandardisedRateOptions<C>): Answers<C>;

// columns/directly-standardised-rate-of-repeated-events-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { DirectlyStandardisedRateOptions } from '../methods/direct-standardisation.ts';
import type { Answers } from './answers.ts';
/** People who had the event equally often; NaN stands where the source does not state how many. */
export interface RepeatedEventsColumns {
    people: Float64Array;
    /** Everyone in the age band; the same in each of its rows. */
    denominator: Float64Array;
}
/**
 * The directly standardised rates of events that come back to the same people, for many areas:
 * `directlyStandardisedRateOfRepeatedEvents` for each, the same to the last bit.
 *
 * Formula and units are those of `directlyStandardisedRateOfRepeatedEvents`. The columns hold the first area first: of its
 * first age band, in the order of the standard population, a row for each of `options.events`, how often the people of the
 * row had the event (1, 2, 3 and so on), then those of its second band; then follows the second area. The answers have one
 * entry for each area. An area without answer has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `directlyStandardisedRateOfRepeatedEvents` does, with the position in the column, and when the
 * columns are not equally long or do not hold whole areas.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * const people = Float64Array.of(10, 5, 50, 20)
 * const denominator = Float64Array.of(50000, 50000, 10000, 10000)
 * const options = { standardPopulation, events: [1, 2] }
 * const stays = directlyStandardisedRateOfRepeatedEventsColumns({ people, denominator }, options)
 * stays.value[0].toFixed(1) // => '207.7'
 * stays.lowerCi[0].toFixed(1) // => '163.0'
 */
export declare function directlyStandardisedRateOfRepeatedEventsColumns<C extends Confidence = number>({ people, denominator }: RepeatedEventsColumns, options: DirectlyStandardisedRateOptions<C> & {
    events: readonly number[];
}): Answers<C>;

// columns/indirectly-standardised-ratio-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { IndirectlyStandardisedRatioOptions } from '../methods/indirectly-standardised-ratio.ts';
import type { Answers } from './answers.ts';
import type { IndirectColumns } from './indirect-columns.ts';
/**
 * The indirectly standardised ratios of many areas: `indirectlyStandardisedRatio` for each, the same to the last bit. Use it
 * for tables of hospitals, practices or wards against one reference.
 *
 * Formula, options and units are those of `indirectlyStandardisedRatio`. The columns hold the age bands of the first area in
 * the order of the reference, then those of the second, and so on; the answers have one entry for each area. Where events are
 * not known by age, `observed` holds one total for each area and there is no `count`. An area without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `indirectlyStandardisedRatio` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Office for Health Improvement and Disparities, Technical guide: commonly used public health statistics.
 * @example
 * const reference = [{ age: '0-64', count: 100, denominator: 50000 }, { age: '65+', count: 300, denominator: 10000 }]
 * const wards = { denominator: Float64Array.of(2000, 1000, 4000, 500), observed: Float64Array.of(51, NaN) }
 * const deaths = indirectlyStandardisedRatioColumns(wards, { reference, multiplier: 100 })
 * deaths.value[0] // => 150
 * deaths.reasons[deaths.absence[1]] // => 'There is no number of observed events.'
 */
export declare function indirectlyStandardisedRatioColumns<C extends Confidence = number>(columns: IndirectColumns, options: Omit<IndirectlyStandardisedRatioOptions<C>, 'observed'>): Answers<C>;

// columns/indirect-columns.d.ts
import type { Confidence, NotCalculated } from '../methods/confidence.ts';
import type { IndirectAgeBand, ReferenceBand, TimesReference } from '../methods/indirect-standardisation.ts';
import type { Answers } from './answers.ts';
import type { CountColumns } from './quotients.ts';
/** People of each age band, and the events of each area at all ages where they are not known by age. */
export interface ObservedColumns {
    denominator: Float64Array;
    observed: Float64Array;
}
export type IndirectColumns = CountColumns | ObservedColumns;
/** Asks the row call for each area. */
export declare function indirectColumns<C extends Confidence, Options extends {
    confidence?: C;
    reference: readonly ReferenceBand[];
}>(name: string, columns: IndirectColumns, options: Options, call: (bands: IndirectAgeBand[], options: Options & {
    observed?: number | null;
}) => TimesReference<C> | NotCalculated): Answers<C>;

// columns/indirectly-standardised-rate-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { IndirectlyStandardisedRateOptions } from '../methods/indirectly-standardised-rate.ts';
import type { Answers } from './answers.ts';
import type { IndirectColumns } from './indirect-columns.ts';
/**
 * The indirectly standardised rates of many areas: `indirectlyStandardisedRate` for each, the same to the last bit. Use it for
 * tables of hospitals, practices or wards against one reference.
 *
 * Formula, options and units are those of `indirectlyStandardisedRate`. The columns hold the age bands of the first area in the
 * order of the reference, then those of the second, and so on; the answers have one entry for each area. Where events are not
 * known by age, `observed` holds one total for each area and there is no `count`. An area without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `indirectlyStandardisedRate` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Office for Health Improvement and Disparities, Technical guide: commonly used public health statistics.
 * @example
 * const reference = [{ age: '0-64', count: 100, denominator: 50000 }, { age: '65+', count: 300, denominator: 10000 }]
 * const wards = { denominator: Float64Array.of(2000, 1000, 4000, 500), count: Float64Array.of(6, 45, 8, NaN) }
 * const deaths = indirectlyStandardisedRateColumns(wards, { reference })
 * deaths.value[0].toFixed(0) // => '1000'
 * deaths.reasons[deaths.absence[1]] // => 'There is no count for age 65+.'
 */
export declare function indirectlyStandardisedRateColumns<C extends Confidence = number>(columns: IndirectColumns, options: Omit<IndirectlyStandardisedRateOptions<C>, 'observed'>): Answers<C>;

// columns/life-expectancy-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { LifeExpectancyOptions } from '../methods/life-expectancy.ts';
import type { Answers } from './answers.ts';
/** One number for each age band; NaN stands where the source does not state it. */
export interface LifeTableColumns {
    deaths: Float64Array;
    population: Float64Array;
}
/**
 * The life expectancies of many areas at every age: `lifeExpectancy` for each area, the same to the last bit. Use it for
 * tables of thousands of areas.
 *
 * Formula, options and units are those of `lifeExpectancy`. The columns hold the age bands of the first area from age 0 up,
 * then those of the second, and so on; each answer stands at the position of its area and age. Where `lifeExpectancy` gives a
 * reason there is a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `lifeExpectancy` does, with the position in the column, and when the columns are not equally long
 * or do not hold whole areas.
 * @reference Silcocks P. B. S., Jenner D. A., Reza R. (2001), Life expectancy as a summary of mortality in a population, Journal of Epidemiology and Community Health 55.
 * @example
 * const deaths = Float64Array.of(8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400)
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const years = lifeExpectancyColumns({ deaths, population: Float64Array.from(people, (hundreds) => hundreds * 200) })
 * years.value[0].toFixed(1) // => '80.8'
 * years.lowerCi[0].toFixed(1) // => '80.2'
 */
export declare function lifeExpectancyColumns<C extends Confidence = number>(columns: LifeTableColumns, options?: LifeExpectancyOptions<C>): Answers<C>;

// columns/healthy-life-expectancy-columns.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { LifeExpectancyOptions } from '../methods/life-expectancy.ts';
import type { Answers } from './answers.ts';
import type { LifeTableColumns } from './life-expectancy-columns.ts';
/** A life table in columns, with the share of each age band in good health and how many people it was measured on. */
export interface HealthColumns extends LifeTableColumns {
    healthy: Float64Array;
    asked: Float64Array;
}
/**
 * The healthy life expectancies of many areas: `healthyLifeExpectancy` for each, the same to the last bit. Use it for tables of
 * many areas, sexes or years.
 *
 * Formula, options and units are those of `healthyLifeExpectancy`. The columns hold the age bands of the first area from the
 * youngest up, then those of the second, and so on; the answers have an entry for each of these rows, the expectancy from
 * that age on. A row without answer has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `healthyLifeExpectancy` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Sullivan D. F. (1971), A single index of mortality and morbidity, HSMHA Health Reports 86.
 * @example
 * const startAges = [0, 1, 60]
 * const [deaths, population] = [Float64Array.of(5, 300, 400), Float64Array.of(1000, 59000, 15000)]
 * const [healthy, asked] = [Float64Array.of(0.95, 0.8, 0.5), Float64Array.of(100, 3000, 900)]
 * const years = healthyLifeExpectancyColumns({ deaths, population, healthy, asked }, { startAges })
 * years.value[0].toFixed(1) // => '55.6'
 * years.lowerCi[0] // => years.value[0] - (years.upperCi[0] - years.value[0])
 */
export declare function healthyLifeExpectancyColumns<C extends Confidence = number>({ deaths, population, healthy, asked }: HealthColumns, options?: LifeExpectancyOptions<C>): Answers<C>;

// columns/rate-ratio-columns.d.ts
import type { RateRatioOptions } from '../compare/rate-ratio.ts';
import type { Confidence } from '../methods/confidence.ts';
import type { Answers } from './answers.ts';
import type { ReferenceColumns } from './pairs.ts';
import type { CountColumns } from './quotients.ts';
/**
 * The rate ratios of a whole table: `rateRatio` for each row, the same to the last bit. The rows are compared with those of a
 * second table, such as women with men area by area, or all with one row, such as England.
 *
 * Formula, options and units are those of `rateRatio`. Columns in, columns out: a row without answer has a code in `absence`,
 * and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rateRatio` does, with the position of the row, and when the columns are not equally long.
 * @reference Rothman K. J., Greenland S., Lash T. L. (2008), Modern Epidemiology, chapter 14.
 * @example
 * const wards = { count: Float64Array.of(30, NaN), denominator: Float64Array.of(10000, 9000) }
 * const england = { count: 2000, denominator: 1000000 }
 * const ratios = rateRatioColumns(wards, england)
 * ratios.value[0] // => 1.5
 * ratios.lowerCi[0] // => rateRatio({ count: 30, denominator: 10000 }, england).lowerCi
 * ratios.reasons[ratios.absence[1]] // => 'There is no count.'
 */
export declare function rateRatioColumns<C extends Confidence = number>(columns: CountColumns, reference: ReferenceColumns, options?: RateRatioOptions<C>): Answers<C>;

// compare/rate-ratio.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
export interface RateRatioOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
}
export type RateRatio<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'exact' | 'log-normal';
} & Limits<C>;
/**
 * How many times as high the rate of one group is as that of another. Use it for two groups with counts, such as two areas,
 * both sexes, or exposed and unexposed people; for standardised rates use `relativeGap`.
 *
 * value = (count / denominator) / (count / denominator of the reference). With fewer than 10 events in either group the
 * limits are exact: given all events together, the share that falls in the first group has binomial limits, which turn into
 * limits of the ratio. From 10 on, limits = value × e^(∓ z √(1/count + 1/count of the reference)).
 * A row without count or denominator, and a reference without events, are answered with the reason.
 *
 * @throws CalculationError when a count is negative, a denominator is not above 0, or the confidence is neither one level from
 * 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC, section 3.4; Rothman
 * K. J., Greenland S., Lash T. L. (2008), Modern epidemiology, 3rd edition, chapter 14.
 * @example
 * const [here, there] = [{ count: 60, denominator: 20000 }, { count: 45, denominator: 30000 }]
 * rateRatio(here, there).value // => 2
 * rateRatio(here, there).lowerCi.toFixed(2) // => '1.36'
 * rateRatio({ count: 6, denominator: 20000 }, there).method // => 'exact'
 * rateRatio(here, { count: 0, denominator: 30000 }).reason // => 'The group to compare with has no events, so there is no ratio.'
 */
export declare function rateRatio<C extends Confidence = number>(row: CountRow, reference: CountRow, options?: RateRatioOptions<C>): RateRatio<C> | NotCalculated;

// columns/pairs.d.ts
import type { Confidence } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
import type { Answers } from './answers.ts';
import type { RowAnswer } from './each-area.ts';
import type { CountColumns } from './quotients.ts';
/** What each row is compared with: a row of its own, or one and the same for all, such as England. */
export type ReferenceColumns = CountColumns | CountRow;
/** Asks the row call for each row and the one it is compared with. */
export declare function eachPair<C extends Confidence, Options extends {
    confidence?: C;
}>(name: string, { count, denominator }: CountColumns, reference: ReferenceColumns, options: Options, call: (row: CountRow, reference: CountRow, options: Options) => RowAnswer<C>): Answers<C>;

// columns/each-area.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
import type { Answers } from './answers.ts';
export type RowAnswer<C extends Confidence> = ({
    kind: 'estimate';
    value: number;
} & Limits<C, number | null>) | NotCalculated;
/**
 * The answers of the row call for each area, put into columns: for calculations of which the arithmetic takes longer than
 * the objects. `firsts` says where the rows of each area begin. A limit that the row call leaves `null` is NaN.
 */
export declare function eachArea<C extends Confidence>(name: string, { confidence }: {
    confidence?: C;
}, firsts: readonly number[], call: (first: number, area: number) => readonly RowAnswer<C>[], answersEach?: number): Answers<C>;
/** Where each area begins in columns that hold equally many rows for each. */
export declare function everyNth(areas: number, rows: number): number[];
/** The rows of an area as the row call takes them: its labels with what the columns hold for each, from `first` on. */
export declare function rowsAt<Label extends object, Field extends string>(labels: readonly Label[], columns: Readonly<Record<Field, Float64Array>>, first: number): (Label & Record<Field, number | null>)[];

// columns/rate-difference-columns.d.ts
import type { RateDifferenceOptions } from '../compare/rate-difference.ts';
import type { Confidence } from '../methods/confidence.ts';
import type { Answers } from './answers.ts';
import type { ReferenceColumns } from './pairs.ts';
import type { CountColumns } from './quotients.ts';
/**
 * The rate differences of a whole table: `rateDifference` for each row, the same to the last bit. The rows are compared with
 * those of a second table, such as women with men area by area, or all with one row, such as England.
 *
 * Formula, options and units are those of `rateDifference`. Columns in, columns out: a row without answer has a code in
 * `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `rateDifference` does, with the position of the row, and when the columns are not equally long.
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27.
 * @example
 * const wards = { count: Float64Array.of(30, NaN), denominator: Float64Array.of(10000, 9000) }
 * const england = { count: 2000, denominator: 1000000 }
 * const gaps = rateDifferenceColumns(wards, england)
 * gaps.value[0] // => 100
 * gaps.upperCi[0] // => rateDifference({ count: 30, denominator: 10000 }, england).upperCi
 * gaps.reasons[gaps.absence[1]] // => 'There is no count.'
 */
export declare function rateDifferenceColumns<C extends Confidence = number>(columns: CountColumns, reference: ReferenceColumns, options?: RateDifferenceOptions<C>): Answers<C>;

// compare/rate-difference.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
export interface RateDifferenceOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
    /** 100,000 for a difference per 100,000. Default 100,000. */
    multiplier?: number;
}
export type RateDifference<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'mover';
} & Limits<C>;
/**
 * How much higher the rate of one group is than that of another, in events per 100,000 or another multiplier. Use it for two
 * groups with counts; for standardised rates use `absoluteGap`.
 *
 * value = (count / denominator − count / denominator of the reference) × multiplier. Limits are recovered from those of the
 * two rates (exact below 10 events, Byar's from 10), as described at `moverDifference`: they are right for small and for
 * different counts, where a normal interval is not. A row without count or denominator is answered with the reason.
 *
 * @throws CalculationError when a count is negative, a denominator or the multiplier is not above 0, or the confidence is
 * neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const [here, there] = [{ count: 60, denominator: 20000 }, { count: 45, denominator: 30000 }]
 * rateDifference(here, there).value // => 150
 * rateDifference(here, there).lowerCi.toFixed(1) // => '62.7'
 * rateDifference(here, { count: null, denominator: 30000 }).reason // => 'The group to compare with: There is no count.'
 */
export declare function rateDifference<C extends Confidence = number>(row: CountRow, reference: CountRow, options?: RateDifferenceOptions<C>): RateDifference<C> | NotCalculated;

// columns/funnel-significance-columns.d.ts
import type { FunnelOptions } from '../funnel/funnel-areas.ts';
import type { Answers } from './answers.ts';
/** The areas of a funnel. Proportions and ratios need denominators; rates need `rate`, and denominators where nobody is counted. */
export interface FunnelColumns {
    count: Float64Array;
    /** NaN where the source does not state it. */
    denominator?: Float64Array;
    rate?: Float64Array;
}
/** Where each area stands. Where `absence` is not 0, `reasons[absence[row]]` says why there is no answer. */
export interface PositionColumns extends Pick<Answers<number>, 'absence' | 'reasons'> {
    /** 1 above the limits, 0 within, −1 below. */
    position: Int8Array;
    /** 95 or 99.8, the widest limits that the area lies outside of; 0 within. */
    level: Float64Array;
}
/**
 * The positions of a whole table in its funnel: `funnelSignificance` of its areas, with the average of them all. Use it for
 * tables of many thousand areas, such as practices.
 *
 * Options are those of `funnelSignificance`. Columns in, columns out: a row without answer has a code in `absence`, and
 * `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `funnelSignificance` does, with the position of the row, and when the columns are not equally long.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const practices = { count: Float64Array.of(20, 90, 40), denominator: Float64Array.of(200, 300, 400) }
 * const { position, level } = funnelSignificanceColumns(practices, { statistic: 'proportion' })
 * position[1] // => 1
 * level[1] // => 99.8
 */
export declare function funnelSignificanceColumns(columns: FunnelColumns, options: FunnelOptions): PositionColumns;

// funnel/funnel-areas.d.ts
/** What a funnel shows: shares, observed / expected, (observed − expected) / expected, or rates. */
export type FunnelStatistic = 'proportion' | 'ratio' | 'relative-difference' | 'crude-rate' | 'standardised-rate';
/** One area of a funnel. */
export interface FunnelArea {
    /** Events or people counted. */
    count: number;
    /** The group counted in, or the number expected for a ratio. A rate needs it only where it has no events. */
    denominator?: number | null;
    /** The rate per multiplier, for the statistics that are rates. */
    rate?: number | null;
}
export interface FunnelOptions {
    statistic: FunnelStatistic;
    /** 100 for percentages and for ratios where 100 is as expected. Default 100,000 for rates and otherwise 1. */
    multiplier?: number;
    /** Years that the counts of rates were pooled over: populations are shown per year. Default 1. */
    years?: number;
}
export interface ReadFunnel {
    statistic: FunnelStatistic;
    multiplier: number;
    years: number;
    areas: ReadFunnelArea[];
}
export interface ReadFunnelArea {
    count: number;
    /** Over all years, and derived from the rate where there is one; 0 for a standardised rate of no events, which tells none. */
    denominator: number;
}
export declare function isRate(statistic: FunnelStatistic): boolean;
/** Why an area has no place in a funnel, or `null` where it has one. */
export declare function unfitFor(statistic: FunnelStatistic, { count }: ReadFunnelArea): string | null;
/** Checks options and areas alike for limits, points and significance. */
export declare function readFunnel(name: string, areas: readonly FunnelArea[], options: FunnelOptions): ReadFunnel;
/** Σ count / Σ denominator; `null` where nothing is left to average. */
export declare function funnelAverage({ areas }: ReadFunnel): number | null;

// columns/slope-index-of-inequality-columns.d.ts
import type { SlopeIndexOptions } from '../inequality/slope-index-of-inequality.ts';
import type { Confidence } from '../methods/confidence.ts';
import type { Answers } from './answers.ts';
import type { GroupColumns } from './group-columns.ts';
export interface SlopeIndexColumnsOptions<C extends Confidence> extends SlopeIndexOptions<C> {
    /** How many quantiles each area has: 10 for tenths by deprivation. From 5 to 100. */
    quantiles: number;
}
/**
 * The slope indices of inequality of many areas: the slope index of `slopeIndexOfInequality` for each area, the same to the
 * last bit. Use it for tables of many areas, sexes or years; the relative index comes from the row call.
 *
 * Formula, options and units are those of `slopeIndexOfInequality`. The columns hold the quantiles of the first area, most
 * deprived first, then those of the second, and so on; the answers have one entry for each area. The errors of the values are
 * a column of standard errors, or two of 95 % limits. Values with standard errors are the quickest; rates and proportions
 * from limits, untransformed, are drawn for each area anew. An area with a missing value (NaN) has a code in `absence`, and
 * `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `slopeIndexOfInequality` does, with the position in the column, when the columns are not equally
 * long or do not hold whole areas, and when `quantiles` is not a whole number from 5 to 100.
 * @reference Pamuk E. R. (1985), Social class inequality in mortality from 1921 to 1972 in England and Wales, Population Studies 39.
 * @example
 * const population = new Float64Array(5).fill(9000)
 * const value = Float64Array.of(74.1, 75.8, 77.2, 79.0, 81.3)
 * const standardError = new Float64Array(5).fill(0.4)
 * const gap = slopeIndexOfInequalityColumns({ population, value, standardError }, { quantiles: 5 })
 * gap.value[0].toFixed(2) // => '8.80'
 * gap.lowerCi[0].toFixed(2) // => '7.56'
 */
export declare function slopeIndexOfInequalityColumns<C extends Confidence = number>(columns: GroupColumns, options: SlopeIndexColumnsOptions<C>): Answers<C>;

// inequality/slope-index-of-inequality.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
import type { InequalityGroup } from './inequality-groups.ts';
import type { InequalityValueType } from './value-scales.ts';
export interface SlopeIndexOptions<C extends Confidence> {
    /** What the values are. The errors of rates are symmetric in logarithms, those of proportions in log odds. Default `other`. */
    valueType?: InequalityValueType;
    /** Whether the line is fitted to the logarithms of rates or the log odds of proportions. Default false. */
    transform?: boolean;
    /** The slope index is given per this; below 0 it is that of the opposite order. Default 1. */
    multiplier?: number;
    /** Default 0.95. */
    confidence?: C;
    /** How often to draw where the interval has no closed form. Default 100,000. */
    repetitions?: number;
    /** Draws with the same seed are the same. Default 1. */
    seed?: number;
}
/** A limit of the relative index is `null` where the ratio has no bound. */
export type RelativeIndex<C extends Confidence> = {
    kind: 'estimate';
    value: number;
} & Limits<C, number | null>;
export interface SlopeIndexOfInequality<C extends Confidence> {
    kind: 'estimate';
    /** Difference between the ends of the line, last minus first. */
    slopeIndex: {
        value: number;
    } & Limits<C>;
    /** Ratio of the ends of the line, last to first. */
    relativeIndex: RelativeIndex<C> | NotCalculated;
    /** The line at its first end, where the most deprived would stand. */
    intercept: number;
    method: 'closed-form' | 'simulation';
}
/**
 * How much a measure changes across the whole population from the most to the least deprived, taking every group in between
 * into account: the slope index as a difference, the relative index as a ratio. Use it for life expectancy, rates and
 * proportions by deprivation decile or quintile; for two groups alone use `absoluteGap` and `relativeGap`.
 *
 * A straight line is fitted to the values, each weighted by its population and placed at the share of the population up to
 * its middle. Slope index = line at 1 − line at 0, × multiplier; relative index = line at 1 / line at 0. A multiplier below 0
 * turns the order round. With a transform the line is fitted to logarithms or log odds and its ends are carried back.
 * The interval is exact for `other`, for standard errors and for transformed values, and seeded draws for the rest.
 *
 * Values, limits and counts are per person: a proportion from 0 to 1, a rate as it is given in all groups alike.
 *
 * @throws CalculationError when there are fewer than 5 or more than 100 groups; a population is missing or not above 0; value
 * and count are both left out; a rate is negative or a proportion outside 0 to 1; standard errors or limits are missing,
 * negative or the wrong way round; a transform is asked for type `other` or with standard errors; the multiplier is 0; there
 * are fewer than 1,000 repetitions or too few for the level; or the confidence is neither one level from 0.9 to below 1 (or
 * 90 to below 100) nor the pair [0.95, 0.998]. The message gives the position of the group.
 * @reference Pamuk E. R. (1985), Social class inequality in mortality from 1921 to 1972 in England and Wales, Population
 * Studies 39; Low A., Low A. (2004), Measuring the gap: quantifying and comparing local health inequalities, Journal of
 * Public Health 26.
 * @example
 * const values = [74.1, 75.8, 77.2, 79.0, 81.3]
 * const groups = values.map((value, index) => ({ quantile: index + 1, population: 9000, value, standardError: 0.4 }))
 * slopeIndexOfInequality(groups).slopeIndex.value.toFixed(2) // => '8.80'
 * slopeIndexOfInequality(groups).slopeIndex.lowerCi.toFixed(2) // => '7.56'
 * slopeIndexOfInequality(groups).relativeIndex.value.toFixed(3) // => '1.120'
 * slopeIndexOfInequality(groups.map((group) => ({ ...group, value: null }))).reason // => 'Quantile 1 has no value.'
 */
export declare function slopeIndexOfInequality<C extends Confidence = number>(groups: readonly InequalityGroup[], options?: SlopeIndexOptions<C>): SlopeIndexOfInequality<C> | NotCalculated;
/** Below 0 it turns the order round. */
export declare function requireMultiplier(name: string, multiplier: number): void;
export declare const tooWide = "The limits of the groups are too wide to calculate with.";

// inequality/inequality-groups.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { InequalityValueType } from './value-scales.ts';
/** One group of the population, such as a tenth by deprivation. */
export interface InequalityGroup {
    /** Its place in the order, from 1: by custom the most deprived. */
    quantile: number;
    population: number;
    /** Its value, such as a life expectancy, a rate per person or a proportion from 0 to 1. */
    value?: number | null;
    /** Events or people, where the value is count / population. */
    count?: number | null;
    /** Standard error of the value; where it is given the limits are not read. */
    standardError?: number;
    lowerCi95?: number;
    upperCi95?: number;
}
export interface GroupRules {
    valueType: InequalityValueType;
    transform: boolean;
}
/** What the fit needs of each group, in order. Errors from limits are those of the scale of the value type. */
export interface ReadGroups {
    populations: number[];
    values: number[];
    standardErrors: number[];
    errorsAreOfScale: boolean;
}
/** Checks the groups and puts them in order; what is absent from the data is an answer. */
export declare function readGroups(groups: readonly InequalityGroup[], rules: GroupRules): ReadGroups | NotCalculated;

// inequality/value-scales.d.ts
export type InequalityValueType = 'other' | 'rate' | 'proportion';
/** A scale on which the errors of a value are symmetric, and the way back. */
export interface ValueScale {
    to: (value: number) => number;
    from: (scaled: number) => number;
}
export declare const valueScales: Readonly<Record<InequalityValueType, ValueScale>>;

// columns/group-columns.d.ts
import type { InequalityGroup } from '../inequality/inequality-groups.ts';
interface ValuesOfGroups {
    population: Float64Array;
    /** NaN stands where the source does not state a value. */
    value: Float64Array;
}
/** One number for each quantile, with standard errors. */
export interface ErrorColumns extends ValuesOfGroups {
    standardError: Float64Array;
}
/** The same with the limits that a source publishes. */
export interface LimitColumns extends ValuesOfGroups {
    lowerCi95: Float64Array;
    upperCi95: Float64Array;
}
export type GroupColumns = ErrorColumns | LimitColumns;
/** The quantiles of one area, as the row call takes them. */
export declare function groupsAt(columns: GroupColumns, quantiles: number, first: number): InequalityGroup[];
export {};

// compare/benchmark.d.ts
import type { Comparison, Verdict } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator, Polarity } from '../model/indicator.ts';
import type { ValueFormat } from '../text/format-value.ts';
import type { Position } from './interval-rules.ts';
/**
 * What a comparison needs to know of an indicator: its multiplier where control limits decide. With its format the reason
 * carries the values as readers see them.
 */
export type ComparedIndicator = Pick<Indicator, 'comparisonMethod' | 'polarity' | 'smallestDifference'> & Partial<Pick<Indicator, 'multiplier'> & ValueFormat>;
/**
 * How a value stands against a benchmark: better, similar or worse where the indicator has a good direction, higher, similar
 * or lower where it has none. Which intervals decide is the indicator's comparison method:
 *
 * - `interval-95`: the benchmark's value against the 95 % interval of the value;
 * - `interval-95-and-998`: the same, and the level says whether it lies outside the 99.8 % interval too;
 * - `both-intervals`: both 95 % intervals, similar when they overlap;
 * - `control-limits-proportion`, `control-limits-rate`: the value against the limits inside which chance alone would leave an
 *   area of this denominator when the benchmark is the truth, at 95 % and at 99.8 %.
 *
 * A limit that is touched counts as similar. A difference below the indicator's smallest difference is similar whatever the
 * interval says. There is never a verdict without an interval: whatever is missing, the answer is `not-compared` and says why.
 *
 * @throws CalculationError when control limits decide and the indicator has no multiplier above 0.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas with a benchmark.
 * @example
 * const key = { indicator: 'adult-obesity', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const here = { kind: 'estimate', ...key, area: 'E08000026', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const england = { kind: 'estimate', ...key, area: 'E92000001', value: 11.5, lowerCi95: null, upperCi95: null, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0 }
 * compareWithBenchmark(here, england, indicator).verdict // => 'worse'
 */
export declare function compareWithBenchmark(estimate: Estimate, benchmark: Estimate, indicator: ComparedIndicator): Comparison;
/** A side in words of judgement where the indicator has a good direction. */
export declare function verdictOf(position: Position, polarity: Polarity): Verdict;
export declare function sameKey(a: Estimate, b: Estimate): boolean;
/** Why a side of a comparison has no value, in words. */
export declare function absent(subject: string, kind: 'missing' | 'suppressed', reason: string): string;

// text/format-value.d.ts
import type { FigureFormat } from '../narrative/figure.ts';
import type { ValueFormat } from './plain-value.ts';
export type { ValueFormat } from './plain-value.ts';
/**
 * Writes a value for readers, rounded half away from zero, with thousands separators and a true minus sign. By default
 * it carries `%` or `£` only; the format of one use can ask for the full unit or for none.
 *
 * @throws CalculationError when the value is no finite number.
 * @example
 * formatValue(28.62, { decimals: 1, unit: '%', prefix: '' }) // => '28.6%'
 * formatValue(648.4, { decimals: 2, unit: 'a week', prefix: '£' }) // => '£648.40'
 * formatValue(58.94, { decimals: 1, unit: 'years', prefix: '' }, { unit: 'full' }) // => '58.9 years'
 * formatValue(345325, { decimals: 0, unit: 'people', prefix: '' }, { roundTo: 100 }) // => '345,300'
 */
export declare function formatValue(value: number, indicator: ValueFormat, format?: FigureFormat): string;
/**
 * Writes an interval as one figure: “55.3 to 62.5”. A unit in words stands once, at the end.
 *
 * @throws CalculationError when a limit is no finite number or the lower one lies above the upper one.
 * @example
 * formatInterval(55.3, 62.5, { decimals: 1, unit: 'years', prefix: '' }) // => '55.3 to 62.5'
 * formatInterval(25.66, 31.5, { decimals: 1, unit: '%', prefix: '' }) // => '25.7% to 31.5%'
 */
export declare function formatInterval(lower: number, upper: number, indicator: ValueFormat, format?: FigureFormat): string;
/**
 * Writes a bare number with thousands separators.
 *
 * @throws CalculationError when the value is no finite number.
 * @example
 * formatNumber(345325, 0) // => '345,325'
 */
export declare function formatNumber(value: number, decimals: number): string;

// narrative/figure.d.ts
import type { Sex } from '../model/indicator.ts';
/** A code, or a place relative to the reader's page: this area, its benchmark (England), its region, or the city. */
export type AreaReference = '@this' | '@benchmark' | '@region' | '@city' | (string & {});
/** A period id, or a position in the indicator's own series for that area. */
export type PeriodReference = 'latest' | 'previous' | 'earliest' | (string & {});
/** Points at one estimate, absolutely or relative to the page on which it stands. */
export interface Reference {
    indicator: string;
    area: AreaReference;
    period: PeriodReference;
    sex: Sex;
    age: string;
    category: string;
}
/** A set of areas: a scheme, and optionally only those inside one area; or the statistical neighbours of `@this` with itself. */
export interface AreaSet {
    /** Scheme id, or `@neighbours`. */
    scheme: string;
    /** Only areas that lie in this one; `null` for the whole scheme. */
    within: AreaReference | null;
}
/** An operation on estimates whose result stands in a sentence. */
export type Figure = {
    operation: 'value';
    of: Reference;
} | {
    operation: 'interval';
    of: Reference;
}
/** `of` minus `with`; `in: 'points'` keeps the unit, `in: 'percent'` divides by `with`. The sign is kept only by format. */
 | {
    operation: 'difference';
    of: Reference;
    with: Reference;
    in: 'points' | 'percent';
} | {
    operation: 'ratio';
    of: Reference;
    with: Reference;
}
/** `of` as a percentage of `with`: 173,100 of 241,900 is 72%. */
 | {
    operation: 'share';
    of: Reference;
    with: Reference;
}
/** Later `of` minus earlier `from`. */
 | {
    operation: 'change';
    of: Reference;
    from: PeriodReference;
    in: 'points' | 'percent';
}
/** The verdict in words, with the benchmark's name: “similar to England”. */
 | {
    operation: 'comparison';
    of: Reference;
    with: Reference;
} | {
    operation: 'rank';
    of: Reference;
    among: AreaSet;
    order: 'highest' | 'lowest';
} | {
    operation: 'extreme';
    of: Reference;
    among: AreaSet;
    order: 'highest' | 'lowest';
    give: 'area' | 'value';
} | {
    operation: 'count-where';
    of: Reference;
    among: AreaSet;
    where: Condition;
    give: 'count' | 'count-of-all' | 'share';
}
/** The period that a reference means: “2022–24”. */
 | {
    operation: 'period';
    of: Reference;
}
/** How many people or cases stand behind a value. */
 | {
    operation: 'base';
    of: Reference;
}
/** The value, or that of the nearest area around it that has one, with its name. */
 | {
    operation: 'proxy';
    of: Reference;
}
/** `of` without its part `with`: life expectancy less healthy life expectancy. `in: 'percent'` is of the whole. */
 | {
    operation: 'remainder';
    of: Reference;
    with: Reference;
    in: 'points' | 'percent';
}
/** `of` for every `per` of `with`: 38,509 crimes among 360,702 residents are 106.8 per 1,000. */
 | {
    operation: 'rate';
    of: Reference;
    with: Reference;
    per: number;
}
/** “lower than both the West Midlands (62.8) and England (64.0)”. */
 | {
    operation: 'order-to-both';
    of: Reference;
    with: Reference;
    and: Reference;
} | {
    operation: 'range';
    of: Reference;
    among: AreaSet;
    give: 'ends' | 'width';
}
/** “from 66th of 317 to 64th of 309”. */
 | {
    operation: 'rank-change';
    of: Reference;
    from: PeriodReference;
    among: AreaSet;
    order: 'highest' | 'lowest';
}
/** The first `top` groups of one area: “Asian (55.2%) and White (30.0%)”. */
 | {
    operation: 'groups';
    of: Reference;
    by: Grouping;
    order: 'highest' | 'lowest';
    top: number;
}
/** All groups of one area added up: counts and sums of money only. */
 | {
    operation: 'total';
    of: Reference;
    by: Grouping;
}
/** The slope index of inequality along all groups of one area in their order: 9.3 years from the first to the last. */
 | {
    operation: 'slope-index';
    of: Reference;
    by: Grouping;
}
/** How many of `with`, such as residents, live in the areas in which `of` meets a condition. */
 | {
    operation: 'people-where';
    of: Reference;
    with: Reference;
    among: AreaSet;
    where: Condition;
    give: 'count' | 'count-of-all' | 'share';
};
/** How an indicator is broken down into groups. */
export type Grouping = 'category' | 'age';
/** “Around”, “just over” and “nearly” have the thresholds of `isNear`. */
export interface Condition {
    operator: 'equals' | 'at-least' | 'at-most' | 'above' | 'below' | 'around' | 'just-over' | 'nearly';
    value: number;
}
/** How one use of a figure is written. Anything left out comes from the indicator. */
export interface FigureFormat {
    decimals?: number;
    /** Round to this whole number at display: 10, 100, 1000. */
    roundTo?: number;
    /** `with-unit` adds `%` or `£` only; `full` adds any unit in words; `bare` adds none. Default `with-unit`. */
    unit?: 'with-unit' | 'full' | 'bare';
    /** Write + or − before a difference; default false: the sentence says which way. */
    signed?: boolean;
    /**
     * Write a number in words: `approximate` is “nearly 4,000” and `more-than` “more than 3”, rounded to `roundTo` or
     * `decimals`; `one-in` is “1 in 10” and `fraction` “nearly two-thirds”, both of a percentage.
     */
    phrase?: 'approximate' | 'more-than' | 'one-in' | 'fraction';
}
export type FigureOperation = Figure['operation'];

// text/plain-value.d.ts
import type { Indicator } from '../model/indicator.ts';
/** What formatting needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'decimals' | 'unit' | 'prefix'>;
/** A value as tables and reasons have it: rounded half away from zero, with separators, a true minus sign, and `%` or `£`. */
export declare function plainValue(value: number, { decimals, unit, prefix }: ValueFormat): string;
export declare function requireOrder(lower: number, upper: number): void;
/** An interval in the same form: “55.3 to 62.5”. */
export declare function plainInterval(lower: number, upper: number, format: ValueFormat): string;

// compare/interval-rules.d.ts
import type { Interval } from '../intervals/requirements.ts';
import type { PresentEstimate } from '../model/estimate.ts';
export type Position = 'similar' | 'higher' | 'lower';
/** What a rule concludes, and the intervals that it looked at: of the value, of the benchmark, or of both. */
export interface RuleResult {
    position: Position;
    level: 95 | 99.8;
    interval: Interval | null;
    benchmarkInterval: Interval | null;
    /** What a reader must know besides; empty where nothing is special. */
    remark: string;
}
/** The benchmark's value against the 95 % interval. */
export declare function compareWithValue(estimate: PresentEstimate, benchmark: PresentEstimate): RuleResult | string;
/** The same, and a second look at the 99.8 % interval where the value lies outside the first. */
export declare function compareWithValueAtTwoLevels(estimate: PresentEstimate, benchmark: PresentEstimate): RuleResult | string;
/** Both 95 % intervals: similar when they have a point in common. */
export declare function compareIntervals(estimate: PresentEstimate, benchmark: PresentEstimate): RuleResult | string;
export declare function interval95(estimate: PresentEstimate): Interval | string;

// compare/comparison-methods.d.ts
import type { PresentEstimate } from '../model/estimate.ts';
import type { ComparisonMethod } from '../model/indicator.ts';
import type { RuleResult } from './interval-rules.ts';
/** What a comparison method declares of itself; captions and claims read it. */
export interface ComparisonRule {
    /** For readers, as in “Compared by: ...”. */
    label: string;
    /** What must be published for a verdict, beside both values. */
    needs: readonly ('limits' | 'benchmark-limits' | 'denominator')[];
    /** What it concludes, or why it cannot. */
    compare: (estimate: PresentEstimate, benchmark: PresentEstimate, multiplier: number) => RuleResult | string;
}
/** Every comparison method but `none`, which compares nothing. */
export declare const comparisonMethods: Readonly<Record<Exclude<ComparisonMethod, 'none'>, ComparisonRule>>;
/** Whether a method needs something; `none` needs nothing, because it never gives a verdict. */
export declare function comparisonNeeds(method: ComparisonMethod, need: ComparisonRule['needs'][number]): boolean;

// compare/peers.d.ts
import type { PeerComparison } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueFormat } from '../text/plain-value.ts';
export type ComparedAmongPeers = Pick<Indicator, 'polarity'> & Partial<ValueFormat>;
/**
 * In which quarter or fifth of all areas of its kind an area lies, in words: worst to best where the indicator has a good
 * direction, lowest to highest where it has none. Use it where no interval is published, or where readers ask where an area
 * stands; it is no test, and neighbouring areas on both sides of a bound may hardly differ.
 *
 * The bounds are quantiles of type 7 of all values, and a value on a bound belongs to the lower group, so that areas with the
 * same value always share a group. Missing and hidden values are left out; with fewer than five values, or when all are the
 * same, there is no answer and the reason is given.
 *
 * @throws CalculationError when the peers do not include the area itself or belong to other figures than it does.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas by quintiles.
 * @example
 * const key = { indicator: 'smoking', period: '2023-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null, count: null, denominator: null }
 * const rest = { method: 'published', status: 'final', note: '' }
 * const peers = [9, 10, 11, 12, 13].map((value) => ({ kind: 'estimate', ...key, area: `area-${value}`, value, ...none, ...rest }))
 * compareWithPeers(peers[0], peers, { polarity: 'low-is-good' }, 'quintiles').verdict // => 'best'
 * compareWithPeers(peers[3], peers, { polarity: 'no-judgement' }, 'quintiles').verdict // => 'high'
 */
export declare function compareWithPeers(estimate: Estimate, peers: readonly Estimate[], indicator: ComparedAmongPeers, method: PeerComparison['method']): PeerComparison;

// compare/goal.d.ts
import type { Comparison } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueFormat } from '../text/plain-value.ts';
export type IndicatorWithGoal = Pick<Indicator, 'polarity' | 'breaks'> & Partial<Pick<Indicator, 'goal'> & ValueFormat>;
/** Other estimates that some goals refer to. */
export interface GoalEvidence {
    /** For `percentiles`: the estimates of all areas of the same kind, period and breakdown. */
    peers?: readonly Estimate[];
    /** For `earlier-period`: the series of the goal's area, with the same breakdown. */
    series?: readonly Estimate[];
}
/**
 * Whether a figure reaches the goal that is set for its indicator: better when it does, worse when it does not, similar in
 * between. Without a good direction it is higher, lower or similar.
 *
 * - `value`: reached from that value on, in the good direction. With `useInterval` the whole 95 % interval must reach it, or
 *   lie before it; otherwise the answer is similar.
 * - `range`: below the lower bound, from the upper bound on, or in between, which is similar.
 * - `percentiles`: the same with bounds that are percentiles (type 7) of the areas of the same kind; it needs four of them.
 * - `earlier-period`: the same as `value`, with what the goal's area had in an earlier period.
 *
 * Unless the interval is used the level is `null`: the answer is about the figure as published and says nothing about chance.
 * Whatever is missing, the answer is `not-compared` and says why.
 *
 * @throws CalculationError when the bounds of the goal are the wrong way round, or `series` is not one series.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing with a goal.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', period: '2023-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const here = { kind: 'estimate', ...key, value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const goal = { kind: 'value', value: 12, useInterval: false, source: 'Local plan' }
 * compareWithGoal(here, { polarity: 'low-is-good', breaks: [], goal }).verdict // => 'worse'
 * compareWithGoal(here, { polarity: 'low-is-good', breaks: [], goal: { ...goal, useInterval: true } }).verdict // => 'similar'
 */
export declare function compareWithGoal(estimate: Estimate, indicator: IndicatorWithGoal, evidence?: GoalEvidence): Comparison;

// compare/earlier-period.d.ts
import type { Comparison } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ComparedIndicator } from './benchmark.ts';
export type IndicatorOverTime = ComparedIndicator & Pick<Indicator, 'breaks'>;
/**
 * How a value stands against the same area's value of an earlier period: better, similar or worse, or higher, similar or
 * lower. Use it for “since 2019”; for the course of five years use `recentTrend`.
 *
 * Both values are estimates, so both 95 % intervals decide: similar when they have a point in common. An indicator whose
 * values are not compared (`none`) is not compared here either. There is no verdict across a break in comparability, between
 * periods that share days, or without the limits of both, and the answer says why.
 *
 * @throws CalculationError when the two values belong to different series or the earlier period does not come first.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const earlier = { kind: 'estimate', ...key, period: '2019-01-01/P1Y', value: 16.4, lowerCi95: 15.1, upperCi95: 17.8, ...none }
 * const now = { kind: 'estimate', ...key, period: '2023-01-01/P1Y', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0, breaks: [] }
 * compareWithEarlierPeriod(now, earlier, indicator).verdict // => 'better'
 */
export declare function compareWithEarlierPeriod(estimate: Estimate, earlier: Estimate, indicator: IndicatorOverTime): Comparison;

// compare/change-from-previous.d.ts
import type { Change } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { IndicatorOverTime } from './earlier-period.ts';
/**
 * Whether the latest value of a series differs from the one before it by more than chance: Fingertips' “change from
 * previous”. Two points are no trend; use `recentTrend` for the course of five years.
 *
 * It has changed when the two 95 % intervals have no point in common. Whatever stands in the way of a test (a missing or
 * hidden value, missing limits, a break in comparability, periods that overlap) makes the answer `not-tested`, with the
 * reason: never “no change”. A point that is missing is not skipped.
 *
 * @throws CalculationError when the points belong to different series, or two points have the same period.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const before = { kind: 'estimate', ...key, period: '2022-01-01/P1Y', value: 16.4, lowerCi95: 15.1, upperCi95: 17.8, ...none }
 * const latest = { kind: 'estimate', ...key, period: '2023-01-01/P1Y', value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const indicator = { comparisonMethod: 'interval-95', polarity: 'low-is-good', smallestDifference: 0, breaks: [] }
 * changeFromPrevious([before, latest], indicator).direction // => 'decreasing'
 * changeFromPrevious([before, latest], indicator).judged // => 'getting-better'
 * changeFromPrevious([latest], indicator).reason // => 'There is no figure before the latest one.'
 */
export declare function changeFromPrevious(points: readonly Estimate[], indicator: IndicatorOverTime): Change;

// compare/trend.d.ts
import type { Trend } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
export type TrendedIndicator = Pick<Indicator, 'trendRule' | 'polarity' | 'breaks'>;
/**
 * Whether the latest five years of a series go up or down by more than chance, by the rule that Fingertips uses.
 *
 * Only yearly values whose periods do not overlap are tested, in one unbroken run that ends with the latest point and
 * does not cross a break in comparability. There is a trend when chi-squared (one degree of freedom) exceeds 9.55, the
 * 99.8 % level, and the slope keeps its sign whichever single year is left out. `proportion` tests counts
 * (Cochran-Armitage), `value-with-interval` a line weighted by the 95 % limits. Whatever stands in the way, the answer
 * is `not-tested` and says why.
 *
 * @throws CalculationError when the points belong to different series, or two points have the same period.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: trend markers.
 * @example
 * recentTrend([], { trendRule: 'proportion', polarity: 'low-is-good', breaks: [] }).direction // => 'not-tested'
 */
export declare function recentTrend(points: readonly Estimate[], indicator: TrendedIndicator): Trend;

// compare/spread.d.ts
import type { Spread } from '../model/comparison.ts';
/**
 * How the areas of one kind are spread on one indicator and period: extremes with their areas, median and middle half.
 * Quantiles are of type 7. With three areas or fewer there is no spread, and the answer is `null`. Of areas with the same
 * extreme value the first one given is named.
 *
 * @throws CalculationError when a value is no finite number, with its position. Leave areas without a value out.
 * @example
 * spread([1, 2, 3, 4, 5].map((value) => ({ area: `area-${value}`, value })))?.median // => 3
 * spread([{ area: 'a', value: 1 }]) // => null
 */
export declare function spread(values: readonly {
    area: string;
    value: number;
}[]): Spread | null;

// compare/quantile-bounds.d.ts
/**
 * The bounds that part areas into quarters, fifths and so on: minimum, inner bounds, maximum. Quantiles are of type 7,
 * rounded to ten decimals so that a value on a bound is recognised. With fewer than five areas the answer is `null`.
 *
 * Areas with equal values always fall into the same group, so groups need not have the same size.
 *
 * @throws CalculationError when there are fewer than two groups, or a value is no finite number, with its position.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: quintiles.
 * @example
 * quantileBounds([1, 2, 3, 4, 5], 4) // => [1, 2, 3, 4, 5]
 */
export declare function quantileBounds(values: readonly number[], groups: number): number[] | null;
/**
 * The group of a value, counted from 1, the lowest: the first whose upper bound is not below it.
 *
 * @throws CalculationError when the value lies above every bound.
 * @example
 * quantileGroup(2.5, [1, 2, 3, 4, 5]) // => 2
 * quantileGroup(2, [1, 2, 3, 4, 5]) // => 1
 */
export declare function quantileGroup(value: number, bounds: readonly number[]): number;

// compare/control-limits.d.ts
import type { Interval } from '../intervals/requirements.ts';
/**
 * Limits inside which the proportions of areas of this size lie when they differ from the benchmark by chance alone: the
 * Wilson interval around the benchmark at the area's own denominator. Use it to find areas that stand out in a funnel or
 * control chart, where the benchmark is the standard and the areas vary around it.
 *
 * @throws CalculationError when the benchmark lies outside 0 to 1, the denominator is not above 0, or the level outside 0 to 1.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * proportionControlLimits(0.2, 500, 0.998).upper.toFixed(4) // => '0.2607'
 */
export declare function proportionControlLimits(benchmark: number, denominator: number, level: number): Interval;
/**
 * Limits inside which the rates of areas of this size lie when they differ from the benchmark by chance alone. The number of
 * events that the benchmark lets expect is taken as a Poisson count, and its exact limits are turned back into rates. Use it
 * for directly standardised rates, with the denominator of the area, and for crude ones.
 *
 * E = benchmark × denominator / multiplier; limits = exact Poisson limits of E × multiplier / denominator.
 *
 * @throws CalculationError when the benchmark is negative, denominator or multiplier is not above 0, or the level not below 1.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas with a benchmark.
 * @example
 * rateControlLimits(50, 20000, 100000, 0.95).upper.toFixed(2) // => '91.95'
 * rateControlLimits(50, 20000, 100000, 0.95).lower.toFixed(2) // => '23.98'
 */
export declare function rateControlLimits(benchmark: number, denominator: number, multiplier: number, level: number): Interval;
/**
 * Where a value lies; a limit that is touched still counts as within.
 *
 * @example
 * positionAgainst({ lower: 10, upper: 20 }, 20) // => 'within'
 */
export declare function positionAgainst(limits: Interval, value: number): 'above' | 'within' | 'below';

// compare/rank.d.ts
/** A place in an order: `position` of `of`, counted from 1; `joint` when another has the same value. */
export interface Rank {
    position: number;
    of: number;
    joint: boolean;
}
/**
 * Where a value stands among others, itself included, by competition ranking: two in 5th place are followed by the 7th.
 * Values are equal when readers see them as equal, at the indicator's published precision.
 *
 * @example
 * rankAmong(80.04, [82.1, 80.0, 79.5], 'highest', 1) // => { position: 2, of: 3, joint: false }
 * rankAmong(80.04, [82.1, 80.0, 80.04], 'highest', 1) // => { position: 2, of: 3, joint: true }
 */
export declare function rankAmong(value: number, values: readonly number[], order: 'highest' | 'lowest', decimals: number): Rank;
/**
 * Where each of many values stands among all of them: `rankAmong` for every value at once, in the order given. For a
 * release that ranks thousands of areas this takes the time of one sort instead of one pass for each area.
 *
 * @example
 * ranksAmong([82.1, 80.0, 80.04], 'highest', 1).map((rank) => rank.position) // => [1, 2, 2]
 */
export declare function ranksAmong(values: readonly number[], order: 'highest' | 'lowest', decimals: number): Rank[];

// compare/relative-distance.d.ts
import type { Comparison } from '../model/comparison.ts';
/**
 * How far a value lies from its benchmark, as a share of the benchmark. It orders measures of different units, as in
 * “largest distance from the city first”; it is no test and gives no verdict.
 *
 * Use it to list strengths and needs. `null` where a value is missing or the benchmark is 0.
 *
 * @example
 * relativeDistance({ value: 16.5, benchmarkValue: 22 }) // => 0.25
 * relativeDistance({ value: 3, benchmarkValue: 0 }) // => null
 */
export declare function relativeDistance({ value, benchmarkValue, }: Pick<Comparison, 'value' | 'benchmarkValue'>): number | null;

// compare/linear-trend.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
export interface LinearTrendPoint {
    /** Where the point stands: a year, or a number of months. */
    time: number;
    value: number | null;
    /** How much the point counts, such as the inverse of its squared standard error. Default 1. */
    weight?: number;
}
export interface LinearTrendOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
}
/** `t` and `pValue` are `null` where the points lie exactly on the line, `rSquared` where all values are equal. */
export type LinearTrend<C extends Confidence> = {
    kind: 'estimate';
    /** Change of the value for each unit of time. */
    slope: number;
    /** Value of the line at time 0. */
    intercept: number;
    slopeStandardError: number;
    t: number | null;
    pValue: number | null;
    rSquared: number | null;
    /** Points with a value. */
    n: number;
    method: 'student-t';
} & Limits<C>;
/**
 * The straight line through values over time, by least squares, with the interval of its slope. Use it to describe how fast
 * something changes over many points; to say whether a figure has risen or fallen lately, use `recentTrend`.
 *
 * With weights w: slope = Σw(t − t̄)(y − ȳ) / Σw(t − t̄)²; its squared standard error is Σw·residual² / ((n − 2) Σw(t − t̄)²);
 * limits by Student's t with n − 2 degrees of freedom. Points without a value are left out. Fewer than three points, or all
 * at one time: missing, with the reason.
 *
 * @throws CalculationError when a time or value is no finite number, or a weight not above 0, with the position; or the
 * confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Draper N. R., Smith H. (1998), Applied regression analysis, 3rd edition, Wiley.
 * @example
 * const points = [[2020, 10], [2021, 13], [2022, 13], [2023, 16]].map(([time, value]) => ({ time, value }))
 * linearTrend(points).slope.toFixed(2) // => '1.80'
 * linearTrend(points).upperCi.toFixed(2) // => '3.63'
 * linearTrend(points.slice(2)).reason // => 'A line needs three points with a value, and there are 2.'
 */
export declare function linearTrend<C extends Confidence = number>(points: readonly LinearTrendPoint[], options?: LinearTrendOptions<C>): LinearTrend<C> | NotCalculated;

// compare/proportion-difference.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
export interface ProportionDifferenceOptions<C extends Confidence> {
    /** Default 0.95. */
    confidence?: C;
    /** 1 for shares, 100 for percentage points. Default 1. */
    multiplier?: number;
}
export type ProportionDifference<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    method: 'newcombe';
} & Limits<C>;
/**
 * How much higher the share of one group is than that of another, as a difference of shares or in percentage points. Use it
 * for two groups that share no people, such as two areas or two survey years.
 *
 * value = (count / denominator − count / denominator of the reference) × multiplier. Limits are Newcombe's: recovered from
 * the Wilson intervals of both shares, as described at `moverDifference`. A row without count or denominator is answered with
 * the reason.
 *
 * @throws CalculationError when a count is negative or above its denominator, a denominator or the multiplier is not above 0,
 * or the confidence is neither one level from 0.9 to 1 (or 90 to 100) nor the pair [0.95, 0.998].
 * @reference Newcombe R. G. (1998), Interval estimation for the difference between independent proportions: comparison of
 * eleven methods, Statistics in Medicine 17 (method 10).
 * @example
 * const difference = proportionDifference({ count: 56, denominator: 70 }, { count: 48, denominator: 80 })
 * difference.value.toFixed(4) // => '0.2000'
 * difference.lowerCi.toFixed(4) // => '0.0524'
 * difference.upperCi.toFixed(4) // => '0.3339'
 */
export declare function proportionDifference<C extends Confidence = number>(row: CountRow, reference: CountRow, options?: ProportionDifferenceOptions<C>): ProportionDifference<C> | NotCalculated;

// inequality/absolute-gap.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { Gap, GapSide } from './gap-sides.ts';
/**
 * How far the value of one group lies from that of another, in the unit of the values: years of life expectancy, percentage
 * points, deaths per 100,000. Use it between two groups or areas whose values have limits; where there are counts
 * `rateDifference` and `proportionDifference` do the same from them.
 *
 * value = value − value of the reference. Limits at 95 % and 99.8 % are recovered from those of both sides, as described at
 * `moverDifference`, and `null` where a side has none. A side that is missing or withheld is answered with its reason.
 *
 * @throws CalculationError when a value is no finite number.
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const none = { lowerCi998: null, upperCi998: null }
 * const most = { kind: 'estimate', value: 74.1, lowerCi95: 73.2, upperCi95: 75, ...none }
 * const least = { kind: 'estimate', value: 82.3, lowerCi95: 81.1, upperCi95: 83.5, ...none }
 * absoluteGap(least, most).value.toFixed(1) // => '8.2'
 * absoluteGap(least, most).lowerCi95.toFixed(1) // => '6.7'
 * absoluteGap(least, { kind: 'suppressed', reason: 'Few people.' }).reason // => 'The value to compare with: Few people.'
 */
export declare function absoluteGap(group: GapSide, reference: GapSide): Gap | NotCalculated;

// inequality/gap-sides.d.ts
import type { ValueInInterval } from '../intervals/mover-difference.ts';
import type { NotCalculated, TwoLevels } from '../methods/confidence.ts';
/**
 * What a gap is made from: an estimate, or a result of `proportion`, `rate` or another calculation with both levels; or the
 * answer that there is none. Limits are `null` where nobody published them.
 */
export type GapSide = ({
    kind: 'estimate';
    value: number;
} & TwoLevels<number | null>) | {
    kind: 'missing' | 'suppressed';
    reason: string;
};
export type PresentSide = Extract<GapSide, {
    kind: 'estimate';
}>;
/** Limits are `null` where one of the sides has none. */
export type Gap = {
    kind: 'estimate';
    value: number;
    /** `mover` where there are limits at 95 %, recovered from those of both sides. */
    method: 'mover' | 'none';
} & TwoLevels<number | null>;
/** Checks both sides; where one is absent the gap is, with its reason. */
export declare function readSides(name: string, group: GapSide, reference: GapSide): [PresentSide, PresentSide] | NotCalculated;
/** The gap with its limits at the levels at which both sides have theirs. */
export declare function gapOf(value: number, sides: readonly [PresentSide, PresentSide], between: (group: ValueInInterval, reference: ValueInInterval) => {
    lower: number;
    upper: number | null;
}): Gap;

// intervals/mover-difference.d.ts
import type { Interval } from './requirements.ts';
/** A value with its own limits, of whatever method. */
export interface ValueInInterval extends Interval {
    value: number;
}
/**
 * Interval of the difference of two independent values, from the limits of each (method of variance estimates recovery).
 * Limits may be lopsided, as those of small counts are.
 *
 * Lower = d − √((v₁ − l₁)² + (u₂ − v₂)²); upper = d + √((u₁ − v₁)² + (v₂ − l₂)²), for d = v₁ − v₂.
 *
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * moverDifference({ value: 10, lower: 7, upper: 14 }, { value: 6, lower: 3, upper: 10 }) // => { lower: -1, upper: 9 }
 */
export declare function moverDifference(first: ValueInInterval, second: ValueInInterval): Interval;

// inequality/relative-gap.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { Gap, GapSide } from './gap-sides.ts';
/**
 * How many times as high the value of one group is as that of another: 1 is no gap, 1.5 is half as much again. Use it between
 * two groups or areas whose values have limits and cannot be negative, such as standardised rates; where there are counts
 * `rateRatio` does the same from them.
 *
 * value = value / value of the reference. Limits at 95 % and 99.8 % are recovered from those of both sides, as described at
 * `moverRatio`, and `null` where a side has none; the upper one also where the reference may be 0. A side that is missing or
 * withheld, a negative value and a reference of 0 are answered with the reason.
 *
 * @throws CalculationError when a value is no finite number.
 * @reference Newcombe R. G. (2016), MOVER-R confidence intervals for ratios and products of two independently estimated
 * quantities, Statistical Methods in Medical Research 25.
 * @example
 * const none = { lowerCi998: null, upperCi998: null }
 * const most = { kind: 'estimate', value: 30, lowerCi95: 25, upperCi95: 36, ...none }
 * const least = { kind: 'estimate', value: 20, lowerCi95: 16, upperCi95: 25, ...none }
 * relativeGap(most, least).value // => 1.5
 * relativeGap(most, least).lowerCi95.toFixed(3) // => '1.124'
 * relativeGap(most, { ...least, value: 0, lowerCi95: 0 }).reason // => 'The value to compare with is 0, so there is no ratio.'
 */
export declare function relativeGap(group: GapSide, reference: GapSide): Gap | NotCalculated;

// inequality/population-attributable-fraction.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
/** One level of exposure, such as smoking or heavy smoking. */
export interface Exposure {
    /** Share of the whole population at this level, from 0 to 1. */
    prevalence: number | null;
    /** Risk at this level divided by the risk of the unexposed. */
    relativeRisk: number | null;
    /** Limits of the relative risk; without them the fraction has none. */
    relativeRiskLowerCi95?: number | null;
    relativeRiskUpperCi95?: number | null;
}
export interface AttributableFractionOptions<C extends Confidence> {
    /** How many people the prevalences were found among. Left out, they are taken as known without error. */
    surveyed?: number;
    /** 1 for a share, 100 for a percentage. Default 1. */
    multiplier?: number;
    /** Default 0.95. */
    confidence?: C;
}
export type AttributableFraction<C extends Confidence> = {
    kind: 'estimate';
    value: number;
    /** `none` where a relative risk has no limits, and the fraction neither. Very wide limits leave the lower one `null`. */
    method: 'delta' | 'none';
} & Limits<C, number | null>;
/**
 * Which share of all cases would not have happened without an exposure, if it is their cause: Levin's fraction, for one or
 * several levels of exposure. Use it for questions such as “how many of these admissions are due to smoking”. It is negative
 * where the exposure protects.
 *
 * With s = Σ prevalence × (relative risk − 1): value = s / (1 + s) × multiplier. The interval is normal on the scale of
 * ln(1 + s), by the delta method, from the limits of the relative risks and, where the number surveyed is given, the sampling
 * error of the prevalences; it takes relative risks of different levels as independent. A missing prevalence or relative risk
 * is answered with the reason.
 *
 * @throws CalculationError when a prevalence lies outside 0 to 1 or they add up to more than 1; a relative risk or a limit of
 * it is not above 0, or the limits do not enclose it, with the position; the number surveyed or the multiplier is not above 0;
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Levin M. L. (1953), The occurrence of lung cancer in man, Acta Unio Internationalis Contra Cancrum 9.
 * @example
 * const smoking = { prevalence: 0.2, relativeRisk: 6, relativeRiskLowerCi95: 5, relativeRiskUpperCi95: 7.2 }
 * populationAttributableFraction([smoking]).value // => 0.5
 * populationAttributableFraction([smoking], { surveyed: 1000 }).lowerCi.toFixed(3) // => '0.433'
 * populationAttributableFraction([{ prevalence: 0.2, relativeRisk: 6 }]).method // => 'none'
 */
export declare function populationAttributableFraction<C extends Confidence = number>(exposures: readonly Exposure[], options?: AttributableFractionOptions<C>): AttributableFraction<C> | NotCalculated;

// inequality/quantiles.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
export interface QuantilesOptions {
    /** How many groups: 10 for deciles, 5 for quintiles. Default 10. */
    groups?: number;
    /** Which values make group 1. Default `highest`, as for deprivation scores: group 1 is the most deprived. */
    first?: 'highest' | 'lowest';
}
export interface Quantiles {
    kind: 'quantiles';
    /** The group of each value, in the order given; `null` where there is no value. */
    groups: (number | null)[];
}
/**
 * Parts areas into deciles, quintiles or other groups of nearly the same number of areas, by a score such as deprivation.
 * Use it to make the groups of a slope index of inequality; to colour a map by bounds, use `quantileBounds`.
 *
 * With N values, k groups and r the rank of a value (equal values share the best rank): group = ⌊(k + 1) − ⌈(N + 1 − r) / (N / k)⌉⌋,
 * and 1 where that gives 0. Missing values have no group and do not count. Fewer values than groups: missing, with the reason.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with its position; the number of groups is not
 * a whole number of 1 or more; or `first` is neither “highest” nor “lowest”.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: deprivation deciles.
 * @example
 * quantiles([40, 12, 33, 25], { groups: 2 }).groups // => [1, 2, 1, 2]
 * quantiles([40, 12, null, 25, 33], { groups: 2, first: 'lowest' }).groups // => [2, 1, null, 1, 2]
 * quantiles([40, 12], { groups: 5 }).reason // => 'There are 2 values, which is too few for 5 groups.'
 */
export declare function quantiles(values: readonly (number | null)[], options?: QuantilesOptions): Quantiles | NotCalculated;

// funnel/funnel-limits.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts';
/** A point of a limit, in the axes of the chart: population, expected events or population per year against the value. */
export interface FunnelPlace {
    denominator: number;
    value: number;
}
/** One step of the four limits. */
export interface FunnelStep {
    /** The population of a proportion; otherwise the number of events. */
    at: number;
    lower95: FunnelPlace;
    upper95: FunnelPlace;
    lower998: FunnelPlace;
    upper998: FunnelPlace;
}
export interface FunnelLimits {
    kind: 'limits';
    /** The average of all areas, or what is as expected: the middle line. */
    baseline: number;
    steps: FunnelStep[];
}
/**
 * The limits of a funnel plot: how far areas of each size stray from the average by chance alone, at 95 % and 99.8 %. Use it
 * to draw the funnel; `funnelPoints` places the areas in it and `funnelSignificance` says which stand out.
 *
 * Proportions: average ∓ z √(average (1 − average) / population), cut at 0 and 1, which is where the Wilson interval of an
 * area begins or ends at the average. Ratios and rates: for each number of events the expected numbers at which it would be
 * just outside, by exact Poisson limits. Populations of rates are derived from count and rate, per year.
 * Without areas, or rates without events, the answer is missing, with the reason.
 *
 * @throws CalculationError when the statistic is none of the five; a count is missing or negative; a denominator is missing
 * or not above 0, or smaller than the count of a proportion; a rate with events is missing or not above 0; the multiplier or
 * the years are not above 0. The message gives the position of the area.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 30, denominator: 300 }, { count: 44, denominator: 500 }, { count: 10, denominator: 90 }]
 * const funnel = funnelLimits(areas, { statistic: 'proportion', multiplier: 100 })
 * funnel.baseline.toFixed(2) // => '9.44'
 * funnel.steps.length // => 100
 * funnel.steps[49].at // => 66
 * funnel.steps[49].upper95.value.toFixed(2) // => '16.49'
 * funnelLimits([], { statistic: 'ratio' }).reason // => 'There are no areas to average.'
 */
export declare function funnelLimits(areas: readonly FunnelArea[], options: FunnelOptions): FunnelLimits | NotCalculated;

// funnel/funnel-points.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts';
/** Where an area stands in the funnel. */
export interface FunnelPoint {
    kind: 'point';
    /** Population, expected events or population per year, as in the limits. */
    denominator: number;
    value: number;
}
/**
 * Where each area stands in a funnel plot. Use it with `funnelLimits` of the same areas and options.
 *
 * Proportions and ratios: count / denominator × multiplier at the denominator. Rates: the rate as given, at the population
 * that would give this count this rate, per year. A standardised rate of fewer than 10 events is missing, with the reason.
 *
 * @throws CalculationError for what `funnelLimits` refuses.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 106, rate: 206.5 }, { count: 7, rate: 188.1 }]
 * const [first, second] = funnelPoints(areas, { statistic: 'standardised-rate', years: 5 })
 * first.denominator.toFixed(0) // => '10266'
 * second.reason // => 'A standardised rate needs 10 events, and there are 7.'
 */
export declare function funnelPoints(areas: readonly FunnelArea[], options: FunnelOptions): (FunnelPoint | NotCalculated)[];

// funnel/funnel-significance.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts';
/** `within` has no level; the others name the widest limits that the area lies outside of. */
export type FunnelPosition = {
    kind: 'position';
    position: 'within';
    level: null;
} | {
    kind: 'position';
    position: 'above' | 'below';
    level: 95 | 99.8;
};
/**
 * Which areas of a funnel differ from the average (or from what is expected) by more than chance, at 95 % or at 99.8 %. Use
 * it to colour or list the areas of a funnel plot.
 *
 * Proportions are held against the limits of the funnel at their own population. Ratios and rates: the interval of count /
 * expected, exact below 10 events and Byar's from 10, is held against 1, where the number expected of a rate is the average
 * of all areas × the area's population. To touch a limit is to be within. A standardised rate of fewer than 10 events is
 * missing, with the reason.
 *
 * @throws CalculationError for what `funnelLimits` refuses.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 53, denominator: 36 }, { count: 31, denominator: 13.6 }, { count: 5, denominator: 8 }]
 * funnelSignificance(areas, { statistic: 'ratio' }).map(({ position }) => position) // => ['above', 'above', 'within']
 * funnelSignificance(areas, { statistic: 'ratio' }).map(({ level }) => level) // => [95, 99.8, null]
 */
export declare function funnelSignificance(areas: readonly FunnelArea[], options: FunnelOptions): (FunnelPosition | NotCalculated)[];

// math/normal.d.ts
/**
 * Value below which a share `p` of the standard normal distribution lies. Wichura's algorithm AS 241 (PPND16).
 *
 * @throws CalculationError when p does not lie from 0 to 1.
 * @reference Wichura M. J. (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37.
 * @example
 * normalQuantile(0.975).toFixed(4) // => '1.9600'
 */
export declare function normalQuantile(p: number): number;
/** How many standard deviations on both sides of the mean hold a share `level` of the distribution: 1.96 for 0.95. */
export declare function normalDistance(level: number): number;
/**
 * Share of the standard normal distribution below `x`, exact in the far tail too.
 *
 * @throws CalculationError when x is no number.
 * @example
 * normalLowerTail(-1.96).toFixed(4) // => '0.0250'
 */
export declare function normalLowerTail(x: number): number;
/**
 * Share of the standard normal distribution above `x`, exact in the far tail too.
 *
 * @throws CalculationError when x is no number.
 * @example
 * normalUpperTail(1.96).toFixed(4) // => '0.0250'
 */
export declare function normalUpperTail(x: number): number;

// math/chi-squared.d.ts
/**
 * Share of a chi-squared distribution above `x`: the p-value of a test. It is computed as a tail, not as what is left of 1,
 * so that very small p-values keep their digits.
 *
 * @throws CalculationError when x is negative or the degrees of freedom are not a finite number above 0.
 * @example
 * chiSquaredUpperTail(9.54953570608324, 1).toFixed(4) // => '0.0020'
 */
export declare function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number;
/**
 * Value below which a share `p` of a chi-squared distribution lies. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or the degrees of freedom are not a finite number above 0.
 * @example
 * chiSquaredQuantile(0.95, 1).toFixed(4) // => '3.8415'
 */
export declare function chiSquaredQuantile(p: number, degreesOfFreedom: number): number;

// math/gamma-distribution.d.ts
/**
 * Share of a gamma distribution of scale 1 above `x`. For another scale divide `x` by it.
 *
 * @throws CalculationError when x is negative or the shape is not a finite number above 0.
 * @example
 * gammaUpperTail(3, 1).toFixed(6) // => '0.049787'
 */
export declare function gammaUpperTail(x: number, shape: number): number;
/**
 * Value below which a share `p` of a gamma distribution of scale 1 lies. For another scale multiply the answer by it.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or the shape is not a finite number above 0.
 * @example
 * gammaQuantile(0.975, 6).toFixed(4) // => '11.6683'
 */
export declare function gammaQuantile(p: number, shape: number): number;

// math/beta-distribution.d.ts
/**
 * Share of a beta distribution above `x`: how likely a proportion is to lie above `x`.
 *
 * @throws CalculationError when x does not lie from 0 to 1 or a shape is not a finite number above 0.
 * @example
 * betaUpperTail(0.5, 2, 2).toFixed(4) // => '0.5000'
 */
export declare function betaUpperTail(x: number, alpha: number, beta: number): number;
/**
 * Value below which a share `p` of a beta distribution lies, such as an exact limit of a proportion.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or a shape is not a finite number above 0.
 * @example
 * betaQuantile(0.025, 15, 36).toFixed(4) // => '0.1786'
 */
export declare function betaQuantile(p: number, alpha: number, beta: number): number;

// math/student-t.d.ts
/**
 * Share of Student's t distribution below `t`. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when t is no number or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTLowerTail(-2.131, 15).toFixed(4) // => '0.0250'
 */
export declare function studentTLowerTail(t: number, degreesOfFreedom: number): number;
/**
 * Share of Student's t distribution above `t`: the one-sided p-value of a test.
 *
 * @throws CalculationError when t is no number or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTUpperTail(2.131, 15).toFixed(4) // => '0.0250'
 */
export declare function studentTUpperTail(t: number, degreesOfFreedom: number): number;
/**
 * Value below which a share `p` of Student's t distribution lies. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when p does not lie between 0 and 1 or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTQuantile(0.975, 15).toFixed(4) // => '2.1314'
 */
export declare function studentTQuantile(p: number, degreesOfFreedom: number): number;

// math/poisson.d.ts
/**
 * Probability of at most `k` events where `mean` events are expected.
 *
 * @throws CalculationError when k or mean is not a finite number of 0 or more.
 * @example
 * poissonLowerTail(2, 2.5).toFixed(4) // => '0.5438'
 */
export declare function poissonLowerTail(k: number, mean: number): number;
/**
 * Probability of more than `k` events where `mean` events are expected; of `k` or more is the tail of `k` − 1.
 *
 * @throws CalculationError when k or mean is not a finite number of 0 or more.
 * @example
 * poissonUpperTail(2, 2.5).toFixed(4) // => '0.4562'
 */
export declare function poissonUpperTail(k: number, mean: number): number;
/**
 * The smallest number of events that is not exceeded with probability `p` where `mean` events are expected.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or mean is not a finite number of 0 or more.
 * @example
 * poissonQuantile(0.975, 10) // => 17
 */
export declare function poissonQuantile(p: number, mean: number): number;

// combine/aggregate.d.ts
import type { Lookup } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
import { addUp } from './total.ts';
/** Something between lookup and data that a person should look at. */
export interface AggregationIssue {
    rule: 'not-in-lookup' | 'not-in-data' | 'weights-above-one';
    /** The small area. */
    area: string;
    /** The larger area that lacks it; empty where that is the question. */
    to: string;
    indicator: string;
    /** What is wrong and what to do, in words. */
    message: string;
}
/** Makes the observation of a larger area from its parts. */
export type TotalMaker = typeof addUp;
export interface Aggregation {
    /** One for each larger area and key of the input, in the order of the lookup. */
    observations: Observation[];
    issues: AggregationIssue[];
}
/**
 * Adds small areas up to larger ones: counts and denominators, multiplied by the weights of a lookup. Rates and percentages
 * are never averaged; they are calculated afresh from the sums with `estimateFrom`. Value and limits of a total are `null`.
 * Means of single people are another matter: give `meanTotal` as the third argument.
 *
 * A total of which one part is missing is missing as well, with a note that says what it lacks. Small areas that stand in
 * the data and not in the lookup, or the other way round, are listed as issues. Only observations of the lookup's small
 * areas belong in the call. A best-fit or illustrative lookup says so in the note of every total.
 *
 * @throws CalculationError when a weight is not above 0 and at most 1, a pair of areas stands twice in the lookup, or a key
 * stands twice in the data.
 * @example
 * const key = { indicator: 'renters', period: '2021-03-21', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const rest = { value: null, ...limits, absence: null, status: 'final', note: '' }
 * const rows = [['E01', 20, 100], ['E02', 60, 100]].map(([area, count, denominator]) => ({ ...key, ...rest, area, count, denominator }))
 * const entries = [{ from: 'E01', to: 'place', weight: 1 }, { from: 'E02', to: 'place', weight: 0.5 }]
 * const lookup = { id: 'parts', fromScheme: 'lsoa', toScheme: 'place', method: 'exact', status: 'official', source: '', validFrom: null, entries }
 * const [total] = aggregate(rows, lookup).observations
 * total.count // => 50
 * total.denominator // => 150
 */
export declare function aggregate(observations: readonly Observation[], lookup: Lookup, makeTotal?: TotalMaker): Aggregation;

// combine/total.d.ts
import type { Lookup } from '../model/area.ts';
import type { EstimateKey, Observation } from '../model/observation.ts';
/** One small area of a total, with what the data say of it. */
export interface Part {
    from: string;
    weight: number;
    observation: Observation | null;
}
/** The observation of a larger area: sums where every part is there, otherwise an absence that says what is lacking. */
export declare function addUp(key: Omit<EstimateKey, 'area'>, to: string, parts: readonly Part[], lookup: Lookup): Observation;

// combine/pooled-periods.d.ts
import type { NotCalculated } from '../methods/confidence.ts';
import type { CountRow } from '../methods/row.ts';
export interface PeriodRow extends CountRow {
    /** Any spelling that `parsePeriod` reads. */
    period: string;
}
/** Several periods as one: what `rate`, `proportion` and the other calculations take. */
export interface PooledPeriods {
    kind: 'pooled';
    /** Id of the whole span, such as `2021-01-01/P3Y`. */
    period: string;
    count: number;
    denominator: number;
}
/**
 * Adds up several periods that follow each other, such as three years of deaths, to have enough events for a rate. Use it
 * where one year is too few; the value is calculated from the sums, never averaged.
 *
 * count = Σ count, denominator = Σ denominator: people of one year counted in three years are three person-years. Periods may
 * come in any order. A period without count or denominator, and a gap between periods, are answered with the reason, because
 * the sum would not be that of the span it names.
 *
 * @throws CalculationError when there are no periods, two of them share a day (rolling years cannot be added up), one is a
 * single day, together they are neither a month, a quarter nor whole years, or a count is negative or a denominator not above 0. PeriodError when a text names no period.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const years = ['2021', '2022', '2023'].map((period) => ({ period, count: 4, denominator: 1000 }))
 * const pooled = pooledPeriods(years)
 * pooled.period // => '2021-01-01/P3Y'
 * rate(pooled, { multiplier: 1000 }).value // => 4
 * pooledPeriods(years.toSpliced(1, 1)).reason // => 'There is nothing between 2021-12-31 and 2023-01-01.'
 */
export declare function pooledPeriods(rows: readonly PeriodRow[]): PooledPeriods | NotCalculated;

// combine/best-fit-report.d.ts
import type { Lookup } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
/** How well small areas make up one larger area. */
export interface AreaFit {
    /** The larger area. */
    area: string;
    /** How many small areas it is made of, whole or in part. */
    parts: number;
    /** Small areas of which a share belongs to it, in the order of the lookup. */
    splitParts: string[];
    /** The share of its weight, from 0 to 1, that comes from those: how much of it rests on estimated shares. */
    splitShare: number;
    /** Small areas of it without a count in the data. */
    partsWithoutData: string[];
}
export interface BestFitReport {
    /** In the order of the lookup. */
    areas: AreaFit[];
    /** Small areas that belong to no larger one, or not entirely, with the share that is left out; largest share first. */
    outside: {
        area: string;
        share: number;
    }[];
}
/**
 * What a reader should know before trusting figures added up by `aggregate`: how much of each larger area rests on small
 * areas that are split, which small areas have no figures, and which lie outside. An exact lookup with full data has no
 * split share, nothing missing and nothing outside.
 *
 * Split share = weights of the parts with a weight below 1 / weights of all parts. Share outside = 1 − the weights of a small
 * area over all larger ones.
 *
 * @throws CalculationError when a weight is not above 0 and at most 1, or a pair of areas stands twice in the lookup.
 * @reference Office for National Statistics, A guide to best-fit statistics.
 * @example
 * const entries = [{ from: 'E01', to: 'place', weight: 1 }, { from: 'E02', to: 'place', weight: 0.25 }]
 * const lookup = { id: 'parts', fromScheme: 'lsoa', toScheme: 'place', method: 'best-fit', status: 'official', source: '', validFrom: null, entries }
 * const report = bestFitReport([{ area: 'E01', count: 20 }], lookup)
 * report.areas // => [{ area: 'place', parts: 2, splitParts: ['E02'], splitShare: 0.2, partsWithoutData: ['E02'] }]
 * report.outside // => [{ area: 'E02', share: 0.75 }]
 */
export declare function bestFitReport(observations: readonly Pick<Observation, 'area' | 'count'>[], lookup: Lookup): BestFitReport;

// combine/estimate-from.d.ts
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
export type EstimatedIndicator = Pick<Indicator, 'valueType' | 'intervalMethod' | 'multiplier' | 'disclosure'> & Partial<Pick<Indicator, 'categories'>>;
/**
 * What we say about one key, made from what a source says about it.
 *
 * Where the indicator's interval method is Wilson's or Byar's and the source gives count and denominator, value and limits
 * (95 % and 99.8 %) are calculated from them. Otherwise the published value and limits are passed through as they are. What
 * is absent is `missing` with the reason in words; what the source withholds, and counts from 1 to below the disclosure
 * threshold, stated or implied by value and denominator, are `suppressed` and carry no number. Numbers that contradict each
 * other are `missing` too, with the reason. It knows one row only; `protectedEstimates` looks at all of an indicator together.
 *
 * @example
 * const key = { indicator: 'smokers', area: 'E08000026', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const row = { ...key, value: null, ...limits, count: 3, denominator: 40, absence: null, status: 'final', note: '' }
 * const indicator = { valueType: 'proportion', intervalMethod: 'wilson', multiplier: 100, disclosure: { threshold: 0, reason: '' } }
 * estimateFrom(row, indicator).value // => 7.5
 * estimateFrom({ ...row, absence: 'not-applicable', count: null }, indicator).kind // => 'missing'
 * estimateFrom(row, { ...indicator, disclosure: { threshold: 5, reason: 'Few people.' } }).kind // => 'suppressed'
 */
export declare function estimateFrom(observation: Observation, indicator: EstimatedIndicator): Estimate;
/**
 * The value that `estimateFrom` makes of a row, without limits and before anything is protected; `null` where it makes none.
 *
 * @example
 * const share = { valueType: 'proportion', intervalMethod: 'none', multiplier: 100 }
 * valueFrom({ value: null, count: 3, denominator: 40, absence: null }, share) // => 7.5
 * valueFrom({ value: null, count: null, denominator: null, absence: 'not-available' }, share) // => null
 */
export declare function valueFrom(row: Pick<Observation, 'value' | 'count' | 'denominator' | 'absence'>, indicator: Pick<Indicator, 'valueType' | 'intervalMethod' | 'multiplier'>): number | null;

// combine/rounding.d.ts
/**
 * Rounds half away from zero, as readers expect: 0.5 becomes 1 and −0.5 becomes −1. The decimal that a person sees is
 * rounded, not its binary neighbour: 2.675 becomes 2.68. For display only; nothing is calculated with rounded numbers.
 *
 * @throws CalculationError when the value is no finite number, or decimals no whole number from 0 to 15.
 * @example
 * roundHalfAwayFromZero(2.675, 2) // => 2.68
 * roundHalfAwayFromZero(-2.5, 0) // => -3
 */
export declare function roundHalfAwayFromZero(value: number, decimals: number): number;
/**
 * Rounds to a multiple of a step, half away from zero: 345,325 to the nearest 100 is 345,300.
 *
 * @throws CalculationError when the value is no finite number or the step not above 0.
 * @example
 * roundToStep(345325, 100) // => 345300
 */
export declare function roundToStep(value: number, step: number): number;

// methods/registry.d.ts
import type { IntervalMethod } from '../model/indicator.ts';
import { ageSpecificRates } from './age-specific-rates.ts';
import { directlyStandardisedRate } from './directly-standardised-rate.ts';
import { directlyStandardisedRateOfRepeatedEvents } from './directly-standardised-rate-of-repeated-events.ts';
import { excessOverExpected } from './excess-over-expected.ts';
import { indirectlyStandardisedRate } from './indirectly-standardised-rate.ts';
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts';
import { healthyLifeExpectancy } from './healthy-life-expectancy.ts';
import { lifeExpectancy } from './life-expectancy.ts';
import { mean } from './mean.ts';
import { proportion } from './proportion.ts';
import { rate } from './rate.ts';
import { yearsOfLifeLost } from './years-of-life-lost.ts';
export type MethodInput = 'count' | 'denominator' | 'values' | 'age-bands' | 'standard-population' | 'reference-rates' | 'expected-count' | 'deaths' | 'population' | 'prevalence';
/** What a calculation declares of itself; forms, captions and docs read it. */
export interface Method {
    /** Stable; also the name of its page, `docs/methods/<id>.md`. */
    id: string;
    /** For readers, as in “Method: ...”. */
    label: string;
    /** The indicator's interval method that asks for it; `null` where it needs more than one observation has. */
    intervalMethod: IntervalMethod | null;
    /** What it is made from. */
    needs: readonly MethodInput[];
    /** The export that calculates whole tables; `null` where there is none. */
    columns: string | null;
    /** What `method` of its estimates may say, with the words for readers. */
    intervals: Readonly<Record<string, string>>;
}
export declare const methods: readonly [{
    readonly id: "proportion";
    readonly label: "Proportion with Wilson score interval";
    readonly intervalMethod: "wilson";
    readonly needs: readonly ["count", "denominator"];
    readonly columns: "proportionColumns";
    readonly intervals: {
        readonly wilson: "Wilson score interval";
    };
    readonly calculate: typeof proportion;
}, {
    readonly id: "rate";
    readonly label: "Rate with exact or Byar’s interval";
    readonly intervalMethod: "byars";
    readonly needs: readonly ["count", "denominator"];
    readonly columns: "rateColumns";
    readonly intervals: {
        exact: string;
        byars: string;
    };
    readonly calculate: typeof rate;
}, {
    readonly id: "mean";
    readonly label: "Mean with Student’s t interval";
    readonly intervalMethod: "student-t";
    readonly needs: readonly ["values"];
    readonly columns: "meanColumns";
    readonly intervals: {
        readonly 'student-t': "Student’s t interval";
        readonly none: "no interval";
    };
    readonly calculate: typeof mean;
}, {
    readonly id: "directly-standardised-rate";
    readonly label: "Directly standardised rate with Dobson’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "count", "denominator", "standard-population"];
    readonly columns: "directlyStandardisedRateColumns";
    readonly intervals: {
        readonly dobson: "Dobson’s interval";
    };
    readonly calculate: typeof directlyStandardisedRate;
}, {
    readonly id: "directly-standardised-rate-of-repeated-events";
    readonly label: "Directly standardised rate of repeated events with Dobson’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "count", "denominator", "standard-population"];
    readonly columns: "directlyStandardisedRateOfRepeatedEventsColumns";
    readonly intervals: {
        readonly dobson: "Dobson’s interval";
    };
    readonly calculate: typeof directlyStandardisedRateOfRepeatedEvents;
}, {
    readonly id: "indirectly-standardised-ratio";
    readonly label: "Indirectly standardised ratio with exact or Byar’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "count", "denominator", "reference-rates"];
    readonly columns: "indirectlyStandardisedRatioColumns";
    readonly intervals: {
        exact: string;
        byars: string;
    };
    readonly calculate: typeof indirectlyStandardisedRatio;
}, {
    readonly id: "indirectly-standardised-rate";
    readonly label: "Indirectly standardised rate with exact or Byar’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "count", "denominator", "reference-rates"];
    readonly columns: "indirectlyStandardisedRateColumns";
    readonly intervals: {
        exact: string;
        byars: string;
    };
    readonly calculate: typeof indirectlyStandardisedRate;
}, {
    readonly id: "life-expectancy";
    readonly label: "Life expectancy with Silcocks’ interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "deaths", "population"];
    readonly columns: "lifeExpectancyColumns";
    readonly intervals: {
        readonly silcocks: "Silcocks’ interval";
    };
    readonly calculate: typeof lifeExpectancy;
}, {
    readonly id: "healthy-life-expectancy";
    readonly label: "Healthy life expectancy by Sullivan’s method";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "deaths", "population", "prevalence"];
    readonly columns: "healthyLifeExpectancyColumns";
    readonly intervals: {
        readonly sullivan: "Sullivan’s interval";
    };
    readonly calculate: typeof healthyLifeExpectancy;
}, {
    readonly id: "years-of-life-lost";
    readonly label: "Years of life lost with Dobson’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "deaths", "population"];
    readonly columns: null;
    readonly intervals: {
        readonly dobson: "Dobson’s interval";
    };
    readonly calculate: typeof yearsOfLifeLost;
}, {
    readonly id: "age-specific-rates";
    readonly label: "Age-specific rates with exact or Byar’s intervals";
    readonly intervalMethod: null;
    readonly needs: readonly ["age-bands", "count", "denominator"];
    readonly columns: null;
    readonly intervals: {
        exact: string;
        byars: string;
    };
    readonly calculate: typeof ageSpecificRates;
}, {
    readonly id: "excess-over-expected";
    readonly label: "Excess over the expected number with exact or Byar’s interval";
    readonly intervalMethod: null;
    readonly needs: readonly ["count", "expected-count"];
    readonly columns: null;
    readonly intervals: {
        exact: string;
        byars: string;
    };
    readonly calculate: typeof excessOverExpected;
}];

// combine/mean-total.d.ts
import type { Lookup } from '../model/area.ts';
import type { EstimateKey, Observation } from '../model/observation.ts';
import type { Part } from './total.ts';
/**
 * Makes the mean of a larger area from the means of its parts, for `aggregate`. Use it for means of single people or places,
 * whose denominator says how many each rests on; never for percentages or rates, which are added up by their counts.
 *
 * mean = Σ wᵢnᵢmᵢ / Σ wᵢnᵢ. The parts are samples of their own, so the distances from mean to limit add up by their squares:
 * lower = mean − √Σ (sᵢ(mᵢ − lᵢ))², upper = mean + √Σ (sᵢ(uᵢ − mᵢ))², with the shares sᵢ = wᵢnᵢ / Σ wⱼnⱼ. Where a part has no
 * limits the total has none; where it has no mean or nobody behind it the total is missing.
 *
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const key = { indicator: 'wellbeing', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const far = { lowerCi998: null, upperCi998: null, count: null, absence: null, status: 'final', note: '' }
 * const rows = [['E01', 4, 100], ['E02', 7, 50]].map(([area, value, denominator]) => ({ ...key, ...far, area, value, denominator, lowerCi95: value - 1, upperCi95: value + 1 }))
 * const entries = [{ from: 'E01', to: 'place', weight: 1 }, { from: 'E02', to: 'place', weight: 1 }]
 * const lookup = { id: 'parts', fromScheme: 'lsoa', toScheme: 'place', method: 'exact', status: 'official', source: '', validFrom: null, entries }
 * const [total] = aggregate(rows, lookup, meanTotal).observations
 * total.value // => 5
 * total.upperCi95.toFixed(3) // => '5.745'
 */
export declare function meanTotal(key: Omit<EstimateKey, 'area'>, to: string, parts: readonly Part[], lookup: Lookup): Observation;

// combine/disclosure/protected-estimates.d.ts
import type { Estimate } from '../../model/estimate.ts';
import type { Observation } from '../../model/observation.ts';
import type { EstimatedIndicator } from '../estimate-from.ts';
import type { FigureKey, Geography } from './publication.ts';
import type { EarlierTable, WithheldCount } from './with-revised.ts';
/**
 * What we say about every key of one indicator, so that no small count can be worked out from what stands beside it. Give all
 * observations of the indicator at once; each is answered as `estimateFrom` would, unless its count must be hidden or
 * rounded.
 *
 * Counts are protected by the indicator's policy with `suppressCounts`, across all areas, sexes, ages, categories and pooled
 * years that add up; those of a share together with the rest of its denominator. A hidden figure carries no number, and its
 * reason does not tell whether its own count is small. A rounded count has its value and limits calculated from rounded
 * numbers. With a threshold of 0 the source has protected its figures and nothing is hidden.
 *
 * @param earlier - Figures of earlier releases that can still be read. A count that stands there as it is now is known, and
 * nothing is protected by hiding it; one that has been revised since says nothing certain and is passed over.
 * @param tables - What each earlier release shows and what it hid, so that no hidden count of theirs can be worked out from
 * their totals and what is shown now, whether it has been revised since or what stood beside it.
 * @throws CalculationError when the threshold is neither 0 nor a whole number of 2 or more.
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const rest = { value: null, ...limits, absence: null, status: 'final', note: '' }
 * const rows = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([area, count]) => ({ ...key, ...rest, area, count, denominator: count * 10 }))
 * const areas = ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] }))
 * const disclosure = { threshold: 5, reason: '' }
 * const indicator = { valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure }
 * const estimates = protectedEstimates(rows, { areas, lookups: [] }, indicator)
 * estimates.map(({ kind }) => kind) // => ['suppressed', 'suppressed', 'estimate', 'estimate']
 * estimates[1].reason // => 'Counts from 1 to 4 are hidden to protect the people behind them, and so are counts from which those could be worked out.'
 */
export declare function protectedEstimates(observations: readonly Observation[], geography: Geography, indicator: EstimatedIndicator, earlier?: readonly Estimate[], tables?: readonly EarlierTable[]): Estimate[];
/** One figure that a publication hides, and why. For those who prepare the publication, and for nobody else. */
export interface HiddenFigure extends FigureKey {
    /** `primary`: its own count is small, or of a share those who are not in it are few; `secondary`: it protects others. */
    kind: 'primary' | 'secondary';
    reason: string;
    /** The figure that a secondary one protects; `null` for a primary one, and where what it protects is no figure of its own. */
    protects: FigureKey | null;
}
export interface ProtectedFigures {
    estimates: Estimate[];
    /** In the order of the observations. */
    hidden: HiddenFigure[];
    /** The counts of the hidden figures, for `tables` of later publications. */
    withheld: WithheldCount[];
}
/**
 * The estimates of `protectedEstimates`, with what was hidden and why: the log of disclosure control. It tells which counts
 * are small, so it is not for publication.
 *
 * @param earlier - Figures of earlier releases that can still be read.
 * @param tables - What earlier releases show and what they hid.
 * @throws CalculationError when the threshold is neither 0 nor a whole number of 2 or more.
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const rest = { value: null, ...limits, absence: null, status: 'final', note: '' }
 * const rows = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([area, count]) => ({ ...key, ...rest, area, count, denominator: count * 10 }))
 * const areas = ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] }))
 * const indicator = { valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure: { threshold: 5, reason: '' } }
 * const { hidden } = protectEstimates(rows, { areas, lookups: [] }, indicator)
 * hidden.map(({ area, kind }) => [area, kind]) // => [['north', 'primary'], ['east', 'secondary']]
 */
export declare function protectEstimates(observations: readonly Observation[], geography: Geography, indicator: EstimatedIndicator, earlier?: readonly Estimate[], tables?: readonly EarlierTable[]): ProtectedFigures;

// combine/disclosure/publication.d.ts
import type { Area, Lookup } from '../../model/area.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { EstimateKey, Observation } from '../../model/observation.ts';
import type { EstimatedIndicator } from '../estimate-from.ts';
import type { AdditiveTotal, CountCell } from './count-table.ts';
/** How areas hang together. */
export interface Geography {
    areas: readonly Pick<Area, 'code' | 'scheme' | 'parents'>[];
    lookups: readonly Pick<Lookup, 'id' | 'entries'>[];
}
export type FigureKey = Omit<EstimateKey, 'indicator'>;
/** What is counted under one key: an observation, or a figure of an earlier release. */
export type Counted = EstimateKey & CountedNumbers & Pick<Observation, 'absence'>;
/** The numbers of a figure that tell how many people it is about. */
export type CountedNumbers = Pick<Observation, 'count' | 'value' | 'denominator'> & Partial<Pick<Observation, 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998'>>;
/** Counts and how they add up. */
export interface CountedPublication {
    cells: CountCell[];
    totals: AdditiveTotal[];
}
/** Every count of one indicator, and all that adds up among them. */
export declare function publicationOf(observations: readonly Counted[], { areas, lookups }: Geography, indicator: EstimatedIndicator): CountedPublication;
/** The count behind a figure, stated or given away by its other numbers. */
export declare function countOf(row: CountedNumbers, indicator: EstimatedIndicator): number | null;
/**
 * Whether the denominator of a figure is a group of which something is told: everybody of whom a share is counted, or those
 * whose mean it is. The population of a rate is no such group.
 */
export declare const hasGroup: ({ valueType }: Pick<EstimatedIndicator, "valueType">) => boolean;
/** The cells with what readers know of them from earlier releases. */
export declare function withKnown({ cells, totals }: CountedPublication, earlier: readonly Estimate[], indicator: EstimatedIndicator): CountedPublication;
export declare const groupId: (id: string) => string;
export declare const restId: (id: string) => string;
/** The count of a figure; of a share also everybody in its group, and the rest: those of the group who are not in the count. */
export type CountedNumber = 'count' | 'group' | 'rest';
export declare function numberOf(id: string): CountedNumber;
/** What must be shown for a number to be known: itself, or of the rest of a group the group and those counted. */
export declare const seenAs: (id: string) => string[];
/** The figure to which a count belongs: everybody in a group, and those who are not in the count, belong to that of the count. */
export declare const figureId: (id: string) => string;

// combine/disclosure/count-table.d.ts
import type { LinearEquation } from '../../math/linear-system.ts';
/** One count of a publication: the people of one area, period, sex and age, or of any other group. */
export interface CountCell {
    /** Any text that names the cell, such as its key. */
    id: string;
    count: number;
    /** `false` for a count that is not published and could be worked out: the complement of a share, one year of a pooled period. */
    published?: boolean;
    /** `true` for a count that an earlier publication shows: readers know it, whatever becomes of it now. */
    known?: boolean;
    /** `true` for a count of 0 of which nothing is given: readers may take it for what it is. */
    absent?: boolean;
    /** `true` for a count that the limits beside it give back, so that rounding hides nothing of it. */
    exact?: boolean;
    /** `true` for a count that an earlier publication hid and that has been revised since: it is protected, whatever it was. */
    withheld?: boolean;
}
/** One count that is the sum of others, by area, sex, age, period or anything else. */
export interface AdditiveTotal {
    total: string;
    parts: readonly string[];
    /** The share of each part that belongs to the total; left out, all of each. */
    weights?: readonly number[];
}
/** Cells in the order of their names, so that no answer depends on the order in which they came. */
export interface CountTable {
    cells: readonly CountCell[];
    equations: readonly LinearEquation[];
    /** For each cell: the equations that it stands in. */
    equationsOf: readonly (readonly number[])[];
    /** Whether every count is a whole number; shares of small areas are not. */
    isWhole: boolean;
}
/** Reads cells and totals once, and refuses what contradicts itself. */
export declare function readCountTable(name: string, given: readonly CountCell[], totals: readonly AdditiveTotal[]): CountTable;

// math/linear-system.d.ts
/** Equations whose terms, coefficient times variable, add up to 0. */
export type LinearEquation = readonly (readonly [variable: number, coefficient: number])[];
/** Equations solved for some of their variables. Only coefficients other than 0 are kept. */
export interface LinearSystem {
    /** For each variable that is solved for: the free variables, with the factors that give it. */
    rows: Map<number, Map<number, number>>;
    /** For each free variable: the solved ones that change with it. */
    followers: Set<number>[];
    equations: LinearEquation[];
    /** Steps since a division left a remainder in the last digit, which grows from step to step. */
    roughSteps: number;
}
/**
 * Solves equations for as many variables as they determine; equations that follow from the others are left out.
 *
 * @example
 * // x₀ = x₁ + x₂ and x₁ = x₂ leave one variable to choose.
 * solveEquations([[[0, 1], [1, -1], [2, -1]], [[1, 1], [2, -1]]], 3).rows.size // => 2
 */
export declare function solveEquations(equations: readonly LinearEquation[], variables: number): LinearSystem;
/**
 * Makes a free variable a solved one, in place of a solved one that changes with it. Answers whether the equations were
 * solved afresh, after which the same factors stand there without the errors that had gathered.
 */
export declare function exchange(system: LinearSystem, solved: number, free: number): boolean;
/** Where a variable stands, and which other variable stood for it there. */
export interface Place {
    equation: number;
    coefficient: number;
    standIn: number;
}
/** Lets a variable into equations in which others stood for it and for more: these stand for what is left from now on. */
export declare function admit(system: LinearSystem, variable: number, places: readonly Place[]): void;

// combine/disclosure/with-revised.d.ts
import type { Estimate } from '../../model/estimate.ts';
import type { EstimatedIndicator } from '../estimate-from.ts';
import type { Counted, CountedPublication, FigureKey, Geography } from './publication.ts';
/** What a release hid, as it was then. For those who prepare publications, and for nobody else. */
export interface WithheldCount extends FigureKey {
    count: number | null;
    denominator: number | null;
}
/** One indicator in one earlier release: what it shows and what it hid. */
export interface EarlierTable {
    shown: readonly Estimate[];
    withheld: readonly WithheldCount[];
}
/**
 * A publication with the counts of earlier releases that have been revised since. All releases are one table: a count that is
 * still the same is one cell of it, and one that was revised is another cell for each number that it had. Who reads them all
 * may suppose that what is not said to be revised is not, so an old hidden count follows from old totals as soon as those
 * that were hidden with it are shown.
 */
export declare function withRevised(publication: CountedPublication, tables: readonly EarlierTable[], earlier: readonly Estimate[], geography: Geography, indicator: EstimatedIndicator): CountedPublication;
/** The name of the cell of today whose count was another one in an earlier release. */
export declare const cellOfToday: (id: string) => string;
export declare const isRevised: (id: string) => boolean;
/** What a release shows and what it hid, as rows. */
export declare function rowsOf({ shown, withheld }: EarlierTable): Counted[];

// combine/disclosure/audit-estimates.d.ts
import type { Estimate } from '../../model/estimate.ts';
import type { EstimateKey, Observation } from '../../model/observation.ts';
import type { EstimatedIndicator } from '../estimate-from.ts';
import type { CountedNumber, Geography } from './publication.ts';
import type { EarlierTable } from './with-revised.ts';
/** A number that a publication must hide, and between which numbers a reader can place it. */
export interface PlacedCount extends Omit<EstimateKey, 'indicator'> {
    /** Which number of the figure it is: of a share, its group or those who are not in the count can be the few. */
    of: CountedNumber;
    lower: number;
    /** `null` where nothing limits it. */
    upper: number | null;
    /** Whether the range is at least as wide as the threshold. */
    isSafe: boolean;
    /** Whether an earlier release shows it: nothing that is hidden now can protect it. */
    wasShown: boolean;
    /** Whether it is the number that an earlier release hid, and has been revised since. */
    isRevised: boolean;
}
/**
 * What a reader could work out about the hidden counts of one indicator from everything that is published of it: the audit of
 * a publication as it stands, whoever protected it and how.
 *
 * Of a share the numbers that are small must not be placed: its count, its group, or those who are not in the count; of a mean its
 * group. It is hidden whole for any of them, and what is hidden with them is not protected for itself. Of other figures every
 * hidden count is protected. A small number that is shown, or follows from what is shown, is found as well.
 *
 * @param observations - What is counted, hidden numbers too.
 * @param estimates - What is published, figure by figure.
 * @param earlier - Figures of earlier releases that can still be read.
 * @param tables - What earlier releases show and what they hid: hidden counts that have been revised since are attacked, too.
 * @throws CalculationError when the threshold is neither 0 nor a whole number of 2 or more.
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const rest = { value: null, ...limits, absence: null, status: 'final', note: '' }
 * const rows = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([area, count]) => ({ ...key, ...rest, area, count, denominator: count * 10 }))
 * const geography = { areas: ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })), lookups: [] }
 * const indicator = { valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure: { threshold: 5, reason: '' } }
 * const published = rows.map((row) => estimateFrom(row, indicator))
 * auditEstimates(rows, published, geography, indicator).map(({ area, lower, upper, isSafe }) => [area, lower, upper, isSafe]) // => [['north', 3, 3, false]]
 */
export declare function auditEstimates(observations: readonly Observation[], estimates: readonly Estimate[], geography: Geography, indicator: EstimatedIndicator, earlier?: readonly Estimate[], tables?: readonly EarlierTable[]): PlacedCount[];

// combine/disclosure/same-people.d.ts
import type { Estimate, PresentEstimate } from '../../model/estimate.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { EstimatedIndicator } from '../estimate-from.ts';
/**
 * The other indicators that count the same people as this one, such as the number beside a rate: those that it names in its
 * policy or that name it, and what they name in turn. In the order of the catalogue.
 *
 * @example
 * const deaths = { slug: 'deaths', disclosure: { threshold: 5, reason: '' } }
 * const rate = { slug: 'death-rate', disclosure: { threshold: 5, reason: '', samePeopleAs: ['deaths'] } }
 * samePeople(deaths, [deaths, rate]).map(({ slug }) => slug) // => ['death-rate']
 */
export declare function samePeople<Known extends Pick<Indicator, 'slug' | 'disclosure'>>(indicator: Pick<Indicator, 'slug'>, indicators: readonly Known[]): Known[];
/**
 * Whether two indicators may count the same people: of the places where one hides a count the other shows the very same one in most.
 *
 * @param met - Places where one hides a count and the other shows one.
 * @param same - Those of them where it is the same count.
 * @example
 * [likelySame(4, 4), likelySame(4, 2), likelySame(2, 2)] // => [true, false, false]
 */
export declare const likelySame: (met: number, same: number) => boolean;
/**
 * What figures of another indicator tell about the people that this one counts, as figures of this one: for `earlier` and `tables`
 * of `protectEstimates`. Figures that do not give a count are left out.
 *
 * @param estimates - Figures of the other indicator.
 * @param other - The indicator that they are of.
 * @param indicator - The indicator that is protected.
 * @example
 * const key = { indicator: 'smoking', area: 'north', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const share = { kind: 'estimate', ...key, value: 30, ...limits, count: null, denominator: 40, method: 'none', status: 'final', note: '' }
 * const smoking = { valueType: 'proportion', intervalMethod: 'none', multiplier: 100, disclosure: { threshold: 5, reason: '' } }
 * const smokers = { ...smoking, valueType: 'count', multiplier: 1 }
 * countedAs([share], smoking, smokers).map(({ count }) => count) // => [12]
 */
export declare function countedAs(estimates: readonly Estimate[], other: EstimatedIndicator, indicator: EstimatedIndicator): PresentEstimate[];

// combine/disclosure/suppress-counts.d.ts
import type { DisclosurePolicy } from '../../model/indicator.ts';
import type { AdditiveTotal, CountCell } from './count-table.ts';
/** What is published of one cell. A hidden one carries no number, and says why for those who prepare the publication. */
export type ReleasedCount = {
    id: string;
    kind: 'published' | 'rounded';
    count: number;
} | {
    id: string;
    kind: 'suppressed-primary';
    reason: string;
} | {
    id: string;
    kind: 'suppressed-secondary';
    reason: string;
    protects: string;
};
export interface Suppression {
    /** In the order of the input, without the cells that are not published anyway. */
    cells: ReleasedCount[];
    /** How many are hidden because they are small. */
    primary: number;
    /** How many more are hidden to protect those. */
    secondary: number;
}
/**
 * Decides which counts of a publication are shown, rounded or hidden, so that nobody can work out a small one.
 *
 * Counts from 1 to below the threshold of the policy are hidden (primary). Where a hidden count could still be worked out
 * from totals, further ones are hidden (secondary): whatever the totals, every hidden count can lie anywhere in a range at
 * least as wide as the threshold. Small counts are preferred, and what turns out not to be needed is shown again. The same
 * cells are hidden in whatever order cells and totals come.
 *
 * Any number of totals may overlap: areas of several schemes, sexes, ages, a share and its complement, years and pooled
 * periods. Give all of one publication together. A cell that an earlier publication shows and that can still be read is
 * `known`: no other count is protected by hiding it, and where it is small itself it is hidden without being protected.
 *
 * @throws CalculationError when a count is negative, a cell is named twice, a total names a cell that is not there or twice,
 * does not add up, or has weights outside 0 to 1; when the threshold is neither 0 nor a whole number of 2 or more.
 * @reference Hundepool A. and others (2012), Statistical Disclosure Control, Wiley, chapter 4.
 * @example
 * const cells = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([id, count]) => ({ id, count }))
 * const totals = [{ total: 'city', parts: ['north', 'east', 'south'] }]
 * const release = suppressCounts(cells, totals, { threshold: 5, reason: '' })
 * release.cells.map(({ kind }) => kind) // => ['suppressed-primary', 'suppressed-secondary', 'published', 'published']
 * release.cells[1].reason // => 'Secondary: protects north, which could be worked out from totals.'
 * [release.primary, release.secondary] // => [1, 1]
 */
export declare function suppressCounts(cells: readonly CountCell[], totals: readonly AdditiveTotal[], policy: DisclosurePolicy): Suppression;
export declare function primaryReason(what: string, { threshold, protectZero }: DisclosurePolicy, known?: boolean): string;

// combine/disclosure/possible-counts.d.ts
import type { DisclosurePolicy } from '../../model/indicator.ts';
import type { AdditiveTotal, CountCell } from './count-table.ts';
import type { ReleasedCount } from './suppress-counts.ts';
/** Between which values a reader can place a count that is not shown. */
export interface PossibleCount {
    id: string;
    lower: number;
    /** `null` where nothing limits it. */
    upper: number | null;
}
/**
 * What a reader could work out about every hidden count: the smallest and the largest value that it has in all tables which
 * fit the published counts and totals. This is the audit of a publication, also of one that was protected by hand.
 *
 * Shown counts are known exactly, rounded ones within their rounding, and no count is below 0. Small counts that are not
 * published at all are judged as well. The range is that of a linear program, found by the simplex method.
 *
 * @throws CalculationError for cells, totals and thresholds that `suppressCounts` refuses too.
 * @reference Hundepool A. and others (2012), Statistical Disclosure Control, Wiley, chapter 4.
 * @example
 * const cells = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([id, count]) => ({ id, count }))
 * const totals = [{ total: 'city', parts: ['north', 'east', 'south'] }]
 * const policy = { threshold: 5, reason: '' }
 * const { cells: safe } = suppressCounts(cells, totals, policy)
 * possibleCounts(cells, totals, safe, policy) // => [{ id: 'north', lower: 0, upper: 23 }, { id: 'east', lower: 0, upper: 23 }]
 * const { cells: open } = suppressCounts(cells, totals, { ...policy, secondary: false })
 * possibleCounts(cells, totals, open, policy) // => [{ id: 'north', lower: 3, upper: 3 }]
 */
export declare function possibleCounts(cells: readonly CountCell[], totals: readonly AdditiveTotal[], released: readonly ReleasedCount[], policy: DisclosurePolicy): PossibleCount[];

// combine/disclosure/disclosure-policies.d.ts
/**
 * Rules that publishers of health statistics use, by name. An indicator takes one of them, or its own threshold and reason.
 *
 * - `standard`: counts from 1 to 4, the rule of this project where a source names none.
 * - `onsHealth`: counts of 1 and 2, for health statistics of large areas; `onsHealthSmallAreas`: 1 to 4, for small areas and
 *   sensitive topics. Office for National Statistics, disclosure control guidance for health statistics.
 * - `onsSecureResearch`: counts from 1 to 9, the rule of thumb for outputs of the Secure Research Service and the
 *   Longitudinal Study. Office for National Statistics.
 * - `nhsEngland`: counts from 1 to 7, and all others rounded to the nearest 5, totals apart from their parts. NHS England,
 *   statistics below national level since 2018. NHS England relies on the rounding; here further counts are hidden where
 *   rounding is not enough.
 *
 * @example
 * disclosurePolicies.nhsEngland.threshold // => 8
 * disclosurePolicies.nhsEngland.roundTo // => 5
 */
export declare const disclosurePolicies: {
    readonly standard: {
        readonly threshold: 5;
        readonly reason: "So few people could be recognised.";
    };
    readonly onsHealth: {
        readonly threshold: 3;
        readonly reason: "Rule of the Office for National Statistics for health statistics.";
    };
    readonly onsHealthSmallAreas: {
        readonly threshold: 5;
        readonly reason: "Rule of the Office for National Statistics for health statistics of small areas and sensitive topics.";
    };
    readonly onsSecureResearch: {
        readonly threshold: 10;
        readonly reason: "Rule of the Office for National Statistics for outputs from secure research data.";
    };
    readonly nhsEngland: {
        readonly threshold: 8;
        readonly roundTo: 5;
        readonly reason: "Rule of NHS England for statistics below national level: 1 to 7 hidden, others rounded to 5.";
    };
};

// combine/disclosure/rate-reliability.d.ts
import type { NotCalculated } from '../../methods/confidence.ts';
/** What a publication says of a rate: nothing, the mark “u” with a note, or that there is none. */
export type RateReliability = {
    kind: 'reliable';
} | {
    kind: 'unreliable';
    mark: 'u';
    reason: string;
} | NotCalculated;
/**
 * Whether the Office for National Statistics would publish a mortality rate of so many deaths: no crude rate below 3 deaths
 * and no standardised one below 10, and either marked “u”, unreliable, below 20. Use it where figures stand beside those of
 * ONS; `disclosurePolicies` says what is hidden to protect people.
 *
 * @throws CalculationError when the count is negative or no finite number.
 * @reference Office for National Statistics (2021), FOI/2021/3301: mortality rates of small numbers.
 * @example
 * rateReliability(25, 'crude').kind // => 'reliable'
 * rateReliability(12, 'standardised').mark // => 'u'
 * rateReliability(2, 'crude').reason // => 'There are fewer than 3 deaths, too few for a crude rate.'
 */
export declare function rateReliability(count: number, rate: 'crude' | 'standardised'): RateReliability;

// narrative/claim.d.ts
import type { AreaSet, Condition, Grouping, PeriodReference, Reference } from './figure.ts';
/**
 * What a sentence asserts. “Slightly higher than” asserts an order of two values; “higher than”, said of a
 * survey estimate, asserts a verdict that needs an interval. They are different, and the author chooses.
 */
export type Assertion = {
    assert: 'verdict';
    of: Reference;
    with: Reference;
    is: 'better' | 'similar' | 'worse' | 'higher' | 'lower';
} | {
    assert: 'order';
    of: Reference;
    with: Reference;
    is: 'higher' | 'lower' | 'equal';
}
/** The order of two periods of one series. */
 | {
    assert: 'direction';
    of: Reference;
    from: PeriodReference;
    is: 'increased' | 'decreased' | 'unchanged';
} | {
    assert: 'trend';
    of: Reference;
    is: TrendWord;
} | {
    assert: 'threshold';
    of: Reference;
    is: Condition;
}
/** `of` is among the `top` highest or lowest of a set. */
 | {
    assert: 'rank';
    of: Reference;
    among: AreaSet;
    order: 'highest' | 'lowest';
    top: number;
}
/** “lower than both the region and England”. */
 | {
    assert: 'order-to-both';
    of: Reference;
    with: Reference;
    and: Reference;
    is: 'higher' | 'lower';
}
/** The share of `of` in `with`, its whole, beside the share of the people of `and` in those of the same whole. */
 | {
    assert: 'own-share';
    of: Reference;
    with: Reference;
    and: Reference;
    is: 'more' | 'equal' | 'less';
}
/** `of` divided by `with` meets a condition: “more than 3 times as many”. */
 | {
    assert: 'ratio';
    of: Reference;
    with: Reference;
    is: Condition;
}
/** “about 1 in 10”, “two-thirds”. */
 | {
    assert: 'fraction';
    of: Reference;
    parts: number;
    whole: number;
}
/** How fast one series has changed since a period, beside another. */
 | {
    assert: 'pace';
    of: Reference;
    with: Reference;
    from: PeriodReference;
    is: 'grew-faster' | 'grew-more-slowly' | 'fell-faster' | 'fell-more-slowly';
}
/** How far two series lie apart, now and in an earlier period. */
 | {
    assert: 'gap';
    of: Reference;
    with: Reference;
    from: PeriodReference;
    is: 'narrowed' | 'widened' | 'unchanged';
}
/** The last step goes against at least two before it. */
 | {
    assert: 'reversal';
    of: Reference;
    is: 'rise-after-falls' | 'fall-after-rises';
}
/** All values since a period lie within a band of this width. */
 | {
    assert: 'stable';
    of: Reference;
    from: PeriodReference;
    band: number;
}
/** A change between two periods that is more than chance, judged by the good direction of the indicator. */
 | {
    assert: 'progress';
    of: Reference;
    from: PeriodReference;
    is: 'improved' | 'similar' | 'worsened';
}
/** The value has reached a number in the good direction of the indicator. */
 | {
    assert: 'target';
    of: Reference;
    target: number;
    is: 'met' | 'missed';
}
/** The place in an order at two times; `up` is towards the first place. */
 | {
    assert: 'rank-change';
    of: Reference;
    from: PeriodReference;
    among: AreaSet;
    order: 'highest' | 'lowest';
    is: 'up' | 'down' | 'unchanged';
}
/** The category or age of `of` is among the `top` groups of its area. */
 | {
    assert: 'group-rank';
    of: Reference;
    by: Grouping;
    order: 'highest' | 'lowest';
    top: number;
}
/** The value rests on few people, or its interval is wide. */
 | {
    assert: 'tentative';
    of: Reference;
}
/** How far the value can be relied on: `projected` speaks of a time after its publication. */
 | {
    assert: 'status';
    of: Reference;
    is: 'final' | 'provisional' | 'revised' | 'modelled' | 'projected';
};
/** “Getting better” and “getting worse” need an indicator with a good direction. */
type TrendWord = 'increasing' | 'decreasing' | 'no-significant-change' | 'getting-better' | 'getting-worse';
export type AssertionKind = Assertion['assert'];
export {};

// narrative/document.d.ts
import type { Assertion } from './claim.ts';
import type { AreaReference, AreaSet, Figure, FigureFormat, PeriodReference } from './figure.ts';
import type { Sex, ThemeId } from '../model/indicator.ts';
/** The three questions of every topic, owned by the schema and never typed by an editor. */
export type QuestionId = 'why' | 'picture' | 'action';
export type Inline = {
    kind: 'text';
    text: string;
    marks: ('strong' | 'emphasis')[];
} | {
    kind: 'link';
    href: string;
    content: Inline[];
} | {
    kind: 'glossary-term';
    term: string;
    text: string;
} | {
    kind: 'note';
    text: string;
} | FigureInline | ClaimInline;
/** A live figure. `id` is unique in its document; `asWritten` is the text when a person last saved it. */
export interface FigureInline {
    kind: 'figure';
    id: string;
    figure: Figure;
    format: FigureFormat;
    asWritten: string;
}
/** Words of a person, bound to what they assert. */
export interface ClaimInline {
    kind: 'claim';
    id: string;
    assertion: Assertion;
    words: string;
}
export type Block = {
    kind: 'heading';
    level: 3 | 4;
    content: Inline[];
} | {
    kind: 'paragraph';
    content: Inline[];
} | {
    kind: 'list';
    ordered: boolean;
    items: Inline[][];
} | {
    kind: 'table';
    caption: string;
    head: Inline[][];
    rows: Inline[][][];
} | {
    kind: 'quote';
    content: Inline[];
    provenance: {
        who: string;
        where: string;
        when: string;
        consent: string;
    };
} | {
    kind: 'callout';
    tone: 'note' | 'caution';
    content: Inline[];
} | ChartBlock
/** Large figures with their verdict, as at the top of a place profile. */
 | {
    kind: 'key-figures';
    items: KeyFigure[];
} | {
    kind: 'recommendation';
    id: string;
} | {
    kind: 'asset-list';
    area: AreaReference;
    kinds: string[];
} | {
    kind: 'image';
    source: string;
    alternative: string;
    caption: string;
};
export interface KeyFigure {
    id: string;
    label: string;
    figure: Figure;
    format: FigureFormat;
    /** The area against which the figure is judged. */
    benchmark: AreaReference;
}
/** A chart is described by what it shows; how it is drawn belongs to the chart itself. */
export interface ChartBlock {
    kind: 'chart';
    id: string;
    chart: ChartDescription;
}
export type ChartDescription = 
/** One indicator over time for an area and its comparators; small multiples by sex when several are named. */
{
    type: 'trend';
    indicator: string;
    area: AreaReference;
    comparators: AreaReference[];
    sexes: Sex[];
    age: string;
    category: string;
} | {
    type: 'comparison-bars';
    indicator: string;
    area: AreaReference;
    among: AreaSet;
    benchmark: AreaReference;
    period: PeriodReference;
    sex: Sex;
    age: string;
    category: string;
}
/** Shares of every category of one indicator, an area over its comparator. */
 | {
    type: 'population-bars';
    indicator: string;
    area: AreaReference;
    comparator: AreaReference;
    period: PeriodReference;
} | {
    type: 'deprivation-strip';
    indicator: string;
    area: AreaReference;
    comparator: AreaReference;
    period: PeriodReference;
} | {
    type: 'map';
    indicator: string | null;
    scheme: string;
    within: AreaReference;
    period: PeriodReference;
    category: string;
};
export interface Section {
    /** A question id in topics and places; `body` in pages. */
    id: QuestionId | 'body' | (string & {});
    blocks: Block[];
}
/** A text as it is stored: plain JSON, never HTML. */
export interface Document {
    /** Stable path, such as `citywide/health-and-wellbeing/life-expectancy`, `places/template` or `pages/about`. */
    id: string;
    kind: 'topic' | 'theme' | 'place-template' | 'page';
    theme: ThemeId | null;
    /** Order among its siblings. */
    order: number;
    title: string;
    lead: Inline[];
    sections: Section[];
    owner: string;
    /** ISO month or date by which a person looks at it again; `null` for none. */
    reviewBy: string | null;
}

// narrative/evidence.d.ts
import type { Area, AreaScheme } from '../model/area.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { AreaSet } from './figure.ts';
/** What `evaluate` and `check` may look at. Answers come from memory: whoever builds it has loaded what is needed. */
export interface Evidence {
    indicator(slug: string): Indicator | undefined;
    area(code: string): Area | undefined;
    scheme(id: string): AreaScheme | undefined;
    /** The areas of a set, with `@this` and the like already resolved by `setting`. */
    areasIn(set: AreaSet, setting: Setting): Area[];
    /** Every estimate of one series, oldest period first, missing and suppressed ones included. */
    series(key: Omit<EstimateKey, 'period'>): Estimate[];
    estimate(key: EstimateKey): Estimate;
}
/** Where a sentence stands, which gives relative references their meaning. */
export interface Setting {
    /** `@this` */
    area: string;
    /** `@benchmark` */
    benchmark: string;
    /** `@region` */
    region: string;
    /** `@city` */
    city: string;
}

// narrative/create-evidence.d.ts
import type { Area, AreaScheme } from '../model/area.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Evidence } from './evidence.ts';
/**
 * Evidence held in memory: what figures and claims are evaluated on. Superseded indicator slugs (aliases) answer with the
 * indicator that replaced them.
 *
 * When to use it: once per release or import, with every estimate that the texts may name. Building it for 200,000
 * estimates takes a fraction of a second, each question after that a few microseconds.
 *
 * @throws CalculationError when two estimates have the same key; the message names it.
 * @example
 * createEvidence({ indicators: [], areas: [], schemes: [], estimates: [] }).area('E08000026') // => undefined
 */
export declare function createEvidence(contents: {
    indicators: readonly Indicator[];
    areas: readonly Area[];
    schemes: readonly AreaScheme[];
    estimates: readonly Estimate[];
}): Evidence;

// narrative/link.d.ts
/**
 * Whether a link may stand in a text: http, https, mailto, or a path of this site. Everything else is refused, script
 * addresses and addresses of other hosts without a scheme (`//host`) included.
 *
 * @example
 * isAllowedLink('/hub/healthy-life-expectancy') // => true
 * @example
 * isAllowedLink('javascript:alert(1)') // => false
 */
export declare function isAllowedLink(address: string): boolean;

// narrative/resolve-area.d.ts
import type { Setting } from './evidence.ts';
import type { AreaReference } from './figure.ts';
/**
 * The code that an area reference means on a page: `@this`, `@benchmark`, `@region` and `@city` come from the setting,
 * anything else is a code already.
 *
 * @example
 * const setting = { area: 'reach-mosaic', benchmark: 'E08000026', region: 'E12000005', city: 'E08000026' }
 * resolveArea('@benchmark', setting) // => 'E08000026'
 */
export declare function resolveArea(reference: AreaReference, setting: Setting): string;

// narrative/resolve.d.ts
import type { Estimate, PresentEstimate } from '../model/estimate.ts';
import type { Evidence, Setting } from './evidence.ts';
import type { PeriodReference, Reference } from './figure.ts';
/** Whether a period reference is a position in a series rather than a period itself. */
export declare function isRelativePeriod(period: PeriodReference): boolean;
export declare function isPresent(estimate: Estimate): estimate is PresentEstimate;
/**
 * The estimate that a reference means on a page. `latest`, `previous` and `earliest` are positions among the present
 * estimates of the reference's own series: a year that was suppressed or not published is not counted.
 *
 * What cannot be found is an answer too: a missing estimate whose reason says in words what is not there. Nothing throws.
 */
export declare function resolve(reference: Reference, setting: Setting, evidence: Evidence): Estimate;
/**
 * The two estimates of a figure or claim that sets one value beside another. A relative period of `beside` means the
 * period of `of`: like is compared with like, even if one area was updated before the other.
 */
export declare function resolvePair(of: Reference, beside: Reference, setting: Setting, evidence: Evidence): [Estimate, Estimate];
/**
 * The two estimates of a change over time, later first. `from: 'previous'` is the present estimate before `of`, `earliest`
 * the first of the series.
 */
export declare function resolveChange(of: Reference, from: PeriodReference, setting: Setting, evidence: Evidence): [Estimate, Estimate];

// narrative/evaluate.d.ts
import type { Evidence, Setting } from './evidence.ts';
import type { Figure, FigureFormat } from './figure.ts';
import type { FigureResult } from './result.ts';
/**
 * What a figure says now: its text for the sentence, its number, and the estimates it was made from.
 *
 * When to use it: for every figure of a text, on the page for which the text is read. A value that is missing, suppressed
 * or not comparable gives `no-figure` with the reason in a plain sentence; the number is never `NaN`.
 *
 * With two references a relative period of the second means the period of the first, so that like is compared with like.
 */
export declare function evaluate(figure: Figure, format: FigureFormat, setting: Setting, evidence: Evidence): FigureResult;

// narrative/result.d.ts
import type { Comparison, Trend } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
/** What a figure says now. `inputs` are the estimates that it was made from, first the one it is about. */
export type FigureResult = {
    kind: 'figure';
    text: string;
    number: number | null;
    comparison: Comparison | null;
    inputs: Estimate[];
} | {
    kind: 'no-figure';
    reason: string;
    inputs: Estimate[];
};
/** Whether a claim holds now, and why, in a sentence that carries the values. */
export interface ClaimResult {
    kind: 'claim';
    status: 'holds' | 'fails' | 'cannot-be-judged';
    reason: string;
    /** What the data would let the author say instead; empty where nothing better is known. */
    suggestion: string;
    /** Set when the claim compares two values, whatever it asserts about them. */
    comparison: Comparison | null;
    trend: Trend | null;
    inputs: Estimate[];
    /** Things an author should know although the claim can be judged: “without limits no statistical verdict is possible”. */
    remarks: string[];
}

// narrative/operations/registry.d.ts
import type { FigureOperation } from '../figure.ts';
import type { Operation } from './operation.ts';
/** Every kind of figure. A new one is a file of its own and one line here. */
export declare const figureOperations: Readonly<{
    [Name in FigureOperation]: Operation<Name>;
}>;

// narrative/operations/operation.d.ts
import type { Estimate } from '../../model/estimate.ts';
import type { ValueFormat } from '../../text/format-value.ts';
import type { Evidence, Setting } from '../evidence.ts';
import type { Figure, FigureFormat, FigureOperation } from '../figure.ts';
import type { FigureResult } from '../result.ts';
/** Where and how one figure is written, and what it may look at. */
export interface FigureContext {
    format: FigureFormat;
    setting: Setting;
    evidence: Evidence;
}
/** One kind of figure. It declares its own answers, so that pickers, documentation and checks need not know the kinds. */
export interface Operation<Name extends FigureOperation> {
    /** Name for a picker. */
    label: string;
    /** When to use it, in one line. */
    hint: string;
    /** What must be given besides `of`. */
    needs: readonly ('with' | 'and' | 'from' | 'in' | 'per' | 'among' | 'order' | 'by' | 'top' | 'where' | 'give')[];
    /** What `give` may be, the usual one first. Empty where nothing can be chosen. */
    gives: readonly string[];
    evaluate(figure: Extract<Figure, {
        operation: Name;
    }>, context: FigureContext): FigureResult;
}
export declare function noFigure(reason: string, inputs: Estimate[]): FigureResult;
export declare function figureOf(text: string, number: number | null, inputs: Estimate[]): FigureResult;
/** A number as the format asks, in digits or in words. `shown` is what readers see of it, such as a difference without its sign. */
export declare function numberFigure(number: number, unit: ValueFormat, format: FigureFormat, inputs: Estimate[], shown?: number): FigureResult;

// narrative/check.d.ts
import type { Assertion } from './claim.ts';
import type { Evidence, Setting } from './evidence.ts';
import type { ClaimResult } from './result.ts';
/**
 * Whether what a sentence asserts is borne out by the data: it holds, it fails, or it cannot be judged. The reason is a
 * full sentence with names, periods, values and interval, and `suggestion` gives words that the data would bear.
 *
 * When to use it: while a claim is made, after every import, and before a text is published. A value that is missing or
 * suppressed, or a verdict without an interval, cannot be judged; nothing throws.
 */
export declare function check(assertion: Assertion, setting: Setting, evidence: Evidence): ClaimResult;

// narrative/assertions/registry.d.ts
import type { AssertionKind } from '../claim.ts';
import type { AssertionRule } from './assertion.ts';
/** Every kind of assertion. A new one is a file of its own and one line here. */
export declare const claimAssertions: Readonly<{
    [Kind in AssertionKind]: AssertionRule<Kind>;
}>;

// narrative/assertions/assertion.d.ts
import type { Estimate } from '../../model/estimate.ts';
import type { Assertion, AssertionKind } from '../claim.ts';
import type { Evidence, Setting } from '../evidence.ts';
import type { ClaimResult } from '../result.ts';
/** Where one claim is made, and what it may look at. */
export interface ClaimContext {
    setting: Setting;
    evidence: Evidence;
}
/** One kind of assertion, with its own answers for pickers and documentation. */
export interface AssertionRule<Kind extends AssertionKind> {
    /** Name for a picker. */
    label: string;
    /** What the author asserts by it, in one line. */
    hint: string;
    /** What must be given besides `of` and `is`. */
    needs: readonly ('with' | 'and' | 'from' | 'among' | 'order' | 'by' | 'top' | 'parts' | 'whole' | 'band' | 'target')[];
    /** What `is` holds: one of `choices`, a condition, or nothing because the parts above say all. */
    says: 'choice' | 'condition' | 'nothing';
    /** What it may say, where it says one of a few things. */
    choices: readonly string[];
    check(assertion: Extract<Assertion, {
        assert: Kind;
    }>, context: ClaimContext): ClaimResult;
}
type Rest = Partial<Omit<ClaimResult, 'kind' | 'status' | 'reason' | 'inputs'>>;
export declare function judged(holds: boolean, reason: string, inputs: Estimate[], rest?: Rest): ClaimResult;
export declare function cannotBeJudged(reason: string, inputs: Estimate[], rest?: Rest): ClaimResult;
export {};

// narrative/evaluate-document.d.ts
import type { Document } from './document.ts';
import type { Evidence, Setting } from './evidence.ts';
import type { Evaluation } from './published-document.ts';
/**
 * Everything that the figures and claims of a document say on one page, by their ids. Key figures carry the comparison
 * with their benchmark. Charts are not evaluated here: their data are asked for by description.
 */
export declare function evaluateDocument(document: Document, setting: Setting, evidence: Evidence): Evaluation;

// narrative/published-document.d.ts
import type { ChartData } from '../text/chart-data.ts';
import type { Indicator } from '../model/indicator.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { CommunityAsset } from '../model/profile.ts';
import type { Document } from './document.ts';
import type { Setting } from './evidence.ts';
import type { Recommendation } from './recommendation.ts';
import type { ClaimResult, FigureResult } from './result.ts';
/** What every figure and claim of a document says, by the `id` of the inline, key figure or recommendation evidence. */
export interface Evaluation {
    figures: Record<string, FigureResult>;
    claims: Record<string, ClaimResult>;
}
/** A value that an earlier release gave for a key that a document uses. */
export interface EarlierValue {
    key: EstimateKey;
    release: number;
    publishedAt: string;
    value: number | null;
    lowerCi95: number | null;
    upperCi95: number | null;
}
/**
 * A document as a reader gets it: the text, everything that its figures, claims and charts say in one release, and the
 * names that they need. The editor's preview has the same shape, so both are drawn by the same parts.
 */
export interface PublishedDocument extends Evaluation {
    document: Document;
    setting: Setting;
    /** `null` in a preview of unpublished work. */
    release: {
        number: number;
        publishedAt: string;
        title: string;
    } | null;
    /** By block id. */
    charts: Record<string, ChartData>;
    indicators: Record<string, Indicator>;
    /** Name, scheme and status by code. */
    areas: Record<string, {
        name: string;
        scheme: string;
        status: 'official' | 'illustrative';
    }>;
    earlier: EarlierValue[];
    recommendations: Record<string, Recommendation>;
    assets: CommunityAsset[];
}

// text/chart-data.d.ts
import type { Comparison, Spread } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { ChartDescription } from '../narrative/document.ts';
/** What an area is to the chart: this decides how it is drawn. */
export type AreaRole = 'this' | 'region' | 'benchmark' | 'comparator' | 'peer';
export interface ChartArea {
    code: string;
    name: string;
    role: AreaRole;
    status: 'official' | 'illustrative';
}
/** The verdict on one estimate against one benchmark. */
export interface ComparisonRow extends EstimateKey, Comparison {
    benchmark: string;
}
/**
 * Everything that a chart shows. The drawing, the table beside it, the download and the sentence above it are all
 * made from this one value.
 */
export interface ChartData {
    description: ChartDescription;
    indicator: Indicator;
    areas: ChartArea[];
    estimates: Estimate[];
    comparisons: ComparisonRow[];
    spread: Spread | null;
    /** The finding in one plain sentence, from `describeChart`. */
    sentence: string;
}

// narrative/recommendation.d.ts
import type { ThemeId } from '../model/indicator.ts';
import type { Figure } from './figure.ts';
/** What a council asks for, with the evidence that it rests on. */
export interface Recommendation {
    id: string;
    /** Shown number, such as `4.1`. */
    number: string;
    theme: ThemeId | 'working-together';
    text: string;
    owner: string;
    status: 'proposed' | 'agreed' | 'under-way' | 'done';
    /** ISO month or date. */
    reviewDate: string;
    /** Topic document ids in which the evidence is told. */
    topics: string[];
    /** Figures that support it. */
    evidence: {
        label: string;
        figure: Figure;
    }[];
    /** The figure to watch. */
    measure: {
        label: string;
        figure: Figure;
    };
}

// narrative/document-walk.d.ts
import type { Assertion } from './claim.ts';
import type { ChartDescription, ClaimInline, Document, FigureInline, Inline, KeyFigure } from './document.ts';
import type { Figure, Reference } from './figure.ts';
import type { Evaluation } from './published-document.ts';
/** Inlines that are read as one: a paragraph, one item of a list, one cell of a table. */
export interface InlineRun {
    /** Section id; `lead` for the text before the first section. */
    section: string;
    /** Position of the block in its section, from 0. */
    block: number;
    content: Inline[];
}
/** One thing of a document that the data can move, with the place and the sentence in which it stands. */
export interface BoundInline {
    section: string;
    block: number;
    inline: FigureInline | ClaimInline | ({
        kind: 'key-figure';
    } & KeyFigure);
    sentence: string;
}
/** Every run of inlines of a document in reading order, the lead first. */
export declare function inlineRuns(document: Document): InlineRun[];
/**
 * Every figure, claim and key figure of a document in reading order, each with the plain sentence around it. With an
 * evaluation the sentence carries the values of now, without one the values as written.
 */
export declare function documentInlines(document: Document, evaluation?: Evaluation): BoundInline[];
/** Every chart of a document with its id, in reading order. */
export declare function documentCharts(document: Document): {
    id: string;
    chart: ChartDescription;
}[];
/** The references of a figure or an assertion, first the one that it is about. */
export declare function referencesOf(bound: Figure | Assertion): Reference[];
/** Slugs of all indicators on which a document draws, without repetition, in reading order. */
export declare function indicatorsOf(document: Document): string[];
/** Ids that stand more than once in a document, each named once. */
export declare function repeatedIds(document: Document): string[];
/** All words of a document in reading order, one run a line: what a search looks through. */
export declare function documentText(document: Document, evaluation?: Evaluation): string;

// narrative/plain-text.d.ts
import type { Inline } from './document.ts';
import type { Evaluation } from './published-document.ts';
/** An inline and where its words stand in the plain text of its run. */
export interface Span {
    inline: Inline;
    text: string;
    start: number;
    end: number;
}
/** Each inline of a run with its words and their place. Notes stand beside the sentence and have no words in it. */
export declare function spans(content: Inline[], evaluation?: Evaluation): Span[];
/**
 * The words of a run without marks, links and notes. Figures say what they say in the evaluation, or what was written
 * when there is none; a figure that cannot be given reads “[no figure]”.
 */
export declare function plainText(content: Inline[], evaluation?: Evaluation): string;

// narrative/sentence.d.ts
/**
 * The whole sentence, or sentences, in which a stretch of a text stands.
 *
 * @example
 * sentenceAround('It rose. It was 62.2 years in 2018.', 16, 20) // => 'It was 62.2 years in 2018.'
 */
export declare function sentenceAround(text: string, start: number, end: number): string;

// narrative/lint.d.ts
import type { Document } from './document.ts';
/** A number that stands in the prose by itself, bound to nothing. */
export interface LooseNumber {
    section: string;
    /** Position of the block in its section, from 0. */
    block: number;
    /** The number as typed, with its sign for percent or pounds, or the words for it. */
    text: string;
    sentence: string;
}
/**
 * Numbers typed into the prose that look like statistics and are not bound to a figure: decimals, percentages, sums of
 * money, numbers with thousands separators, rates (“40 per 1,000”), fractions (“1 in 4”, “a third”, “half of”) and
 * multiples (“twice as many”). A hint for authors, never a fault: nobody is told when they become false.
 *
 * @example
 * const lead = [{ kind: 'text', text: 'About 17.5% of 345,325 residents in 2021, or 1 in 6', marks: [] }]
 * const page = { id: 'pages/about', kind: 'page', theme: null, order: 1, title: 'About', lead, sections: [], owner: '', reviewBy: null }
 * looseNumbers(page).map((number) => number.text) // => ['17.5%', '345,325', '1 in 6']
 */
export declare function looseNumbers(document: Document): LooseNumber[];

// narrative/questions.d.ts
import type { QuestionId } from './document.ts';
/** The three questions of every topic, in the order in which they are asked. */
export declare const questionIds: readonly QuestionId[];
/** The words of the three questions. They belong to the schema, so that no two pages ask them differently. */
export declare const topicQuestions: Readonly<Record<QuestionId, string>>;
/** The headings of the sections of a place profile. They belong to the schema as the questions do. */
export declare const placeHeadings: Readonly<Record<string, string>>;

// narrative/wording.d.ts
import type { PresentEstimate } from '../model/estimate.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { ValueFormat } from '../text/format-value.ts';
import type { Evidence } from './evidence.ts';
type Named = Pick<EstimateKey, 'indicator' | 'area' | 'sex' | 'age' | 'category'>;
export declare function areaName(code: string, evidence: Evidence): string;
/** What is measured, of whom: “women’s healthy life expectancy”, “employment rate (16 to 64)”. */
export declare function describeMeasure(key: Named, evidence: Evidence): string;
/** What a sentence is about: “women’s healthy life expectancy in Coventry”. */
export declare function describeSubject(key: Named, evidence: Evidence): string;
/** The same as what a sentence says something of: “the figure for adults who smoke in Coventry”. */
export declare function describeFigure(key: Named, evidence: Evidence): string;
/** The reason why a key has no figure. */
export declare function describeMissing(key: EstimateKey, evidence: Evidence): string;
/** Why a key cannot be looked up at all; `null` when indicator and area are known. */
export declare function describeUnknown(key: EstimateKey, evidence: Evidence): string | null;
/**
 * The other side of a comparison. `name` follows “than” or “to”; `place` is the same with its “in”: “higher than in
 * England”, “similar to England”.
 */
export declare function describeOther(of: EstimateKey, other: EstimateKey, evidence: Evidence): {
    name: string;
    place: string;
};
/** The 95% limits as a pair; `null` where they are not both published, or are the wrong way round. */
export declare function limitsOf({ lowerCi95, upperCi95 }: PresentEstimate): {
    lower: number;
    upper: number;
} | null;
/** A value with its unit in words and its interval: “62.2 years (59.5 to 64.8)”. */
export declare function valueWords(estimate: PresentEstimate, format: ValueFormat): string;
export {};

// text/format-period.d.ts
export interface PeriodStyle {
    /** `short` for axes, tables and sentences; `long` where the kind of year must be clear. Default `short`. */
    style?: 'short' | 'long';
}
/**
 * Writes a period for readers: one spelling for each kind, everywhere. The dash carries a word joiner (U+2060), so that
 * no line breaks inside a period.
 *
 * @throws PeriodError when the id is no period.
 * @example
 * formatPeriod('2022-01-01/P3Y').replace('\u2060', '') // => '2022–24'
 * formatPeriod('2024-04-01/P1Y') // => '2024/25'
 * formatPeriod('2024-04-01/P1Y', { style: 'long' }) // => 'financial year 2024/25'
 * formatPeriod('2025-03-01/P1M') // => 'March 2025'
 * formatPeriod('2024-11-16/P1Y') // => 'November 2024 to November 2025'
 */
export declare function formatPeriod(id: string, style?: PeriodStyle): string;

// text/phrase-value.d.ts
import type { FigureFormat } from '../narrative/figure.ts';
import type { ValueFormat } from './format-value.ts';
/**
 * Writes a value as its format asks: in digits, or in the words of a phrase rule. Where the rule has no words for this
 * value the answer is the reason, never other words.
 *
 * @example
 * phraseValue(3900, { decimals: 0, unit: 'people', prefix: '' }, { phrase: 'approximate', roundTo: 1000 }) // => 'nearly 4,000'
 * phraseValue(9.96, { decimals: 1, unit: '%', prefix: '' }, { phrase: 'one-in' }) // => '1 in 10'
 * phraseValue(62.2, { decimals: 1, unit: 'years', prefix: '' }, { phrase: 'one-in' }) // => { reason: 'Only a percentage can be called by a fraction, and this is 62.2 years.' }
 */
export declare function phraseValue(value: number, shown: ValueFormat, format: FigureFormat): string | {
    reason: string;
};

// text/approximately.d.ts
/** A word that sets a value beside a round number. */
export type Nearness = 'around' | 'just-over' | 'nearly';
/** A round number for a sentence, and the word that makes it true; empty where the value is that number. */
export interface Approximation {
    words: '' | 'just over' | 'nearly' | 'more than' | 'less than';
    number: number;
}
/**
 * How finely a round number speaks: the place of its last digit that is not zero. A number that ends in five speaks in fives.
 *
 * @throws CalculationError when the number is not above 0.
 * @example
 * stepOf(4000) // => 1000
 * stepOf(345300) // => 100
 * stepOf(25) // => 5
 * stepOf(0.3) // => 0.1
 */
export declare function stepOf(number: number): number;
/**
 * Whether a value may be called by a round number with one of the words “around”, “just over” and “nearly”.
 *
 * When to use it: to check words that a person wrote. The value must lie within 5% of the number and, for “around”, round
 * to it at the precision at which the number speaks; “just over” and “nearly” reach one such step up or down and exclude
 * the number itself. No value is near zero or a negative number.
 *
 * @example
 * isNear(3900, 'nearly', 4000) // => true
 * isNear(3700, 'nearly', 4000) // => false
 * isNear(345325, 'around', 345300) // => true
 * isNear(345360, 'around', 345300) // => false
 */
export declare function isNear(value: number, word: Nearness, number: number): boolean;
/**
 * A value as a round number, with the word that makes it true: “just over” or “nearly” where it is near, “more than” or
 * “less than” where it is not.
 *
 * When to use it: where a sentence needs no digits, only the size of something. `step` is what is rounded to, such as 1,000.
 *
 * @throws CalculationError when the value is negative or no finite number, or the step not above 0.
 * @example
 * approximately(3900, 1000) // => { words: 'nearly', number: 4000 }
 * approximately(345325, 1000) // => { words: 'just over', number: 345000 }
 * approximately(17000, 10000) // => { words: 'less than', number: 20000 }
 * approximately(3, 10) // => { words: 'less than', number: 10 }
 */
export declare function approximately(value: number, step: number): Approximation;
/**
 * The largest round number that a value exceeds: 25.5 is more than 20 in steps of 10. `null` where that is zero, because
 * “more than 0” says nothing.
 *
 * @throws CalculationError when the value is negative or no finite number, or the step not above 0.
 * @example
 * moreThan(25.5, 10) // => { words: 'more than', number: 20 }
 * moreThan(3.1, 1) // => { words: 'more than', number: 3 }
 * moreThan(3, 1) // => { words: '', number: 3 }
 * moreThan(0.4, 1) // => null
 */
export declare function moreThan(value: number, step: number): Approximation | null;

// text/fraction-words.d.ts
/**
 * Whether a percentage may be called “about `parts` in `whole`”: it lies within 5% of that fraction, and not more than
 * 1.5 percentage points away. So “1 in 10” reaches from 9.5% to 10.5%, “half” from 48.5% to 51.5%.
 *
 * @throws CalculationError when the percentage is no finite number, or the two are not whole numbers with 0 < parts < whole.
 * @example
 * isAboutFraction(9.96, 1, 10) // => true
 * isAboutFraction(10.6, 1, 10) // => false
 * isAboutFraction(68.1, 2, 3) // => true
 */
export declare function isAboutFraction(percent: number, parts: number, whole: number): boolean;
/**
 * A percentage as “1 in N”, with “about” unless the two are the same to one decimal place. Above 1 in 20 the N has two
 * digits that count. `null` where no “1 in N” is near enough, such as for 40%.
 *
 * @throws CalculationError when the percentage is no finite number.
 * @example
 * oneInWords(9.96) // => '1 in 10'
 * oneInWords(10.4) // => 'about 1 in 10'
 * oneInWords(0.73) // => 'about 1 in 140'
 * oneInWords(40) // => null
 */
export declare function oneInWords(percent: number): string | null;
/**
 * A percentage as a simple fraction: “half”, “just over a quarter”, “nearly two-thirds”, “9 in 10”. Where none is near it
 * says “more than” the next smaller one; below 1 in 10 it says “1 in N”. `null` for 0%, 100% and what lies outside.
 *
 * @throws CalculationError when the percentage is no finite number.
 * @example
 * fractionWords(50) // => 'half'
 * fractionWords(26.1) // => 'just over a quarter'
 * fractionWords(65.8) // => 'nearly two-thirds'
 * fractionWords(27) // => 'more than a quarter'
 * fractionWords(5) // => '1 in 20'
 */
export declare function fractionWords(percent: number): string | null;

// text/describe-chart.d.ts
import type { DescribedChart } from './chart-lookup.ts';
/**
 * The finding of a chart in one plain sentence, for its headline and for readers who do not see it: values with unit and
 * period, the verdict where there is one, which way the values moved, the two ends, and what is missing.
 *
 * “Up from” and “down from” tell the order of two values and claim no significance. Nothing is said that the chart does
 * not show, and a verdict is repeated from the comparisons, never made here.
 */
export declare function describeChart(data: DescribedChart): string;

// text/chart-lookup.d.ts
import type { Estimate, PresentEstimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { AreaRole, ChartArea, ChartData } from './chart-data.ts';
/** What a chart shows, before its sentence is made. */
export type DescribedChart = Omit<ChartData, 'sentence'>;
export declare function areaOf(data: DescribedChart, role: AreaRole): ChartArea | undefined;
export declare function isPresent(estimate: Estimate): estimate is PresentEstimate;
/** Estimates with these fields, oldest first. */
export declare function estimatesWith(data: DescribedChart, fields: Partial<EstimateKey>): Estimate[];
/** The benchmark's estimate for the same period and breakdown. */
export declare function besideOf(data: DescribedChart, estimate: Estimate, area: ChartArea | undefined): PresentEstimate | undefined;
/** “similar to England (64.0)”, “against 64.0 in England” where no verdict is possible; empty without a benchmark. */
export declare function verdictPhrase(data: DescribedChart, estimate: PresentEstimate): string;
/** Whether a later value is seen as higher, lower or the same as an earlier one, at published precision. */
export declare function direction(from: number, to: number, { decimals }: Pick<Indicator, 'decimals'>): 'up' | 'down' | 'unchanged';
/** “no figure is given for 2020 and 2021”; empty without gaps. A long list is counted. */
export declare function gapPhrase(periods: readonly string[]): string;
/** Joins the parts of a sentence and closes it. */
export declare function sentenceOf(...parts: string[]): string;
/** Puts phrases behind a value: “, similar to England (64.0), up from 61.8 in 2013–15”. */
export declare function afterComma(...phrases: string[]): string;

// text/phrases.d.ts
import type { Comparison, Trend, Verdict } from '../model/comparison.ts';
import type { Indicator, Sex } from '../model/indicator.ts';
import type { EstimateKey } from '../model/observation.ts';
import type { Condition } from '../narrative/figure.ts';
/** How sexes are called in sentences. */
export declare const sexWords: Readonly<Record<Sex, string>>;
/** How something that belongs to a sex begins: “women’s healthy life expectancy”. Empty for everyone. */
export declare const sexPossessive: Readonly<Record<Sex, string>>;
/** A condition before its value: “at least”, “below”. */
export declare function conditionWords(operator: Condition['operator']): string;
/**
 * A verdict in words, with the benchmark’s name where there is one.
 *
 * @example
 * verdictWords('similar', 'England') // => 'similar to England'
 * verdictWords('better', 'England') // => 'better than England'
 * verdictWords('not-compared') // => 'not compared'
 */
export declare function verdictWords(verdict: Verdict, benchmark?: string): string;
/**
 * A trend in words, judged where the indicator has a good direction.
 *
 * @example
 * trendWords({ judged: 'getting-better', direction: 'decreasing' }) // => 'improving'
 * trendWords({ judged: 'no-judgement', direction: 'decreasing' }) // => 'decreasing'
 */
export declare function trendWords(trend: Pick<Trend, 'judged' | 'direction'>): string;
/** A direction of change in words, without judgement. */
export declare function trendDirectionWords(direction: Trend['direction']): string;
/**
 * The words that a comparison supports, as a suggestion to an author; empty without a verdict.
 *
 * @example
 * suggestWording({ verdict: 'similar' }, 'England') // => 'similar to England'
 */
export declare function suggestWording(comparison: Pick<Comparison, 'verdict'>, benchmark: string): string;
/**
 * The name of an area as it stands inside a sentence: some regions take an article.
 *
 * @example
 * areaWords({ code: 'E12000005', name: 'West Midlands' }) // => 'the West Midlands'
 * areaWords({ code: 'E92000001', name: 'England' }) // => 'England'
 */
export declare function areaWords(area: {
    code: string;
    name: string;
}): string;
/**
 * A name as it stands inside a sentence: its first letter small, unless it begins with an abbreviation or a proper name.
 *
 * @example
 * insideSentence('Healthy life expectancy') // => 'healthy life expectancy'
 * insideSentence('GCSE results') // => 'GCSE results'
 * insideSentence('Universal Credit claimants') // => 'Universal Credit claimants'
 */
export declare function insideSentence(name: string): string;
/**
 * What is measured, of whom, as it stands inside a sentence.
 *
 * @example
 * const rate = { name: 'Employment rate', categories: [] }
 * measureWords(rate, { sex: 'female', age: '16 to 64', category: 'all' }) // => 'women’s employment rate (16 to 64)'
 * const smokers = { name: 'Adults who smoke', categories: [] }
 * measureWords(smokers, { sex: 'female', age: 'all', category: 'all' }) // => 'adults who smoke (women)'
 */
export declare function measureWords(indicator: Pick<Indicator, 'name' | 'categories'>, key: Pick<EstimateKey, 'sex' | 'age' | 'category'>): string;
/**
 * Whether the name of a measure is plural, judged by the last word of its head: sentences then speak of “the figure for”
 * it, because “adults who smoke was 13%” is no English.
 *
 * @example
 * isPlural('Adults who smoke') // => true
 * isPlural('Healthy life expectancy at birth') // => false
 * isPlural('Homelessness') // => false
 */
export declare function isPlural(name: string): boolean;
/** What a sentence says something of: the measure itself, or the figure for it where its name is plural. */
export declare function figureWords(name: string, words: string): string;
/** The label of a category; its id where the indicator does not list it. */
export declare function categoryWords(indicator: Pick<Indicator, 'categories'>, category: string): string;
/** A sentence begins with a capital. */
export declare function upperFirst(text: string): string;
/** What begins a sentence, inside one. */
export declare function lowerFirst(text: string): string;
/**
 * A place in an order.
 *
 * @example
 * ordinal(1) // => '1st'
 * ordinal(12) // => '12th'
 * ordinal(23) // => '23rd'
 */
export declare function ordinal(position: number): string;
/**
 * A list in a sentence.
 *
 * @example
 * listWords(['Foleshill', 'Longford', 'Radford']) // => 'Foleshill, Longford and Radford'
 */
export declare function listWords(words: readonly string[]): string;
/** “1 area”, “12 areas”. */
export declare function countWords(count: number, singular: string, plural?: string): string;
/** How a sentence begins that tells of a period: “In 2018–20”, “On 21 March 2021”, “From May 2024 to April 2025”. */
export declare function inPeriod(id: string): string;

// compare/correlation.d.ts
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts';
/** Two measures of one area; a pair that lacks one of them is left out. */
export interface Pair {
    x: number | null;
    y: number | null;
}
export interface CorrelationOptions<C extends Confidence> {
    /** Of the values: Pearson’s, how near they lie to a straight line. Of the ranks: Spearman’s, how alike their order is. Default `values`. */
    of?: 'values' | 'ranks';
    /** Default 0.95. */
    confidence?: C;
}
/** Limits are `null` where the pairs lie exactly on a line, and a coefficient of 1 or −1 has no interval. */
export type Correlation<C extends Confidence> = {
    kind: 'estimate';
    /** From −1 to 1; 0 where there is no relation of this kind. */
    value: number;
    /** Pairs of which both are known. */
    n: number;
    method: 'fisher' | 'bonett-wright';
} & Limits<C, number | null>;
/**
 * How far two measures go together over a set of areas, with an interval. Use it beside a scatter of the pairs, never instead
 * of it: that two measures go together shows no cause, and what holds for areas need not hold for the people in them.
 *
 * Pearson: r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²). Spearman: the same of the ranks, equal values sharing the mean of
 * theirs. Limits are tanh(atanh r ± z·s) with s = 1 / √(n − 3) for values and √((1 + r²/2) / (n − 3)) for ranks. Fewer than
 * four pairs, and a measure that is the same everywhere, are missing with the reason.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with the position; `of` is neither “values” nor
 * “ranks”; or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Fisher R. A. (1921), On the probable error of a coefficient of correlation deduced from a small sample, Metron 1;
 * Bonett D. G., Wright T. A. (2000), Sample size requirements for estimating Pearson, Kendall and Spearman correlations,
 * Psychometrika 65.
 * @example
 * const pairs = [[10, 8], [8, 7], [13, 7.6], [9, 8.8], [11, 8.3]].map(([x, y]) => ({ x, y }))
 * correlation(pairs).value.toFixed(3) // => '0.068'
 * correlation(pairs).lowerCi.toFixed(2) // => '-0.87'
 * correlation(pairs, { of: 'ranks' }).value.toFixed(1) // => '0.1'
 * correlation(pairs.slice(2)).reason // => 'A correlation needs four pairs, and there are 3.'
 */
export declare function correlation<C extends Confidence = number>(pairs: readonly Pair[], options?: CorrelationOptions<C>): Correlation<C> | NotCalculated;

// compare/implausible-changes.d.ts
import type { EstimateKey } from '../model/observation.ts';
/** A figure beside the one it replaces, or beside the nearest one of its series. */
export interface FigureChange extends EstimateKey {
    before: number;
    /** `null` where a figure that was there becomes missing. */
    after: number | null;
    /** The counts behind both, where they are known: what rests on few cases may well become ten times as much. */
    countBefore?: number | null;
    countAfter?: number | null;
}
/** Something that is more likely a slip than news. `area` is `null` where it is about all areas together. */
export interface ImplausibleChange extends Omit<EstimateKey, 'area'> {
    kind: 'emptied' | 'break' | 'factor' | 'sign' | 'zero' | 'swapped' | 'contradiction' | 'another-kind-of-period' | 'distant-period';
    area: string | null;
    /** For swapped figures: the other area. */
    other: string | null;
    /** For a contradiction: what count and denominator give. `null` where it is about a period. */
    before: number | null;
    /** `null` where figures become missing, and where it is about a period. */
    after: number | null;
    /** How many areas it is about. */
    areas: number;
    /** Where it is about a period: the nearest one that is known. */
    knownPeriod?: string;
}
/**
 * Which changes of figures somebody should look at before they are believed: a value that is about ten times the one before,
 * or twenty times and more (a percentage taken for a share), or a tenth; a value on the other side of 0, or at 0, where that
 * has no precedent; two areas whose values have changed places; most figures of a period gone or at 0; and a level at which
 * most areas have moved by 30 % or more to the same side (another definition).
 *
 * @param changes - Figures of one file, each with the figure that stands before it. Figures without one are not judged.
 * @param eitherSign - Indicators whose known values lie on both sides of 0, beyond what `changes` show.
 * @returns The changes to look at, those about most areas first. Empty for a file that changes nothing much.
 *
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * implausibleChanges([{ ...key, area: 'E08000026', before: 0.132, after: 13.4 }])[0]?.kind // => 'factor'
 * implausibleChanges([{ ...key, area: 'E08000026', before: 13.2, after: 0 }])[0]?.kind // => 'zero'
 * implausibleChanges([{ ...key, area: 'E08000026', before: 13.2, after: 13.4 }]) // => []
 */
export declare function implausibleChanges(changes: readonly FigureChange[], eitherSign?: ReadonlySet<string>): ImplausibleChange[];
/** A change to another figure, not to none. */
export type Revision = FigureChange & {
    after: number;
};

// compare/contradicted-value.d.ts
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
/**
 * What count and denominator beside a value give, where the value says something else; `null` where they agree or nothing can
 * be held against it. Only proportions and crude rates are one divided by the other.
 *
 * A fifth of the larger one is no contradiction, nor is what rounding explains: surveys are weighted, rates are adjusted. Of
 * 11,243 proportions and rates that Fingertips gives with all three numbers, the two differ by 8 % at most, and one in twenty by
 * more than 0.1 %. The figures in `data/figures` have a value or counts, never both.
 *
 * @example
 * const share = { valueType: 'proportion', multiplier: 100 }
 * contradictedValue({ value: 27.7, count: 10, denominator: 100 }, share) // => 10
 * contradictedValue({ value: 27.7, count: 277, denominator: 1000 }, share) // => null
 */
export declare function contradictedValue({ value, count, denominator }: Pick<Observation, 'value' | 'count' | 'denominator'>, { valueType, multiplier }: Pick<Indicator, 'valueType' | 'multiplier'>): number | null;

// compare/unusual-periods.d.ts
/** A period that an indicator has not had the like of, and the nearest one that it has. */
export interface UnusualPeriod {
    kind: 'another-kind-of-period' | 'distant-period';
    period: string;
    known: string;
}
/**
 * Which periods of a file begin something that the indicator does not have yet: a financial year where it has years from 16
 * November, or a period more than 20 years from all others. Each other kind is named once, by its earliest period, and so is
 * each stretch of distant periods. Projections of an indicator that has some already, or that follow on, are nothing unusual.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * unusualPeriods(['2024-04-01/P1Y'], ['2023-11-16/P1Y'])[0]?.kind // => 'another-kind-of-period'
 * unusualPeriods(['2099-01-01/P1Y'], ['2023-01-01/P1Y'])[0]?.kind // => 'distant-period'
 * unusualPeriods(['2024-01-01/P1Y'], ['2023-01-01/P1Y']) // => []
 */
export declare function unusualPeriods(periods: readonly string[], known: readonly string[]): UnusualPeriod[];
/**
 * Finds, of some periods, the one that lies nearest to another and is as long and of the same kind: the earlier one of two that
 * are as near, `undefined` where none is of its kind.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * nearestPeriodAmong(['2021-01-01/P1Y', '2024-01-01/P1Y'])('2020-01-01/P1Y') // => '2021-01-01/P1Y'
 * nearestPeriodAmong(['2020-01-01/P3M'])('2020-01-01/P1Y') // => undefined
 */
export declare function nearestPeriodAmong(periods: readonly string[]): (period: string) => string | undefined;
