import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { areasWithCrossings } from '../samples/crossing-rings.ts'
import { collectionOf, windingGrid } from '../samples/sample-shapes.ts'
import { joinShapes } from './build-topology.ts'
import { BOUNDARY_BUDGET, fitToBudget } from './fit-to-budget.ts'
import { geometryArea } from './geometry-area.ts'
import { readShapes } from './read-shapes.ts'

async function grid(side: number, steps: number) {
  const content = new TextEncoder().encode(collectionOf(windingGrid(side, steps)))
  const { shapes, points } = await readShapes(content, {}, createIssueList())
  return { topology: joinShapes(shapes, new Map()), points }
}

describe('boundaries that are simplified to their budget', () => {
  test('keep every point where there is room', async () => {
    const { topology } = await grid(3, 4)
    const before = topology.arcs.reduce((sum, arc) => sum + arc.length, 0)
    expect(fitToBudget(topology)?.points).toBe(before)
  })

  test('weigh at most 60 kB, nearly use them, share their borders, and lose no area', async () => {
    const { topology, points } = await grid(15, 300)
    expect(points).toBeGreaterThan(250_000)
    const fitted = fitToBudget(topology)
    const compressed = brotliCompressSync(JSON.stringify(fitted?.topology)).byteLength
    expect(compressed).toBeLessThanOrEqual(BOUNDARY_BUDGET)
    expect(fitted?.bytes).toBeGreaterThan(0.8 * BOUNDARY_BUDGET)
    const { geometries } = fitted?.topology.objects.areas ?? { geometries: [] }
    expect(geometries).toHaveLength(225)
    expect(fitted && areasWithCrossings(fitted.topology)).toEqual([])
    // As many lines as before: each inner border is still one line of two areas.
    expect(fitted?.topology.arcs).toHaveLength(topology.arcs.length)
    for (const [index, area] of geometries.entries()) {
      const before = topology.objects.areas.geometries[index]
      if (!fitted || !before) throw new Error('An area is missing.')
      expect(geometryArea(fitted.topology, area) / geometryArea(topology, before)).toBeCloseTo(1, 1)
    }
  })

  test('are refused where nothing recognisable fits', async () => {
    const { topology } = await grid(12, 20)
    expect(fitToBudget(topology, 900)).toBeNull()
  })
})
