// @vitest-environment happy-dom
import { provideNarrative, provideOpenCard } from '@jsna/ui'
import { EditorContent } from '@tiptap/vue-3'
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, provide, shallowRef } from 'vue'
import type {
  Block,
  ChartDescription,
  ClaimResult,
  Comparison,
  Document,
  FigureResult,
  PublishedDocument,
  Trend,
} from '@jsna/core'
import { indicator } from '../parts/sample-indicator.ts'
import { emptyReading } from '../stores/text-server.ts'
import { claim, figure, paragraph, plain, similar, topic, women } from '../surface/sample-document.ts'
import { surfaceOf } from '../surface/sample-text.ts'
import { textContextKey } from './context.ts'
import type { EditRequest } from './context.ts'

let wrapper: VueWrapper
afterEach(() => wrapper.unmount())

/** A text on its surface in a page, with what the figures and claims say. */
async function draw(document: Document, reading: Partial<PublishedDocument> = {}) {
  const edits: EditRequest[] = []
  const shown = shallowRef<PublishedDocument | null>({ ...emptyReading(document), ...reading })
  const surface = surfaceOf(document, reading.claims)
  const Host = defineComponent({
    setup() {
      provide(textContextKey, { shown, edit: (request) => edits.push(request) })
      provideOpenCard()
      provideNarrative({ published: () => shown.value as PublishedDocument, editing: () => true, loadSeries: null })
      return () => h(EditorContent, { editor: surface.editor })
    },
  })
  wrapper = mount(Host, { attachTo: window.document.body })
  await flushPromises()
  return { ...surface, shown, edits }
}

const value = (text: string): FigureResult => ({ kind: 'figure', text, number: 1, comparison: null, inputs: [] })
const comparison: Comparison = {
  verdict: 'similar',
  method: 'interval-95',
  level: 95,
  value: 62.2,
  benchmarkValue: 64,
  reason: '',
}
const trend: Trend = {
  direction: 'decreasing',
  judged: 'getting-worse',
  method: 'value-with-interval',
  periods: [],
  chiSquared: null,
  slope: null,
  reason: '',
}
const result = (part: Partial<ClaimResult>): ClaimResult => ({
  kind: 'claim',
  status: 'holds',
  reason: '',
  suggestion: '',
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
  ...part,
})

describe('a figure in the text', () => {
  const text = topic([paragraph(plain('It was '), figure('f1', '64.0'), plain(' years.'))])

  it('shows the value of now, and before the first answer the value as written', async () => {
    const { shown } = await draw(text)
    expect(wrapper.find('.fig').text()).toBe('64.0')
    shown.value = { ...emptyReading(text), figures: { f1: value('62.2') } }
    await flushPromises()
    expect(wrapper.find('.fig').text()).toBe('62.2')
  })

  it('says that there is none, and why', async () => {
    await draw(text, { figures: { f1: { kind: 'no-figure', reason: 'Fewer than five people.', inputs: [] } } })
    expect(wrapper.find('.fig').text()).toBe('no figure')
    expect(wrapper.find('.fig').attributes('aria-label')).toContain('Fewer than five people.')
  })

  it('opens its settings and never leads away', async () => {
    const { edits } = await draw(text)
    await wrapper.find('.fig').trigger('click')
    expect(edits).toMatchObject([{ what: 'figure' }])
  })
})

