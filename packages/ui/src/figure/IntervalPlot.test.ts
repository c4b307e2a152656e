import { expect, test } from 'vitest'
import { anIndicator } from '../fixtures/figures.ts'
import { rendered, textOf } from '../fixtures/render.ts'
import IntervalPlot from './IntervalPlot.vue'

const props = {
  value: 62.2,
  lower: 59.5,
  upper: 64.8,
  benchmark: 64,
  name: 'Coventry',
  benchmarkName: 'England',
  indicator: anIndicator(),
}

test('the numbers are written and the whole is named', async () => {
  const html = await rendered(IntervalPlot, props)
  for (const words of ['England 64.0', '59.5', 'Coventry 62.2', '64.8']) expect(textOf(html)).toContain(words)
  expect(html).toContain('aria-label="Coventry 62.2, 95% interval 59.5 to 64.8; England 64.0"')
  expect(html).not.toContain('NaN')
})

test('a benchmark outside the interval is still on the drawing', async () => {
  const places = [...(await rendered(IntervalPlot, { ...props, benchmark: 90 })).matchAll(/x="([\d.]+)%"/g)]
  for (const [, place] of places) expect(Number(place)).toBeLessThanOrEqual(100)
})
