import type { Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { dissolve, joinShapes, simplifyTopology } from './build-topology.ts'
import type { AreaTopology } from './build-topology.ts'
import type { AreaShape } from './read-shapes.ts'
import { wind } from './wind.ts'

/** Four unit squares in a row with a fifth point on each side, from west to east. */
function square(at: number): AreaShape {
  const ring = [
    [at, 0],
    [at + 0.5, 0.0001],
    [at + 1, 0],
    [at + 1, 1],
    [at, 1],
    [at, 0],
  ]
  return { code: `S${at}`, geometry: { type: 'Polygon', coordinates: [ring] } }
}
const SQUARES = [0, 1, 2, 3].map(square)
const NAMES = new Map([
  ['S0', 'First'],
  ['west', 'The west'],
])

function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + (x1 * y2 - x2 * y1) / 2
  }, 0)
}

function outerAreas(topology: AreaTopology): Record<string, number> {
  const { features } = feature(topology, topology.objects.areas)
  return Object.fromEntries(
    features.map(({ geometry, properties }) => {
      if (geometry.type === 'Polygon') return [properties.code, signedArea(geometry.coordinates[0] ?? [])]
      if (geometry.type !== 'MultiPolygon') return [properties.code, Number.NaN]
      return [properties.code, geometry.coordinates.reduce((sum, [outer = []]) => sum + signedArea(outer), 0)]
    }),
  )
}

describe('joinShapes', () => {
  test('shares borders, sorts by code and names the areas', () => {
    const topology = joinShapes(SQUARES.toReversed(), NAMES)
    expect(topology.objects.areas.geometries.map(({ properties }) => properties)).toEqual([
      { code: 'S0', name: 'First' },
      { code: 'S1', name: 'S1' },
      { code: 'S2', name: 'S2' },
      { code: 'S3', name: 'S3' },
    ])
    // Each inner border is one arc of two areas.
    expect(topology.arcs).toHaveLength(4 + 3 + 2)
  })

  test('winds outer rings clockwise, whatever the source did', () => {
    const turned = SQUARES.map(({ code, geometry }) => ({
      code,
      geometry: {
        ...geometry,
        coordinates: (geometry as Polygon).coordinates.map((ring) => ring.toReversed()),
      } as Polygon,
    }))
    for (const shapes of [SQUARES, turned]) {
      for (const area of Object.values(outerAreas(joinShapes(shapes, NAMES)))) expect(area).toBeCloseTo(-1, 3)
    }
  })
})

describe('dissolve', () => {
  const parents = new Map([
    ['S0', 'west'],
    ['S1', 'west'],
    ['S2', 'east'],
  ])

  test('joins the areas of a parent into one outline and leaves out those of none', () => {
    const shapes = dissolve(joinShapes(SQUARES, NAMES), parents)
    const areas = outerAreas(joinShapes(shapes, NAMES))
    expect(Object.keys(areas)).toEqual(['east', 'west'])
    expect(areas['west']).toBeCloseTo(-2, 3)
    expect(areas['east']).toBeCloseTo(-1, 3)
  })
})

describe('simplifyTopology', () => {
  test('drops the points that are hardly seen and keeps every area', () => {
    const simple = simplifyTopology(joinShapes(SQUARES, NAMES), { keep: 0.3, grid: 1000 })
    const points = simple.arcs.reduce((sum, arc) => sum + arc.length, 0)
    const before = joinShapes(SQUARES, NAMES).arcs.reduce((sum, arc) => sum + arc.length, 0)
    expect(points).toBeLessThan(before)
    expect(Object.keys(outerAreas(simple))).toEqual(['S0', 'S1', 'S2', 'S3'])
    expect(simple.transform).toBeDefined()
  })
})

describe('wind', () => {
  test('turns holes the other way', () => {
    const hole = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.2],
    ]
    const [outer, inner] = (
      wind(
        { type: 'Polygon', coordinates: [(SQUARES[0]?.geometry as Polygon).coordinates[0] ?? [], hole] },
        'clockwise',
      ) as Polygon
    ).coordinates
    expect(Math.sign(signedArea(outer ?? []))).toBe(-1)
    expect(Math.sign(signedArea(inner ?? []))).toBe(1)
  })
})
