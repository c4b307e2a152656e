import { describe, expect, test } from 'vitest'
import { innerPoint } from './inner-point.ts'
import type { Position } from './inner-point.ts'
import { mapGeometry } from './map-geometry.ts'
import type { AreaTopology } from './map-geometry.ts'

/** Two squares side by side, and a third area in two parts: one above them, a speck far to the right. */
const topology: AreaTopology = {
  type: 'Topology',
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
    [
      [0, 2],
      [0, 3],
      [2, 3],
      [2, 2],
      [0, 2],
    ],
    [
      [3, 0],
      [3, 0.01],
      [3.01, 0.01],
      [3.01, 0],
      [3, 0],
    ],
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'W', name: 'West' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { code: 'E', name: 'East' } },
        { type: 'MultiPolygon', arcs: [[[3]], [[4]]], properties: { code: 'N', name: 'North' } },
      ],
    },
  },
}

describe('a map', () => {
  const map = mapGeometry(topology, 300)

  test('fills its width and is as high as its areas', () => {
    expect(map.width).toBe(300)
    expect(map.height).toBeGreaterThan(280)
    expect(map.height).toBeLessThan(320)
  })

  test('has every area with code, name and a drawn path, by name', () => {
    expect(map.areas.map(({ code, name }) => [code, name])).toEqual([
      ['E', 'East'],
      ['N', 'North'],
      ['W', 'West'],
    ])
    for (const { path } of map.areas) expect(path).toMatch(/^M[\d.]+,[\d.]+L/)
    expect(JSON.stringify(map)).not.toMatch(/NaN|null/)
  })

  test('tints neighbours differently', () => {
    expect(map.areas[0]?.tint).not.toBe(map.areas[1]?.tint)
  })

  test('numbers each part that has room, and each area at least once', () => {
    expect(map.areas.map((area) => area.points.length)).toEqual([1, 1, 1])
  })
})

test('the inner point of a square is its middle', () => {
  const square: Position[] = [
    [0, 0],
    [8, 0],
    [8, 8],
    [0, 8],
    [0, 0],
  ]
  expect(innerPoint([square])).toEqual({ point: [4, 4], distance: 4 })
})

test('the inner point of a horseshoe lies inside it, not in its gap', () => {
  const horseshoe: Position[] = [
    [0, 0],
    [12, 0],
    [12, 12],
    [8, 12],
    [8, 4],
    [4, 4],
    [4, 12],
    [0, 12],
    [0, 0],
  ]
  const [x, y] = innerPoint([horseshoe]).point
  expect(x > 4 && x < 8 && y > 4).toBe(false)
})

test('the inner point keeps away from a hole', () => {
  const outline: Position[] = [
    [0, 0],
    [12, 0],
    [12, 12],
    [0, 12],
    [0, 0],
  ]
  const hole: Position[] = [
    [3, 3],
    [9, 3],
    [9, 9],
    [3, 9],
    [3, 3],
  ]
  const [x, y] = innerPoint([outline, hole]).point
  expect(x > 3 && x < 9 && y > 3 && y < 9).toBe(false)
})
