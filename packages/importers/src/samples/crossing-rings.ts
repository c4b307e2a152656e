import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { AreaTopology } from '../boundaries/build-topology.ts'

/**
 * The areas of which a ring is not simple: it crosses or touches itself, runs back over itself, or has fewer than three corners;
 * and those of which one ring crosses another.
 * Every side is held against every other one on the grid of the topology, where sums are exact.
 */
export function areasWithCrossings(topology: AreaTopology): string[] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] }
  const onGrid = ([x = 0, y = 0]: Position): Position => [
    Math.round((x - translate[0]) / scale[0]),
    Math.round((y - translate[1]) / scale[1]),
  ]
  return feature(topology, topology.objects.areas).features.flatMap(({ geometry, properties }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    const rings = polygons.flat().map((ring) => ring.map(onGrid))
    const areApart = rings.every((ring, at) => rings.slice(at + 1).every((other) => !doCross(ring, other)))
    return areApart && rings.every(isSimple) ? [] : [properties.code]
  })
}

function isSimple(ring: readonly Position[]): boolean {
  const corners = ring.slice(1).filter(([x, y], at) => x !== ring[at]?.[0] || y !== ring[at]?.[1])
  if (corners.length < 3) return false
  const sides = corners.map((corner, at) => [corner, corners[(at + 1) % corners.length] ?? corner] as const)
  return sides.every(([a, b], at) =>
    sides.slice(at + 1).every(([c, d], gap) => {
      if (gap === 0) return !isBack(a, b, d)
      if (at === 0 && gap === sides.length - 2) return !isBack(c, a, b)
      return !doMeet(a, b, c, d)
    }),
  )
}

const turn = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, [x = 0, y = 0]: Position): number =>
  Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))

/** Whether the way from `a` over `b` to `c` turns round at `b`. */
function isBack(a: Position, b: Position, c: Position): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = [...a, ...b, ...c]
  return turn(a, b, c) === 0 && (ax - bx) * (cx - bx) + (ay - by) * (cy - by) > 0
}

function doMeet(a: Position, b: Position, c: Position, d: Position): boolean {
  const isApart = [0, 1].some(
    (axis) =>
      Math.max(a[axis] ?? 0, b[axis] ?? 0) < Math.min(c[axis] ?? 0, d[axis] ?? 0) ||
      Math.max(c[axis] ?? 0, d[axis] ?? 0) < Math.min(a[axis] ?? 0, b[axis] ?? 0),
  )
  if (isApart) return false
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
}

/** Whether a side of one ring goes across a side of another. */
function doCross(ring: readonly Position[], other: readonly Position[]): boolean {
  const sides = (corners: readonly Position[]) => corners.slice(1).map((end, at) => [corners[at] ?? end, end] as const)
  return sides(ring).some(([a, b]) =>
    sides(other).some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  )
}
