import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fourColouring } from './four-colouring.ts'

/**
 * A map on a plane of any shape: cells of a grid, joined to bigger areas at random. Areas that share an edge of a cell
 * are neighbours.
 */
const planarMap = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    seed: fc.infiniteStream(fc.nat(999)),
  })
  .map(({ width, height, seed }) => {
    const owner = Array.from({ length: width * height }, (_, cell) => cell)
    const root = (cell: number): number => (owner[cell] === cell ? cell : root(owner[cell] ?? cell))
    const edges: [number, number][] = []
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const cell = row * width + column
        if (column + 1 < width) edges.push([cell, cell + 1])
        if (row + 1 < height) edges.push([cell, cell + width])
      }
    }
    for (const [a, b] of edges) if (Number(seed.next().value) < 400) owner[root(a)] = root(b)
    const roots = [...new Set(owner.map((_, cell) => root(cell)))]
    const neighbours = roots.map(() => new Set<number>())
    for (const [a, b] of edges.map(([x, y]) => [roots.indexOf(root(x)), roots.indexOf(root(y))])) {
      if (a === undefined || b === undefined || a === b) continue
      neighbours[a]?.add(b)
      neighbours[b]?.add(a)
    }
    return neighbours.map((set) => [...set])
  })

test('no two neighbours share a tint, on any map', () => {
  fc.assert(
    fc.property(planarMap, (neighbours) => {
      const tints = fourColouring(neighbours)
      expect(tints).toHaveLength(neighbours.length)
      for (const [area, around] of neighbours.entries()) {
        for (const other of around) expect(tints[other]).not.toBe(tints[area])
      }
    }),
    { numRuns: 60 },
  )
})

test('areas that touch nothing are tinted all the same', () => {
  expect(fourColouring([[], []])).toEqual([1, 1])
  expect(fourColouring([])).toEqual([])
})

test.each([5, 40])('%i areas that all overlap are tinted all the same', (count) => {
  const areas = Array.from({ length: count }, (_, area) => area)
  const all = areas.map((area) => areas.filter((other) => other !== area))
  expect(fourColouring(all)).toEqual(areas.map(() => 1))
})
