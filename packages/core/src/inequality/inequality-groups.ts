import { fault } from '../errors.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { normalQuantile } from '../math/normal.ts'
import { requireFinite } from '../math/requirements.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { eachRow } from '../methods/row.ts'
import { valueScales } from './value-scales.ts'
import type { InequalityValueType } from './value-scales.ts'

/** One group of the population, such as a tenth by deprivation. */
export interface InequalityGroup {
  /** Its place in the order, from 1: by custom the most deprived. */
  quantile: number
  population: number
  /** Its value, such as a life expectancy, a rate per person or a proportion from 0 to 1. */
  value?: number | null
  /** Events or people, where the value is count / population. */
  count?: number | null
  /** Standard error of the value; where it is given the limits are not read. */
  standardError?: number
  lowerCi95?: number
  upperCi95?: number
}

export interface GroupRules {
  valueType: InequalityValueType
  transform: boolean
}

/** What the fit needs of each group, in order. Errors from limits are those of the scale of the value type. */
export interface ReadGroups {
  populations: number[]
  values: number[]
  standardErrors: number[]
  errorsAreOfScale: boolean
}

const name = 'slopeIndexOfInequality'
const [fewestGroups, mostGroups] = [5, 100]

/** Checks the groups and puts them in order; what is absent from the data is an answer. */
export function readGroups(groups: readonly InequalityGroup[], rules: GroupRules): ReadGroups | NotCalculated {
  if (groups.length < fewestGroups || groups.length > mostGroups) {
    throw fault(name, 'groups', `must hold from ${fewestGroups} to ${mostGroups} quantiles`, groups.length)
  }
  const byLimits = groups.every(({ standardError }) => standardError === undefined)
  const read = eachRow(groups, (group) => readGroup(group, rules, byLimits))
  const order = read.toSorted((a, b) => a.quantile - b.quantile)
  const gap = order.findIndex(({ quantile }, index) => quantile !== index + 1)
  if (gap >= 0) return brokenOrder(order, gap, groups)
  const lacking = order.find((group) => 'reason' in group)
  if (lacking) return notCalculated(`Quantile ${lacking.quantile} ${lacking.reason}.`)
  const complete = order.filter(isComplete)
  return {
    populations: complete.map(({ population }) => population),
    values: complete.map(({ value }) => value),
    standardErrors: complete.map(({ standardError }) => standardError),
    errorsAreOfScale: byLimits && rules.valueType !== 'other',
  }
}

type Complete = { quantile: number; population: number; value: number; standardError: number }
type Labelled = Complete | { quantile: number; reason: string }

function isComplete(group: Labelled): group is Complete {
  return !('reason' in group)
}

function brokenOrder(order: readonly Labelled[], gap: number, groups: readonly InequalityGroup[]): NotCalculated {
  const label = order[gap]?.quantile
  if (label === gap) {
    const index = groups.findLastIndex(({ quantile }) => quantile === label)
    throw fault(name, 'quantile', 'must stand once', label, index)
  }
  return notCalculated(`There is no quantile ${gap + 1}, and the line needs the whole population.`)
}

function readGroup(group: InequalityGroup, rules: GroupRules, byLimits: boolean): Labelled {
  const { quantile, population } = group
  if (!Number.isInteger(quantile) || quantile < 1)
    throw fault(name, 'quantile', 'must be a whole number from 1', quantile)
  requireFinite(name, 'population', population)
  if (population <= 0) throw fault(name, 'population', 'must be above 0', population)
  const value = readValue(group, rules)
  const standardError = byLimits ? errorFromLimits(group, rules) : readError(group, rules)
  if (value === null) return { quantile, reason: 'has no value' }
  if (typeof standardError === 'string') return { quantile, reason: standardError }
  const scaled = byLimits && !Number.isFinite(valueScales[rules.valueType].to(value))
  if (scaled) return { quantile, reason: `has the value ${value}, which has no logarithm to reckon with` }
  return { quantile, population, value, standardError }
}

function readValue({ value, count, population }: InequalityGroup, { valueType }: GroupRules): number | null {
  if (value === undefined && count === undefined) throw fault(name, 'value', 'must be given, or the count', value)
  if (value !== undefined) {
    if (value !== null) requireInside('value', value, valueType)
    return value
  }
  if (count === undefined || count === null) return null
  requireFinite(name, 'count', count)
  if (count <= 0) throw fault(name, 'count', 'must be above 0', count)
  requireInside('count', count / population, valueType)
  return count / population
}

function readError({ standardError }: InequalityGroup, { transform }: GroupRules): number {
  if (transform) {
    throw fault(name, 'standardError', 'must be left out with a transform, which takes limits', standardError)
  }
  requireNumber(name, 'standardError', standardError)
  return standardError
}

function errorFromLimits({ lowerCi95, upperCi95 }: InequalityGroup, { valueType }: GroupRules): number | string {
  requireInside('lowerCi95', lowerCi95, valueType)
  requireInside('upperCi95', upperCi95, valueType)
  if (lowerCi95 > upperCi95) throw fault(name, 'lowerCi95', `must not exceed upperCi95, ${upperCi95}`, lowerCi95)
  const { to } = valueScales[valueType]
  const error = (to(upperCi95) - to(lowerCi95)) / normalQuantile(0.975) / 2
  if (Number.isFinite(error)) return error
  return `has the limits ${lowerCi95} and ${upperCi95}, which have no logarithms to reckon with`
}

/** Rates are not negative, and proportions lie from 0 to 1. */
function requireInside(
  argument: string,
  given: number | undefined,
  valueType: InequalityValueType,
): asserts given is number {
  requireFinite(name, argument, given)
  if (valueType === 'rate' && given < 0) throw fault(name, argument, 'must not be negative for a rate', given)
  if (valueType === 'proportion' && !(given >= 0 && given <= 1)) {
    throw fault(name, argument, 'must give a proportion from 0 to 1', given)
  }
}
