import type { FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from '../client.ts'
import { sourceLine } from './provenance.ts'
import type { Table } from './table.ts'

/** The shapes of the areas of a scheme by code, unrolled from a published topology. */
export function shapesOf(topology: Topology): Map<string, Geometry> {
  const collection = feature(topology as never, topology.objects.areas as never) as unknown as FeatureCollection
  return new Map(collection.features.map(({ geometry, properties }) => [String(properties?.code), geometry]))
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
    source: sources.map(sourceLine),
    licence: [...new Set(sources.map(({ licence }) => licence))],
    method,
    features,
  }
}
