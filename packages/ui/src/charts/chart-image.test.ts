// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { aTrend } from '../fixtures/charts.ts'
import { colourNow, imageMarkup, saveAs } from './chart-image.ts'
import { renderChartSvg } from './render-chart-svg.ts'

const data = aTrend()
const words = { finding: data.sentence, source: 'Source: ONS & others.' }
const colours: Record<string, string> = { 'var(--paper)': '#ffffff', 'var(--d1)': '#12436d' }

function image(): Document {
  const page = document.createElement('div')
  page.innerHTML = renderChartSvg(data, 640)
  const svg = page.querySelector('svg')
  if (!svg) throw new Error('nothing was drawn')
  const markup = imageMarkup(svg, words, (value) => colours[value] ?? '#000000')
  return new DOMParser().parseFromString(markup, 'text/html')
}

test('a file needs no page for its colours', () => {
  const markup = image().body.innerHTML
  expect(markup).not.toContain('var(')
  expect(markup).toContain('#12436d')
})

test('it says what it shows and where it comes from', () => {
  const page = image()
  expect(page.querySelector('title')?.textContent).toBe(data.sentence)
  expect(page.body.textContent).toContain('Source: ONS & others.')
  expect(page.querySelector('svg')?.getAttribute('height')).toBe('392')
})

test('the drawing in the page stays as it was', () => {
  const page = document.createElement('div')
  page.innerHTML = renderChartSvg(data, 640)
  const before = page.innerHTML
  const svg = page.querySelector('svg')
  if (svg) imageMarkup(svg, words, () => 'red')
  expect(page.innerHTML).toBe(before)
})

test('colours are asked from the page, which is left as it was', () => {
  document.body.replaceChildren()
  expect(colourNow('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)')
  expect(document.body.childElementCount).toBe(0)
})

test('a file is offered by its name and forgotten', () => {
  const make = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  const forget = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
  saveAs('chart.svg', 'image/svg+xml', '<svg/>')
  expect(make).toHaveBeenCalledTimes(1)
  expect(click).toHaveBeenCalledTimes(1)
  expect(forget).toHaveBeenCalledWith('blob:x')
})
