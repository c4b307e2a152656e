// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { createSSRApp, h } from 'vue'
import type { App } from 'vue'
import { aTrend } from '../fixtures/charts.ts'
import { rendered, served } from '../fixtures/render.ts'
import ChartPlot from './ChartPlot.vue'
import { renderChartSvg } from './render-chart-svg.ts'

const data = aTrend()
let app: App | null = null

/** The page as it arrives, then brought to life by script that has no renderer. */
async function hydrated(): Promise<HTMLElement> {
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = await served(ChartPlot, { data, room: 'text' }, renderChartSvg)
  app = createSSRApp({ render: () => h(ChartPlot, { data, room: 'text' }) })
  app.mount(page)
  return page
}

afterEach(() => {
  app?.unmount()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

test('script keeps the drawing of the server, without a complaint', async () => {
  const warn = vi.spyOn(console, 'warn')
  const error = vi.spyOn(console, 'error')
  const page = await hydrated()
  expect(page.querySelectorAll('.drawing svg')).toHaveLength(2)
  expect(page.querySelector('.drawing-live')?.getAttribute('tabindex')).toBe('0')
  expect(warn).not.toHaveBeenCalled()
  expect(error).not.toHaveBeenCalled()
})

test('arrow keys read the values out', async () => {
  const page = await hydrated()
  const frame = page.querySelector<HTMLElement>('.drawing-live')
  const said = () => page.querySelector('[aria-live]')?.textContent ?? ''
  const press = (key: string) => frame?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  press('ArrowRight')
  await vi.waitFor(() =>
    expect(said()).toBe(
      '2015: Coventry 60.0 (59.0 to 61.0); West Midlands 62.0 (61.0 to 63.0); England 64.0 (63.0 to 65.0)',
    ),
  )
  press('End')
  await vi.waitFor(() => expect(said()).toMatch(/^2019: Coventry 57\.0/))
  press('ArrowRight')
  await vi.waitFor(() => expect(said()).toMatch(/^2019/))
})

test('a reader who reaches for the chart gets the live one, once', async () => {
  const page = await hydrated()
  const frame = page.querySelector<HTMLElement>('.drawing-live')
  frame?.dispatchEvent(new Event('pointerenter'))
  await vi.waitFor(() => expect(page.querySelector('.drawing')).toBeNull(), { timeout: 5000 })
  expect(page.querySelectorAll('svg')).toHaveLength(1)
  frame?.dispatchEvent(new Event('pointerenter'))
  expect(page.querySelectorAll('svg')).toHaveLength(1)
})

test('a chart that no server drew is drawn at once', async () => {
  const page = document.createElement('div')
  document.body.append(page)
  app = createSSRApp({ render: () => h(ChartPlot, { data, room: 'text' }) })
  page.innerHTML = await served(ChartPlot, { data, room: 'text' })
  app.mount(page)
  await vi.waitFor(() => expect(page.querySelector('svg')).not.toBeNull(), { timeout: 5000 })
})

test('without script nothing asks for the keyboard', async () => {
  expect(await rendered(ChartPlot, { data, room: 'text' }, renderChartSvg)).not.toContain('tabindex')
})
