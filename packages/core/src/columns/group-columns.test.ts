import { expect, it } from 'vitest'
import { groupsAt } from './group-columns.ts'

const population = Float64Array.of(1, 2, 3, 4)
const value = Float64Array.of(5, 6, NaN, 8)

it('groupsAt gives the quantiles of one area with their standard errors', () => {
  const standardError = Float64Array.of(0.1, 0.2, 0.3, 0.4)
  expect(groupsAt({ population, value, standardError }, 2, 2)).toEqual([
    { quantile: 1, population: 3, value: null, standardError: 0.3 },
    { quantile: 2, population: 4, value: 8, standardError: 0.4 },
  ])
})

it('groupsAt gives them with their limits', () => {
  const [lowerCi95, upperCi95] = [Float64Array.of(4, 5, 6, 7), Float64Array.of(6, 7, 8, 9)]
  expect(groupsAt({ population, value, lowerCi95, upperCi95 }, 2, 0)).toEqual([
    { quantile: 1, population: 1, value: 5, lowerCi95: 4, upperCi95: 6 },
    { quantile: 2, population: 2, value: 6, lowerCi95: 5, upperCi95: 7 },
  ])
})
