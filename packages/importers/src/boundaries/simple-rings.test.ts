import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areasWithCrossings } from '../samples/crossing-rings.ts'
import { createSimplifier, joinShapes } from './build-topology.ts'
import { ringContacts } from './ring-contacts.ts'
import type { Place } from './ring-contacts.ts'

const sidesOf = (corners: readonly Place[]) =>
  corners.map((start, at) => ({
    arc: 0,
    from: at,
    to: at + 1,
    start,
    end: corners[(at + 1) % corners.length] ?? start,
  }))

describe('sides that meet where a ring has no corner', () => {
  it.each<[string, Place[], [number, number][]]>([
    [
      'of a square',
      [
        [0, 0],
        [0, 2],
        [2, 2],
        [2, 0],
      ],
      [],
    ],
    [
      'of a triangle',
      [
        [0, 0],
        [0, 2],
        [2, 2],
      ],
      [],
    ],
    [
      'of a square with a corner on a straight side',
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [2, 2],
        [2, 0],
      ],
      [],
    ],
    [
      'that cross',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ],
      [[0, 2]],
    ],
    [
      'of which one ends on the other',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      [
        [0, 2],
        [0, 3],
      ],
    ],
    [
      'that share a corner with two others',
      [
        [0, 0],
        [2, 2],
        [4, 0],
        [4, 4],
        [2, 2],
        [0, 4],
      ],
      [
        [0, 3],
        [0, 4],
        [1, 3],
        [1, 4],
      ],
    ],
    [
      'that run back over each other',
      [
        [0, 0],
        [4, 0],
        [2, 0],
        [2, 4],
      ],
      [
        [0, 1],
        [0, 2],
      ],
    ],
    [
      'that lie on each other',
      [
        [0, 0],
        [4, 0],
        [5, 2],
        [3, 0],
        [1, 0],
        [0, 2],
      ],
      [
        [0, 2],
        [0, 3],
        [0, 4],
      ],
    ],
  ])('%s', (_, corners, expected) => {
    const pairs = ringContacts([sidesOf(corners)]).map(([one, other]): [number, number] => [one.from, other.from])
    expect(pairs.toSorted(([a, b], [c, d]) => a - c || b - d)).toEqual(expected)
    expect(ringContacts([sidesOf(corners.toReversed())])).toHaveLength(expected.length)
  })
})

describe('sides of two rings of an area', () => {
  const square: Place[] = [
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 0],
  ]
  it.each<[string, Place[], number]>([
    ['lie apart', square.map(([x, y]) => [x + 6, y]), 0],
    ['lie within each other', square.map(([x, y]) => [x / 2 + 1, y / 2 + 1]), 0],
    ['touch in a corner of both', square.map(([x, y]) => [x + 4, y + 4]), 0],
    ['cross', square.map(([x, y]) => [x + 2, y + 2]), 2],
    [
      'touch in a corner of one',
      [
        [4, 2],
        [6, 0],
        [6, 4],
      ],
      2,
    ],
    [
      'share a stretch',
      [
        [4, 1],
        [4, 3],
        [6, 2],
      ],
      3,
    ],
    [
      'share a stretch from a corner on',
      [
        [4, 0],
        [4, 3],
        [6, 2],
      ],
      2,
    ],
    [
      'enclose nothing',
      [
        [2, 2],
        [6, 2],
      ],
      0,
    ],
  ])('%s', (_, corners, expected) => {
    for (const other of [corners, corners.toReversed()]) {
      expect(ringContacts([sidesOf(square), sidesOf(other)])).toHaveLength(expected)
      expect(ringContacts([sidesOf(other), sidesOf(square)])).toHaveLength(expected)
    }
  })
})

/** A small square before the outer bank, so near that it lies on it when points are dropped. */
function islandAt(angle: number): Position[] {
  const corner = (width: number, along: number): Position => {
    const [radius, at] = [1 + angle + width, angle + along]
    return [radius * Math.cos(at) * 0.01, radius * Math.sin(at) * 0.01]
  }
  return [corner(5, 0), corner(5.4, 0), corner(5.4, 0.02), corner(5, 0.02), corner(5, 0)]
}

