import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Twice the signed area: positive where the ring runs counter-clockwise on a map with north up. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let at = 0; at < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? []
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

/** Which way outer rings run; holes run the other way. */
export type Winding = 'clockwise' | 'counter-clockwise'

const windPolygon = (rings: Position[][], outer: Winding): Position[][] =>
  rings.map((ring, position) => {
    const way = signedArea(ring) > 0 ? 'counter-clockwise' : 'clockwise'
    return (way === outer) === (position === 0) ? ring : ring.toReversed()
  })

/**
 * Winds the rings of a shape. On a sphere the direction of a ring says which side is inside: d3-geo, which draws the maps, takes outer
 * rings clockwise, and the other way round a ward would be the whole world without it; GeoJSON has them counter-clockwise.
 *
 * @reference RFC 7946, The GeoJSON format, 3.1.6.
 * @example
 * const coordinates = [[[0, 0], [1, 0], [1, 1], [0, 0]]]
 * wind({ type: 'Polygon', coordinates }, 'clockwise').coordinates // => [[[0, 0], [1, 1], [1, 0], [0, 0]]]
 */
export function wind(geometry: Polygon | MultiPolygon, outer: Winding): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: windPolygon(geometry.coordinates, outer) }
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => windPolygon(rings, outer)) }
}
