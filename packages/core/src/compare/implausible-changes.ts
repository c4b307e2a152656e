import type { EstimateKey } from '../model/observation.ts'
import { quantile } from '../math/quantile.ts'

/** A figure beside the one it replaces, or beside the newest earlier one of its series. */
export interface FigureChange extends EstimateKey {
  before: number
  after: number
}

/** A change that is more likely a slip than news. `area` is `null` where it is about all areas together. */
export interface ImplausibleChange extends Omit<EstimateKey, 'area'> {
  kind: 'factor' | 'swapped' | 'break'
  area: string | null
  /** For swapped figures: the other area. */
  other: string | null
  before: number
  after: number
  /** How many areas it is about. */
  areas: number
}

const largestFactor = 20
const smallestSwap = 0.05
const leastAreas = 8
const breakFactor = 1.3
const breakShare = 0.8

/**
 * Which changes of figures somebody should look at before they are believed: a value that is twenty times the one before or
 * more (a percentage taken for a share), two areas whose values have changed places, and a level at which most areas have
 * moved by 30 % or more to the same side (another definition).
 *
 * @param changes - Figures of one file, each with the figure that stands before it. Figures without one are not judged.
 * @returns The changes to look at, factors first. Empty for a file that changes nothing much.
 *
 * @example
 * const key = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * implausibleChanges([{ ...key, area: 'E08000026', before: 0.132, after: 13.4 }])[0]?.kind // => 'factor'
 * implausibleChanges([{ ...key, area: 'E08000026', before: 13.2, after: 13.4 }]) // => []
 */
export function implausibleChanges(changes: readonly FigureChange[]): ImplausibleChange[] {
  const groups = new Map<string, FigureChange[]>()
  for (const change of changes) {
    const { indicator, period, sex, age, category } = change
    const name = [indicator, period, sex, age, category].join('|')
    const group = groups.get(name)
    if (group) group.push(change)
    else groups.set(name, [change])
  }
  const found = [...groups.values()].flatMap((group) => {
    const factors = group.filter(isFactor)
    const others = group.filter((change) => !isFactor(change))
    return [...factors.map((change) => about('factor', change)), ...swappedIn(others), ...breakIn(others)]
  })
  const order = ['factor', 'swapped', 'break']
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function isFactor({ before, after }: FigureChange): boolean {
  if (before * after <= 0) return false
  const factor = after / before
  return factor >= largestFactor || factor <= 1 / largestFactor
}

const about = (
  kind: ImplausibleChange['kind'],
  change: FigureChange,
  other: string | null = null,
): ImplausibleChange => ({
  ...change,
  kind,
  other,
  areas: other === null ? 1 : 2,
})

function swappedIn(group: readonly FigureChange[]): ImplausibleChange[] {
  const byChange = new Map(group.map((change) => [`${change.before}|${change.after}`, change]))
  return group.flatMap((change) => {
    const { before, after, area } = change
    const other = byChange.get(`${after}|${before}`)
    const differ = Math.abs(after - before) > smallestSwap * Math.max(Math.abs(before), Math.abs(after))
    return other && differ && area < other.area ? [about('swapped', change, other.area)] : []
  })
}

const medianOf = (values: readonly number[]) =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

function breakIn(group: readonly FigureChange[]): ImplausibleChange[] {
  const moves = group.filter(({ before, after }) => before * after > 0)
  const [first] = moves
  if (!first || moves.length < leastAreas) return []
  const factors = moves.map(({ before, after }) => after / before)
  const typical = medianOf(factors)
  const isUp = typical >= breakFactor
  if (!isUp && typical > 1 / breakFactor) return []
  const together = factors.filter((factor) => (isUp ? factor > 1 : factor < 1)).length
  if (together < breakShare * moves.length) return []
  const median = (side: 'before' | 'after') => medianOf(moves.map((move) => move[side]))
  const { indicator, period, sex, age, category } = first
  const key = { indicator, period, sex, age, category }
  return [
    {
      ...key,
      kind: 'break',
      area: null,
      other: null,
      before: median('before'),
      after: median('after'),
      areas: moves.length,
    },
  ]
}
