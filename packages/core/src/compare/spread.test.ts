import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileBounds, quantileGroup } from './quantile-bounds.ts'
import { spread } from './spread.ts'

const areas = (values: number[]) => values.map((value, index) => ({ area: `area-${index}`, value }))

describe('spread', () => {
  it('names the extremes, the median and the middle half', () => {
    expect(spread(areas([30, 10, 20, 50, 40]))).toEqual({
      count: 5,
      minimum: 10,
      lowerQuartile: 20,
      median: 30,
      upperQuartile: 40,
      maximum: 50,
      minimumArea: 'area-1',
      maximumArea: 'area-3',
    })
  })

  it('interpolates between values', () => {
    expect(spread(areas([1, 2, 3, 4]))).toMatchObject({ lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25 })
  })

  it('names the first of areas with the same extreme', () => {
    expect(spread(areas([5, 1, 1, 5, 3]))).toMatchObject({ minimumArea: 'area-1', maximumArea: 'area-0' })
  })

  it.each([[[]], [[1]], [[1, 2, 3]]])('says nothing of %j', (values) => {
    expect(spread(areas(values))).toBeNull()
  })

  it('refuses what is no number, with its place', () => {
    expect(() => spread(areas([1, 2, NaN, 4]))).toThrow(
      'spread: values (position 2) must be finite numbers; it is NaN.',
    )
  })

  it('is in order and leaves its input alone', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 60 })
    fc.assert(
      fc.property(values, (given) => {
        const input = areas(given)
        const found = spread(input)
        if (!found) throw new Error('There are enough values.')
        const { minimum, lowerQuartile, median, upperQuartile, maximum } = found
        const inOrder = [minimum, lowerQuartile, median, upperQuartile, maximum]
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
        expect(input).toEqual(areas(given))
        expect(given).toContain(minimum)
        expect(input.find(({ area }) => area === found.maximumArea)?.value).toBe(maximum)
      }),
    )
  })
})

describe('quantileBounds', () => {
  it('parts areas into groups', () => {
    const bounds = quantileBounds([1, 2, 3, 4, 5, 6, 7, 8, 9], 4)
    expect(bounds).toEqual([1, 3, 5, 7, 9])
    expect([1, 3, 3.1, 5, 9].map((value) => quantileGroup(value, bounds ?? []))).toEqual([1, 1, 2, 2, 4])
  })

  it('needs five areas', () => {
    expect(quantileBounds([1, 2, 3, 4], 4)).toBeNull()
  })

  it('puts every value into a group, equal values into the same', () => {
    const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 5, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.constantFrom(4, 5, 10), (given, groups) => {
        const bounds = quantileBounds(given, groups) ?? []
        for (const value of given) {
          const group = quantileGroup(value, bounds)
          expect(group).toBeGreaterThanOrEqual(1)
          expect(group).toBeLessThanOrEqual(groups)
        }
      }),
    )
  })

  it('refuses groups, values and bounds that make no sense', () => {
    expect(() => quantileBounds([1, 2, 3, 4, 5], 1)).toThrow(
      'quantileBounds: groups must be a whole number of 2 or more',
    )
    expect(() => quantileBounds([1, 2, 3, 4, Infinity], 4)).toThrow(
      'quantileBounds: values (position 4) must be finite',
    )
    expect(() => quantileGroup(11, [1, 5, 10])).toThrow('quantileGroup: value must not lie above the highest bound')
  })
})
