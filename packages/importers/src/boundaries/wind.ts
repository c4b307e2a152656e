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

function windPolygon(rings: Position[][]): Position[][] {
  return rings.map((ring, position) => {
    const isOuter = position === 0
    return signedArea(ring) > 0 === isOuter ? ring.toReversed() : ring
  })
}

/**
 * Outer rings clockwise and holes counter-clockwise, as d3-geo reads them: on a sphere the direction of a ring says
 * which side is inside, and the other way round a ward would be the whole world without it.
 */
export function wind(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: windPolygon(geometry.coordinates) }
  return { ...geometry, coordinates: geometry.coordinates.map(windPolygon) }
}
