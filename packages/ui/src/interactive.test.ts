// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { ChartData } from '@jsna/core'
import { chartKinds } from './charts/registry.ts'
import { aComparison, aTrend, aTrendBySex } from './fixtures/charts.ts'
import { drawLive } from './interactive.ts'
import type { LiveChart } from './interactive.ts'

let live: LiveChart | null = null

function draw(data: ChartData, width = 640): HTMLElement {
  const element = document.createElement('div')
  document.body.append(element)
  const kind = chartKinds[data.description.type]
  const height = 'height' in kind.drawing ? kind.drawing.height(data, width) : 300
  live = drawLive(element, data, { width, height }, kind.readings(data))
  return element
}

const tip = (): string =>
  [...document.querySelectorAll('.tooltip')]
    .flatMap((box) => [...box.children].map((line) => line.textContent))
    .join(' | ')
    .replaceAll('\u2060', '')

afterEach(() => {
  live?.dispose()
  document.body.replaceChildren()
})

test('a chart is drawn as SVG at its size', () => {
  const svg = draw(aTrend()).querySelector('svg')
  expect(svg?.getAttribute('width')).toBe('640')
  expect(svg?.outerHTML).not.toContain('NaN')
})

test.each([
  [0, '2015 | Coventry 60.0 (59.0 to 61.0) | West Midlands 62.0 (61.0 to 63.0) | England 64.0 (63.0 to 65.0)'],
  [2, '2017 | Coventry 59.0 (58.0 to 60.0) | West Midlands 61.0 (60.0 to 62.0) | England 63.0 (62.0 to 64.0)'],
  [4, '2019 | Coventry 57.0 (56.0 to 58.0) | West Midlands 60.0 (59.0 to 61.0) | England 62.0 (61.0 to 63.0)'],
])('reading %i of a trend is shown at its own point', (position, text) => {
  draw(aTrend())
  live?.show(position)
  expect(tip()).toBe(text)
})

test('a panel answers for itself', () => {
  draw(aTrendBySex(), 900)
  live?.show(9)
  expect(tip()).toBe('Men, 2019 | Coventry 55.0 (54.0 to 56.0) | England 62.0 (61.0 to 63.0)')
})

test.each([
  [0, 'Coventry | 60.0 (59.0 to 61.0), Better'],
  [1, 'Ashford | 55.0 (54.0 to 56.0), Worse'],
  [2, 'Borough of Long Names | 50.0, Not compared'],
])('reading %i of a comparison is its bar', (position, text) => {
  draw(aComparison())
  live?.show(position)
  expect(tip()).toBe(text)
})

test('a reading that does not exist shows nothing', () => {
  draw(aTrend())
  live?.show(99)
  expect(tip()).toBe('')
})

test('a name in a tip is never markup', () => {
  const data = aTrend()
  const areas = data.areas.map((area) => ({ ...area, name: '<img src=x onerror=alert(1)>' }))
  draw({ ...data, areas })
  live?.show(0)
  expect(document.querySelector('.tooltip img')).toBeNull()
  expect(tip()).toContain('<img')
})

test('a kind that ECharts does not draw is refused by name', () => {
  const data = { ...aTrend(), description: { ...aTrend().description, type: 'map' } } as ChartData
  expect(() => drawLive(document.createElement('div'), data, { width: 1, height: 1 }, [])).toThrow('map')
})

test('disposing leaves nothing behind', () => {
  const element = draw(aTrend())
  live?.dispose()
  live = null
  expect(element.querySelector('svg')).toBeNull()
})
