import { describe, expect, it } from 'vitest'
import { emptyLifeTable, fillLifeTable } from './life-table.ts'
import { healthyYears } from './sullivan.ts'

const of = (...values: number[]) => Float64Array.of(...values)
const table = emptyLifeTable(3)
fillLifeTable(table, of(0, 1, 11), of(10, 20, 50), of(100, 1000, 500))

describe('healthyYears', () => {
  it('are all years where everyone is in good health, with nothing uncertain about it', () => {
    const { expectancy, standardError } = healthyYears(table, of(1, 1, 1), of(9, 9, 9))
    for (const band of [0, 1, 2]) expect(expectancy[band]).toBeCloseTo(table.expectancy[band] ?? 0, 10)
    expect(standardError).toEqual(of(0, 0, 0))
  })

  it('are the same share of all years where the share is the same at every age', () => {
    const { expectancy } = healthyYears(table, of(0.75, 0.75, 0.75), of(9, 9, 9))
    expect(expectancy[0]).toBeCloseTo(0.75 * (table.expectancy[0] ?? 0), 10)
  })

  it('carry the spread of each share by the years lived at that age', () => {
    const { expectancy, standardError } = healthyYears(table, of(0.9, 0.8, 0.5), of(100, 100, 25))
    // In the last band everyone has 10 years: 5 of them healthy, give or take 10 × √(0.25 / 25).
    expect(expectancy[2]).toBeCloseTo(5, 12)
    expect(standardError[2]).toBeCloseTo(1, 12)
    const q = 0.2 / 1.1
    const years = 10 * (1 - q / 2)
    expect(standardError[1]).toBeCloseTo(Math.sqrt(years ** 2 * 0.0016 + (1 - q) ** 2), 12)
  })
})
