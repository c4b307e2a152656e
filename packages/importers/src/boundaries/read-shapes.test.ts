import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { collectionOf, squareFeature } from '../samples/sample-shapes.ts'
import { joinShapes } from './build-topology.ts'
import { readShapes, SHAPE_LIMITS } from './read-shapes.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const squares = ['E05000001', 'E05000002', 'E05000003'].map((code, east) => squareFeature(code, east))

async function read(content: Uint8Array | string, limits = SHAPE_LIMITS, order = {}) {
  const issues = createIssueList()
  const found = await readShapes(typeof content === 'string' ? bytes(content) : content, order, issues, limits)
  return { ...found, issues: issues.issues }
}

const withRing = (ring: unknown) =>
  collectionOf([{ ...squareFeature('E05000001', 0), geometry: { type: 'Polygon', coordinates: [ring] } }])
const ring = (left: number, side: number) => [
  [left, 52.4],
  [left + side, 52.4],
  [left + side, 52.4 + side],
  [left, 52.4 + side],
  [left, 52.4],
]
const withRings = (...rings: unknown[]) =>
  collectionOf([{ ...squareFeature('E05000001', 0), geometry: { type: 'Polygon', coordinates: rings } }])
const withCrs = (name: string, content = collectionOf(squares)) =>
  JSON.stringify({ ...(JSON.parse(content) as object), crs: { type: 'name', properties: { name } } })
const grid = [
  [430_000, 280_000],
  [431_000, 280_000],
  [431_000, 281_000],
  [430_000, 280_000],
]

describe('boundaries', () => {
  test('are read with the properties that hold code and name, which are told by their spelling', async () => {
    const { shapes, codeProperty, nameProperty, properties, issues, repaired, points } = await read(
      collectionOf(squares),
    )
    expect(issues).toEqual([])
    expect([codeProperty, nameProperty, properties]).toEqual(['WD25CD', 'WD25NM', ['WD25CD', 'WD25NM']])
    expect(shapes.map(({ code, name, feature }) => [code, name, feature])).toEqual([
      ['E05000001', 'Ward E05000001', 1],
      ['E05000002', 'Ward E05000002', 2],
      ['E05000003', 'Ward E05000003', 3],
    ])
    expect([repaired, points]).toEqual([0, 15])
  })

  test('are read with the properties that somebody names', async () => {
    const other = squares.map((_, east) => squareFeature('same', east, { OWN: `own-${east}` }))
    expect(
      (await read(collectionOf(other), SHAPE_LIMITS, { codeProperty: 'OWN', nameProperty: 'WD25NM' })).shapes,
    ).toMatchObject([{ code: 'own-0', name: 'Ward same' }, { code: 'own-1' }, { code: 'own-2' }])
  })

  test('are read from TopoJSON as well', async () => {
    const { shapes } = await read(collectionOf(squares))
    const topology = joinShapes(shapes, new Map([['E05000001', 'First']]))
    const again = await read(JSON.stringify(topology))
    expect(again.issues).toEqual([])
    expect([again.codeProperty, again.nameProperty, again.repaired]).toEqual(['code', 'name', 0])
    expect(again.shapes.map(({ name }) => name)).toEqual(['First', 'E05000002', 'E05000003'])
  })

  test('that run the wrong way round are counted, for they are turned', async () => {
    const turned = JSON.parse(collectionOf(squares)) as { features: { geometry: { coordinates: number[][][] } }[] }
    for (const { geometry } of turned.features)
      geometry.coordinates = geometry.coordinates.map((ring) => ring.toReversed())
    expect(await read(JSON.stringify(turned))).toMatchObject({ repaired: 3, issues: [] })
  })

  test.each([
    ['with a byte order mark', bytes(`\uFEFF${collectionOf(squares)}`)],
    ['in UTF-16 with its mark', Buffer.from(`\uFEFF${collectionOf(squares)}`, 'utf16le')],
    ['with heights', bytes(collectionOf(squares).replaceAll(/(52\.4\d*)\]/g, '$1,80]'))],
    [
      'whose properties have the names of an object’s own',
      bytes(collectionOf(squares).replaceAll('"WD25CD"', '"__proto__":{"a":1},"constructor":"x","WD25CD"')),
    ],
  ])('%s are read', async (_what, content) => {
    expect(await read(new Uint8Array(content))).toMatchObject({
      issues: [],
      shapes: { length: 3 },
      codeProperty: 'WD25CD',
    })
  })
})

