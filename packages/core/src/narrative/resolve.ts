import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { EstimateKey } from '../model/observation.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { PeriodReference, Reference } from './figure.ts'
import { resolveArea } from './resolve-area.ts'
import { describeMissing, describeUnknown } from './wording.ts'

/** Positions in a series, as `at` counts them. */
const positions = new Map([
  ['latest', -1],
  ['previous', -2],
  ['earliest', 0],
])

/** Whether a period reference is a position in a series rather than a period itself. */
export function isRelativePeriod(period: PeriodReference): boolean {
  return positions.has(period)
}

export function isPresent(estimate: Estimate): estimate is PresentEstimate {
  return estimate.kind === 'estimate'
}

/**
 * The estimate that a reference means on a page. `latest`, `previous` and `earliest` are positions among the present
 * estimates of the reference's own series: a year that was suppressed or not published is not counted.
 *
 * What cannot be found is an answer too: a missing estimate whose reason says in words what is not there. Nothing throws.
 */
export function resolve(reference: Reference, setting: Setting, evidence: Evidence): Estimate {
  const key = keyFor(reference, setting, evidence)
  const unknown = describeUnknown(key, evidence)
  if (unknown !== null) return { kind: 'missing', ...key, reason: unknown }
  const position = positions.get(reference.period)
  if (position === undefined) return evidence.estimate(key)
  const series = evidence.series(key)
  const present = series.filter(isPresent)
  const found = present.at(position)
  if (found) return found
  if (present.length === 0 && series.length > 0) return series.at(-1) ?? missing(key, evidence)
  return missing(key, evidence)
}

/**
 * The two estimates of a figure or claim that sets one value beside another. A relative period of `beside` means the
 * period of `of`: like is compared with like, even if one area was updated before the other.
 */
export function resolvePair(
  of: Reference,
  beside: Reference,
  setting: Setting,
  evidence: Evidence,
): [Estimate, Estimate] {
  const first = resolve(of, setting, evidence)
  const samePeriod = isRelativePeriod(beside.period) && !isRelativePeriod(first.period)
  return [first, resolve(samePeriod ? { ...beside, period: first.period } : beside, setting, evidence)]
}

/**
 * The two estimates of a change over time, later first. `from: 'previous'` is the present estimate before `of`, `earliest`
 * the first of the series.
 */
export function resolveChange(
  of: Reference,
  from: PeriodReference,
  setting: Setting,
  evidence: Evidence,
): [Estimate, Estimate] {
  const later = resolve(of, setting, evidence)
  if (from !== 'previous') return [later, resolve({ ...of, period: from }, setting, evidence)]
  const present = evidence.series(later).filter(isPresent)
  const before = present[present.findIndex((estimate) => estimate.period === later.period) - 1]
  return [later, before ?? missing({ ...keyFor(of, setting, evidence), period: 'previous' }, evidence)]
}

function keyFor(reference: Reference, setting: Setting, evidence: Evidence): EstimateKey {
  return {
    indicator: evidence.indicator(reference.indicator)?.slug ?? reference.indicator,
    area: resolveArea(reference.area, setting),
    period: reference.period,
    sex: reference.sex,
    age: reference.age,
    category: reference.category,
  }
}

function missing(key: EstimateKey, evidence: Evidence): Estimate {
  return { kind: 'missing', ...key, reason: describeMissing(key, evidence) }
}
