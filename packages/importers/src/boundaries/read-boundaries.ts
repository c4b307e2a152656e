import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { IssueList } from '../issues/issue-list.ts'
import { fileIssue } from '../issues/issue-list.ts'

export interface AreaShape {
  code: string
  geometry: Polygon | MultiPolygon
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTopology(value: Record<string, unknown>): value is Record<string, unknown> & Topology {
  return value['type'] === 'Topology' && isRecord(value['objects']) && Array.isArray(value['arcs'])
}

function isCollection(value: unknown): value is FeatureCollection {
  return isRecord(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features'])
}

/** The features of a file in either format; `null` where it is neither. */
function featuresOf(json: string): Feature[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return null
  }
  if (!isRecord(parsed)) return null
  if (isCollection(parsed)) return parsed.features
  if (!isTopology(parsed)) return null
  const [first] = Object.values(parsed.objects)
  const unpacked = first ? feature(parsed, first) : null
  return isCollection(unpacked) ? unpacked.features : null
}

/** Reads polygons from GeoJSON or TopoJSON (its first object); `codeProperty` names the property with the area code. */
export function readBoundaries(json: string, codeProperty: string, issues: IssueList): AreaShape[] {
  const features = featuresOf(json)
  if (features === null) {
    issues.add(fileIssue('not-readable', 'The file is neither a GeoJSON feature collection nor TopoJSON.'))
    return []
  }
  const shapes: AreaShape[] = []
  features.forEach(({ geometry, properties }, position) => {
    const row = position + 1
    const code: unknown = properties?.[codeProperty]
    if (typeof code !== 'string' || code === '') {
      const message = `The feature has no property “${codeProperty}”.`
      issues.add({ row, column: codeProperty, rule: 'missing-column', value: '', message })
    } else if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      const message = `The shape of ${code} is not a polygon.`
      issues.add({ row, column: 'geometry', rule: 'impossible-value', value: geometry?.type ?? '', message })
    } else {
      shapes.push({ code, geometry })
    }
  })
  return shapes
}
