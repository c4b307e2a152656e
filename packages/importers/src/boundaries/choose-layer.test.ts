import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { readShapes } from './read-shapes.ts'

const arcs = [
  [
    [-1.6, 52.4],
    [-1.5, 52.4],
    [-1.5, 52.5],
    [-1.6, 52.4],
  ],
]
const layer = (type: 'Polygon' | 'LineString', properties: object) => ({
  type: 'GeometryCollection',
  geometries: [{ type, arcs: type === 'Polygon' ? [[0]] : [0], properties }],
})
const wards = layer('Polygon', { WD25CD: 'E05000001' })
const districts = layer('Polygon', { LAD25CD: 'E08000026' })
const lakes = layer('Polygon', { depth: 3 })
const roads = layer('LineString', { code: 'A45' })

async function read(objects: object, order = {}) {
  const issues = createIssueList()
  const content = new TextEncoder().encode(JSON.stringify({ type: 'Topology', objects, arcs }))
  const { shapes, layers } = await readShapes(content, order, issues)
  return { codes: shapes.map(({ code }) => code), layers, issues: issues.issues }
}

describe('the layer of a TopoJSON with several', () => {
  test('is the one that holds polygons with codes, wherever it stands', async () => {
    for (const objects of [
      { roads, lakes, wards },
      { wards, roads, lakes },
    ]) {
      expect(await read(objects)).toEqual({ codes: ['E05000001'], layers: [], issues: [] })
    }
  })

  test('is the one that holds the property which somebody names', async () => {
    expect((await read({ wards, districts }, { codeProperty: 'LAD25CD' })).codes).toEqual(['E08000026'])
  })

  test('is the one that somebody names', async () => {
    expect((await read({ wards, districts }, { layer: 'districts' })).codes).toEqual(['E08000026'])
  })

  test.for([
    [
      'several hold areas',
      { wards, districts, roads },
      {},
      /“wards”, “districts”, “roads”\. More than one.*Name the layer/,
    ],
    ['none holds areas', { lakes, roads }, {}, /“lakes”, “roads”\. None of them.*Name the layer/],
    ['it is not there', { wards, districts }, { layer: 'Wards' }, /no layer “Wards”\. It has “wards”, “districts”\./],
  ] as const)('has to be named where %s', async ([, objects, order, message]) => {
    const { codes, layers, issues } = await read(objects, order)
    expect([codes, layers]).toEqual([[], Object.keys(objects)])
    expect(issues).toMatchObject([{ row: null, rule: 'not-readable' }])
    expect(issues[0]?.message).toMatch(message)
  })

  test('need not be named where there is one', async () => {
    expect((await read({ lakes })).issues).toMatchObject([{ rule: 'missing-column' }])
  })
})
