import { describe, expect, it } from 'vitest'
import { normalInterval, normalIntervalAboveZero } from './normal-interval.ts'

describe('normalInterval', () => {
  it('is as wide on both sides as the level asks', () => {
    const { lower, upper } = normalInterval(10, 2, 0.95)
    expect(lower).toBeCloseTo(10 - 2 * 1.959963984540054, 12)
    expect(upper).toBeCloseTo(10 + 2 * 1.959963984540054, 12)
  })

  it('may end below 0 where that is possible, and at 0 where it is not', () => {
    expect(normalInterval(1, 2, 0.95).lower).toBeLessThan(0)
    expect(normalIntervalAboveZero(1, 2, 0.95)).toEqual({ lower: 0, upper: normalInterval(1, 2, 0.95).upper })
    expect(normalIntervalAboveZero(9, 1, 0.95)).toEqual(normalInterval(9, 1, 0.95))
  })
})
