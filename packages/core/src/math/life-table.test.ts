import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLifeTable, fillLifeTable } from './life-table.ts'
import type { LifeTable } from './life-table.ts'

const of = (...values: number[]) => Float64Array.of(...values)

function tableOf(startAges: Float64Array, deaths: Float64Array, populations: Float64Array, offset = 0): LifeTable {
  const table = emptyLifeTable(startAges.length)
  fillLifeTable(table, startAges, deaths, populations, offset)
  return table
}

describe('fillLifeTable', () => {
  it('follows Chiang’s second method, worked by hand on three bands', () => {
    // Ages 0, 1 to 10, 11 and over. Infants: M = 0.1, q = 0.1 / (1 + 0.1 × 0.9) = 0.0917431.
    const { dying, survivors, lived, expectancy } = tableOf(of(0, 1, 11), of(10, 20, 50), of(100, 1000, 500))
    expect(dying[0]).toBeCloseTo(0.1 / 1.09, 14)
    // M = 0.02 over ten years: q = 0.2 / 1.1.
    expect(dying[1]).toBeCloseTo(0.2 / 1.1, 14)
    expect(survivors[1]).toBeCloseTo(100_000 * (1 - 0.1 / 1.09), 8)
    expect(lived[0]).toBeCloseTo(100_000 * (1 - 0.9 * (0.1 / 1.09)), 8)
    // Those who reach the last band live 1 / M = 10 years.
    expect(expectancy[2]).toBeCloseTo(10, 12)
    const atOne = 10 * (1 - 0.2 / 1.1 / 2) + 10 * (1 - 0.2 / 1.1)
    expect(expectancy[1]).toBeCloseTo(atOne, 12)
    expect(expectancy[0]).toBeCloseTo(1 - (0.9 * 0.1) / 1.09 + atOne * (1 - 0.1 / 1.09), 12)
  })

  it('follows Silcocks for the standard error, the last band included', () => {
    const { standardError } = tableOf(of(0, 1, 11), of(10, 20, 50), of(100, 1000, 500))
    // Last band alone: 1 / (M √deaths).
    expect(standardError[2]).toBeCloseTo(10 / Math.sqrt(50), 12)
    const q = 0.2 / 1.1
    const own = ((q * q * (1 - q)) / 20) * (5 + 10) ** 2
    expect(standardError[1]).toBeCloseTo(Math.sqrt(own + (1 - q) ** 2 * (100 / 50)), 12)
  })

  it('lets nobody past a band whose deaths would be more than everyone', () => {
    // 90 deaths in 100 over ten years: M n a = 4.5.
    const { dying, survivors, expectancy, standardError } = tableOf(of(0, 1, 11), of(0, 90, 5), of(100, 100, 50))
    expect(dying[1]).toBe(1)
    expect([survivors[2], expectancy[2], standardError[2]]).toEqual([0, 0, 0])
    expect(expectancy[1]).toBe(5)
  })

  it('reads an area out of a table without a copy, over what an earlier area left', () => {
    const ages = of(0, 1, 11)
    const table = tableOf(ages, of(9, 9, 9), of(90, 90, 90))
    fillLifeTable(table, ages, of(1, 2, 3, 10, 20, 50), of(10, 20, 30, 100, 1000, 500), 3)
    expect(table).toEqual(tableOf(ages, of(10, 20, 50), of(100, 1000, 500)))
  })

  it('is consistent: survivors fall, years lived fit between them, and expectancies follow from each other', () => {
    const rate = fc.integer({ min: 0, max: 90 })
    fc.assert(
      fc.property(fc.tuple(rate, rate, rate, rate, fc.integer({ min: 1, max: 900 })), (deaths) => {
        const ages = of(0, 1, 5, 10, 15)
        const { survivors, lived, expectancy } = tableOf(ages, of(...deaths), of(1000, 1000, 1000, 1000, 1000))
        for (let band = 0; band < 4; band++) {
          const [here, next] = [survivors[band] ?? 0, survivors[band + 1] ?? 0]
          const years = (ages[band + 1] ?? 0) - (ages[band] ?? 0)
          expect(next).toBeLessThanOrEqual(here)
          expect(lived[band]).toBeLessThanOrEqual(years * here)
          expect(lived[band]).toBeGreaterThanOrEqual(years * next)
          expect((expectancy[band] ?? 0) * here).toBeCloseTo((lived[band] ?? 0) + (expectancy[band + 1] ?? 0) * next, 4)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