describe('a claim in the text', () => {
  const verdict = topic([paragraph(plain('It was '), claim('c1', 'similar to', similar), plain(' England.'))])

  it('carries the mark of its verdict, and its words stay text', async () => {
    await draw(verdict, { claims: { c1: result({ comparison }) } })
    expect(wrapper.find('.claim-button .mark-similar').exists()).toBe(true)
    expect(wrapper.find('[data-claim]').text()).toBe('similar to')
    expect(wrapper.find('.claim-button').attributes('aria-label')).toBe('Claim “similar to” holds: edit it')
  })

  it('is opened by its mark', async () => {
    const { asked } = await draw(verdict, { claims: { c1: result({ comparison }) } })
    wrapper.find('.claim-button').element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(asked).toMatchObject([{ what: 'claim' }])
  })

  it.each([
    ['fails', result({ status: 'fails', comparison }), 'claim-fails', 'mark-fails'],
    [
      'cannot be judged',
      result({ status: 'cannot-be-judged', comparison: { ...comparison, verdict: 'not-compared' } }),
      'claim-unjudged',
      'mark-not-compared',
    ],
  ])('shows that it %s', async (_words, said, underline, mark) => {
    await draw(verdict, { claims: { c1: said } })
    expect(wrapper.find(`.${underline}`).text()).toBe('similar to')
    expect(wrapper.find(`.claim-button .${mark}`).exists()).toBe(true)
  })

  it('carries an arrow where it is about a trend', async () => {
    const assertion = { assert: 'trend' as const, of: women, is: 'decreasing' as const }
    await draw(topic([paragraph(claim('c1', 'is falling', assertion))]), { claims: { c1: result({ trend }) } })
    expect(wrapper.find('.claim-button .mark-worse').exists()).toBe(true)
  })

  it('has no mark where it is about the order of two values, or not judged yet', async () => {
    const order = topic([paragraph(claim('c1', 'slightly higher'))])
    await draw(order, { claims: { c1: result({ comparison }) } })
    expect(wrapper.find('.claim-button').exists()).toBe(false)
    wrapper.unmount()
    await draw(order)
    expect(wrapper.find('.claim-mark').exists()).toBe(false)
  })
})

describe('pieces that the system draws', () => {
  const chart: ChartDescription = {
    type: 'population-bars',
    indicator: 'population',
    area: '@this',
    comparator: '@city',
    period: 'latest',
  }
  const block: Block = { kind: 'chart', id: 'chart-1', chart }

  it('show a chart with the sentence of the system, which cannot be typed over', async () => {
    const { edits } = await draw(topic([block]), {
      charts: {
        'chart-1': {
          description: chart,
          indicator: indicator({ slug: 'population' }),
          areas: [],
          estimates: [],
          comparisons: [],
          spread: null,
          sentence: 'The largest group was 25 to 64.',
        },
      },
    })
    const piece = wrapper.find('.embedded')
    expect(piece.text()).toContain('The largest group was 25 to 64.')
    expect(piece.text()).toContain('cannot be typed over')
    expect(piece.attributes('contenteditable')).toBe('false')
    await piece.find('button').trigger('click')
    expect(edits).toMatchObject([{ what: 'chart' }])
  })

  it('open their settings instead of leading away from the text', async () => {
    const { edits } = await draw(
      topic([
        {
          kind: 'key-figures',
          items: [
            {
              id: 'f9',
              label: 'Years',
              figure: { operation: 'value', of: women },
              format: {},
              benchmark: '@benchmark',
            },
          ],
        },
      ]),
      { figures: { f9: value('58.9') } },
    )
    const link = wrapper.find('.embedded a')
    expect(link.text()).toBe('58.9')
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    link.element.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(true)
    expect(edits).toMatchObject([{ what: 'keyFigures' }])
  })

  it.each<[string, Block]>([
    ['Change recommendation', { kind: 'recommendation', id: '4.1' }],
    ['Change list', { kind: 'asset-list', area: '@this', kinds: [] }],
    ['Change image', { kind: 'image', source: '/a.jpg', alternative: 'A market', caption: '' }],
  ])('offer “%s”', async (words, drawn) => {
    await draw(topic([drawn]))
    expect(wrapper.find('.embedded-words button').text()).toBe(words)
  })
})

describe('quotes and notes', () => {
  it('show who said it, and open that for a change', async () => {
    const provenance = { who: 'A resident', where: 'Foleshill', when: 'May 2025', consent: 'agreed in writing' }
    const { edits } = await draw(topic([{ kind: 'quote', content: [plain('I count good years.')], provenance }]))
    expect(wrapper.find('blockquote').text()).toBe('I count good years.')
    expect(wrapper.find('figcaption').text()).toContain('A resident, Foleshill, May 2025, agreed in writing')
    await wrapper.find('figcaption button').trigger('click')
    expect(edits).toMatchObject([{ what: 'quote' }])
  })

  it('say what a note holds', async () => {
    const { edits } = await draw(topic([paragraph(plain('x'), { kind: 'note', text: 'From 2021.' })]))
    const note = wrapper.find('.note-in-text button')
    expect(note.attributes('aria-label')).toBe('Note: From 2021.')
    await note.trigger('click')
    expect(edits).toMatchObject([{ what: 'note' }])
  })
})
