import type { AdditiveTotal } from './count-table.ts'

/** A stretch of ages or of time, and what is counted in it; `null` where it is not known. */
export interface Stretch {
  id: string
  from: number
  /** Not included. */
  to: number
  count: number | null
}

/** How many are counted below each end of some stretches, from the lowest of them. */
type Cumulative = Map<number, number>

/**
 * How stretches add up that lie within and beside each other: those of 0 to 64 are those of 0 to 15 and of 16 to 64, whichever of
 * the three are given. Each stretch is the difference of what is counted below its two ends, so that all of them hang together
 * through the ends that they share, and each is the sum of the shortest ones between its own. Those that do not add up with
 * shorter ones, or would leave fewer than nobody, say nothing.
 *
 * @param nameOf - The name of a stretch that is not given and follows from others.
 */
export function stretchTotals(
  stretches: readonly Stretch[],
  nameOf: (from: number, to: number) => string,
): { totals: AdditiveTotal[]; inferred: Map<string, number> } {
  const shortestFirst = stretches.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)
  const { cumulatives, fitting } = readCumulatives(shortestFirst)
  const names = new Map<string, string>()
  for (const { id, from, to } of shortestFirst) if (!names.has(`${from} ${to}`)) names.set(`${from} ${to}`, id)
  const inferred = new Map<string, number>()
  const totals = shortestFirst.flatMap((stretch): AdditiveTotal[] => {
    const { id, from, to, count } = stretch
    const cumulative = cumulatives.get(from)
    if (!cumulative || cumulative !== cumulatives.get(to) || (count !== null && !fitting.has(stretch))) return []
    const between = (start: number, end: number) => (cumulative.get(end) ?? 0) - (cumulative.get(start) ?? 0)
    if (count === null) inferred.set(id, between(from, to))
    const ends = [...cumulative.keys()].filter((end) => end >= from && end <= to).toSorted((a, b) => a - b)
    const parts = ends.slice(1).map((end, index) => {
      const start = ends[index] ?? from
      const known = names.get(`${start} ${end}`)
      const name = known ?? nameOf(start, end)
      if (known === undefined) inferred.set(name, between(start, end))
      return name
    })
    return parts.length === 1 && parts[0] === id ? [] : [{ total: id, parts }]
  })
  return { totals, inferred }
}

function readCumulatives(shortestFirst: readonly Stretch[]) {
  const cumulatives = new Map<number, Cumulative>()
  const fitting = new Set<Stretch>()
  for (const stretch of shortestFirst) {
    const { from, to, count } = stretch
    if (count === null) continue
    const before = cumulatives.get(from) ?? new Map([[from, 0]])
    const after = cumulatives.get(to) ?? new Map([[to, 0]])
    const gap = (before.get(from) ?? 0) + count - (after.get(to) ?? 0)
    const joined = new Map([...before, ...[...after].map(([end, below]) => [end, below + gap] as const)])
    const isSame = before === after
    if (isSame ? Math.abs(gap) > 1e-9 * Math.max(1, count) : !rises(joined)) continue
    fitting.add(stretch)
    if (!isSame) for (const end of joined.keys()) cumulatives.set(end, joined)
  }
  return { cumulatives, fitting }
}

function rises(cumulative: Cumulative): boolean {
  const counts = [...cumulative].toSorted(([a], [b]) => a - b).map(([, below]) => below)
  return counts.every((below, index) => below >= (counts[index - 1] ?? below) - 1e-9)
}
