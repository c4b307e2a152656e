import { merge } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import type { AreaTopology } from './build-topology.ts'
import { signedArea } from './wind.ts'

export function isPolygon(geometry: { type: string | null }): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

/** The surface of one area, in square degrees; nothing is left of one whose points were all dropped. */
export function geometryArea(
  topology: AreaTopology,
  area: AreaTopology['objects']['areas']['geometries'][number],
): number {
  if (!isPolygon(area)) return 0
  return merge(topology, [area]).coordinates.reduce((sum, [outer = []]) => sum + Math.abs(signedArea(outer)), 0) / 2
}
