// @vitest-environment happy-dom
import type { Block } from '@jsna/core'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { yearly } from '../fixtures/charts.ts'
import { aDocument, claim, figure, words } from '../fixtures/documents.ts'
import NarrativeDocument from './NarrativeDocument.vue'

enableAutoUnmount(afterEach)

const blocks: Block[] = [
  { kind: 'paragraph', content: [words('First '), figure('f1'), words('.')] },
  { kind: 'paragraph', content: [words('Second '), figure('f2'), words(', '), claim('c1', 'similar to England')] },
  { kind: 'table', caption: 'Wide', head: Array.from({ length: 5 }, () => [words('Head')]), rows: [] },
  { kind: 'paragraph', content: [words('Last.')] },
]

function open(over: object = {}) {
  const page = mount(NarrativeDocument, { props: { published: aDocument(blocks), ...over }, attachTo: document.body })
  const card = () => vi.waitFor(() => page.get('.card'))
  return { page, card, figures: page.findAll('.fig'), claimed: page.get('.claim') }
}

test('a card opens after its paragraph and names its figure', async () => {
  const { page, figures, card } = open()
  await figures[0]?.trigger('click')
  const opened = await card()
  expect(opened.text()).toContain('Healthy life expectancy at birth, Coventry')
  const aside = page.get('aside')
  expect(aside.element.previousElementSibling?.textContent).toBe('First 58.9.')
  expect(figures[0]?.attributes()).toMatchObject({ 'aria-expanded': 'true', 'aria-controls': aside.attributes('id') })
})

test('beside its paragraph it reaches down to the next wide block', async () => {
  const { page, figures, card } = open()
  await figures[0]?.trigger('click')
  await card()
  expect(page.get('aside').attributes('style')).toContain('grid-row: 1 / 4')
})

test('one card at a time', async () => {
  const { page, figures, claimed, card } = open()
  await figures[0]?.trigger('click')
  await card()
  await claimed.trigger('click')
  expect(page.findAll('.card')).toHaveLength(1)
  expect(page.get('.card').text()).toContain('Checked')
  expect(figures[0]?.attributes('aria-expanded')).toBe('false')
})

test('a second click closes it', async () => {
  const { page, figures, card } = open()
  await figures[1]?.trigger('click')
  await card()
  await figures[1]?.trigger('click')
  expect(page.find('.card').exists()).toBe(false)
})

test('Escape closes it and the focus returns to the figure', async () => {
  const { page, figures, card } = open()
  await figures[0]?.trigger('click')
  await card()
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  await nextTick()
  expect(page.find('.card').exists()).toBe(false)
  expect(document.activeElement).toBe(figures[0]?.element)
})

test('so does its button', async () => {
  const { page, figures, card } = open()
  await figures[0]?.trigger('click')
  await (await card()).get('.card-close').trigger('click')
  expect(page.find('.card').exists()).toBe(false)
  expect(document.activeElement).toBe(figures[0]?.element)
})

test('the series is asked for once, for this figure, and drawn when it comes', async () => {
  const loadSeries = vi.fn(async () => yearly('E08000026', [60, 61, 62, 63]))
  const { figures, page, card } = open({ published: aDocument(blocks, { charts: {} }), loadSeries })
  await figures[0]?.trigger('click')
  await card()
  await vi.waitFor(() => expect(page.find('.sparkline').exists()).toBe(true))
  expect(loadSeries).toHaveBeenCalledTimes(1)
  expect(loadSeries.mock.calls[0]).toMatchObject([{ indicator: 'healthy-life-expectancy' }, 'E92000001'])
})

test('a series that cannot be had leaves the card whole', async () => {
  const loadSeries = async () => Promise.reject(new Error('offline'))
  const { figures, page, card } = open({ published: aDocument(blocks, { charts: {} }), loadSeries })
  await figures[0]?.trigger('click')
  expect((await card()).text()).toContain('Source')
  expect(page.find('.sparkline').exists()).toBe(false)
})
