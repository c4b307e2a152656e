import { describe, expect, it } from 'vitest'
import { rendered } from '../../fixtures/render.ts'
import ScatterPlot from './ScatterPlot.vue'
import { scatterLayout } from './scatter-layout.ts'

const share = { decimals: 1, unit: '%', prefix: '' }
const years = { decimals: 1, unit: 'years', prefix: '' }
const formats = { x: share, y: years }
const points = [
  { area: 'a', name: 'Derby', x: 10, y: 60 },
  { area: 'b', name: 'Coventry', x: 30, y: 50 },
  { area: 'c', name: 'Leeds', x: 20, y: 55 },
]

describe('the layout of a scatter', () => {
  it('puts every point between the ends of both axes', () => {
    const { points: placed } = scatterLayout(points, formats, 300)
    expect(placed.map(({ area, left, top }) => [area, left, top])).toEqual([
      ['a', 0, 0],
      ['b', 100, 300],
      ['c', 50, 150],
    ])
  })

  it('marks both axes at round numbers with their units', () => {
    const { across, up } = scatterLayout(points, formats, 300)
    expect(across.map(({ text }) => text)).toEqual(['10%', '15%', '20%', '25%', '30%'])
    expect(up.at(0)).toEqual({ at: 300, text: '50' })
    expect(up.at(-1)).toEqual({ at: 0, text: '60' })
  })

  it.each([
    ['nothing', []],
    ['one point', points.slice(0, 1)],
    ['equal points', [points[0]!, { ...points[0]!, area: 'd' }]],
  ])('has only finite places for %s', (_, given) => {
    const { points: placed, across, up } = scatterLayout(given, formats, 300)
    for (const number of [
      ...placed.flatMap(({ left, top }) => [left, top]),
      ...across.map(({ at }) => at),
      ...up.map(({ at }) => at),
    ]) {
      expect(Number.isFinite(number)).toBe(true)
    }
  })
})

describe('ScatterPlot', () => {
  it('draws a point for each area, names the axes and sets the own area apart', async () => {
    const html = await rendered(ScatterPlot, {
      points,
      formats,
      names: { x: 'Poverty', y: 'Life' },
      own: 'b',
      label: 'Points.',
    })
    expect(html.match(/<circle/g)).toHaveLength(3)
    expect(html).toContain('role="img" aria-label="Points."')
    expect(html.match(/scatter-own/g)).toHaveLength(1)
    expect(html).toContain('Poverty →')
    expect(html).not.toContain('NaN')
  })
})
