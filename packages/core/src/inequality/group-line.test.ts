import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupWeights, weightedCovariance, weightedSum } from './group-line.ts'

const populations = [12000, 9000, 8000, 10000, 11000]

describe('groupWeights', () => {
  it('give middle and slope of the weighted line', () => {
    const { middle, slope } = groupWeights(populations)
    const values = [0.24, 0.21, 0.19, 0.15, 0.12]
    expect(weightedSum(slope, values)).toBeCloseTo(-0.1581203, 7)
    expect(weightedSum(middle, values) - weightedSum(slope, values) / 2).toBeCloseTo(0.26126015, 7)
  })

  it('find a line that is there, whatever the populations', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: -90, max: 90 }),
        (people, start, rise) => {
          const { middle, slope } = groupWeights(people)
          const all = people.reduce((sum, each) => sum + each, 0)
          const below = people.map((_, index) => people.slice(0, index).reduce((sum, each) => sum + each, 0))
          const values = people.map((each, index) => start + (rise * ((below[index] ?? 0) + each / 2)) / all)
          expect(weightedSum(slope, values)).toBeCloseTo(rise, 8)
          expect(weightedSum(middle, values)).toBeCloseTo(start + rise / 2, 8)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('are the same to the last bit for typed arrays', () => {
    expect(groupWeights(Float64Array.from(populations))).toEqual(groupWeights(populations))
    const values = [71.3, 72.9, 70.1, 75.5, 76.2]
    const { slope } = groupWeights(populations)
    expect(weightedSum(slope, Float64Array.from(values))).toBe(weightedSum(slope, values))
  })
})

describe('weightedCovariance', () => {
  it('adds weights times errors, squared', () => {
    expect(weightedCovariance([1, 2], [1, 2], [3, 0.5])).toBe(10)
    expect(weightedCovariance([1, 2], [2, -1], [3, 0.5])).toBe(17.5)
  })
})
