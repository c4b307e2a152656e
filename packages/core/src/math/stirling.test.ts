import { describe, expect, it } from 'vitest'
import { deviance, stirlingError } from './stirling.ts'

describe('stirlingError', () => {
  it.each([1, 2, 5, 10, 20])('completes Stirling’s formula for %d!', (n) => {
    let factorial = 1
    for (let k = 2; k <= n; k++) factorial *= k
    const stirling = Math.sqrt(2 * Math.PI * n) * (n / Math.E) ** n
    expect((stirling * Math.exp(stirlingError(n))) / factorial).toBeCloseTo(1, 12)
  })

  it('goes smoothly from the one form to the other', () => {
    expect(stirlingError(15 - 1e-9)).toBeCloseTo(stirlingError(15), 10)
  })
})

describe('deviance', () => {
  it('is 0 where value and mean are equal, and positive elsewhere', () => {
    expect(deviance(12, 12)).toBe(0)
    expect(deviance(12, 13)).toBeGreaterThan(0)
    expect(deviance(13, 12)).toBeGreaterThan(0)
  })

  it('gives the same by both forms', () => {
    for (const [x, mean] of [
      [100, 81],
      [100, 83],
      [3, 2.5],
    ] as const) {
      expect(deviance(x, mean)).toBeCloseTo(x * Math.log(x / mean) + mean - x, 12)
    }
  })
})
