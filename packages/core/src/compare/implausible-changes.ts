import type { EstimateKey } from '../model/observation.ts'
import { quantile } from '../math/quantile.ts'
import { swappedAreas } from './swapped-areas.ts'

/** A figure beside the one it replaces, or beside the nearest one of its series. */
export interface FigureChange extends EstimateKey {
  before: number
  /** `null` where a figure that was there becomes missing. */
  after: number | null
  /** The counts behind both, where they are known: what rests on few cases may well become ten times as much. */
  countBefore?: number | null
  countAfter?: number | null
}

/** Something that is more likely a slip than news. `area` is `null` where it is about all areas together. */
export interface ImplausibleChange extends Omit<EstimateKey, 'area'> {
  kind:
    | 'emptied'
    | 'break'
    | 'factor'
    | 'sign'
    | 'zero'
    | 'swapped'
    | 'contradiction'
    | 'another-kind-of-period'
    | 'distant-period'
  area: string | null
  /** For swapped figures: the other area. */
  other: string | null
  /** For a contradiction: what count and denominator give. `null` where it is about a period. */
  before: number | null
  /** `null` where figures become missing, and where it is about a period. */
  after: number | null
  /** How many areas it is about. */
  areas: number
  /** Where it is about a period: the nearest one that is known. */
  knownPeriod?: string
}

const largestFactor = 20
const tenfold = [8, 12] as const
const beyondOthers = 5
const fewCases = 20
const leastAreas = 8
const breakFactor = 1.3
const breakShare = 0.8
const leastEmptied = 3
const emptiedShare = 0.5
const farFromNothing = 0.25
const mostAtNothing = 0.05
const kinds: readonly ImplausibleChange['kind'][] = ['emptied', 'break', 'factor', 'sign', 'zero', 'swapped']

/**
 * Which changes of figures somebody should look at before they are believed: a value that is about ten times the one before,
 * or twenty times and more (a percentage taken for a share), or a tenth; a value on the other side of 0, or at 0, where that
 * has no precedent; two areas whose values have changed places; most figures of a period gone or at 0; and a level at which
 * most areas have moved by 30 % or more to the same side (another definition).
 *
 * @param changes - Figures of one file, each with the figure that stands before it. Figures without one are not judged.
 * @param eitherSign - Indicators whose known values lie on both sides of 0, beyond what `changes` show.
 * @returns The changes to look at, those about most areas first. Empty for a file that changes nothing much.
 *
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * implausibleChanges([{ ...key, area: 'E08000026', before: 0.132, after: 13.4 }])[0]?.kind // => 'factor'
 * implausibleChanges([{ ...key, area: 'E08000026', before: 13.2, after: 0 }])[0]?.kind // => 'zero'
 * implausibleChanges([{ ...key, area: 'E08000026', before: 13.2, after: 13.4 }]) // => []
 */
