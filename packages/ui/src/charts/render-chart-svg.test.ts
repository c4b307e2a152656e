import { describe, expect, test } from 'vitest'
import { aComparison, aTrend, aTrendBySex } from '../fixtures/charts.ts'
import { peer } from '../fixtures/figures.ts'
import { renderChartSvg } from './render-chart-svg.ts'

const charts = { trend: aTrend(), 'trend by sex': aTrendBySex(), 'comparison bars': aComparison() }

describe.each(Object.entries(charts))('%s', (_, data) => {
  test.each([350, 640, 736, 900])('is drawn for %i px and never scaled', (width) => {
    const svg = renderChartSvg(data, width)
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}"`))
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('has a name that carries the finding', () => {
    const svg = renderChartSvg(data, 736)
    expect(svg).toContain('role="img"')
    expect(svg.replace(/&amp;/g, '&')).toContain(data.sentence)
  })

  test('has no text under 13 px', () => {
    const sizes = [...renderChartSvg(data, 350).matchAll(/font-size:([\d.]+)px/g)].map((match) => Number(match[1]))
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13)
  })

  test('takes its colours from the page, so that it follows the theme', () => {
    const svg = renderChartSvg(data, 736)
    const paints = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(new Set(paints.filter((paint) => !/^(none|transparent|var\(--[a-z0-9-]+\))$/.test(paint)))).toEqual(
      new Set(),
    )
  })

  test('carries no ids that could collide with those of another chart, and no style of its own', () => {
    const svg = renderChartSvg(data, 736)
    expect(svg).not.toMatch(/ id="/)
    expect(svg).not.toContain('<style')
  })

  test('is the same each time', () => {
    expect(renderChartSvg(data, 736)).toBe(renderChartSvg(data, 736))
  })
})

test('the words at the ends of the lines are there', () => {
  const svg = renderChartSvg(aTrend(), 736)
  for (const label of ['Coventry 57.0', 'West Midlands 60.0', 'England 62.0']) expect(svg).toContain(label)
})

test('a hidden value leaves no mark', () => {
  expect(renderChartSvg(aComparison(), 736)).not.toContain('>Hidden Vale<')
})

test('names are never read as markup', () => {
  const data = aComparison()
  const areas = [...data.areas.filter((area) => area.code !== 'A'), peer('A', '<script>alert(1)</script>')]
  const svg = renderChartSvg({ ...data, areas, sentence: '"><script>alert(2)</script>' }, 900)
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script')
})

test('a chart without a single value is drawn without one', () => {
  const estimates = aTrend([null, null, null, null, null]).estimates.filter((estimate) => estimate.kind === 'missing')
  expect(renderChartSvg(aTrend([], { estimates }), 736)).not.toMatch(/NaN|undefined|Infinity/)
})
