import type { Area, Lookup } from '../../model/area.ts'
import type { Estimate } from '../../model/estimate.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import type { EstimateKey, Observation } from '../../model/observation.ts'
import { estimateFrom } from '../estimate-from.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { impliedCount } from '../implied-count.ts'
import { roundToStep } from '../rounding.ts'
import { additiveTotals, areaSums, cellId } from './additive-totals.ts'
import type { CountedKey } from './additive-totals.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import { possibleCounts } from './possible-counts.ts'
import { suppressCounts } from './suppress-counts.ts'
import type { ReleasedCount } from './suppress-counts.ts'

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
 * @param earlier - Figures of earlier releases that can still be read. A count that stands there as it is now is known, and
 * nothing is protected by hiding it; one that has been revised since says nothing certain and is passed over.
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
  geography: Geography,
  indicator: EstimatedIndicator,
  earlier: readonly Estimate[] = [],
): Estimate[] {
  return protectEstimates(observations, geography, indicator, earlier).estimates
}

type FigureKey = Omit<EstimateKey, 'indicator'>

/** One figure that a publication hides, and why. For those who prepare the publication, and for nobody else. */
export interface HiddenFigure extends FigureKey {
  /** `primary`: its own count is small; `secondary`: it protects others. */
  kind: 'primary' | 'secondary'
  reason: string
  /** The figure that a secondary one protects; `null` for a primary one, and where what it protects is no figure of its own. */
  protects: FigureKey | null
}

export interface ProtectedFigures {
  estimates: Estimate[]
  /** In the order of the observations. */
  hidden: HiddenFigure[]
}

/**
 * The estimates of `protectedEstimates`, with what was hidden and why: the log of disclosure control. It tells which counts
 * are small, so it is not for publication.
 *
 * @param earlier - Figures of earlier releases that can still be read.
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
export function protectEstimates(
  observations: readonly Observation[],
  geography: Geography,
  indicator: EstimatedIndicator,
  earlier: readonly Estimate[] = [],
): ProtectedFigures {
  const policy = indicator.disclosure
  if (policy.threshold === 0) {
    return { estimates: observations.map((observation) => estimateFrom(observation, indicator)), hidden: [] }
  }
  const { cells, totals } = withKnown(publicationOf(observations, geography, indicator), earlier, indicator)
  const released = new Map(suppressCounts(cells, totals, policy).cells.map((cell) => [cell.id, cell]))
  const unprotected = { ...indicator, disclosure: { threshold: 0, reason: '' } }
  const keys = new Map(observations.map((observation) => [cellId(observation), figureKey(observation)]))
  const hidden: HiddenFigure[] = []
  const estimates = observations.map((observation): Estimate => {
    const { indicator: slug, area, period, sex, age, category } = observation
    const id = cellId(observation)
    const why = [released.get(id), released.get(groupId(id))].filter((cell) => cell?.kind.startsWith('suppressed'))
    if (why.length > 0) {
      const first = why.find((cell) => cell?.kind === 'suppressed-primary') ?? why[0]
      const kind = first?.kind === 'suppressed-primary' ? 'primary' : 'secondary'
      const protects = first?.kind === 'suppressed-secondary' ? (keys.get(figureId(first.protects)) ?? null) : null
      const words = first && 'reason' in first ? first.reason : ''
      const reason = kind === 'primary' ? words : 'Secondary: without it a small count could be worked out from totals.'
      hidden.push({ area, period, sex, age, category, kind, reason, protects })
      return { kind: 'suppressed', indicator: slug, area, period, sex, age, category, reason: reasonOf(policy) }
    }
    return estimateFrom(policy.roundTo ? rounded(observation, policy.roundTo, indicator) : observation, unprotected)
  })
  return { estimates, hidden }
}

/** Every count of one indicator, and all that adds up among them. */
function publicationOf(
  observations: readonly Observation[],
  { areas, lookups }: Geography,
  indicator: EstimatedIndicator,
): { cells: CountCell[]; totals: AdditiveTotal[] } {
  const sums = areaSums(areas, lookups)
  const counts = additiveTotals(
    countedKeys(observations, (row) => impliedCount(row, indicator)),
    sums,
  )
  const shares = indicator.valueType === 'proportion' ? shareCells(observations, counts.cells, sums) : nothing
  return { cells: [...counts.cells, ...shares.cells], totals: [...counts.totals, ...shares.totals] }
}

