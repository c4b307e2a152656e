import { aggregate, comparePeriods, estimateFrom, quantiles } from '@jsna/core'
import type { Area, Estimate, Indicator, Lookup, Observation } from '@jsna/core'
import { isOf } from './breakdown.ts'
import type { Breakdown } from './breakdown.ts'

/** What the groups are made by: an indicator that puts small areas in the order of their deprivation. */
export interface DeprivationOrder {
  indicator: Indicator
  estimates: readonly Estimate[]
}

export interface DeprivationGroups {
  /** One a group, from the most to the least deprived. */
  groups: { areas: number; figure: Estimate }[]
  /** Areas that have no deprivation score, so that they are in no group. */
  unordered: number
}

/**
 * Adds the figures of small areas up by their deprivation. A group holds only what its areas publish: where one of them
 * withholds its count the group has no figure, so nothing can be worked out that is not public. A reason stands in place of
 * the groups where there are too few areas.
 */
export function deprivationGroups(
  estimates: readonly Estimate[],
  areas: readonly Area[],
  order: DeprivationOrder,
  {
    indicator,
    breakdown,
    period,
    groups: count,
  }: { indicator: Indicator; breakdown: Breakdown; period: string; groups: number },
): DeprivationGroups | { kind: 'missing'; reason: string } {
  const scores = newestScores(order, areas)
  const first = order.indicator.polarity === 'high-is-good' ? 'lowest' : 'highest'
  const found = quantiles(scores, { groups: count, first })
  if (found.kind === 'missing') return found
  const entries = areas.flatMap(({ code }, index) => {
    const group = found.groups[index] ?? null
    return group === null ? [] : [{ from: code, to: String(group), weight: 1 }]
  })
  const parts = new Set(entries.map(({ from }) => from))
  const observations = estimates
    .filter((each) => parts.has(each.area) && each.period === period && isOf(breakdown)(each))
    .map(asObservation)
  const totals = aggregate(observations, lookupOf(entries)).observations
  const byGroup = new Map(totals.map((total) => [total.area, ofGroup(total, indicator)]))
  const key = { indicator: indicator.slug, ...breakdown, period }
  const groups = Array.from({ length: count }, (_, index) => {
    const id = String(index + 1)
    const none: Estimate = { kind: 'missing', ...key, area: id, reason: 'No figure is published for these areas.' }
    return { areas: entries.filter(({ to }) => to === id).length, figure: byGroup.get(id) ?? none }
  })
  return { groups, unordered: scores.filter((score) => score === null).length }
}

/** It was not the source that withholds a group: figures of its areas are hidden. */
function ofGroup(total: Observation, indicator: Indicator): Estimate {
  const estimate = estimateFrom(total, indicator)
  if (total.absence !== 'confidential' || estimate.kind === 'estimate') return estimate
  const reason = 'Figures that it would be added up from are hidden to protect the people behind them.'
  return { ...estimate, reason: [reason, total.note].filter(Boolean).join(' ') }
}

/** The newest score of each area, in the order of the areas; `null` where there is none. */
function newestScores({ indicator, estimates }: DeprivationOrder, areas: readonly Area[]): (number | null)[] {
  const [sex = 'persons', age = 'all', category = 'all'] = [
    indicator.sexes[0],
    indicator.ages[0],
    indicator.categories[0]?.id,
  ]
  const present = estimates.filter((each) => each.kind === 'estimate').filter(isOf({ sex, age, category }))
  // One edition for all: scores of two editions have no common order.
  const newest = present
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1)
  const byArea = new Map(
    present.flatMap((each) => (each.kind === 'estimate' && each.period === newest ? [[each.area, each.value]] : [])),
  )
  return areas.map(({ code }) => byArea.get(code) ?? null)
}

const nothing = { value: null, lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }

function asObservation(estimate: Estimate): Observation {
  const { indicator, area, period, sex, age, category } = estimate
  const key = { indicator, area, period, sex, age, category }
  if (estimate.kind === 'estimate') {
    const { count, denominator, status } = estimate
    return { ...key, ...nothing, count, denominator, absence: null, status, note: '' }
  }
  const absence = estimate.kind === 'suppressed' ? 'confidential' : 'not-available'
  return { ...key, ...nothing, count: null, denominator: null, absence, status: 'final', note: '' }
}

const lookupOf = (entries: Lookup['entries']): Lookup => ({
  id: 'by-deprivation',
  fromScheme: '',
  toScheme: 'deprivation',
  method: 'exact',
  status: 'official',
  source: '',
  validFrom: null,
  entries,
})
