import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { isRecord } from './check-geometry.ts'
import { chooseLayer, layersOf } from './choose-layer.ts'
import type { LayerOrder } from './choose-layer.ts'
import { claimOf } from './coordinate-claim.ts'
import type { CoordinateClaim } from './coordinate-claim.ts'

/** A feature of a file, of which nothing is known yet. */
export interface RawFeature {
  properties: Record<string, unknown>
  geometry: unknown
}

export interface RawFeatures {
  format: 'GeoJSON' | 'TopoJSON'
  features: RawFeature[]
  /** The coordinates that the file says it has. */
  claim: CoordinateClaim
}

export interface NoFeatures {
  fault: 'not-readable' | 'too-large'
  message: string
  /** The layers to choose from. */
  layers?: string[]
}

const NEITHER = 'The file is neither a GeoJSON feature collection nor TopoJSON. Save the boundaries as one of them.'
const DAMAGED = 'The TopoJSON names lines that it does not hold. Save it again, or save it as GeoJSON.'

/** The features of a file in either format. A topology may name one line very often, so points are counted before. */
export function featuresOf(json: string, mostPoints: number, order: LayerOrder = {}): RawFeatures | NoFeatures {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return { fault: 'not-readable', message: NEITHER }
  }
  if (!isRecord(parsed)) return { fault: 'not-readable', message: NEITHER }
  if (parsed['type'] === 'FeatureCollection' && Array.isArray(parsed['features'])) {
    return {
      format: 'GeoJSON',
      claim: claimOf(parsed['crs']),
      features: (parsed['features'] as unknown[]).map(rawFeature),
    }
  }
  if (parsed['type'] !== 'Topology' || !isRecord(parsed['objects']) || !Array.isArray(parsed['arcs'])) {
    return { fault: 'not-readable', message: NEITHER }
  }
  const layers = layersOf(parsed['objects'])
  if (layers.length === 0) return { fault: 'not-readable', message: 'The TopoJSON holds no collection of areas.' }
  const chosen = chooseLayer(layers, order)
  if (typeof chosen === 'string') {
    return { fault: 'not-readable', message: chosen, layers: layers.map(({ name }) => name) }
  }
  const collection = parsed['objects'][chosen.name]
  const lengths = (parsed['arcs'] as unknown[]).map((arc) => (Array.isArray(arc) ? arc.length : 0))
  if (pointsNamed(chosen.geometries, lengths) > mostPoints) {
    return { fault: 'too-large', message: tooManyPoints(mostPoints) }
  }
  try {
    const { features } = feature(parsed as unknown as Topology, collection as GeometryCollection)
    return { format: 'TopoJSON', claim: claimOf(parsed['crs']), features: features.map(rawFeature) }
  } catch {
    return { fault: 'not-readable', message: DAMAGED }
  }
}

export const tooManyPoints = (most: number): string =>
  `The boundaries have more than ${most.toLocaleString('en-GB')} points. Take generalised boundaries (BGC or BUC).`

function rawFeature(value: unknown): RawFeature {
  const { properties, geometry } = isRecord(value) ? value : {}
  return { properties: isRecord(properties) ? properties : {}, geometry }
}

/** Points of all lines that these shapes name, each as often as it is named. */
function pointsNamed(geometries: readonly unknown[], lengths: readonly number[]): number {
  let sum = 0
  const count = (named: unknown): void => {
    if (typeof named === 'number') sum += lengths[named < 0 ? ~named : named] ?? 0
  }
  for (const geometry of geometries) {
    const arcs = isRecord(geometry) && Array.isArray(geometry['arcs']) ? (geometry['arcs'] as unknown[]) : []
    // Numbers lie two deep in a polygon and three deep in several; deeper ones are no shape.
    for (const named of arcs.flat(2)) count(named)
  }
  return sum
}
