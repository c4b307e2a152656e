import { isRecord } from './check-geometry.ts'

/** The coordinates that a file says it has; `null` where it says nothing, or nothing that is known here. */
export type CoordinateClaim = { kind: 'grid' | 'degrees'; written: string } | null

/** Reads the `crs` of an older GeoJSON, such as `urn:ogc:def:crs:EPSG::27700`. */
export function claimOf(crs: unknown): CoordinateClaim {
  const { properties } = isRecord(crs) ? crs : {}
  const name = isRecord(properties) ? (properties['name'] ?? properties['code']) : undefined
  const written = typeof name === 'string' || typeof name === 'number' ? String(name).slice(0, 80) : ''
  if (/\b27700\b|british.?national.?grid|osgb/i.test(written)) return { kind: 'grid', written }
  return /\b(?:4326|CRS84|4258)\b|wgs.?84/i.test(written) ? { kind: 'degrees', written } : null
}
