import type { Area, AreaScheme } from '@jsna/core'
import { wind } from '@jsna/importers'
import type { FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from '../client.ts'
import { schemeSource, sourceLine } from './provenance.ts'
import type { Table } from './table.ts'

/** The shapes of the areas of a scheme by code, unrolled from a published topology and wound as GeoJSON is. */
export function shapesOf(topology: Topology): Map<string, Geometry> {
  const collection = feature(topology as never, topology.objects.areas as never) as unknown as FeatureCollection
  return new Map(collection.features.map(({ geometry, properties }) => [String(properties?.code), wound(geometry)]))
}

const wound = (geometry: Geometry): Geometry =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? wind(geometry, 'counter-clockwise') : geometry

interface Mapped {
  areas: readonly Area[]
  schemes: readonly AreaScheme[]
  shapes: ReadonlyMap<string, Geometry>
}

/** A table of figures that also names where the boundaries of its areas come from, and the areas that have none. */
export function withBoundaries(table: Table, { areas, schemes, shapes }: Mapped): Table {
  const drawn = new Set(areas.filter(({ code }) => shapes.has(code)).map(({ scheme }) => scheme))
  const bare = areas.filter(({ code }) => !shapes.has(code)).map(({ name, code }) => `${name} (${code})`)
  const remark = `No boundary is held for ${bare.join(', ')}: the geometry is null.`
  return {
    ...table,
    sources: [...table.sources, ...schemes.filter(({ id }) => drawn.has(id)).map(schemeSource)],
    method: bare.length === 0 ? table.method : [...table.method, remark],
  }
}

/** A feature for each row of a table that has an area: its boundary, and its cells by name. */
export function tableFeatures(table: Table, shapes: ReadonlyMap<string, Geometry>): object {
  const place = table.columns.findIndex(({ name }) => name === 'area')
  const features = table.rows.map((row) => ({
    type: 'Feature',
    geometry: shapes.get(String(row[place])) ?? null,
    properties: Object.fromEntries(table.columns.map(({ name }, column) => [name, row[column] ?? null])),
  }))
  const { title, release, sources, method } = table
  return {
    type: 'FeatureCollection',
    name: title,
    release,
    source: [...new Set(sources.map(sourceLine))],
    licence: [...new Set(sources.map(({ licence }) => licence))],
    method,
    features,
  }
}
