import type { Position } from 'geojson'

/** A GeoJSON feature with one ring, anti-clockwise as the standard says. */
export function squareFeature(code: string, east: number, properties: object = {}): object {
  const [left, bottom, side] = [-1.6 + east / 100, 52.4, 0.01]
  const ring = [
    [left, bottom],
    [left + side, bottom],
    [left + side, bottom + side],
    [left, bottom + side],
    [left, bottom],
  ]
  return {
    type: 'Feature',
    properties: { WD25CD: code, WD25NM: `Ward ${code}`, ...properties },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}

export const collectionOf = (features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features })

/** A pseudo-random number from 0 to 1 that is the same for the same place. */
const noise = (x: number, y: number): number => {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return value - Math.floor(value)
}

/** A grid of areas whose borders wind like brooks: `side` × `side` areas with `steps` points on each border. */
export function windingGrid(side: number, steps: number): object[] {
  const cell = 0.02
  const corner = (column: number, row: number): Position => [-2 + column * cell, 52 + row * cell]
  const border = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position[] =>
    Array.from({ length: steps }, (_, step) => {
      const at = step / steps
      const [x, y] = [x1 + (x2 - x1) * at, y1 + (y2 - y1) * at]
      const bend = step === 0 ? 0 : (noise(Math.round(x * 1e6), Math.round(y * 1e6)) - 0.5) * cell * 0.1
      return x1 === x2 ? [x + bend, y] : [x, y + bend]
    })
  return Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)]
    const [a, b, c, d] = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ]
    // Each border is made from west to east or from south to north, so that both neighbours have the same.
    const ring = [
      ...border(a, b),
      ...border(b, c),
      c,
      ...border(d, c).slice(1).toReversed(),
      d,
      ...border(a, d).slice(1).toReversed(),
      a,
    ]
    const code = `G${String(index).padStart(5, '0')}`
    return {
      type: 'Feature',
      properties: { WD25CD: code, WD25NM: code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
}
