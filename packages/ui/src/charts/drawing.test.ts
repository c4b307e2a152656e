// @vitest-environment happy-dom
import type { ChartData, Estimate } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { aComparison, aTrend, aTrendBySex, yearly } from '../fixtures/charts.ts'
import { anEstimate, aVerdict, coventry, england, peer } from '../fixtures/figures.ts'
import { renderChartSvg } from './render-chart-svg.ts'

/** The drawing as elements, in the order in which they lie upon each other. */
function drawn(data: ChartData, width = 736): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = renderChartSvg(data, width)
  return page
}

const painted = (page: HTMLElement, name: 'fill' | 'stroke', token: string): Element[] => [
  ...page.querySelectorAll(`[${name}="var(--${token})"]`),
]
const wordsIn = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('text')].map((text) => text.textContent ?? '')
const withoutLimits = (estimate: Estimate): Estimate =>
  estimate.kind === 'estimate' ? { ...estimate, lowerCi95: null, upperCi95: null } : estimate

describe('a trend', () => {
  test('has one band, of this area only', () => {
    expect(painted(drawn(aTrend()), 'fill', 'band')).toHaveLength(1)
  })

  test('has a band for each run, and none over a gap', () => {
    expect(painted(drawn(aTrend([60, 61, null, 58, 57])), 'fill', 'band')).toHaveLength(2)
  })

  test('has no band where no limits are published', () => {
    const data = aTrend()
    expect(painted(drawn({ ...data, estimates: data.estimates.map(withoutLimits) }), 'fill', 'band')).toHaveLength(0)
  })

  test('has its band below its lines', () => {
    const page = drawn(aTrend())
    const all = [...page.querySelectorAll('*')]
    const [band] = painted(page, 'fill', 'band')
    const [line] = painted(page, 'stroke', 'd1')
    expect(band && line && all.indexOf(band) < all.indexOf(line)).toBe(true)
  })

  test('has its region dashed and England solid', () => {
    const page = drawn(aTrend())
    expect(painted(page, 'stroke', 'd2')[0]?.getAttribute('stroke-dasharray')).toBe('6,4')
    expect(painted(page, 'stroke', 'd5')[0]?.getAttribute('stroke-dasharray')).toBeNull()
  })

  test('has a dot at the end of each line', () => {
    const page = drawn(aTrend())
    for (const token of ['d1', 'd2', 'd5']) expect(painted(page, 'fill', token), token).toHaveLength(1)
  })

  test('names its areas beside the lines and has no legend', () => {
    const words = wordsIn(drawn(aTrend()))
    expect(words.filter((word) => word.includes('Coventry'))).toEqual(['Coventry 57.0'])
    expect(words.filter((word) => word.includes('England'))).toEqual(['England 62.0'])
  })

  test('names its periods at first, last and two between', () => {
    const words = wordsIn(drawn(aTrend()))
    expect(words.filter((word) => /^20\d\d$/.test(word))).toEqual(['2015', '2016', '2018', '2019'])
  })

  test('has the names of its panels', () => {
    const words = wordsIn(drawn(aTrendBySex(), 900))
    expect(words).toContain('Women')
    expect(words).toContain('Men')
  })

  test('of one period is a point', () => {
    const page = drawn(aTrend([], { areas: [coventry], estimates: yearly('E08000026', [60]) }))
    expect(painted(page, 'fill', 'd1')).toHaveLength(1)
    expect(page.innerHTML).not.toContain('NaN')
  })

  test('leads from a name that had to move to the end of its line', () => {
    const close = [...yearly('E08000026', [60, 61]), ...yearly('E92000001', [60, 61])]
    const page = drawn(aTrend([], { areas: [coventry, england], estimates: close }))
    expect(painted(page, 'stroke', 'rule-2').length).toBeGreaterThan(0)
  })
})

describe('a comparison', () => {
  test('has a dark bar for this area and light ones for the others', () => {
    const page = drawn(aComparison())
    expect(painted(page, 'fill', 'd1')).toHaveLength(1)
    expect(painted(page, 'fill', 'bar')).toHaveLength(2)
  })

  test('has a whisker of three strokes for each value with limits', () => {
    expect(painted(drawn(aComparison()), 'stroke', 'ink')).toHaveLength(6)
  })

  test('gives the whisker inside the dark bar an edge of paper', () => {
    expect(painted(drawn(aComparison()), 'stroke', 'paper')).toHaveLength(1)
  })

  test('has the line of the benchmark over all bars', () => {
    const page = drawn(aComparison())
    const all = [...page.querySelectorAll('*')]
    const last = painted(page, 'stroke', 'd5').map((line) => all.indexOf(line))
    const bars = [...painted(page, 'fill', 'bar'), ...painted(page, 'fill', 'd1')].map((bar) => all.indexOf(bar))
    expect(Math.min(...last)).toBeGreaterThan(Math.max(...bars))
  })

  test('writes the value of the benchmark on top', () => {
    expect(wordsIn(drawn(aComparison()))).toContain('England 58.0')
  })

  test('has value, mark and word for each row on a wide page', () => {
    const words = wordsIn(drawn(aComparison()))
    for (const word of ['60.0', '55.0', '50.0', 'Better', 'Worse', 'Not compared']) expect(words).toContain(word)
  })

  test('has marks without words on a narrow page', () => {
    const page = drawn(aComparison(), 350)
    expect(wordsIn(page)).not.toContain('Better')
    expect(painted(page, 'fill', 'better')).toHaveLength(1)
    expect(painted(page, 'fill', 'worse')).toHaveLength(1)
  })

  test('keeps the name of a benchmark at the edge inside the drawing', () => {
    const data = aComparison()
    const far = data.estimates.map((each) =>
      each.area === 'E92000001' ? anEstimate(61, { area: each.area, period: each.period }) : each,
    )
    const page = drawn({ ...data, estimates: far }, 350)
    const label = [...page.querySelectorAll('text')].find((text) => text.textContent?.startsWith('England'))
    expect(Number(label?.getAttribute('x'))).toBeLessThan(320)
  })

  test('of many areas has thinner rows and still every name', () => {
    const areas = Array.from({ length: 60 }, (_, index) => peer(`P${index}`, `Area ${index}`))
    const key = { period: '2022-01-01/P1Y' }
    const data = aComparison({
      areas: [...areas, england],
      estimates: [...areas, england].map((area, index) => anEstimate(10 + index, { ...key, area: area.code })),
      comparisons: areas.map((area) => aVerdict('similar', { ...key, area: area.code })),
    })
    const page = drawn(data)
    expect(wordsIn(page).filter((word) => word.startsWith('Area '))).toHaveLength(60)
    expect(Number(page.querySelector('svg')?.getAttribute('height'))).toBeLessThan(60 * 30)
  })

  test('without a benchmark has no line', () => {
    const data = aComparison()
    const page = drawn({ ...data, areas: data.areas.filter((area) => area.role !== 'benchmark'), comparisons: [] })
    expect(painted(page, 'stroke', 'd5')).toHaveLength(0)
    expect(wordsIn(page)).toContain('60.0')
  })
})
