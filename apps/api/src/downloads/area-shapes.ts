import type { Area, AreaScheme } from '@jsna/core'
import type { Geometry } from 'geojson'
import type { Topology } from '../client.ts'
import { boundariesOf } from '../figures/boundaries.queries.ts'
import type { ReleaseRow } from '../database/rows.ts'
import type { PublicContext } from '../http/public-route.ts'
import { areaTable } from './catalogue-tables.ts'
import { shapesOf, tableFeatures, withBoundaries } from './features.ts'

/** The boundaries of areas, by code. An area whose scheme has none is left out. */
export async function shapesOfAreas(
  { published, release }: Pick<PublicContext, 'published' | 'release'>,
  areas: readonly Area[],
): Promise<Map<string, Geometry>> {
  const shapes = new Map<string, Geometry>()
  for (const scheme of new Set(areas.map(({ scheme: id }) => id))) {
    const topology = await boundariesOf(published, release.number, scheme)
    if (topology) for (const [code, shape] of shapesOf(topology)) shapes.set(code, shape)
  }
  return shapes
}

/** Areas with what is known of each, its boundary among it; those without one are named. */
export function areaFeatures(
  areas: readonly Area[],
  schemes: readonly AreaScheme[],
  release: ReleaseRow,
  shapes: ReadonlyMap<string, Geometry>,
): object {
  return tableFeatures(withBoundaries(areaTable(areas, schemes, release), { areas, schemes, shapes }), shapes)
}

/** The boundaries of one scheme with what is known of each area. */
export async function boundariesGeoJson(topology: Topology, { evidence, release }: PublicContext): Promise<object> {
  const { areas, schemes } = await evidence.catalogue()
  const shapes = shapesOf(topology)
  return areaFeatures(
    areas.filter(({ code }) => shapes.has(code)),
    schemes,
    release,
    shapes,
  )
}