/** The cells with what readers know of them from earlier releases. */
function withKnown(
  { cells, totals }: ReturnType<typeof publicationOf>,
  earlier: readonly Estimate[],
  indicator: EstimatedIndicator,
): ReturnType<typeof publicationOf> {
  const shown = new Set<string>()
  const step = indicator.disclosure.roundTo
  const note = (id: string, count: number | null) => {
    // A number that could have been rounded does not tell the count itself.
    if (count !== null && (step === undefined || count % step !== 0)) shown.add(`${id} ${count}`)
  }
  for (const estimate of earlier) {
    if (estimate.kind !== 'estimate') continue
    note(cellId(estimate), impliedCount(estimate, indicator))
    note(groupId(cellId(estimate)), estimate.denominator)
  }
  if (shown.size === 0) return { cells, totals }
  const marked = cells.map((cell) => (shown.has(`${cell.id} ${cell.count}`) ? { ...cell, known: true } : cell))
  return { cells: marked, totals }
}

/** A count that a publication hides, and between which numbers a reader can place it. */
export interface PlacedCount extends Omit<EstimateKey, 'indicator'> {
  lower: number
  /** `null` where nothing limits it. */
  upper: number | null
  /** Whether the range is at least as wide as the threshold. */
  isSafe: boolean
  /** Whether an earlier release shows it: nothing that is hidden now can protect it. */
  wasShown: boolean
}

/**
 * What a reader could work out about the hidden counts of one indicator from everything that is published of it: the audit of
 * a publication as it stands, whoever protected it and how.
 *
 * @param observations - What is counted, hidden numbers too.
 * @param estimates - What is published, figure by figure.
 * @param earlier - Figures of earlier releases that can still be read.
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
export function auditEstimates(
  observations: readonly Observation[],
  estimates: readonly Estimate[],
  geography: Geography,
  indicator: EstimatedIndicator,
  earlier: readonly Estimate[] = [],
): PlacedCount[] {
  const policy = indicator.disclosure
  if (policy.threshold === 0) return []
  const { cells, totals } = withKnown(publicationOf(observations, geography, indicator), earlier, indicator)
  const hidden = new Set(estimates.filter(({ kind }) => kind === 'suppressed').map(cellId))
  const released = cells.flatMap(({ id, count, published }): ReleasedCount[] => {
    if (published === false) return []
    if (hidden.has(id) || hidden.has(figureId(id))) return [{ id, kind: 'suppressed-primary', reason: '' }]
    if (!policy.roundTo) return [{ id, kind: 'published', count }]
    return [{ id, kind: 'rounded', count: roundToStep(count, policy.roundTo) }]
  })
  const keys = new Map(observations.map((observation) => [cellId(observation), observation]))
  const shown = new Map(
    cells.flatMap(({ id, count, known }) => (known && hidden.has(id) ? [[id, count] as const] : [])),
  )
  const placed = possibleCounts(cells, totals, released, policy)
  const found = [...placed, ...[...shown].map(([id, count]) => ({ id, lower: count, upper: count }))]
  return found.flatMap(({ id, lower, upper }) => {
    const key = keys.get(id)
    if (!key) return []
    const { area, period, sex, age, category } = key
    const isSafe = upper === null || upper - lower >= policy.threshold - 1e-6
    return [{ area, period, sex, age, category, lower, upper, isSafe, wasShown: shown.has(id) }]
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

/** The figure to which a count belongs: everybody in a group, and those who are not in the count, belong to that of the count. */
const figureId = (id: string) => id.replace(/ (?:group|rest)$/, '')

const figureKey = ({ area, period, sex, age, category }: Observation): FigureKey => ({
  area,
  period,
  sex,
  age,
  category,
})

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
