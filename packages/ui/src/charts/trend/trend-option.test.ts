import type { LineSeriesOption } from 'echarts'
import { expect, test } from 'vitest'
import { aTrend, aTrendBySex } from '../../fixtures/charts.ts'
import { anIndicator } from '../../fixtures/figures.ts'
import { trendOption } from './trend-option.ts'

const size = { width: 736, height: 360 }

function linesOf(data: ReturnType<typeof aTrend>): LineSeriesOption[] {
  const { series } = trendOption(data, size)
  return [series].flat().filter((entry): entry is LineSeriesOption => entry?.type === 'line')
}

function drawnValues(lines: LineSeriesOption[], name: string): unknown[] {
  return lines
    .filter((line) => line.name === name)
    .flatMap((line) => line.data ?? [])
    .map((point) => (typeof point === 'object' && point !== null && 'value' in point ? point.value : point))
}

test('what is drawn is what was given', () => {
  const lines = linesOf(aTrend([60, 61, 59, 58, 57.25]))
  expect(drawnValues(lines, 'Coventry')).toEqual([
    [2015, 60],
    [2016, 61],
    [2017, 59],
    [2018, 58],
    [2019, 57.25],
  ])
  expect(drawnValues(lines, 'England')).toHaveLength(5)
})

test('a gap is two lines, never one', () => {
  const own = linesOf(aTrend([60, 61, null, 58, 57])).filter((line) => line.name === 'Coventry')
  expect(own.map((line) => line.data?.length)).toEqual([2, 2])
  expect(JSON.stringify(own)).not.toContain('null')
})

test('a value between two gaps is a dot of its own', () => {
  const [, alone] = linesOf(aTrend([60, null, 59, null, 57])).filter((line) => line.name === 'Coventry')
  expect(alone?.data).toEqual([{ value: [2017, 59], symbol: 'circle' }])
  expect(alone?.symbolSize).toBeGreaterThan(0)
})

test('roles are told apart without colour', () => {
  const looks = linesOf(aTrend()).map((line) => [line.name, line.lineStyle?.width, line.lineStyle?.type])
  expect(looks).toEqual([
    ['England', 2, 'solid'],
    ['West Midlands', 2, [6, 4]],
    ['Coventry', 3, 'solid'],
  ])
})

test('colours are tokens of the page', () => {
  expect(linesOf(aTrend()).map((line) => line.lineStyle?.color)).toEqual(['var(--d5)', 'var(--d2)', 'var(--d1)'])
})

test('small multiples share their scale', () => {
  const { yAxis, grid } = trendOption(aTrendBySex(), { width: 900, height: 300 })
  const axes = [yAxis].flat()
  expect(axes.map((axis) => [axis?.min, axis?.max])).toEqual([
    [54, 64],
    [54, 64],
  ])
  expect([grid].flat()).toHaveLength(2)
})

test('a rate is drawn from zero', () => {
  const { yAxis } = trendOption(aTrend(undefined, { indicator: anIndicator({ valueType: 'crude-rate' }) }), size)
  expect([yAxis].flat()[0]?.min).toBe(0)
})
