/** A side of a ring on a grid of whole numbers, and the stretch of an arc that it stands for. */
export interface Side {
  arc: number
  /** Places of its two ends in the arc, the smaller first. */
  from: number
  to: number
  start: Place
  end: Place
}

export type Place = readonly [x: number, y: number]

/** A ring of fewer sides encloses nothing. */
export const FEWEST_SIDES = 3

interface Boxed {
  side: Side
  ring: number
  at: number
  box: ReturnType<typeof boxOf>
}

/**
 * Every pair of sides of an area that meet where they should not: sides of one ring that cross, touch, or run back over each other,
 * and sides of two rings that have more in common than a corner. Rings that enclose nothing are passed over.
 */
export function ringContacts(rings: readonly (readonly Side[])[]): [Side, Side][] {
  const found: [Side, Side][] = []
  const boxed = rings
    .flatMap((sides, ring) =>
      sides.length < FEWEST_SIDES ? [] : sides.map((side, at): Boxed => ({ side, ring, at, box: boxOf(side) })),
    )
    .sort((a, b) => a.box.west - b.box.west)
  for (const [order, one] of boxed.entries()) {
    for (let next = order + 1; next < boxed.length; next += 1) {
      const other = boxed[next]
      if (!other || other.box.west > one.box.east) break
      if (other.box.south > one.box.north || other.box.north < one.box.south) continue
      const isBefore = one.ring < other.ring || (one.ring === other.ring && one.at < other.at)
      const [first, second] = isBefore ? [one, other] : [other, one]
      const sides = rings[one.ring]?.length ?? 0
      if (one.ring === other.ring ? isFaultOfRing(first, second, sides) : isOverlap(first.side, second.side)) {
        found.push([first.side, second.side])
      }
    }
  }
  return found
}

function isFaultOfRing(first: Boxed, second: Boxed, sides: number): boolean {
  const gap = second.at - first.at
  if (gap === 1) return isFoldedBack(first.side, second.side)
  return gap === sides - 1 ? isFoldedBack(second.side, first.side) : meet(first.side, second.side)
}

/** Whether sides of two rings meet elsewhere than in a corner of both, where an island may touch another. */
function isOverlap(one: Side, other: Side): boolean {
  if (!meet(one, other)) return false
  const isSame = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1]
  for (const [corner, end] of [
    [one.start, one.end],
    [one.end, one.start],
  ] as const) {
    if (isSame(corner, other.start)) return turn(corner, end, other.end) === 0 && meetBeyond(corner, end, other.end)
    if (isSame(corner, other.end)) return turn(corner, end, other.start) === 0 && meetBeyond(corner, end, other.start)
  }
  return true
}

/** Whether two sides on one line go the same way from their common corner. */
const meetBeyond = (corner: Place, one: Place, other: Place): boolean =>
  (one[0] - corner[0]) * (other[0] - corner[0]) + (one[1] - corner[1]) * (other[1] - corner[1]) > 0

const boxOf = ({ start, end }: Side) => ({
  west: Math.min(start[0], end[0]),
  east: Math.max(start[0], end[0]),
  south: Math.min(start[1], end[1]),
  north: Math.max(start[1], end[1]),
})

/** On which side of the line from `a` to `b` a place lies: exact, because the grid has whole numbers. */
const turn = (a: Place, b: Place, place: Place): number =>
  Math.sign((b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0]))

function meet(one: Side, other: Side): boolean {
  const [before, after] = [turn(one.start, one.end, other.start), turn(one.start, one.end, other.end)]
  const [left, right] = [turn(other.start, other.end, one.start), turn(other.start, other.end, one.end)]
  if (before * after < 0 && left * right < 0) return true
  return (
    (before === 0 && isBetween(one, other.start)) ||
    (after === 0 && isBetween(one, other.end)) ||
    (left === 0 && isBetween(other, one.start)) ||
    (right === 0 && isBetween(other, one.end))
  )
}

/** Whether a place on the line of a side lies on the side itself. */
function isBetween(side: Side, [x, y]: Place): boolean {
  const { west, east, south, north } = boxOf(side)
  return west <= x && x <= east && south <= y && y <= north
}

/** Whether the second of two neighbouring sides runs back along the first. */
function isFoldedBack({ start, end: corner }: Side, { end }: Side): boolean {
  return turn(start, corner, end) === 0 && meetBeyond(corner, start, end)
}
