// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { aDocument, reference } from '../fixtures/documents.ts'
import { yearly } from '../fixtures/charts.ts'
import { aKey, anEstimate } from '../fixtures/figures.ts'
import { figureFacts } from './card-facts.ts'
import FigureCard from './FigureCard.vue'

const own = anEstimate(58.9, { lowerCi95: 55.3, upperCi95: 62.5 })
const facts = figureFacts(
  {
    figure: { operation: 'value', of: reference },
    format: {},
    result: { kind: 'figure', text: '58.9', number: 58.9, comparison: null, inputs: [own] },
  },
  aDocument([], {
    earlier: [{ key: aKey, release: 1, publishedAt: '2023-05-04', value: 64, lowerCi95: null, upperCi95: null }],
  }),
)

afterEach(() => vi.unstubAllGlobals())

test('the card says everything in its fixed order', () => {
  const text = mount(FigureCard, { props: { facts } }).text().replace(/\s+/g, ' ')
  const order = [
    'Healthy life expectancy at birth',
    'Value now',
    '58.9',
    'Value published',
    '64.0',
    'Interval',
    'Source',
  ]
  const places = order.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('its actions are cite, copy and open, and it can be closed', async () => {
  const card = mount(FigureCard, { props: { facts } })
  expect(card.find('a[href^="/hub/healthy-life-expectancy"]').text()).toBe('Open in the hub')
  await card.get('.card-close').trigger('click')
  expect(card.emitted('close')).toHaveLength(1)
})

test('citing shows the citation where it is read out', async () => {
  const card = mount(FigureCard, { props: { facts } })
  await card.findAll('.actions button')[0]?.trigger('click')
  expect(card.get('[role=status]').text()).toBe(facts.citation)
})

test('the link is copied whole; where that is not allowed it is shown', async () => {
  const writeText = vi.fn(async (_: string) => undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const card = mount(FigureCard, { props: { facts } })
  const copy = card.findAll('.actions button')[1]
  await copy?.trigger('click')
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^http.*\/hub\/healthy-life-expectancy\?/)
  await vi.waitFor(() => expect(card.get('[role=status]').text()).toBe('The link is copied.'))
  writeText.mockRejectedValueOnce(new Error('denied'))
  await copy?.trigger('click')
  await vi.waitFor(() => expect(card.get('[role=status]').text()).toContain('/hub/healthy-life-expectancy'))
})

test('with a series it has a small line with a ring on this period', () => {
  const series = yearly('E08000026', [60, 61, 62, 63])
  const at = { ...facts, subject: { ...aKey, period: '2017-01-01/P1Y' } }
  const card = mount(FigureCard, { props: { facts: at, series, areas: { E08000026: { name: 'Coventry' } } } })
  expect(card.find('.sparkline .ring').exists()).toBe(true)
})

test('without a series it has none', () => {
  expect(mount(FigureCard, { props: { facts } }).find('.sparkline').exists()).toBe(false)
})
