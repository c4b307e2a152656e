import type { Area, Lookup } from '../../model/area.ts'
import type { Estimate } from '../../model/estimate.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import type { Observation } from '../../model/observation.ts'
import { estimateFrom } from '../estimate-from.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { impliedCount } from '../implied-count.ts'
import { roundToStep } from '../rounding.ts'
import { additiveTotals, areaSums, cellId } from './additive-totals.ts'
import type { CountedKey } from './additive-totals.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import { suppressCounts } from './suppress-counts.ts'

/** How areas hang together. */
export interface Geography {
  areas: readonly Pick<Area, 'code' | 'scheme' | 'parents'>[]
  lookups: readonly Pick<Lookup, 'id' | 'entries'>[]
}

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
export function protectedEstimates(
  observations: readonly Observation[],
  { areas, lookups }: Geography,
  indicator: EstimatedIndicator,
): Estimate[] {
  const policy = indicator.disclosure
  if (policy.threshold === 0) return observations.map((observation) => estimateFrom(observation, indicator))
  const sums = areaSums(areas, lookups)
  const counts = additiveTotals(
    countedKeys(observations, (row) => impliedCount(row, indicator)),
    sums,
  )
  const shares = indicator.valueType === 'proportion' ? shareCells(observations, counts.cells, sums) : nothing
  const { cells } = suppressCounts([...counts.cells, ...shares.cells], [...counts.totals, ...shares.totals], policy)
  const hidden = new Set(cells.filter(({ kind }) => kind.startsWith('suppressed')).map(({ id }) => id))
  const unprotected = { ...indicator, disclosure: { threshold: 0, reason: '' } }
  return observations.map((observation) => {
    const { indicator: slug, area, period, sex, age, category } = observation
    const id = cellId(observation)
    if (hidden.has(id) || hidden.has(groupId(id))) {
      return { kind: 'suppressed', indicator: slug, area, period, sex, age, category, reason: reasonOf(policy) }
    }
    return estimateFrom(policy.roundTo ? rounded(observation, policy.roundTo, indicator) : observation, unprotected)
  })
}

const nothing: { cells: CountCell[]; totals: AdditiveTotal[] } = { cells: [], totals: [] }

/** Rows whose source gives a number, or withholds it to protect people. Impossible numbers are for `estimateFrom` to name. */
function countedKeys(
  observations: readonly Observation[],
  countOf: (observation: Observation) => number | null,
): CountedKey[] {
  return observations.flatMap((observation) => {
    const { indicator, area, period, sex, age, category, absence } = observation
    const count = absence === null ? countOf(observation) : null
    if ((count === null && absence !== 'confidential') || (count !== null && !(count >= 0))) return []
    return [{ indicator, area, period, sex, age, category, count }]
  })
}

const groupId = (id: string) => `${id} group`

/** Everybody in a group, and those of them who are not in the count: as few of these can be recognised as of the others. */
function shareCells(
  observations: readonly Observation[],
  counts: readonly CountCell[],
  sums: Parameters<typeof additiveTotals>[1],
): typeof nothing {
  const groups = additiveTotals(
    countedKeys(observations, ({ denominator }) => denominator),
    sums,
  )
  const countOf = new Map(counts.map(({ id, count }) => [id, count]))
  const rests = groups.cells.flatMap(({ id, count: group }) => {
    const count = countOf.get(id)
    return count === undefined || count > group ? [] : [{ id, rest: group - count }]
  })
  return {
    cells: [
      ...groups.cells.map((cell) => ({ ...cell, id: groupId(cell.id) })),
      ...rests.map(({ id, rest }) => ({ id: `${id} rest`, count: rest, published: false })),
    ],
    totals: [
      ...groups.totals.map((each) => ({ ...each, total: groupId(each.total), parts: each.parts.map(groupId) })),
      ...rests.map(({ id }) => ({ total: groupId(id), parts: [id, `${id} rest`] })),
    ],
  }
}

function reasonOf({ threshold, reason, protectZero }: DisclosurePolicy): string {
  const words = `Counts from ${protectZero ? 0 : 1} to ${threshold - 1} are hidden to protect the people behind them, and so are counts from which those could be worked out.`
  return [words, reason].filter(Boolean).join(' ')
}

/** Values that give their count back are left to be calculated from rounded numbers; others are as published. */
function rounded(observation: Observation, step: number, indicator: EstimatedIndicator): Observation {
  const count = impliedCount(observation, indicator)
  if (observation.absence !== null || count === null) return observation
  const { denominator, note } = observation
  const isShare = indicator.valueType === 'proportion'
  const givesCountBack = isShare || indicator.valueType === 'crude-rate' || indicator.valueType === 'count'
  const fresh = { value: null, lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
  return {
    ...observation,
    ...(givesCountBack ? fresh : {}),
    count: roundToStep(count, step),
    denominator: isShare && denominator !== null ? roundToStep(denominator, step) : denominator,
    note: [note, `Counts are rounded to the nearest ${step}.`].filter(Boolean).join(' '),
  }
}
