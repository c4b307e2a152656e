import { quantile } from '../math/quantile.ts'
import type { Revision } from './implausible-changes.ts'

const smallestSwap = 0.05
const leastAreas = 8
const beyondOthers = 4

/**
 * Areas of one level whose values have changed places, each pair once. The new values may be rounded: each must be what the
 * other area had, to the last digit of the two, and both must have moved clearly, and clearly further than the other areas.
 */
export function swappedAreas(group: readonly Revision[]): [Revision, area: string][] {
  const usual = usualStep(group)
  const moved = group
    .filter(({ before, after }) => {
      const step = Math.abs(after - before)
      return step > smallestSwap * Math.max(Math.abs(before), Math.abs(after)) && step > beyondOthers * usual
    })
    .toSorted((a, b) => a.before - b.before || (a.area < b.area ? -1 : 1))
  const taken = new Set<string>()
  return moved
    .toSorted((a, b) => (a.area < b.area ? -1 : 1))
    .flatMap((one): [Revision, string][] => {
      if (taken.has(one.area)) return []
      const other = closestTo(moved, one)
      if (!other || taken.has(other.area)) return []
      taken.add(one.area).add(other.area)
      return [[one, other.area]]
    })
}

/** The area that had what this one has now, and has what this one had. */
function closestTo(moved: readonly Revision[], one: Revision): Revision | undefined {
  const reach = rounding(one.after)
  let found: { other: Revision; distance: number } | undefined
  for (let at = firstFrom(moved, one.after - reach); at < moved.length; at += 1) {
    const other = moved[at]
    if (!other || other.before > one.after + reach) break
    if (other.area <= one.area) continue
    const [here, there] = [Math.abs(other.before - one.after), Math.abs(other.after - one.before)]
    // 31.0 is written 31: the other of the two says how far both are rounded.
    if (Math.max(here, there) > Math.min(reach, rounding(other.after))) continue
    const distance = here + there
    if (!found || distance < found.distance) found = { other, distance }
  }
  return found?.other
}

/** Half of a value's last digit, and what binary fractions add to it. */
function rounding(value: number): number {
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return 0.5 * 10 ** -digits * (1 + 1e-6)
}

function firstFrom(sorted: readonly Revision[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.before ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** How far areas move as a rule; 0 where there are too few to tell. */
function usualStep(group: readonly Revision[]): number {
  const steps = group.map(({ before, after }) => Math.abs(after - before)).sort((a, b) => a - b)
  return steps.length < leastAreas ? 0 : quantile(steps, 0.5)
}
