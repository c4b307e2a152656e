import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError, PeriodError } from '../errors.ts'
import { rate } from '../methods/rate.ts'
import { pooledPeriods } from './pooled-periods.ts'
import type { PeriodRow } from './pooled-periods.ts'

const row = (period: string, count: number | null = 4, denominator: number | null = 1000): PeriodRow => ({
  period,
  count,
  denominator,
})
const years = ['2021', '2022', '2023'].map((year) => row(year))

describe('pooledPeriods', () => {
  it.each([
    ['calendar years', ['2021', '2022', '2023'], '2021-01-01/P3Y'],
    ['years in any order', ['2023', '2021', '2022'], '2021-01-01/P3Y'],
    ['financial years', ['2021/22', '2022/23'], '2021-04-01/P2Y'],
    ['four quarters', ['2023 Q1', '2023 Q2', '2023 Q3', '2023 Q4'], '2023-01-01/P1Y'],
    ['three months', ['January 2025', 'February 2025', 'March 2025'], '2025-01-01/P3M'],
    ['pooled years', ['2018 - 20', '2021 - 23'], '2018-01-01/P6Y'],
    ['one year', ['2021'], '2021-01-01/P1Y'],
  ])('adds up %s', (_, periods, period) => {
    const rows = periods.map((each) => row(each))
    const [count, denominator] = [4 * rows.length, 1000 * rows.length]
    expect(pooledPeriods(rows)).toEqual({ kind: 'pooled', period, count, denominator })
  })

  it('gives a rate of the sums, which lies between the rates of the years and is surer', () => {
    const counted = fc.record({ count: fc.nat(500), denominator: fc.integer({ min: 1, max: 9999 }) })
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const pooled = pooledPeriods([
          { period: '2021', ...one },
          { period: '2022', ...other },
        ])
        if (pooled.kind === 'missing') throw new Error(pooled.reason)
        const [first, second, both] = [rate(one), rate(other), rate(pooled)]
        expect(both.value).toBeGreaterThanOrEqual(Math.min(first.value, second.value) * (1 - 1e-12))
        expect(both.value).toBeLessThanOrEqual(Math.max(first.value, second.value) * (1 + 1e-12))
        expect(both).toEqual(rate({ count: one.count + other.count, denominator: one.denominator + other.denominator }))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a gap', years.toSpliced(1, 1), 'There is nothing between 2021-12-31 and 2023-01-01.'],
    ['a missing count', [...years, row('2024', null)], '2024: There is no count.'],
    ['a missing denominator', [row('2020/21', 3, null), row('2021/22')], '2020/21: There is no denominator.'],
  ])('reports %s', (_, rows, reason) => {
    expect(pooledPeriods(rows)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [
      'rolling years',
      [row('2019 - 21'), row('2020 - 22')],
      'period must not share days with 2019-01-01/P3Y; it is “2020-01-01/P3Y”.',
    ],
    ['a year and its quarter', [row('2021'), row('2021 Q1')], 'period must not share days with 2021-01-01/P3M'],
    ['a period twice', [row('2021'), row('2022'), row('2021')], 'period must not share days with 2021-01-01/P1Y'],
    ['a single day', [row('2021'), row('2021-03-21')], 'period (position 1) must be a span of time, not a single day'],
    [
      'two quarters',
      [row('2021 Q1'), row('2021 Q2')],
      'rows must add up to a month, a quarter or whole years; it is “6 months”.',
    ],
    ['no periods', [], 'rows must have at least one period; it is [].'],
    ['a negative count', [row('2021'), row('2022', -1)], 'count (position 1) must not be negative; it is -1.'],
    ['a denominator of 0', [row('2021'), row('2022', 1, 0)], 'denominator (position 1) must be above 0; it is 0.'],
  ])('refuses %s', (_, rows, message) => {
    expect(() => pooledPeriods(rows)).toThrow(CalculationError)
    expect(() => pooledPeriods(rows)).toThrow(`pooledPeriods: ${message}`)
  })

  it('refuses what is no period', () => {
    expect(() => pooledPeriods([row('soon')])).toThrow(PeriodError)
  })
})
