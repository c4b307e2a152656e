import type { Estimate } from '../../model/estimate.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import type { Observation } from '../../model/observation.ts'
import { estimateFrom } from '../estimate-from.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { impliedCount } from '../implied-count.ts'
import { roundToStep } from '../rounding.ts'
import { cellId } from './additive-totals.ts'
import type { CountCell } from './count-table.ts'
import { isSmall } from './knowledge.ts'
import { allReleases } from './all-releases.ts'
import { countOf, figureId, groupId, hasGroup, numberOf, restId } from './publication.ts'
import type { FigureKey, Geography } from './publication.ts'
import { primaryReason, suppressCounts } from './suppress-counts.ts'
import type { ReleasedCount } from './suppress-counts.ts'
import { cellOfToday, isRevised } from './with-revised.ts'
import type { EarlierTable, WithheldCount } from './with-revised.ts'

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
 * @param tables - What each earlier release shows and what it hid, so that no hidden count of theirs can be worked out from
 * their totals and what is shown now, whether it has been revised since or what stood beside it.
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
  tables: readonly EarlierTable[] = [],
): Estimate[] {
  return protectEstimates(observations, geography, indicator, earlier, tables).estimates
}

/** One figure that a publication hides, and why. For those who prepare the publication, and for nobody else. */
export interface HiddenFigure extends FigureKey {
  /** `primary`: its own count is small, or of a share those who are not in it are few; `secondary`: it protects others. */
  kind: 'primary' | 'secondary'
  reason: string
  /** The figure that a secondary one protects; `null` for a primary one, and where what it protects is no figure of its own. */
  protects: FigureKey | null
}

export interface ProtectedFigures {
  estimates: Estimate[]
  /** In the order of the observations. */
  hidden: HiddenFigure[]
  /** The counts of the hidden figures, for `tables` of later publications. */
  withheld: WithheldCount[]
}

const protectsOther = 'Secondary: without it a small count could be worked out from totals.'
const protectsEarlier =
  'Secondary: without it a count that an earlier release, or an indicator of the same people, hides could be worked out.'

/**
 * The estimates of `protectedEstimates`, with what was hidden and why: the log of disclosure control. It tells which counts
 * are small, so it is not for publication.
 *
 * @param earlier - Figures of earlier releases that can still be read.
 * @param tables - What earlier releases show and what they hid.
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
  tables: readonly EarlierTable[] = [],
): ProtectedFigures {
  const policy = indicator.disclosure
  if (policy.threshold === 0) {
    return {
      estimates: observations.map((observation) => estimateFrom(observation, indicator)),
      hidden: [],
      withheld: [],
    }
  }
  const { cells, totals, withdrawn } = allReleases(observations, earlier, tables, geography, indicator)
  const suppression = suppressCounts(cells, totals, policy).cells
  const released = new Map([...suppression, ...smallRests(cells, policy)].map((cell) => [cell.id, cell]))
  const unprotected = { ...indicator, disclosure: { threshold: 0, reason: '' } }
  const keys = new Map(observations.map((observation) => [cellId(observation), figureKey(observation)]))
  const hidden: HiddenFigure[] = []
  const withheld: WithheldCount[] = []
  const estimates = observations.map((observation): Estimate => {
    const { indicator: slug, area, period, sex, age, category } = observation
    const id = cellId(observation)
    const why = [id, groupId(id), restId(id)]
      .map((each) => released.get(each))
      .filter((cell) => cell?.kind.startsWith('suppressed'))
    if (why.length > 0) {
      const first = why.find((cell) => cell?.kind === 'suppressed-primary') ?? why[0]
      const kind = first?.kind === 'suppressed-primary' ? 'primary' : 'secondary'
      const protectedId = first?.kind === 'suppressed-secondary' ? first.protects : ''
      const protects = keys.get(figureId(cellOfToday(protectedId))) ?? null
      const words = first && 'reason' in first ? first.reason : ''
      const isEarlier = isRevised(protectedId) || withdrawn.has(figureId(protectedId))
      const reason = kind === 'primary' ? words : isEarlier ? protectsEarlier : protectsOther
      hidden.push({ area, period, sex, age, category, kind, reason, protects })
      const { denominator } = observation
      withheld.push({ area, period, sex, age, category, count: countOf(observation, indicator), denominator })
      return { kind: 'suppressed', indicator: slug, area, period, sex, age, category, reason: reasonOf(policy) }
    }
    return estimateFrom(rounded(observation, policy.roundTo ?? 1, indicator), unprotected)
  })
  return { estimates, hidden, withheld }
}

/** A share is hidden for the few who are not in it, also where they are known already or nothing further may be hidden for them. */
function smallRests(cells: readonly CountCell[], policy: DisclosurePolicy): ReleasedCount[] {
  const given = new Set(cells.flatMap(({ id, published }) => (published === false ? [] : [id])))
  const isRest = ({ id }: CountCell) => numberOf(id) === 'rest' && given.has(figureId(id))
  const small = cells.filter((cell) => isRest(cell) && isSmall(cell.count, policy))
  return small.map(({ id, known }) => {
    const reason = primaryReason('those of the group who are not in the count are', policy, known)
    return { id, kind: 'suppressed-primary', reason }
  })
}

const figureKey = ({ area, period, sex, age, category }: Observation): FigureKey => ({
  area,
  period,
  sex,
  age,
  category,
})

function reasonOf({ threshold, reason, protectZero }: DisclosurePolicy): string {
  const words = `Counts from ${protectZero ? 0 : 1} to ${threshold - 1} are hidden to protect the people behind them, and so are counts from which those could be worked out.`
  return [words, reason].filter(Boolean).join(' ')
}

/**
 * Values that give their count back are left to be calculated from rounded numbers; others are as published. Without a policy of
 * rounding whole numbers stay as they are. Of parts of people, which come of small areas that lie in several larger ones, the digits after
 * the point would tell how many there are: where 0.6 of an area’s people add 1.8, there are three.
 */
function rounded(observation: Observation, step: number, indicator: EstimatedIndicator): Observation {
  const count = impliedCount(observation, indicator)
  const { absence, denominator, note } = observation
  const group = hasGroup(indicator) ? denominator : null
  const givesCountBack = ['proportion', 'crude-rate', 'ratio', 'count'].includes(indicator.valueType)
  // A source may count by weights, and what it says of them is its own.
  const isStated = observation.value !== null && givesCountBack
  const isKept = (number: number | null) => number === null || (step === 1 && (isStated || Number.isInteger(number)))
  if (absence !== null || [count, group].every(isKept)) return observation
  const fresh = { value: null, lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
  return {
    ...observation,
    ...(givesCountBack ? fresh : {}),
    count: count === null ? null : roundToStep(count, step),
    denominator: group === null ? denominator : roundToStep(group, step),
    note: [note, `Counts are rounded to ${step === 1 ? 'whole numbers' : `the nearest ${step}`}.`]
      .filter(Boolean)
      .join(' '),
  }
}
