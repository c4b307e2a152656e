import { compareWithBenchmark, recentTrend, spread } from '@jsna/core'
import type { Estimate } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { areas } from '../builders/places.ts'
import { benchmarksOf, derive } from './derive.ts'

const indicator = buildIndicator({
  slug: 'smoking',
  name: 'Smoking',
  polarity: 'low-is-good',
  trendRule: 'value-with-interval',
  intervalMethod: 'published',
})
const byCode = new Map(areas.map((area) => [area.code, area]))

function estimate(area: string, year: number, value: number | null): Estimate {
  const key = {
    indicator: 'smoking',
    area,
    period: `${year}-01-01/P1Y`,
    sex: 'persons' as const,
    age: 'all',
    category: 'all',
  }
  if (value === null) return { kind: 'suppressed', ...key, reason: 'Too few.' }
  const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, note: '' }
  return {
    kind: 'estimate',
    ...key,
    value,
    lowerCi95: value - 0.2,
    upperCi95: value + 0.2,
    ...none,
    method: 'published',
    status: 'final',
  }
}

const years = [2019, 2020, 2021, 2022, 2023, 2024]
const city = years.map((year) => estimate('E08000026', year, 20 - (year - 2019)))
const england = years.map((year) => estimate('E92000001', year, 14))
const others = ['E06000015', 'E08000035', 'E08000031', 'E06000009'].map((code, index) =>
  estimate(code, 2024, 11 + index),
)
const all = [...city, ...england, ...others]

describe('benchmarksOf', () => {
  it.each([
    ['E92000001', []],
    ['E12000005', ['E92000001']],
    ['E08000026', ['E92000001', 'E12000005']],
    ['E06000015', ['E92000001']],
    ['reach-mosaic', ['E08000026', 'E92000001']],
    ['E01009500', ['E08000026', 'E92000001']],
  ])('%s is held against %j', (code, expected) => {
    const area = byCode.get(code)
    expect(area && benchmarksOf(area)).toEqual(expected)
  })
})

describe('derive', () => {
  const { comparisons, trends, spreads, standings } = derive(indicator, all, byCode)

  it('compares every value with its benchmarks as core does, where they have one', () => {
    expect(comparisons).toHaveLength(years.length + others.length)
    const [first] = comparisons
    const [of, beside] = [city[0], england[0]]
    if (!of || !beside) throw new Error('no estimates')
    expect(first).toMatchObject({
      area: 'E08000026',
      benchmark: 'E92000001',
      ...compareWithBenchmark(of, beside, indicator),
    })
    expect(first?.verdict).toBe('worse')
  })

  it('tests the trend of every series with several periods, in the order of time', () => {
    expect(trends.map(({ area }) => area)).toEqual(['E08000026', 'E92000001'])
    const trend = recentTrend(city, indicator)
    expect(trends[0]).toMatchObject({ ...trend, periods: JSON.stringify(trend.periods) })
    expect(trends[0]).toMatchObject({ direction: 'decreasing', judged: 'getting-better' })
    const shuffled = derive(indicator, all.toReversed(), byCode)
    expect(shuffled.trends.find(({ area }) => area === 'E08000026')).toEqual(trends[0])
  })

  it('says how the areas of one scheme and period are spread', () => {
    expect(spreads).toHaveLength(1)
    const values = [...others, city[5]].flatMap((each) =>
      each?.kind === 'estimate' ? [{ area: each.area, value: each.value }] : [],
    )
    expect(spreads[0]).toMatchObject({
      scheme: 'upper-tier-authority-2025',
      period: '2024-01-01/P1Y',
      ...spread(values),
    })
  })

  it('ranks the newest value from the good end', () => {
    const standing = standings.find(({ area }) => area === 'E08000026')
    expect(standing).toMatchObject({ period: '2024-01-01/P1Y', value: 15, position: 5, of: 5, order: 'lowest' })
    expect(standings.find(({ area }) => area === 'E06000015')).toMatchObject({ position: 1, of: 5 })
  })

  it('gives an area alone in its scheme no rank', () => {
    expect(standings.find(({ area }) => area === 'E92000001')).toMatchObject({ position: null, of: null })
  })

  it('takes the newest value that there is, and lets hidden ones play no part', () => {
    const hidden = [...all, estimate('E08000026', 2025, null), estimate('E08000031', 2025, null)]
    const derived = derive(indicator, hidden, byCode)
    expect(derived.standings.find(({ area }) => area === 'E08000026')).toMatchObject({
      period: '2024-01-01/P1Y',
      position: 5,
    })
    expect(derived.spreads).toEqual(spreads)
    const only = derive(indicator, [estimate('E08000031', 2025, null)], byCode)
    expect(only.standings).toMatchObject([{ value: null, position: null, of: null }])
    expect(only.spreads).toEqual([])
  })

  it('makes nothing of nothing', () => {
    expect(derive(indicator, [], byCode)).toEqual({ comparisons: [], trends: [], spreads: [], standings: [] })
  })
})
