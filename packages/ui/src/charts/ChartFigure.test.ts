import { expect, test } from 'vitest'
import { aComparison, aTrend } from '../fixtures/charts.ts'
import { aGap, anEstimate } from '../fixtures/figures.ts'
import { rendered, textOf } from '../fixtures/render.ts'
import ChartFigure from './ChartFigure.vue'
import { chartKinds } from './registry.ts'
import { chartOption } from './options.ts'
import { renderChartSvg } from './render-chart-svg.ts'

const draw = (props: object) => rendered(ChartFigure, props, renderChartSvg)

test('finding, measure, plot, source, table and download, in this order', async () => {
  const data = aTrend()
  const text = textOf(await draw({ data }))
  const parts = [
    data.sentence,
    'Shaded: 95% interval',
    'Coventry 57.0',
    'Source: Office',
    'Table of this chart',
    'Download CSV',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('everything is there without script: two drawings, the table, the links', async () => {
  const html = await draw({ data: aTrend(), room: 'hub' })
  expect(html).toContain('fits-736')
  expect(html.match(/<svg role="img"/g)).toHaveLength(2)
  expect(html).toContain('<details>')
  expect(html).toContain('href="/api/v1/estimates.csv?indicator=healthy-life-expectancy')
  expect(html).toContain('href="/api/v1/estimates?format=xlsx&amp;indicator=healthy-life-expectancy')
  expect(html).not.toContain('GeoJSON')
  expect(html).toContain('>Open in the hub</a>')
})

test('a map is to be had with its boundaries', async () => {
  const description = {
    type: 'map' as const,
    indicator: 'healthy-life-expectancy',
    scheme: 'ward-2025',
    within: '@city',
    period: 'latest',
    category: 'all',
  }
  const estimates = [aGap({ area: 'E08000026', period: '2019-01-01/P1Y' })]
  const html = await draw({ data: aTrend([], { description, estimates }) })
  expect(html).toContain('href="/api/v1/estimates?format=geojson&amp;indicator=')
})

test('marks have a key', async () => {
  expect(textOf(await draw({ data: aComparison() }))).toContain('BetterWorseNot comparedagainst England')
})

test('a chart without a single value is its sentence and its table', async () => {
  const estimates = [aGap({ area: 'E08000026', period: '2019-01-01/P1Y' })]
  const html = await draw({ data: aTrend([], { estimates }) })
  expect(html).not.toContain('class="plot')
  expect(html).toContain('<details open>')
})

test('the page decides on heading, download and link', async () => {
  const html = await draw({ data: aTrend(), level: 2, download: null, hub: false })
  expect(html).toContain('<h2 class="chart-finding">')
  expect(html).not.toContain('Download CSV')
  expect(html).not.toContain('Open in the hub')
})

test('illustrative boundaries are named with the source', async () => {
  const data = aTrend()
  const areas = data.areas.map((area) => ({ ...area, status: 'illustrative' as const }))
  expect(textOf(await draw({ data: { ...data, areas } }))).toContain('Illustrative boundaries.')
})

test('every kind of chart says what it is, and only drawings by ECharts have an option', () => {
  const size = { width: 736, height: 300 }
  for (const [type, kind] of Object.entries(chartKinds)) {
    expect(kind.name).not.toBe('')
    const data = type === 'comparison-bars' ? aComparison() : aTrend(undefined, { estimates: [anEstimate(1)] })
    const description = { ...data.description, type } as typeof data.description
    expect(chartOption({ ...data, description }, size) !== null).toBe('height' in kind.drawing)
  }
})
