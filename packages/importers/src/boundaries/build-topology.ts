import type { Feature, FeatureCollection } from 'geojson'
import { merge, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, presimplify, quantile } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { isPolygon } from './geometry-area.ts'
import type { AreaShape } from './read-shapes.ts'
import { SimpleRings, weightOf } from './simple-rings.ts'
import type { Drawn } from './simple-rings.ts'
import { wind } from './wind.ts'

export interface AreaProperties {
  code: string
  name: string
}

export type AreaTopology = Topology<{ areas: GeometryCollection<AreaProperties> }>

export interface Simplification {
  /** Share of the points that is kept, from 0 to 1, the most telling first. */
  keep: number
  /** Steps of the grid on which points are placed, along the longer side. */
  grid: number
}

/** Fine enough to find shared borders, coarse enough to forgive the last digits of a coordinate. */
const JOINING_GRID = 1e6

/** Joins shapes into a topology in which neighbours share their border, keeping every point. */
export function joinShapes(shapes: readonly AreaShape[], names: ReadonlyMap<string, string>): AreaTopology {
  const features = shapes
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, geometry }): Feature => ({
      type: 'Feature',
      properties: { code, name: names.get(code) ?? code },
      geometry: wind(geometry, 'clockwise'),
    }))
  const areas: FeatureCollection = { type: 'FeatureCollection', features }
  return topology({ areas }, JOINING_GRID) as AreaTopology
}

export interface Simplifier {
  /** What is left when points are dropped by their weight alone; rings may cross themselves. */
  crude: (simplification: Simplification) => AreaTopology
  /** The same with rings that are simple, and without islands of which nothing is left. */
  simple: (simplification: Simplification) => AreaTopology
}

/** Weighs every point once, for whoever tries several simplifications. */
export function createSimplifier(source: AreaTopology): Simplifier {
  const weighted = presimplify(source)
  const chosen = (keep: number) => {
    const least = quantile(weighted, keep)
    return weighted.arcs.map((arc) => arc.map((point) => weightOf(point) >= least))
  }
  const draw = (drawn: Drawn): AreaTopology => ({
    ...weighted,
    arcs: weighted.arcs.map((arc, number) =>
      arc.filter((_, place) => drawn[number]?.[place]).map(([x = 0, y = 0]) => [x, y]),
    ),
  })
  return {
    crude: ({ keep, grid }) => quantize(filter(draw(chosen(keep)), () => true) as AreaTopology, grid),
    simple: ({ keep, grid }) => {
      const rings = new SimpleRings(weighted, chosen(keep), grid)
      return quantize(rings.withoutCollapsed(draw(rings.mend())), grid)
    },
  }
}

/** Drops points that are hardly seen; shared borders stay shared, rings stay simple, and no area disappears. */
export function simplifyTopology(source: AreaTopology, simplification: Simplification): AreaTopology {
  return createSimplifier(source).simple(simplification)
}

/** Dissolves small areas into larger ones by a lookup; the outlines run along the small areas’ borders. */
export function dissolve(source: AreaTopology, parents: ReadonlyMap<string, string>): AreaShape[] {
  const groups = new Map<string, (Polygon | MultiPolygon)[]>()
  for (const geometry of source.objects.areas.geometries) {
    const { code = '' } = { ...geometry.properties }
    const parent = parents.get(code)
    if (parent === undefined || !isPolygon(geometry)) continue
    const group = groups.get(parent)
    if (group) group.push(geometry)
    else groups.set(parent, [geometry])
  }
  return [...groups].map(([code, shapes]) => ({ code, geometry: merge(source, shapes) }))
}
