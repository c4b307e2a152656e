import { expect, test } from 'vitest'
import { yearly } from '../../fixtures/charts.ts'
import { aKey, anIndicator } from '../../fixtures/figures.ts'
import { rendered, textOf } from '../../fixtures/render.ts'
import { sparklineOf } from './sparkline-lines.ts'
import Sparkline from './Sparkline.vue'

const areas = { E08000026: { name: 'Coventry' }, E92000001: { name: 'England' } }
const subject = { ...aKey, period: '2016-01-01/P1Y' }
const both = [...yearly('E08000026', [60, 61, null, 58]), ...yearly('E92000001', [64, 64, 63, 63])]

test('two series, first and last period, the end values, a ring on this period', () => {
  expect(sparklineOf(both, subject, anIndicator(), areas)).toEqual({
    lines: [
      { role: 'this', name: 'Coventry', values: [60, 61, null, 58], end: '58.0' },
      { role: 'benchmark', name: 'England', values: [64, 64, 63, 63], end: '63.0' },
    ],
    first: '2015',
    last: '2018',
    ring: 1,
    label: 'Small chart: Coventry and England, 2015 to 2018',
    caption: 'Coventry (thick) and England (grey). Ring: this figure.',
  })
})

test('two values make no line worth drawing', () => {
  expect(sparklineOf(yearly('E08000026', [60, 61]), subject, anIndicator(), areas)).toBeNull()
  expect(sparklineOf([], subject, anIndicator(), areas)).toBeNull()
})

test('other series of the same page are left out', () => {
  const women = yearly('E08000026', [1, 2, 3], { sex: 'female' })
  expect(sparklineOf(women, subject, anIndicator(), areas)).toBeNull()
})

test('a gap breaks the small line too', async () => {
  const html = await rendered(Sparkline, sparklineOf(both, subject, anIndicator(), areas) ?? {})
  expect(html).toMatch(/class="line-this" d="M[\d. ]+L[\d. ]+M[\d. ]+"/)
  expect(html).toContain('class="ring"')
  expect(html).not.toContain('NaN')
})

test('without an axis the ends are named, with the area where asked', async () => {
  const props = sparklineOf(both, subject, anIndicator(), areas) ?? {}
  expect(textOf(await rendered(Sparkline, props))).toMatch(/58\.0.*63\.0/)
  expect(textOf(await rendered(Sparkline, { ...props, named: true }))).toContain('Coventry 58.0')
})
