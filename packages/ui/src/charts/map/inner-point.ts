export type Position = [number, number]

/**
 * A point well inside a shape, for its number: of a grid of points the one farthest from every edge. A shape is one
 * outline with its holes.
 */
export function innerPoint(rings: Position[][]): { point: Position; distance: number } {
  const outline = rings[0] ?? []
  const [left, right] = ends(outline.map(([x]) => x))
  const [top, bottom] = ends(outline.map(([, y]) => y))
  const steps = 24
  let best: { point: Position; distance: number } = { point: [(left + right) / 2, (top + bottom) / 2], distance: -1 }
  for (let column = 1; column < steps; column += 1) {
    for (let row = 1; row < steps; row += 1) {
      const point: Position = [left + ((right - left) * column) / steps, top + ((bottom - top) * row) / steps]
      if (!isInside(point, rings)) continue
      const distance = Math.min(...rings.flatMap((ring) => edgeDistances(point, ring)))
      if (distance > best.distance) best = { point, distance }
    }
  }
  return best
}

function ends(numbers: number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)]
}

function isInside([x, y]: Position, rings: Position[][]): boolean {
  let inside = false
  for (const ring of rings) {
    for (const [[x1, y1], [x2, y2]] of edges(ring)) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}

function edgeDistances([x, y]: Position, ring: Position[]): number[] {
  return edges(ring).map(([[x1, y1], [x2, y2]]) => {
    const [dx, dy] = [x2 - x1, y2 - y1]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
  })
}

function edges(ring: Position[]): [Position, Position][] {
  return ring.flatMap((from, index) => {
    const to = ring[index + 1]
    return to ? [[from, to] as [Position, Position]] : []
  })
}