export function implausibleChanges(
  changes: readonly FigureChange[],
  eitherSign: ReadonlySet<string> = new Set(),
): ImplausibleChange[] {
  const periods = groupsOf(changes, ({ indicator, period }) => `${indicator}|${period}`)
  const emptied = new Map([...periods].flatMap(([name, group]) => emptiedIn(group).map((each) => [name, each])))
  const sides = groupsOf(changes, ({ indicator }) => indicator)
  const oneSided = new Set(
    [...sides].flatMap(([slug, group]) => (eitherSign.has(slug) || hasBothSigns(group) ? [] : [slug])),
  )
  const groups = groupsOf(changes, ({ indicator, period, sex, age, category }) =>
    [indicator, period, sex, age, category].join('|'),
  )
  const found = [...groups.values()].flatMap((group) => {
    const there = group.filter(isThere)
    const [first] = group
    const isOneSided = first !== undefined && oneSided.has(first.indicator)
    const usual = usualMove(there)
    // Where values lie on both sides of 0, many are near it, and ten times hardly anything is hardly anything.
    const isFactor = (change: Revision) => isLargeFactor(change) || (isOneSided && isTenfold(change, usual))
    const isEmptied = first !== undefined && emptied.has(`${first.indicator}|${first.period}`)
    return [
      ...breakIn(there),
      ...there.filter(isFactor).map((change) => about('factor', change)),
      ...(isOneSided ? there.filter(crossesNothing).map((change) => about('sign', change)) : []),
      ...(isOneSided && !isEmptied ? nothingIn(there) : []),
      ...swappedAreas(there.filter((change) => !isFactor(change))).map(([one, other]) => about('swapped', one, other)),
    ]
  })
  return [...emptied.values(), ...found].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

/** A change to another figure, not to none. */
export type Revision = FigureChange & { after: number }

const isThere = (change: FigureChange): change is Revision => change.after !== null

function groupsOf(changes: readonly FigureChange[], nameOf: (change: FigureChange) => string) {
  const groups = new Map<string, FigureChange[]>()
  for (const change of changes) {
    const name = nameOf(change)
    const group = groups.get(name)
    if (group) group.push(change)
    else groups.set(name, [change])
  }
  return groups
}

const hasBothSigns = (group: readonly FigureChange[]) =>
  group.some(({ before }) => before > 0) && group.some(({ before }) => before < 0)

const moves = (group: readonly Revision[]) => group.filter(({ before, after }) => before * after > 0)

interface Move {
  factor: number
  /** How far from that an area is as a rule, as a logarithm. */
  spread: number
}

/** How the areas have moved together; not at all where there are too few to tell. */
function usualMove(group: readonly Revision[]): Move {
  const factors = moves(group).map(({ before, after }) => after / before)
  if (factors.length < leastAreas) return { factor: 1, spread: 0 }
  const factor = medianOf(factors)
  return { factor, spread: medianOf(factors.map((each) => Math.abs(Math.log(each / factor)))) }
}

function isLargeFactor({ before, after }: Revision): boolean {
  return before * after > 0 && apart(after / before) >= largestFactor
}

/** A decimal point in the wrong place: about ten times as much or as little, where other areas move far less. */
function isTenfold({ before, after, countBefore, countAfter }: Revision, usual: Move): boolean {
  if (before * after <= 0 || areFew(countBefore, countAfter)) return false
  const beyond = apart(after / before / usual.factor)
  return isAboutTen(apart(after / before)) && beyond >= tenfold[0] && Math.log(beyond) > beyondOthers * usual.spread
}

const isAboutTen = (factor: number) => factor >= tenfold[0] && factor <= tenfold[1]

const apart = (factor: number) => Math.max(factor, 1 / factor)

const areFew = (...counts: readonly (number | null | undefined)[]) =>
  counts.every((count) => typeof count === 'number' && count < fewCases)

const crossesNothing = ({ before, after }: Revision) => before * after < 0

/** Values that become 0 from far off, where hardly any area was at 0. */
function nothingIn(group: readonly Revision[]): ImplausibleChange[] {
  const sizes = group.map(({ before }) => Math.abs(before))
  const atNothing = sizes.filter((size) => size === 0).length
  if (sizes.length === 0 || atNothing > mostAtNothing * sizes.length) return []
  const far = farFromNothing * medianOf(sizes)
  return group
    .filter(({ before, after, countBefore }) => {
      return after === 0 && Math.abs(before) > 0 && Math.abs(before) >= far && !areFew(countBefore)
    })
    .map((change) => about('zero', change))
}

/** Most figures of a period that are gone, or at 0 where they were not. */
function emptiedIn(group: readonly FigureChange[]): ImplausibleChange[] {
  const full = group.filter(({ before, after }) => before !== 0 || after === null)
  const gone = full.filter(({ after }) => after === null || after === 0)
  const [first] = gone
  if (!first || gone.length < leastEmptied || gone.length <= emptiedShare * full.length) return []
  const [areas, after] = [new Set(gone.map(({ area }) => area)).size, gone.every(isThere) ? 0 : null]
  return [{ ...levelOf(first), kind: 'emptied', before: medianOf(gone.map(({ before }) => before)), after, areas }]
}

function about(kind: ImplausibleChange['kind'], change: Revision, other: string | null = null): ImplausibleChange {
  const { area, before, after } = change
  return { ...levelOf(change), kind, area, other, before, after, areas: other === null ? 1 : 2 }
}

const levelOf = ({ indicator, period, sex, age, category }: FigureChange) => {
  return { indicator, period, sex, age, category, area: null, other: null }
}

const medianOf = (values: readonly number[]) =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

function breakIn(group: readonly Revision[]): ImplausibleChange[] {
  const moved = moves(group)
  const [first] = moved
  if (!first || moved.length < leastAreas) return []
  const factors = moved.map(({ before, after }) => after / before)
  const typical = medianOf(factors)
  const isUp = typical >= breakFactor
  if (!isUp && typical > 1 / breakFactor) return []
  const together = factors.filter((factor) => (isUp ? factor > 1 : factor < 1)).length
  if (together < breakShare * moved.length) return []
  const median = (side: 'before' | 'after') => medianOf(moved.map((move) => move[side]))
  return [{ ...levelOf(first), kind: 'break', before: median('before'), after: median('after'), areas: moved.length }]
}
