import { describe, expect, it } from 'vitest'
import { solveIncreasing } from './solve.ts'

describe('solveIncreasing', () => {
  it('finds a root from a poor start', () => {
    const cube = (u: number) => ({ value: u ** 3 - 8, slope: 3 * u * u })
    expect(solveIncreasing(cube, -90, -100, 100)).toBeCloseTo(2, 14)
  })

  it('halves the bracket where the slope says nothing', () => {
    const step = (u: number) => ({ value: u < 0.25 ? -1 : u - 0.25, slope: 0 })
    expect(solveIncreasing(step, 0.9, 0, 1)).toBeCloseTo(0.25, 14)
  })

  it('starts in the middle when the start lies outside', () => {
    expect(solveIncreasing((u) => ({ value: u - 3, slope: 1 }), 50, 0, 6)).toBe(3)
  })
})
