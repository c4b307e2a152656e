// index.d.ts
export type { Area, AreaScheme, AreaStatus, AreaType, Lookup, LookupEntry } from './model/area.ts';
export { comparePeriods, parsePeriod, periodsOverlap } from './model/period.ts';
export type { Period, PeriodKind, PeriodReading } from './model/period.ts';
export type { ComparabilityBreak, ComparisonMethod, DisclosurePolicy, ExternalId, Indicator, IndicatorSource, IntervalMethod, Polarity, Sex, ThemeId, TrendRule, ValueType, } from './model/indicator.ts';
export type { AbsenceReason, EstimateKey, Observation } from './model/observation.ts';
export type { Estimate, MissingEstimate, PresentEstimate, SuppressedEstimate } from './model/estimate.ts';
export type { Comparison, Spread, Trend, TrendDirection, Verdict } from './model/comparison.ts';
export type { CommunityAsset, Theme } from './model/profile.ts';
export type { Release } from './model/release.ts';
export { proportion } from './methods/proportion.ts';
export type { Proportion, ProportionOptions } from './methods/proportion.ts';
export { rate } from './methods/rate.ts';
export type { Rate, RateOptions } from './methods/rate.ts';
export { mean } from './methods/mean.ts';
export type { Mean, MeanOptions, NoMean } from './methods/mean.ts';
export { eachRow } from './methods/row.ts';
export type { CompleteRow, CountRow } from './methods/row.ts';
export { bothLevels } from './methods/confidence.ts';
export type { Confidence, Limits, NotCalculated, OneLevel, TwoLevels } from './methods/confidence.ts';
export { methods } from './methods/registry.ts';
export type { Method } from './methods/registry.ts';
export { wilson } from './intervals/wilson.ts';
export { byars } from './intervals/byars.ts';
export { exactPoisson } from './intervals/exact-poisson.ts';
export { studentT } from './intervals/student-t.ts';
export type { Interval } from './intervals/requirements.ts';
export { CalculationError, PeriodError } from './errors.ts';
export type { CalculationFault } from './errors.ts';
export { compareWithBenchmark } from './compare/benchmark.ts';
export type { ComparedIndicator } from './compare/benchmark.ts';
export { recentTrend } from './compare/trend.ts';
export type { TrendedIndicator } from './compare/trend.ts';
export { spread } from './compare/spread.ts';
export { quantileBounds, quantileGroup } from './compare/quantile-bounds.ts';
export { positionAgainst, proportionControlLimits } from './compare/control-limits.ts';
export { rankAmong, ranksAmong } from './compare/rank.ts';
export type { Rank } from './compare/rank.ts';
export { relativeDistance } from './compare/relative-distance.ts';
export { aggregate } from './combine/aggregate.ts';
export type { Aggregation, AggregationIssue } from './combine/aggregate.ts';
export { estimateFrom } from './combine/estimate-from.ts';
export type { EstimatedIndicator } from './combine/estimate-from.ts';
export { roundHalfAwayFromZero, roundToStep } from './combine/rounding.ts';
export type { AreaReference, AreaSet, Condition, Figure, FigureFormat, FigureOperation, PeriodReference, Reference, } from './narrative/figure.ts';
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
export { questionIds, topicQuestions } from './narrative/questions.ts';
export { describeMeasure, describeSubject } from './narrative/wording.ts';
export type { BoundInline, InlineRun } from './narrative/document-walk.ts';
export type { LooseNumber } from './narrative/lint.ts';
export type { ClaimResult, FigureResult } from './narrative/result.ts';
export type { Recommendation } from './narrative/recommendation.ts';
export type { EarlierValue, Evaluation, PublishedDocument } from './narrative/published-document.ts';
export { formatPeriod } from './text/format-period.ts';
export type { PeriodStyle } from './text/format-period.ts';
export { formatInterval, formatNumber, formatValue } from './text/format-value.ts';
export type { ValueFormat } from './text/format-value.ts';
export type { AreaRole, ChartArea, ChartData, ComparisonRow } from './text/chart-data.ts';
export { describeChart } from './text/describe-chart.ts';
export type { DescribedChart } from './text/chart-lookup.ts';
export { areaWords, categoryWords, conditionWords, countWords, inPeriod, insideSentence, listWords, measureWords, ordinal, sexPossessive, sexWords, suggestWording, trendDirectionWords, trendWords, upperFirst, verdictWords, } from './text/phrases.ts';

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
    /** The kind of area, whatever its edition: `country`, `region`, `upper-tier-authority`, `ward`, `msoa`, `lsoa`, `reach-area`. */
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
export type AreaType = 'country' | 'region' | 'upper-tier-authority' | 'ward' | 'msoa' | 'lsoa' | 'reach-area';
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
export type Polarity = 'high-is-good' | 'low-is-good' | 'no-judgement';
export type ValueType = 'proportion' | 'crude-rate' | 'standardised-rate' | 'life-expectancy' | 'mean' | 'median' | 'count' | 'ratio' | 'score' | 'currency';
/** How a value is judged against another: by one interval against a value, by both intervals, or not at all. */
export type ComparisonMethod = 'interval-95' | 'interval-95-and-998' | 'both-intervals' | 'none';
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
    /** Whether values may be added up from small areas by their counts. */
    aggregation: 'sum-counts' | 'none';
}

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
import type { ComparisonMethod } from './indicator.ts';
export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared';
/** How one value stands against another. `reason` says in words why, above all when there is no verdict. */
export interface Comparison {
    verdict: Verdict;
    method: ComparisonMethod;
    /** The level at which the verdict holds: 95 or 99.8; `null` where there is no verdict. */
    level: 95 | 99.8 | null;
    value: number | null;
    benchmarkValue: number | null;
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
import type { Interval } from '../intervals/requirements.ts';
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
/** Checks the levels that a caller asks for; 95 is read as 0.95. */
export declare function readLevels(name: string, confidence: unknown): readonly number[];
/** Calculates the limits at every level asked for and gives them their names. */
export declare function limitsAt<C extends Confidence>(levels: readonly number[], at: (level: number) => Interval): Limits<C>;

// intervals/requirements.d.ts
/** Limits in the unit of what they belong to. */
export interface Interval {
    lower: number;
    upper: number;
}
export declare function requireNumber(name: string, argument: string, given: number): void;
export declare function requireDenominator(name: string, given: number): void;
export declare function requireLevel(name: string, given: number): void;

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
/** Checks the two numbers of a row; a missing one is an answer, not an error. */
export declare function readRow(name: string, row: CountRow): CompleteRow | NotCalculated;
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

// methods/registry.d.ts
import type { IntervalMethod } from '../model/indicator.ts';
import { mean } from './mean.ts';
import { proportion } from './proportion.ts';
import { rate } from './rate.ts';
/** What a calculation declares of itself; forms, captions and docs read it. */
export interface Method {
    /** Stable; also the name of its page, `docs/methods/<id>.md`. */
    id: string;
    /** For readers, as in “Method: ...”. */
    label: string;
    /** The indicator's interval method that asks for it. */
    intervalMethod: IntervalMethod;
    /** What it is made from. */
    needs: readonly ('count' | 'denominator' | 'values')[];
    /** What `method` of its estimates may say, with the words for readers. */
    intervals: Readonly<Record<string, string>>;
}
export declare const methods: readonly [{
    readonly id: "proportion";
    readonly label: "Proportion with Wilson score interval";
    readonly intervalMethod: "wilson";
    readonly needs: readonly ["count", "denominator"];
    readonly intervals: {
        readonly wilson: "Wilson score interval";
    };
    readonly calculate: typeof proportion;
}, {
    readonly id: "rate";
    readonly label: "Rate with exact or Byar’s interval";
    readonly intervalMethod: "byars";
    readonly needs: readonly ["count", "denominator"];
    readonly intervals: {
        readonly exact: "exact Poisson interval";
        readonly byars: "Byar’s interval";
    };
    readonly calculate: typeof rate;
}, {
    readonly id: "mean";
    readonly label: "Mean with Student’s t interval";
    readonly intervalMethod: "student-t";
    readonly needs: readonly ["values"];
    readonly intervals: {
        readonly 'student-t': "Student’s t interval";
        readonly none: "no interval";
    };
    readonly calculate: typeof mean;
}];

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
export declare class CalculationError extends Error {
    readonly function: string;
    readonly argument: string;
    readonly index: number | null;
    readonly rule: string;
    readonly given: unknown;
    constructor(fault: CalculationFault);
}
/** Shorter to write where a rule is checked. */
export declare function fault(name: string, argument: string, rule: string, given: unknown): CalculationError;
/** A text that names no period, or more than one. The message says how to write it. */
export declare class PeriodError extends Error {
    readonly text: string;
    constructor(text: string, reason: string);
}

// compare/benchmark.d.ts
import type { Comparison } from '../model/comparison.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueFormat } from '../text/format-value.ts';
/** What a comparison needs to know of an indicator. With its format the reason carries the values as readers see them. */
export type ComparedIndicator = Pick<Indicator, 'comparisonMethod' | 'polarity' | 'smallestDifference'> & Partial<ValueFormat>;
/**
 * How a value stands against a benchmark: better, similar or worse where the indicator has a good direction, higher, similar
 * or lower where it has none. Which intervals decide is the indicator's comparison method:
 *
 * - `interval-95`: the benchmark's value against the 95 % interval of the value;
 * - `interval-95-and-998`: the same, and the level says whether it lies outside the 99.8 % interval too;
 * - `both-intervals`: both 95 % intervals, similar when they overlap.
 *
 * A limit that is touched counts as similar. A difference below the indicator's smallest difference is similar whatever the
 * interval says. There is never a verdict without an interval: whatever is missing, the answer is `not-compared` and says why.
 *
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

// text/format-value.d.ts
import type { Indicator } from '../model/indicator.ts';
import type { FigureFormat } from '../narrative/figure.ts';
/** What formatting needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'decimals' | 'unit' | 'prefix'>;
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
};
export interface Condition {
    operator: 'equals' | 'at-least' | 'at-most' | 'above' | 'below';
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
}
export type FigureOperation = Figure['operation'];

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

// combine/aggregate.d.ts
import type { Lookup } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
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
export interface Aggregation {
    /** One for each larger area and key of the input, in the order of the lookup. */
    observations: Observation[];
    issues: AggregationIssue[];
}
/**
 * Adds small areas up to larger ones: counts and denominators, multiplied by the weights of a lookup. Rates and percentages
 * are never averaged; they are calculated afresh from the sums with `estimateFrom`. Value and limits of a total are `null`.
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
export declare function aggregate(observations: readonly Observation[], lookup: Lookup): Aggregation;

// combine/estimate-from.d.ts
import type { Estimate } from '../model/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
export type EstimatedIndicator = Pick<Indicator, 'valueType' | 'intervalMethod' | 'multiplier' | 'disclosure'>;
/**
 * What we say about one key, made from what a source says about it.
 *
 * Where the indicator's interval method is Wilson's or Byar's and the source gives count and denominator, value and limits
 * (95 % and 99.8 %) are calculated from them. Otherwise the published value and limits are passed through as they are. What
 * is absent is `missing` with the reason in words; what the source withholds, and counts from 1 to below the disclosure
 * threshold, are `suppressed` and carry no number. Numbers that contradict each other are `missing` too, with the reason.
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

// narrative/claim.d.ts
import type { Condition, PeriodReference, AreaSet, Reference } from './figure.ts';
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
    is: 'increasing' | 'decreasing' | 'no-significant-change';
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
};
export type AssertionKind = Assertion['assert'];

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
    needs: readonly ('with' | 'from' | 'in' | 'among' | 'order' | 'where' | 'give')[];
    evaluate(figure: Extract<Figure, {
        operation: Name;
    }>, context: FigureContext): FigureResult;
}
export declare function noFigure(reason: string, inputs: Estimate[]): FigureResult;
export declare function figureOf(text: string, number: number | null, inputs: Estimate[]): FigureResult;

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
    needs: readonly ('with' | 'from' | 'among' | 'order' | 'top')[];
    /** What it may say. Empty where it is a condition or a rank. */
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
    /** The number as typed, with its sign for percent or pounds. */
    text: string;
    sentence: string;
}
/**
 * Numbers typed into the prose that look like statistics and are not bound to a figure: decimals, percentages, sums of
 * money, and numbers with thousands separators. A hint for authors, never a fault: nobody is told when they become false.
 *
 * @example
 * const lead = [{ kind: 'text', text: 'About 17.5% of 345,325 residents in 2021', marks: [] }]
 * const page = { id: 'pages/about', kind: 'page', theme: null, order: 1, title: 'About', lead, sections: [], owner: '', reviewBy: null }
 * looseNumbers(page).map((number) => number.text) // => ['17.5%', '345,325']
 */
export declare function looseNumbers(document: Document): LooseNumber[];

// narrative/questions.d.ts
import type { QuestionId } from './document.ts';
/** The three questions of every topic, in the order in which they are asked. */
export declare const questionIds: readonly QuestionId[];
/** The words of the three questions. They belong to the schema, so that no two pages ask them differently. */
export declare const topicQuestions: Readonly<Record<QuestionId, string>>;

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
