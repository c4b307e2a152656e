import { describe, expect, it } from 'vitest'
import { directSums } from './direct-sums.ts'

const of = (...values: number[]) => Float64Array.of(...values)

describe('directSums', () => {
  it('adds up the bands of one area', () => {
    // 2/100 × 30/50 + 6/200 × 20/50 = 0.024; 2 × (0.6/100)² + 6 × (0.4/200)² = 0.000096.
    const { count, value, variance } = directSums(of(2, 6), of(2, 6), of(100, 200), of(30, 20))
    expect(count).toBe(8)
    expect(value).toBeCloseTo(0.024, 15)
    expect(variance).toBeCloseTo(0.000096, 15)
  })

  it('reads an area out of a table without a copy', () => {
    const counts = of(9, 9, 2, 6)
    const denominators = of(90, 90, 100, 200)
    expect(directSums(counts, counts, denominators, of(30, 20), 2)).toEqual(
      directSums(of(2, 6), of(2, 6), of(100, 200), of(30, 20)),
    )
  })

  it('takes the spread from the squares, which repeated events raise', () => {
    const once = directSums(of(8), of(8), of(100), of(1))
    const twice = directSums(of(8), of(16), of(100), of(1))
    expect(twice.value).toBe(once.value)
    expect(twice.variance).toBe(2 * once.variance)
  })
})
