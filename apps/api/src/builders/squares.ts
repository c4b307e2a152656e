import { joinShapes } from '@jsna/importers'
import type { AreaShape, AreaTopology } from '@jsna/importers'

/** A square of a hundredth of a degree in Coventry, so many squares to the east. */
export function square(code: string, east: number): AreaShape {
  const [left, right, bottom, top] = [-1.6 + east / 100, -1.59 + east / 100, 52.4, 52.41]
  const ring = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  return { code, geometry: { type: 'Polygon', coordinates: [ring] } }
}

/** Squares in a row from west to east. */
export function rowOfSquares(codes: readonly string[]): AreaTopology {
  return joinShapes(codes.map(square), new Map())
}
