import type { Area, Lookup } from '../../model/area.ts'
import type { Estimate } from '../../model/estimate.ts'
import type { EstimateKey, Observation } from '../../model/observation.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { impliedCount } from '../implied-count.ts'
import { countBehindLimits } from './count-behind-limits.ts'
import { additiveTotals, areaSums, cellId } from './additive-totals.ts'
import type { CountedKey } from './additive-totals.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'

/** How areas hang together. */
export interface Geography {
  areas: readonly Pick<Area, 'code' | 'scheme' | 'parents'>[]
  lookups: readonly Pick<Lookup, 'id' | 'entries'>[]
}

export type FigureKey = Omit<EstimateKey, 'indicator'>

/** What is counted under one key: an observation, or a figure of an earlier release. */
export type Counted = EstimateKey & CountedNumbers & Pick<Observation, 'absence'>

/** The numbers of a figure that tell how many people it is about. */
export type CountedNumbers = Pick<Observation, 'count' | 'value' | 'denominator'> &
  Partial<Pick<Observation, 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998'>>

/** Counts and how they add up. */
export interface CountedPublication {
  cells: CountCell[]
  totals: AdditiveTotal[]
}

/** Every count of one indicator, and all that adds up among them. */
export function publicationOf(
  observations: readonly Counted[],
  { areas, lookups }: Geography,
  indicator: EstimatedIndicator,
): CountedPublication {
  const sums = areaSums(areas, lookups)
  const categories = indicator.categories?.map(({ id }) => id)
  const counts = additiveTotals(
    countedKeys(observations, (row) => countOf(row, indicator)),
    sums,
    categories,
  )
  const groups = hasGroup(indicator) ? groupCells(observations, sums, categories) : nothing
  const rests = indicator.valueType === 'proportion' ? restCells(counts.cells, groups.cells) : nothing
  const exact = new Set(observations.filter((row) => limitsGiveCount(row, indicator)).map(cellId))
  const cells = counts.cells.map((cell) => (exact.has(cell.id) ? { ...cell, exact: true } : cell))
  return {
    cells: [...cells, ...groups.cells, ...rests.cells],
    totals: [...counts.totals, ...groups.totals, ...rests.totals],
  }
}

/** The count behind a figure, stated or given away by its other numbers. */
export function countOf(row: CountedNumbers, indicator: EstimatedIndicator): number | null {
  const count = impliedCount(row, indicator)
  if (count !== null || indicator.valueType !== 'standardised-rate') return count
  const { lowerCi95 = null, upperCi95 = null, lowerCi998 = null, upperCi998 = null } = row
  const limits = { lowerCi95, upperCi95, lowerCi998, upperCi998 }
  return countBehindLimits({ value: row.value, ...limits }, indicator.disclosure.threshold)
}

/**
 * Whether the denominator of a figure is a group of which something is told: everybody of whom a share is counted, or those
 * whose mean it is. The population of a rate is no such group.
 */
export const hasGroup = ({ valueType }: Pick<EstimatedIndicator, 'valueType'>): boolean =>
  ['proportion', 'mean', 'median', 'currency', 'score'].includes(valueType)

/** The cells with what readers know of them from earlier releases. */
export function withKnown(
  { cells, totals }: CountedPublication,
  earlier: readonly Estimate[],
  indicator: EstimatedIndicator,
): CountedPublication {
  const shown = new Set<string>()
  const step = indicator.disclosure.roundTo
  const note = (id: string, count: number | null) => {
    // A number that could have been rounded does not tell the count itself.
    if (count !== null && (step === undefined || count % step !== 0)) shown.add(`${id} ${count}`)
  }
  for (const estimate of earlier) {
    if (estimate.kind !== 'estimate') continue
    note(cellId(estimate), countOf(estimate, indicator))
    note(groupId(cellId(estimate)), estimate.denominator)
  }
  if (shown.size === 0) return { cells, totals }
  const countOfCell = new Map(cells.map(({ id, count }) => [id, count]))
  const isShown = (id: string) => {
    const count = countOfCell.get(id) ?? NaN
    return shown.has(`${id} ${count}`) || shown.has(`${id} ${Math.round(count)}`)
  }
  const marked = cells.map((cell) => (seenAs(cell.id).every(isShown) ? { ...cell, known: true } : cell))
  return { cells: marked, totals }
}

/**
 * How far the limits of a standardised rate lie above and below it depends on nothing but its count. Other limits are calculated
 * from rounded numbers, or depend on more.
 */
const limitsGiveCount = ({ lowerCi95 = null, lowerCi998 = null }: Counted, { valueType }: EstimatedIndicator) =>
  valueType === 'standardised-rate' && (lowerCi95 !== null || lowerCi998 !== null)

const nothing: CountedPublication = { cells: [], totals: [] }

/** Rows whose source gives a number, or withholds it to protect people. Impossible numbers are for `estimateFrom` to name. */
function countedKeys(observations: readonly Counted[], countOf: (observation: Counted) => number | null): CountedKey[] {
  return observations.flatMap((observation) => {
    const { indicator, area, period, sex, age, category, absence } = observation
    const count = absence === null ? countOf(observation) : null
    if ((count === null && absence !== 'confidential') || (count !== null && !(count >= 0))) return []
    return [{ indicator, area, period, sex, age, category, count }]
  })
}

export const groupId = (id: string) => `${id} group`

export const restId = (id: string) => `${id} rest`

/** The count of a figure; of a share also everybody in its group, and the rest: those of the group who are not in the count. */
export type CountedNumber = 'count' | 'group' | 'rest'

export function numberOf(id: string): CountedNumber {
  if (id === figureId(id)) return 'count'
  return id === groupId(figureId(id)) ? 'group' : 'rest'
}

/** What must be shown for a number to be known: itself, or of the rest of a group the group and those counted. */
export const seenAs = (id: string): string[] => (numberOf(id) === 'rest' ? [figureId(id), groupId(figureId(id))] : [id])

/** The figure to which a count belongs: everybody in a group, and those who are not in the count, belong to that of the count. */
export const figureId = (id: string) => id.replace(/ (?:group|rest)$/, '')

/** Everybody in a group. */
function groupCells(
  observations: readonly Counted[],
  sums: Parameters<typeof additiveTotals>[1],
  categories: readonly string[] | undefined,
): CountedPublication {
  const { cells, totals } = additiveTotals(
    countedKeys(observations, ({ denominator }) => denominator),
    sums,
    categories,
  )
  return {
    cells: cells.map((cell) => ({ ...cell, id: groupId(cell.id) })),
    totals: totals.map((each) => ({ ...each, total: groupId(each.total), parts: each.parts.map(groupId) })),
  }
}

/** Those of a group who are not in the count: as few of these can be recognised as of the others. */
function restCells(counts: readonly CountCell[], groups: readonly CountCell[]): CountedPublication {
  const countOfCell = new Map(counts.map(({ id, count }) => [id, count]))
  const rests = groups.flatMap(({ id: group, count: size }) => {
    const id = figureId(group)
    const count = countOfCell.get(id)
    return count === undefined || count > size ? [] : [{ id, rest: size - count }]
  })
  return {
    cells: rests.map(({ id, rest }) => ({ id: restId(id), count: rest, published: false })),
    totals: rests.map(({ id }) => ({ total: groupId(id), parts: [id, restId(id)] })),
  }
}
