import type { Polarity, Spread } from '@jsna/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anIndicator } from '../../fixtures/figures.ts'
import { rendered, textOf } from '../../fixtures/render.ts'
import PositionStrip from '../position-strip/PositionStrip.vue'
import { spineLayout } from './spine-layout.ts'
import SpineBar from './SpineBar.vue'

const aSpread: Spread = {
  count: 9,
  minimum: 10,
  lowerQuartile: 20,
  median: 30,
  upperQuartile: 40,
  maximum: 90,
  minimumArea: 'A',
  maximumArea: 'B',
}

test('the benchmark is in the middle, each half has a scale of its own', () => {
  const { middle, value, ends } = spineLayout(60, 30, aSpread, 'high-is-good')
  expect(ends).toEqual([10, 90])
  expect(middle[0]).toBe(25)
  expect(middle[1]).toBeCloseTo(58.33)
  expect(value).toBe(75)
})

test('where low is good the best is at the right all the same', () => {
  const { ends, value, endWords } = spineLayout(20, 30, aSpread, 'low-is-good')
  expect(ends).toEqual([90, 10])
  expect(endWords).toEqual(['worst', 'best'])
  expect(value).toBe(75)
})

test('without a good direction the ends are lowest and highest', () => {
  expect(spineLayout(20, 30, aSpread, 'no-judgement').endWords).toEqual(['lowest', 'highest'])
})

test('every place lies on the spine, whatever the numbers', () => {
  const number = fc.integer({ min: -50, max: 50 })
  const spreads = fc.tuple(number, number, number, number, number).map((list) => {
    const [minimum = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, maximum = 0] = list.sort((a, b) => a - b)
    return { ...aSpread, minimum, lowerQuartile, median, upperQuartile, maximum }
  })
  const polarity = fc.constantFrom<Polarity>('high-is-good', 'low-is-good', 'no-judgement')
  fc.assert(
    fc.property(number, number, spreads, polarity, (value, benchmark, spread, direction) => {
      const layout = spineLayout(value, benchmark, spread, direction)
      for (const place of [layout.value, ...layout.middle]) {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(100)
      }
      expect(layout.middle[0]).toBeLessThanOrEqual(layout.middle[1])
      const better = direction === 'low-is-good' ? value < benchmark : value > benchmark
      if (better) expect(layout.value).toBeGreaterThanOrEqual(50)
    }),
  )
})

test('a spine says its numbers', async () => {
  const html = await rendered(SpineBar, {
    value: 60,
    benchmark: 30,
    spread: aSpread,
    verdict: 'better',
    indicator: anIndicator({ decimals: 0 }),
    name: 'Coventry',
    benchmarkName: 'England',
  })
  expect(html).toContain('aria-label="Coventry 60, England 30, worst 10, best 90, middle half 20 to 40"')
  expect(textOf(html)).toBe('1090')
  expect(html).toContain('mark-better')
})

test('not compared is a dashed ring on a spine', async () => {
  const props = { value: 60, benchmark: 30, spread: aSpread, verdict: 'not-compared', name: 'C', benchmarkName: 'E' }
  expect(await rendered(SpineBar, { ...props, indicator: anIndicator() })).toContain('stroke-dasharray')
})

test('a position strip says value, benchmark and the range of the others', async () => {
  const html = await rendered(PositionStrip, {
    value: 3,
    peers: [5, 4],
    benchmark: 5.8,
    indicator: anIndicator({ unit: '%' }),
    name: 'Mosaic',
    benchmarkName: 'Coventry',
  })
  expect(html).toContain('aria-label="Mosaic 3.0%, Coventry 5.8%, others from 4.0% to 5.0%"')
  expect(html.match(/<circle/g)).toHaveLength(3)
})

test('an area alone on its strip is drawn in the middle', async () => {
  const html = await rendered(PositionStrip, { value: 3, peers: [], indicator: anIndicator(), name: 'Mosaic' })
  expect(html).toContain('cx="50.00%"')
})
