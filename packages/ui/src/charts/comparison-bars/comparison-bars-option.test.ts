import type { BarSeriesOption } from 'echarts'
import { expect, test } from 'vitest'
import { aComparison } from '../../fixtures/charts.ts'
import { barRows } from './bar-rows.ts'
import { barsHeight, barsLayout } from './bars-layout.ts'
import { comparisonBarsOption } from './comparison-bars-option.ts'

const barsOf = (data: ReturnType<typeof aComparison>) => {
  const { series } = comparisonBarsOption(data, { width: 736, height: barsHeight(data) })
  return [series].flat().find((entry): entry is BarSeriesOption => entry?.type === 'bar')
}

test('a bar a value, this area dark', () => {
  expect(barsOf(aComparison())?.data).toEqual([
    { value: 60, itemStyle: { color: 'var(--d1)' } },
    { value: 55, itemStyle: { color: 'var(--bar)' } },
    { value: 50, itemStyle: { color: 'var(--bar)' } },
  ])
})

test('bars start at zero', () => {
  const { xAxis } = comparisonBarsOption(aComparison(), { width: 736, height: 200 })
  expect([xAxis].flat()[0]).toMatchObject({ min: 0, max: 61 })
})

test('the axis holds the areas with a value and no others', () => {
  const { yAxis } = comparisonBarsOption(aComparison(), { width: 736, height: 200 })
  expect([yAxis].flat()[0]).toMatchObject({ data: ['E08000026', 'A', 'B'] })
})

test.each([
  { width: 736, hasWords: true },
  { width: 350, hasWords: false },
])('at $width px the verdict has words: $hasWords', ({ width, hasWords }) => {
  const data = aComparison()
  const layout = barsLayout(data, barRows(data), width)
  expect(layout.word !== null).toBe(hasWords)
  expect(layout.box.width).toBeGreaterThan(100)
  expect(layout.mark).toBeLessThan(width)
})

test('a long name breaks on a narrow screen', () => {
  const data = aComparison()
  expect(barsLayout(data, barRows(data), 350).names).toEqual([['Coventry'], ['Ashford'], ['Borough of', 'Long Names']])
})
