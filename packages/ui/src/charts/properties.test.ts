import type { ChartData, Estimate } from '@jsna/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aComparison, aTrend, yearly } from '../fixtures/charts.ts'
import { aHidden, anEstimate, coventry, england, peer, westMidlands } from '../fixtures/figures.ts'
import { chartKinds } from './registry.ts'
import { renderChartSvg } from './render-chart-svg.ts'
import { barRows } from './comparison-bars/bar-rows.ts'
import { trendSeries } from './trend/trend-series.ts'

const value = fc.double({ min: 0, max: 1000, noNaN: true }).map((number) => Math.round(number * 10) / 10)
const series = fc.array(fc.option(value, { nil: null }), { minLength: 1, maxLength: 12 })

const trends = fc.record({ own: series, region: series, standard: series }).map(({ own, region, standard }) =>
  aTrend([], {
    areas: [coventry, westMidlands, england],
    estimates: [...yearly('E08000026', own), ...yearly('E12000005', region), ...yearly('E92000001', standard)],
  }),
)

const comparisons = fc.array(fc.option(value, { nil: null }), { minLength: 1, maxLength: 12 }).map((values) => {
  const areas = values.map((_, index) => peer(`P${index}`, `Area ${index}`))
  const estimates = values.map((number, index): Estimate => {
    const key = { area: `P${index}`, period: '2022-01-01/P1Y' }
    return number === null ? aHidden(key) : anEstimate(number, key)
  })
  return aComparison({ areas, estimates, comparisons: [] })
})

const presentValues = (data: ChartData): number[] =>
  data.estimates.flatMap((estimate) => (estimate.kind === 'estimate' ? [estimate.value] : []))

test('the points of a trend are its present values, each once, and no run spans a gap', () => {
  fc.assert(
    fc.property(trends, (data) => {
      const lines = trendSeries(data).panels.flatMap((panel) => panel.lines)
      const points = lines.flatMap((line) => line.runs.flat())
      const drawn = points.flatMap(({ estimate }) => (estimate.kind === 'estimate' ? [estimate.value] : []))
      expect(drawn.toSorted()).toEqual(presentValues(data).toSorted())
      for (const run of lines.flatMap((line) => line.runs)) {
        expect(run.length).toBeGreaterThan(0)
        for (const [index, point] of run.entries()) {
          const next = run[index + 1]
          if (next) expect(next.x).toBeGreaterThan(point.x)
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('the table of a trend has a cell for every estimate, with its value or its reason', () => {
  fc.assert(
    fc.property(trends, (data) => {
      const cells = chartKinds.trend.table(data).groups.flatMap((group) => group.rows.flatMap((row) => row.cells))
      const values = cells.filter((cell) => cell.kind === 'value').map((cell) => cell.text.replaceAll(',', ''))
      expect(values.map(Number).toSorted()).toEqual(presentValues(data).toSorted())
    }),
    { numRuns: 50 },
  )
})

test('bars fall from the highest to the lowest, and the table has them in that order', () => {
  fc.assert(
    fc.property(comparisons, (data) => {
      const { rows, absent } = barRows(data)
      const values = rows.map((row) => row.estimate.value)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      expect(rows.length + absent.length).toBe(data.areas.length)
      const table = chartKinds['comparison-bars'].table(data).groups.flatMap((group) => group.rows)
      expect(table.map((row) => row.header)).toEqual([...rows, ...absent].map(({ area }) => area.name))
    }),
    { numRuns: 50 },
  )
})

test('whatever the figures, a drawing has only numbers, and no text under 13 px', () => {
  fc.assert(
    fc.property(fc.oneof(trends, comparisons), fc.constantFrom(350, 640, 736), (data, width) => {
      const svg = renderChartSvg(data, width)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      const sizes = [...svg.matchAll(/font-size:([\d.]+)px/g)].map((match) => Number(match[1]))
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(13)
    }),
    { numRuns: 30 },
  )
})

test('nothing in a drawing depends on the order in which the estimates came', () => {
  fc.assert(
    fc.property(trends, (data) => {
      const turned = { ...data, estimates: data.estimates.toReversed() }
      expect(renderChartSvg(turned, 640)).toBe(renderChartSvg(data, 640))
    }),
    { numRuns: 15 },
  )
})

test('a hidden value changes nothing but its own place in the table', () => {
  const data = aComparison()
  const without = {
    ...data,
    areas: data.areas.filter((area) => area.code !== 'H'),
    estimates: data.estimates.filter((estimate) => estimate.area !== 'H'),
  }
  expect(renderChartSvg(data, 736)).toBe(renderChartSvg(without, 736))
})