describe('boundaries that look odd and are right', () => {
  test.each([
    ['a hole', withRings(ring(-1.6, 0.1), ring(-1.58, 0.01))],
    ['a hole that touches the line around it', withRings(ring(-1.6, 0.1), ring(-1.6, 0.05))],
    ['a sliver that simplifying left beside the shape', withRings(ring(-1.6, 0.1), ring(-1.4, 0.00001))],
    ['degrees that are said to be such', withCrs('urn:ogc:def:crs:OGC:1.3:CRS84')],
    ['coordinates of which something unknown is said', withCrs('urn:ogc:def:crs:EPSG::2154')],
  ])('%s', async (_what, content) => {
    expect((await read(content)).issues).toEqual([])
  })
})

test('metres that are said to be degrees are named as what they are', async () => {
  const { issues } = await read(withCrs('EPSG:4326', withRing(grid)))
  expect(issues).toMatchObject([{ rule: 'not-longitude-latitude' }])
  expect(issues[0]?.message).toMatch(
    /says that its coordinates are longitude and latitude, and they are not.*National Grid.*4326/,
  )
})

describe('what is wrong with boundaries', () => {
  const [first, second] = squares
  test.each([
    ['the same code twice', collectionOf([first, first]), [2, 'WD25CD', 'duplicate-key']],
    ['a code that is none', collectionOf([first, squareFeature('not a code', 1)]), [2, 'WD25CD', 'missing-value']],
    ['no properties', collectionOf([first, { ...second, properties: null }]), [2, 'WD25CD', 'missing-value']],
    ['a feature that is none', collectionOf([first, 7]), [2, 'WD25CD', 'missing-value']],
    ['no geometry', collectionOf([first, { ...second, geometry: null }]), [2, 'geometry', 'no-geometry']],
    [
      'a point',
      collectionOf([{ ...first, geometry: { type: 'Point', coordinates: [0, 0] } }]),
      [1, 'geometry', 'no-geometry'],
    ],
    [
      'no ring',
      collectionOf([{ ...first, geometry: { type: 'Polygon', coordinates: [] } }]),
      [1, 'geometry', 'no-geometry'],
    ],
    ['rings that are none', withRing('x'), [1, 'geometry', 'no-geometry']],
    [
      'an open ring',
      withRing([
        [-1.6, 52.4],
        [-1.5, 52.4],
        [-1.5, 52.5],
        [-1.6, 52.5],
      ]),
      [1, 'geometry', 'unclosed-ring'],
    ],
    [
      'a ring of three points',
      withRing([
        [-1.6, 52.4],
        [-1.5, 52.4],
        [-1.6, 52.4],
      ]),
      [1, 'geometry', 'unclosed-ring'],
    ],
    [
      'a ring that encloses nothing',
      withRing([
        [-1.6, 52.4],
        [-1.5, 52.5],
        [-1.4, 52.6],
        [-1.6, 52.4],
      ]),
      [1, 'geometry', 'no-geometry'],
    ],
    [
      'points that are none',
      withRing([
        [-1.6, 52.4],
        ['-1.5', null],
        [-1.5, 52.5],
        [-1.6, 52.4],
      ]),
      [1, 'geometry', 'impossible-value'],
    ],
    [
      'infinite points',
      withRing([]).replace('[[]]', '[[[1e309,52.4],[1,52],[1,53],[1e309,52.4]]]'),
      [1, 'geometry', 'impossible-value'],
    ],
    ['the British National Grid', withRing(grid), [1, 'geometry', 'not-longitude-latitude']],
    ['Web Mercator', withRing(grid.map(([x = 0, y = 0]) => [-x, y * 25])), [1, 'geometry', 'not-longitude-latitude']],
    [
      'latitude first',
      withRing([
        [52.4, -1.6],
        [52.4, -1.5],
        [52.5, -1.5],
        [52.4, -1.6],
      ]),
      [1, 'geometry', 'not-longitude-latitude'],
    ],
    ['a hole beside its shape', withRings(ring(-1.6, 0.1), ring(-1.4, 0.01)), [1, 'geometry', 'impossible-value']],
    [
      'an island that is given as a hole',
      withRings(ring(-1.6, 0.1), ring(-1.58, 0.01), ring(-1.9, 0.1)),
      [1, 'geometry', 'impossible-value'],
    ],
    [
      'degrees that are said to be metres',
      withCrs('urn:ogc:def:crs:EPSG::27700'),
      [null, 'crs', 'not-longitude-latitude'],
    ],
    ['no area', collectionOf([]), [null, null, 'no-rows']],
    ['no property that is a code', collectionOf([{ ...first, properties: { a: 1 } }]), [null, null, 'missing-column']],
    ['another document', '{"type": "Point"}', [null, null, 'not-readable']],
    ['a bare list', '[1, 2]', [null, null, 'not-readable']],
    ['no JSON', '<kml>', [null, null, 'not-readable']],
    ['nothing', '', [null, null, 'not-readable']],
    ['NUL characters', collectionOf(squares).replace('Ward', 'Wa\0rd'), [1, null, 'encoding']],
    [
      'deep nesting',
      `{"type":"FeatureCollection","features":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      [null, null, 'missing-column'],
    ],
    [
      'deep nesting in a shape',
      withRing([]).replace('[[]]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      [1, 'geometry', 'impossible-value'],
    ],
  ] as const)('%s', async (_what, content, expected) => {
    const { issues, shapes } = await read(content)
    expect(issues.map(({ row, column, rule }) => [row, column, rule])).toEqual([expected])
    expect(issues[0]?.message).toMatch(/[A-Z].+\./)
    expect(shapes.length).toBeLessThan(2)
  })

  test('a file in other coordinates is named once, with the remedy', async () => {
    const national = JSON.parse(withRing(grid)) as { features: object[] }
    const { issues } = await read(
      collectionOf([
        ...national.features,
        { ...second, ...JSON.parse(JSON.stringify(national.features[0])), properties: { WD25CD: 'E05000009' } },
      ]),
    )
    expect(issues).toHaveLength(1)
    expect(issues[0]?.message).toContain('British National Grid')
    expect(issues[0]?.message).toContain('EPSG:4326')
  })

  test('Windows-1252 is refused by name, never guessed', async () => {
    const content = Buffer.from(collectionOf([squareFeature('E05000001', 0, { WD25NM: 'Rhôs' })]), 'latin1')
    expect((await read(new Uint8Array(content))).issues).toMatchObject([{ rule: 'encoding' }])
  })

  test.each([
    ['bytes', { ...SHAPE_LIMITS, bytes: 100 }],
    ['areas', { ...SHAPE_LIMITS, features: 2 }],
    ['points', { ...SHAPE_LIMITS, points: 14 }],
  ])('more %s than the limit are refused', async (_what, limits) => {
    const { issues, shapes } = await read(collectionOf(squares), limits)
    expect(issues).toMatchObject([{ rule: 'too-large', row: null }])
    expect(shapes).toEqual([])
  })
})

describe('a hostile topology', () => {
  const topology = (change: object) =>
    JSON.stringify({
      type: 'Topology',
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'E05000001' } }],
        },
      },
      arcs: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      ...change,
    })
  const collection = (geometries: unknown[]) => ({ objects: { areas: { type: 'GeometryCollection', geometries } } })

  test.each([
    ['a line that is not there', topology({ arcs: [] }), 'not-readable'],
    ['lines that are none', topology({ arcs: ['x', 7] }), 'impossible-value'],
    ['a broken transform', topology({ transform: { scale: 'x' } }), 'not-readable'],
    ['no collection', topology({ objects: { a: { type: 'Polygon', arcs: [[0]] } } }), 'not-readable'],
    [
      'one line named a million times',
      topology(
        collection([{ type: 'Polygon', arcs: [Array.from({ length: 500_000 }, () => 0)], properties: { code: 'E1' } }]),
      ),
      'too-large',
    ],
  ])('%s', async (_what, content, rule) => {
    const { issues, shapes } = await read(content)
    expect(issues.map((issue) => issue.rule)).toEqual([rule])
    expect(shapes).toEqual([])
  })
})
