import { expect, test } from 'vitest'
import { aTrend, aTrendBySex } from '../../fixtures/charts.ts'
import { endLabels, namedPeriods, trendBoxes, trendHeight } from './trend-layout.ts'
import { trendSeries } from './trend-series.ts'

test.each([
  { width: 900, columns: 2 },
  { width: 736, columns: 1 },
  { width: 350, columns: 1 },
])('two panels at $width px stand in $columns columns', ({ width, columns }) => {
  const data = aTrendBySex()
  const boxes = trendBoxes(data, trendSeries(data), width)
  expect(new Set(boxes.map((box) => box.start)).size).toBe(columns)
  for (const box of boxes) {
    expect(box.left + box.width).toBeLessThan(width)
    expect(box.width).toBeGreaterThan(100)
    expect(box.top + box.height).toBeLessThan(trendHeight(data, width))
  }
})

test('names stand at the ends of the lines, 18 px apart at least', () => {
  const data = aTrend([60, 61, 59, 58, 60.1])
  const series = trendSeries(data)
  const [panel, box] = [series.panels[0], trendBoxes(data, series, 736)[0]]
  if (!panel || !box) throw new Error('no panel')
  const labels = endLabels(panel, data, series, box, 736)
  expect(labels.map((label) => label.lines.join(' '))).toEqual(['England 62.0', 'West Midlands 60.0', 'Coventry 60.1'])
  const heights = labels.map((label) => label.text.y).sort((a, b) => a - b)
  for (const [index, height] of heights.entries()) {
    expect((heights[index + 1] ?? Number.POSITIVE_INFINITY) - height).toBeGreaterThanOrEqual(18 - 1e-6)
  }
})

test('a series that ends early has its name at its own last value', () => {
  const data = aTrend([60, 61, 59, null, null])
  const series = trendSeries(data)
  const [panel, box] = [series.panels[0], trendBoxes(data, series, 736)[0]]
  if (!panel || !box) throw new Error('no panel')
  const own = endLabels(panel, data, series, box, 736).find((label) => label.area.role === 'this')
  expect(own?.lines.join(' ')).toBe('Coventry 59.0')
  expect(own?.end.x).toBeCloseTo(box.left + box.width / 2)
})

test.each([
  { width: 300, names: ['2015', '2016', '2018', '2019'] },
  { width: 90, names: ['2015', '2019'] },
])('at $width px the axis names $names', ({ width, names }) => {
  const series = trendSeries(aTrend())
  const named = namedPeriods(series, { left: 0, top: 0, width, height: 100 })
  expect(named.map((period) => period.id.slice(0, 4))).toEqual(names)
})
