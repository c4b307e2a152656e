import { describe, expect, it } from 'vitest'
import { randomNumbers, wholeRandomNumbers } from './random-numbers.ts'

describe('wholeRandomNumbers', () => {
  it.each([
    [
      [1, 2, 3, 4],
      [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295],
    ],
    [
      [0, 1, 2, 3],
      [384, 524546, 1075056769, 2828078338, 1617561924, 3403628308, 1563858755, 3600111265],
    ],
  ])('from the state %j are those of the published generator', (state, expected) => {
    const next = wholeRandomNumbers(state)
    expect(expected.map(() => next())).toEqual(expected)
  })
})

describe('randomNumbers', () => {
  const drawn = (seed: number, n: number) => {
    const next = randomNumbers(seed)
    return Array.from({ length: n }, () => next())
  }

  it('are the same for the same seed and others for another', () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50))
    expect(drawn(7, 50)).not.toEqual(drawn(8, 50))
  })

  it('lie evenly between 0 and 1, neither included', () => {
    const numbers = drawn(1, 100_000)
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length
    expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThan(0)
    expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1)
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 3)
  })

  it('do not follow from the one before', () => {
    const numbers = drawn(3, 50_000)
    const products = numbers.slice(1).map((x, index) => (x - 0.5) * ((numbers[index] ?? 0) - 0.5))
    expect(Math.abs(products.reduce((sum, x) => sum + x, 0) / products.length)).toBeLessThan(0.002)
  })

  it('begin differently for neighbouring seeds', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => drawn(seed, 1)[0] ?? 0)
    expect(new Set(firsts).size).toBe(1000)
    expect(firsts.reduce((sum, x) => sum + x, 0) / 1000).toBeCloseTo(0.5, 1)
  })

  it.each([-1, 0.5, 2 ** 32, NaN])('refuse the seed %d', (seed) => {
    expect(() => randomNumbers(seed)).toThrow('randomNumbers: seed must be a whole number from 0 to 4294967295')
  })
})
