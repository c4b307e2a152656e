import { fault } from '../errors.ts'
import type { Interval } from '../intervals/requirements.ts'
import { requireWhole } from '../math/requirements.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { groupWeights, weightedSum } from './group-line.ts'
import { readGroups } from './inequality-groups.ts'
import type { GroupRules, InequalityGroup, ReadGroups } from './inequality-groups.ts'
import { drawnLimits, straightLimits, transformedLimits } from './inequality-limits.ts'
import type { Draws, IndexLimits } from './inequality-limits.ts'
import { valueScales } from './value-scales.ts'
import type { InequalityValueType } from './value-scales.ts'

export interface SlopeIndexOptions<C extends Confidence> {
  /** What the values are. The errors of rates are symmetric in logarithms, those of proportions in log odds. Default `other`. */
  valueType?: InequalityValueType
  /** Whether the line is fitted to the logarithms of rates or the log odds of proportions. Default false. */
  transform?: boolean
  /** The slope index is given per this; below 0 it is that of the opposite order. Default 1. */
  multiplier?: number
  /** Default 0.95. */
  confidence?: C
  /** How often to draw where the interval has no closed form. Default 100,000. */
  repetitions?: number
  /** Draws with the same seed are the same. Default 1. */
  seed?: number
}

/** A limit of the relative index is `null` where the ratio has no bound. */
export type RelativeIndex<C extends Confidence> = { kind: 'estimate'; value: number } & Limits<C, number | null>

export interface SlopeIndexOfInequality<C extends Confidence> {
  kind: 'estimate'
  /** Difference between the ends of the line, last minus first. */
  slopeIndex: { value: number } & Limits<C>
  /** Ratio of the ends of the line, last to first. */
  relativeIndex: RelativeIndex<C> | NotCalculated
  /** The line at its first end, where the most deprived would stand. */
  intercept: number
  method: 'closed-form' | 'simulation'
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
export function slopeIndexOfInequality<C extends Confidence = number>(
  groups: readonly InequalityGroup[],
  options: SlopeIndexOptions<C> = {},
): SlopeIndexOfInequality<C> | NotCalculated {
  const levels = readLevelsBelowOne(name, options.confidence, 'an index has no limits at 100 %')
  const { valueType = 'other', transform = false, multiplier = 1, repetitions = 100_000, seed = 1 } = options
  if (!(valueType in valueScales)) {
    throw fault(name, 'options.valueType', 'must be “other”, “rate” or “proportion”', valueType)
  }
  if (transform && valueType === 'other')
    throw fault(name, 'options.transform', 'must be false for values of type “other”', transform)
  requireMultiplier(name, multiplier)
  requireDraws({ repetitions, seed }, levels)
  const read = readGroups(groups, { valueType, transform })
  if ('kind' in read) return read
  const line = fitLine(read, { valueType, transform, repetitions, seed })
  const slopeIndex = {
    value: line.difference * multiplier,
    ...limitsAt<C>(levels, (level) => scaled(line.limits(level).slopeIndex, multiplier)),
  }
  if (!Object.values(slopeIndex).every(Number.isFinite)) {
    return notCalculated(tooWide)
  }
  const relativeIndex = relativeIndexOf<C>(line, multiplier < 0, levels)
  return {
    kind: 'estimate',
    slopeIndex,
    relativeIndex,
    intercept: line.first * Math.abs(multiplier),
    method: line.method,
  }
}

const name = 'slopeIndexOfInequality'

/** Below 0 it turns the order round. */
export function requireMultiplier(name: string, multiplier: number): void {
  if (Number.isFinite(multiplier) && multiplier !== 0) return
  throw fault(name, 'options.multiplier', 'must be a finite number other than 0', multiplier)
}

export const tooWide = 'The limits of the groups are too wide to calculate with.'
const fewestRepetitions = 1000

function requireDraws({ repetitions, seed }: Draws, levels: readonly number[]): void {
  const fewest = Math.max(fewestRepetitions, ...levels.map((level) => Math.ceil(1 / (1 - level))))
  if (!Number.isInteger(repetitions) || repetitions < fewest) {
    throw fault(name, 'options.repetitions', `must be a whole number of ${fewest} or more at this level`, repetitions)
  }
  requireWhole(name, 'options.seed', seed, 0, 0xffffffff)
}

/** The line read off at its ends, in the unit of the values. */
interface FittedLine {
  first: number
  last: number
  difference: number
  method: 'closed-form' | 'simulation'
  limits: (level: number) => IndexLimits
}

function fitLine(groups: ReadGroups, options: Draws & GroupRules): FittedLine {
  const { populations, values, standardErrors } = groups
  const scale = valueScales[options.valueType]
  const weights = groupWeights(populations)
  const heights = options.transform ? values.map(scale.to) : values
  const slope = weightedSum(weights.slope, heights)
  const middle = weightedSum(weights.middle, heights)
  const fit = { weights, middle, slope, standardErrors }
  if (options.transform) {
    const limits = (level: number) => transformedLimits(fit, scale.from, level)
    const [first, last] = [scale.from(middle - slope / 2), scale.from(middle + slope / 2)]
    return { first, last, difference: last - first, method: 'closed-form', limits }
  }
  const ends = { first: middle - slope / 2, last: middle + slope / 2, difference: slope }
  if (!groups.errorsAreOfScale) {
    return { ...ends, method: 'closed-form', limits: (level) => straightLimits(fit, level) }
  }
  return { ...ends, method: 'simulation', limits: drawnLimits(values, fit, scale, options) }
}

function relativeIndexOf<C extends Confidence>(
  { first, last, limits }: FittedLine,
  turned: boolean,
  levels: readonly number[],
): RelativeIndex<C> | NotCalculated {
  if (first <= 0 || last <= 0) {
    return notCalculated('The line reaches 0 or below, so that its ends have no ratio.')
  }
  const named = limitsAt<C, number | null>(levels, (level) => {
    const { lower, upper } = limits(level).relativeIndex ?? { lower: -Infinity, upper: Infinity }
    return turned ? { lower: inverse(upper), upper: inverse(lower) } : { lower: bounded(lower), upper: bounded(upper) }
  })
  return { kind: 'estimate', value: turned ? first / last : last / first, ...named }
}

function scaled({ lower, upper }: Interval, multiplier: number): Interval {
  const [a, b] = [lower * multiplier, upper * multiplier]
  return multiplier < 0 ? { lower: b, upper: a } : { lower: a, upper: b }
}

function bounded(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null
}

/** The inverse of a ratio's limit; a ratio that may be 0 has an inverse without bound. */
function inverse(limit: number): number | null {
  return limit > 0 && Number.isFinite(limit) ? 1 / limit : null
}
