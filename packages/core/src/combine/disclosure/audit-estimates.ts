import type { Estimate } from '../../model/estimate.ts'
import type { EstimateKey, Observation } from '../../model/observation.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { roundToStep } from '../rounding.ts'
import { cellId, keyOfCell } from './additive-totals.ts'
import type { CountCell } from './count-table.ts'
import { isSmall } from './knowledge.ts'
import { possibleCounts } from './possible-counts.ts'
import { allReleases } from './all-releases.ts'
import { figureId, hasGroup, numberOf } from './publication.ts'
import type { CountedNumber, Geography } from './publication.ts'
import type { ReleasedCount } from './suppress-counts.ts'
import { cellOfToday, isRevised } from './with-revised.ts'
import type { EarlierTable } from './with-revised.ts'

/** A number that a publication must hide, and between which numbers a reader can place it. */
export interface PlacedCount extends Omit<EstimateKey, 'indicator'> {
  /** Which number of the figure it is: of a share, its group or those who are not in the count can be the few. */
  of: CountedNumber
  lower: number
  /** `null` where nothing limits it. */
  upper: number | null
  /** Whether the range is at least as wide as the threshold. */
  isSafe: boolean
  /** Whether an earlier release shows it: nothing that is hidden now can protect it. */
  wasShown: boolean
  /** Whether it is the number that an earlier release hid, and has been revised since. */
  isRevised: boolean
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
export function auditEstimates(
  observations: readonly Observation[],
  estimates: readonly Estimate[],
  geography: Geography,
  indicator: EstimatedIndicator,
  earlier: readonly Estimate[] = [],
  tables: readonly EarlierTable[] = [],
): PlacedCount[] {
  const policy = indicator.disclosure
  if (policy.threshold === 0) return []
  const { cells, totals } = allReleases(observations, earlier, tables, geography, indicator)
  const keysOf = (kind: Estimate['kind']) => new Set(estimates.filter((each) => each.kind === kind).map(cellId))
  const [hidden, shown] = [keysOf('suppressed'), keysOf('estimate')]
  const isHidden = (id: string) => hidden.has(figureId(id))
  const isWhole = hasGroup(indicator)
  const released = cells.flatMap(({ id, count, published }): ReleasedCount[] => {
    if (published === false || (isWhole && isHidden(id))) return []
    if (isHidden(id)) return [{ id, kind: 'suppressed-primary', reason: '' }]
    if (!policy.roundTo) return [{ id, kind: 'published', count }]
    return [{ id, kind: 'rounded', count: roundToStep(count, policy.roundTo) }]
  })
  const mustHide = ({ id, count }: CountCell) => isSmall(count, policy) || (!isWhole && isHidden(id))
  const isOpen = ({ id, known, published }: CountCell) => known || (published !== false && shown.has(figureId(id)))
  const open = cells.filter((cell) => !isRevised(cell.id) && isOpen(cell) && mustHide(cell))
  const unprotected = new Set(isWhole ? cells.filter((cell) => !mustHide(cell)).map(({ id }) => id) : [])
  const placed = possibleCounts(cells, totals, released, policy).filter(({ id }) => !unprotected.has(id))
  const found = [
    ...placed.map((each) => ({ ...each, wasShown: false })),
    ...open.map(({ id, count }) => ({ id, lower: count, upper: count, wasShown: !shown.has(figureId(id)) })),
  ]
  return found.map(({ id, lower, upper, wasShown }) => {
    const cell = cellOfToday(id)
    const isSafe = upper === null || upper - lower >= policy.threshold - 1e-6
    return { ...keyOfCell(figureId(cell)), of: numberOf(cell), lower, upper, isSafe, wasShown, isRevised: cell !== id }
  })
}
