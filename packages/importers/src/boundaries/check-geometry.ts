import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { ImportRule } from '../issues/issue.ts'
import { liesWithin } from './lies-within.ts'
import { signedArea } from './wind.ts'

/** What is wrong with a shape, and what to do. */
export interface GeometryFault {
  rule: ImportRule
  message: string
}

export type GeometryCheck = { geometry: Polygon | MultiPolygon; points: number; isTurned: boolean } | GeometryFault

const AGAIN = 'Save the file in longitude and latitude (WGS84, EPSG:4326) and hand it in again.'
const SMALLEST_RING = 4
const SLIVER = 1e-6

/** A polygon of a file, point by point. Nothing of it is believed: any value may stand in any place. */
export function checkGeometry(geometry: unknown): GeometryCheck {
  const { type, coordinates } = isRecord(geometry) ? geometry : {}
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const given = typeof type === 'string' ? `“${type.slice(0, 40)}”` : 'nothing'
    return {
      rule: 'no-geometry',
      message: `A polygon is expected here, and there is ${given}. Give the area its polygon.`,
    }
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (!Array.isArray(polygons) || polygons.length === 0) return noRings
  const checked: Position[][][] = []
  let points = 0
  let isTurned = false
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return noRings
    const rings: Position[][] = []
    for (const [index, given] of (polygon as unknown[]).entries()) {
      const ring = checkRing(given)
      if ('rule' in ring) return ring
      const turn = signedArea(ring.positions)
      if (index === 0 && turn === 0) {
        return { rule: 'no-geometry', message: 'A ring of the shape encloses nothing. Repair the shape.' }
      }
      const [outer] = rings
      if (outer && !isSliver(turn, outer) && !liesWithin(ring.positions, outer)) return strayHole
      isTurned ||= turn > 0 !== (index === 0)
      points += ring.positions.length
      rings.push(ring.positions)
    }
    checked.push(rings)
  }
  const [first = []] = checked
  const whole: Polygon | MultiPolygon =
    type === 'Polygon' ? { type, coordinates: first } : { type, coordinates: checked }
  return { geometry: whole, points, isTurned }
}

/** What simplifying leaves along a border: it is neither seen nor a mistake. */
const isSliver = (turn: number, outer: readonly Position[]): boolean =>
  Math.abs(turn) < SLIVER * Math.abs(signedArea(outer))

const strayHole: GeometryFault = {
  rule: 'impossible-value',
  message:
    'A hole of the shape lies outside its outer ring. Repair the shape; an island is a polygon of its own in a MultiPolygon.',
}

const noRings: GeometryFault = { rule: 'no-geometry', message: 'The shape has no ring. Give the area its polygon.' }

function checkRing(given: unknown): { positions: Position[] } | GeometryFault {
  if (!Array.isArray(given)) return noRings
  const positions: Position[] = []
  for (const each of given as unknown[]) {
    const [x, y] = Array.isArray(each) ? (each as unknown[]) : []
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      return { rule: 'impossible-value', message: 'A point of the shape is not a pair of numbers. Repair the shape.' }
    }
    const fault = placeFault(x, y)
    if (fault) return fault
    positions.push([x, y])
  }
  const [first, last] = [positions[0], positions.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return { rule: 'unclosed-ring', message: 'A ring of the shape does not end where it begins. Close it.' }
  }
  if (positions.length < SMALLEST_RING) {
    return { rule: 'unclosed-ring', message: 'A ring of the shape has fewer than four points. Repair the shape.' }
  }
  return { positions }
}

/** Where a pair of numbers that is no longitude and latitude comes from, as far as it can be told. */
function placeFault(x: number, y: number): GeometryFault | null {
  const rule = 'not-longitude-latitude'
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    const isGrid = x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000
    const what = isGrid ? 'in metres of the British National Grid' : 'outside the range of longitude and latitude'
    return { rule, message: `The coordinates are ${what}. ${AGAIN}` }
  }
  const isSwapped = x > 49 && x < 61 && y > -9 && y < 2
  if (!isSwapped) return null
  return { rule, message: `The coordinates have latitude first. ${AGAIN} Longitude stands first in it.` }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