/** Two neighbours with a winding river between them, narrow enough to lie on itself when points are dropped. */
function neighbours(jitter: readonly number[], turns: number, many = 0) {
  const wobble = (at: number) => jitter[at % jitter.length] ?? 0
  const bank = (width: number): Position[] =>
    Array.from({ length: 300 }, (_, at) => {
      const angle = (at / 300) * turns * 2 * Math.PI
      const radius = 1 + angle + width + wobble(at + Math.round(width * 10))
      return [radius * Math.cos(angle) * 0.01, radius * Math.sin(angle) * 0.01]
    })
  const [inner, middle, outer] = [bank(0), bank(2), bank(4)]
  const between = (one: Position[], other: Position[]) => [...one, ...other.toReversed(), one[0] ?? []]
  const islands = Array.from({ length: many }, (_, at): Position[][] => [islandAt((at / many) * turns * 2 * Math.PI)])
  return [
    { code: 'inner', geometry: { type: 'Polygon' as const, coordinates: [between(inner, middle)] } },
    {
      code: 'outer',
      geometry: { type: 'MultiPolygon' as const, coordinates: [[between(middle, outer)], ...islands] },
    },
  ]
}

const jitters = fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 40, maxLength: 80 })
const coarse = fc.record({ keep: fc.constantFrom(0.05, 0.1, 0.3, 0.6, 1), grid: fc.constantFrom(60, 300, 1e4) })

describe('simplified rings', () => {
  it('are simple, whatever share of the points is kept on whatever grid', () => {
    let crossed = 0
    fc.assert(
      fc.property(jitters, coarse, (jitter, simplification) => {
        const source = joinShapes(neighbours(jitter, 2.5, 40), new Map())
        const simplifier = createSimplifier(source)
        crossed += areasWithCrossings(simplifier.crude(simplification)).length
        expect(areasWithCrossings(simplifier.simple(simplification))).toEqual([])
      }),
      { numRuns: 60 },
    )
    // Without the repair some of them are not.
    expect(crossed).toBeGreaterThan(0)
  })

  it('stay as they were where none crosses', () => {
    const simplifier = createSimplifier(joinShapes(neighbours([0], 0.4), new Map()))
    for (const keep of [0.2, 0.5, 1]) {
      expect(simplifier.simple({ keep, grid: 1e4 })).toEqual(simplifier.crude({ keep, grid: 1e4 }))
    }
  })

  it('are still one line between two neighbours', () => {
    const source = joinShapes(neighbours([0, 0.5, 0.9, 0.2, 0.7], 2.5), new Map())
    const { arcs } = createSimplifier(source).simple({ keep: 0.1, grid: 300 })
    expect(arcs).toHaveLength(source.arcs.length)
  })

  it('are left out where nothing remains of an island, and kept where it is all there is', () => {
    const island = (at: number): Position[] => [
      [at, 0],
      [at, 1e-4],
      [at + 1e-4, 1e-4],
      [at + 1e-4, 0],
      [at, 0],
    ]
    const mainland: Position[] = [
      [0, 0],
      [0, 1],
      [0.5, 1.3],
      [1, 1],
      [1, 0],
      [0, 0],
    ]
    const shapes = [
      { code: 'both', geometry: { type: 'MultiPolygon' as const, coordinates: [[mainland], [island(2)]] } },
      { code: 'alone', geometry: { type: 'Polygon' as const, coordinates: [island(3)] } },
    ]
    const { objects } = createSimplifier(joinShapes(shapes, new Map())).simple({ keep: 1, grid: 100 })
    expect(objects.areas.geometries).toMatchObject([
      { type: 'Polygon', properties: { code: 'alone' } },
      { type: 'MultiPolygon', arcs: [[[expect.any(Number)]]], properties: { code: 'both' } },
    ])
  })
})
