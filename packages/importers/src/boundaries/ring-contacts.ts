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

/** Every pair of sides that meet where a simple ring has no corner: they cross, touch, or run back over each other. */
export function ringContacts(sides: readonly Side[]): [Side, Side][] {
  if (sides.length < FEWEST_SIDES) return []
  const found: [Side, Side][] = []
  const boxed = sides.map((side, at) => ({ side, at, box: boxOf(side) })).sort((a, b) => a.box.west - b.box.west)
  for (const [order, one] of boxed.entries()) {
    for (let next = order + 1; next < boxed.length; next += 1) {
      const other = boxed[next]
      if (!other || other.box.west > one.box.east) break
      if (other.box.south > one.box.north || other.box.north < one.box.south) continue
      const [first, second] = one.at < other.at ? [one, other] : [other, one]
      const gap = second.at - first.at
      const isFault =
        gap === 1
          ? isFoldedBack(first.side, second.side)
          : gap === sides.length - 1
            ? isFoldedBack(second.side, first.side)
            : meet(first.side, second.side)
      if (isFault) found.push([first.side, second.side])
    }
  }
  return found
}

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
  if (turn(start, corner, end) !== 0) return false
  const [x, y] = corner
  return (start[0] - x) * (end[0] - x) + (start[1] - y) * (end[1] - y) > 0
}
