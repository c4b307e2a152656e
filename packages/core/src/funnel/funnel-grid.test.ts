import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelGrid } from './funnel-grid.ts'

describe('funnelGrid', () => {
  it('runs by equal ratios from 1 to beyond the largest', () => {
    const grid = funnelGrid({ smallest: 1212, largest: 161_390 }, 1, 0)
    expect([0, 1, 2, 9, 24, 49, 74, 98, 99].map((index) => grid[index])).toEqual([
      1, 2, 3, 10, 48, 746, 11256, 152505, 170000,
    ])
  })

  it('stops one step before the end where the limits reach beyond it', () => {
    const grid = funnelGrid({ smallest: 21.77, largest: 183.46 }, 1, 1)
    expect([49, 74, 98, 99].map((index) => grid[index])).toEqual([50, 99, 190, 195])
  })

  it('rises by at least one through a hundred numbers', () => {
    const size = fc.double({ min: 1, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(size, size, fc.double({ min: 1e-4, max: 1, noNaN: true }), (a, b, perUnit) => {
        const grid = funnelGrid({ smallest: Math.min(a, b), largest: Math.max(a, b) }, perUnit, 0)
        expect(grid).toHaveLength(100)
        expect(grid.every((each, index) => Number.isInteger(each) && each > (grid[index - 1] ?? 0))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
