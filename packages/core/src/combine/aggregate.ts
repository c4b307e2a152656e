import { fault } from '../errors.ts'
import type { Lookup } from '../model/area.ts'
import type { EstimateKey, Observation } from '../model/observation.ts'
import { requireLookup } from './lookup-rules.ts'
import { addUp } from './total.ts'
import type { Part } from './total.ts'

/** Something between lookup and data that a person should look at. */
export interface AggregationIssue {
  rule: 'not-in-lookup' | 'not-in-data' | 'weights-above-one'
  /** The small area. */
  area: string
  /** The larger area that lacks it; empty where that is the question. */
  to: string
  indicator: string
  /** What is wrong and what to do, in words. */
  message: string
}

/** Makes the observation of a larger area from its parts. */
export type TotalMaker = typeof addUp

export interface Aggregation {
  /** One for each larger area and key of the input, in the order of the lookup. */
  observations: Observation[]
  issues: AggregationIssue[]
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
export function aggregate(
  observations: readonly Observation[],
  lookup: Lookup,
  makeTotal: TotalMaker = addUp,
): Aggregation {
  requireLookup('aggregate', lookup)
  const groups = groupByKey(observations)
  const parts = partsByTarget(lookup)
  const issues = [...weightIssues(lookup, observations), ...unknownAreas(observations, lookup)]
  const totals: Observation[] = []
  for (const [to, entries] of parts) {
    for (const group of groups.values()) {
      const found: Part[] = entries.map(({ from, weight }) => ({
        from,
        weight,
        observation: group.byArea.get(from) ?? null,
      }))
      totals.push(makeTotal(group.key, to, found, lookup))
      issues.push(...missingParts(group.key, to, found))
    }
  }
  return { observations: totals, issues: distinct(issues) }
}

interface Group {
  key: Omit<EstimateKey, 'area'>
  byArea: Map<string, Observation>
}

function groupByKey(observations: readonly Observation[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const observation of observations) {
    const { indicator, area, period, sex, age, category } = observation
    const id = JSON.stringify([indicator, period, sex, age, category])
    const group = groups.get(id) ?? { key: { indicator, period, sex, age, category }, byArea: new Map() }
    if (group.byArea.has(area)) {
      throw fault('aggregate', 'observations', 'must have one row for each key: remove the second', `${area} ${id}`)
    }
    group.byArea.set(area, observation)
    groups.set(id, group)
  }
  return groups
}

function partsByTarget(lookup: Lookup): Map<string, { from: string; weight: number }[]> {
  const parts = new Map<string, { from: string; weight: number }[]>()
  for (const { from, to, weight } of lookup.entries) {
    const known = parts.get(to)
    if (known) known.push({ from, weight })
    else parts.set(to, [{ from, weight }])
  }
  return parts
}

function unknownAreas(observations: readonly Observation[], lookup: Lookup): AggregationIssue[] {
  const known = new Set(lookup.entries.map(({ from }) => from))
  return observations
    .filter(({ area }) => !known.has(area))
    .map(({ area, indicator }) => ({
      rule: 'not-in-lookup',
      area,
      to: '',
      indicator,
      message: `${area} has figures for ${indicator} but stands nowhere in the lookup ${lookup.id}, so it counts towards no total. Add it to the lookup or leave it out of the data.`,
    }))
}

function missingParts(key: Group['key'], to: string, parts: readonly Part[]): AggregationIssue[] {
  return parts
    .filter(({ observation }) => observation === null)
    .map(({ from }) => ({
      rule: 'not-in-data',
      area: from,
      to,
      indicator: key.indicator,
      message: `${from} is part of ${to} but has no figures for ${key.indicator}, so the total of ${to} is left out. Add its figures or correct the lookup.`,
    }))
}

function weightIssues(lookup: Lookup, observations: readonly Observation[]): AggregationIssue[] {
  const sums = new Map<string, number>()
  for (const { from, weight } of lookup.entries) sums.set(from, (sums.get(from) ?? 0) + weight)
  return [...sums]
    .filter(([, sum]) => sum > 1 + 1e-9)
    .map(([area, sum]) => ({
      rule: 'weights-above-one',
      area,
      to: '',
      indicator: observations[0]?.indicator ?? '',
      message: `The weights of ${area} in the lookup ${lookup.id} add up to ${sum}, so its people are counted more than once. Correct the weights.`,
    }))
}

/** One line for each thing to correct, however many periods and categories it touches. */
function distinct(issues: readonly AggregationIssue[]): AggregationIssue[] {
  return [...new Map(issues.map((issue) => [issue.message, issue])).values()]
}
