import type { Position } from 'geojson'

/** Enough points of a hole to tell where it lies; holes and rings may have very many. */
const LOOKED_AT = 16

/** Whether a hole lies in a ring, at least with one of the points that are looked at, or on its line. */
export function liesWithin(hole: readonly Position[], ring: readonly Position[]): boolean {
  const step = Math.max(1, Math.floor(hole.length / LOOKED_AT))
  return hole.some((point, at) => at % step === 0 && at < step * LOOKED_AT && contains(ring, point))
}

/** Counts the sides of the ring that a line from the point to the east crosses. */
function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let isInside = false
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? []
    const [x2 = 0, y2 = 0] = ring[at + 1] ?? []
    const turn = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    const isBetween = Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2)
    if (turn === 0 && isBetween) return true
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside
  }
  return isInside
}
