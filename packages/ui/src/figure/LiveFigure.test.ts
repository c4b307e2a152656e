// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { rendered } from '../fixtures/render.ts'
import LiveFigure from './LiveFigure.vue'

const props = { text: '58.9', href: '/hub/x?area=E08000026', about: 'Healthy life expectancy, Coventry' }

test('without script a figure is a link to its page, with a name that begins with the number', async () => {
  const html = await rendered(LiveFigure, props)
  expect(html).toContain('href="/hub/x?area=E08000026"')
  expect(html).toContain('aria-label="58.9: Healthy life expectancy, Coventry"')
  expect(html).not.toContain('aria-expanded')
})

test('with script a click opens the card instead', async () => {
  const figure = mount(LiveFigure, { props, attachTo: document.body })
  await nextTick()
  expect(figure.attributes('aria-expanded')).toBe('false')
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 })
  figure.find('a').element.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(figure.emitted('open')).toEqual([[figure.find('a').element]])
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'a click with %o follows the link as any other',
  (over) => {
    const figure = mount(LiveFigure, { props, attachTo: document.body })
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...over })
    figure.find('a').element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(figure.emitted('open')).toBeUndefined()
  },
)

test('a figure without a card never says that it could open', async () => {
  const figure = mount(LiveFigure, { props: { ...props, opens: false } })
  await nextTick()
  expect(figure.attributes('aria-expanded')).toBeUndefined()
})

test('an open figure names what it controls', async () => {
  const figure = mount(LiveFigure, { props: { ...props, open: true, controls: 'card-f1' } })
  await nextTick()
  expect(figure.attributes()).toMatchObject({ 'aria-expanded': 'true', 'aria-controls': 'card-f1' })
})

test('words may break over lines, numbers may not', async () => {
  expect(await rendered(LiveFigure, { ...props, text: 'similar to England' })).toContain('fig-words')
  expect(await rendered(LiveFigure, props)).not.toContain('fig-words')
})

test('a comparison in words has its mark at its first word', async () => {
  const html = await rendered(LiveFigure, { ...props, text: 'similar to England', verdict: 'similar' })
  expect(html).toMatch(/<span class="unbroken"><svg[^>]*mark-similar.*<\/svg>similar<\/span> to England<\/a>/)
})
