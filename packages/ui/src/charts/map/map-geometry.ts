import { geoMercator, geoPath } from 'd3-geo'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature, neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { fourColouring } from './four-colouring.ts'
import { innerPoint } from './inner-point.ts'
import type { Position } from './inner-point.ts'
import type { MapGeometry } from './map-shapes.ts'

/** Boundaries as the API gives them: one object `areas`, whose properties name each area. */
export type AreaTopology = Topology<{ areas: GeometryCollection<{ code: string; name: string }> }>

/** A number stands on each part that has room for it: parts with less than this around their middle have none. */
const roomForNumber = 11

/** Projects boundaries to a drawing of the given width, numbers places for their labels, and tints them. */
export function mapGeometry(topology: AreaTopology, width = 544): MapGeometry {
  const { areas } = topology.objects
  const collection = feature(topology, areas)
  const projection = geoMercator().fitWidth(width - 4, collection)
  const path = geoPath(projection).digits(1)
  const [[left, top], [, bottom]] = path.bounds(collection)
  const [x, y] = projection.translate()
  projection.translate([x - left + 2, y - top + 2])
  const tints = fourColouring(neighbors(areas.geometries))
  const shapes = collection.features.map((area, index) => ({
    code: area.properties.code,
    name: area.properties.name,
    path: path(area) ?? '',
    tint: tints[index] ?? 1,
    points: partsOf(area.geometry as Polygon | MultiPolygon, projection),
  }))
  // Sorted here, once, in the order of the list beside the map: browsers are slow to wake up to the order of names.
  const areasByName = shapes.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return { width, height: Math.ceil(bottom - top) + 4, areas: areasByName }
}

function partsOf(geometry: Polygon | MultiPolygon, project: (point: Position) => Position | null): Position[] {
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]
  const parts = polygons.map((rings) =>
    innerPoint(rings.map((ring) => ring.flatMap(([x = 0, y = 0]) => [project([x, y]) ?? [0, 0]]))),
  )
  const largest = parts.toSorted((a, b) => b.distance - a.distance)[0]
  return parts
    .filter((part) => part === largest || part.distance >= roomForNumber)
    .map(({ point: [x, y] }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
}
