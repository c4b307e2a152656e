// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChartDescription, ClaimResult, Document, FigureResult } from '@jsna/core'
import { documentSchema } from '@jsna/core/schema'
import { indicator } from '../parts/sample-indicator.ts'
import { testApp } from '../requests/test-app.ts'
import { useCatalogueStore } from '../stores/catalogue.ts'
import { findInline, findWords } from '../surface/find-inline.ts'
import { claim, figure, paragraph, plain, similar, topic, women } from '../surface/sample-document.ts'
import { surfaceOf } from '../surface/sample-text.ts'
import TextDialogs from './TextDialogs.vue'

const says: FigureResult = { kind: 'figure', text: '58.9', number: 58.9, comparison: null, inputs: [] }
const holds: ClaimResult = {
  kind: 'claim',
  status: 'holds',
  reason: 'The interval contains 64.0.',
  suggestion: '',
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
}
const known = indicator({ slug: women.indicator, name: 'Healthy life expectancy', sexes: ['female', 'male'] })

let wrapper: VueWrapper
afterEach(() => wrapper.unmount())

/** A text with a dialog open over it: at a position, or for something new at the end of some words. */
async function open(document: Document, what: string, at: { inline?: string; after?: string }) {
  const app = testApp({
    'GET /indicators': () => ({ indicators: [known] }),
    'GET /area-schemes': () => ({ schemes: [] }),
    'GET /recommendations': () => ({ recommendations: [] }),
    'POST /workspace/previews/figure': () => says,
    'POST /workspace/previews/claim': () => holds,
    'POST /workspace/previews/chart': (body) => ({
      description: (body as { chart: ChartDescription }).chart,
      indicator: known,
      areas: [],
      estimates: [],
      comparisons: [],
      spread: null,
      sentence: 'Women could expect 58.9 years.',
    }),
  })
  await useCatalogueStore(app.pinia).load()
  const surface = surfaceOf(document)
  const { doc } = surface.editor.state
  if (at.after) surface.editor.commands.setTextSelection(findWords(doc, 'picture', at.after)?.to ?? 0)
  const position = at.inline ? (findInline(doc, at.inline)?.from ?? 0) : null
  wrapper = mount(TextDialogs, {
    global: app.global,
    props: { editor: surface.editor, request: { what, position }, topic: 'life-expectancy' },
    attachTo: window.document.body,
  })
  return surface
}

const confirm = async () => {
  await vi.waitFor(() => expect(wrapper.find('button[type="submit"]').attributes('aria-disabled')).toBeUndefined())
  await wrapper.find('form').trigger('submit')
}
const control = (label: string) => {
  const found = wrapper.findAll('label').find((candidate) => candidate.text() === label)
  return wrapper.find(`[id="${found?.attributes('for')}"]`)
}

describe('dialogs over a text', () => {
  it('put a new figure at the cursor, with the words it says now', async () => {
    const surface = await open(topic([paragraph(plain('It was years.'))]), 'figure', { after: 'was ' })
    await confirm()
    const [block] = surface.picture()
    expect(block).toMatchObject({
      content: [plain('It was '), { kind: 'figure', id: 'f1', asWritten: '58.9' }, plain('years.')],
    })
    expect(wrapper.emitted('close')).toBeTruthy()
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })

  it('change the figure that was opened, under its own name', async () => {
    const surface = await open(topic([paragraph(figure('f5', '62.2'))]), 'figure', { inline: 'f5' })
    expect((control('Period').element as HTMLSelectElement).value).toBe(women.period)
    await control('Sex').setValue('male')
    await vi.waitFor(() => expect(wrapper.find('.preview').attributes('aria-busy')).toBe('false'))
    await confirm()
    expect(surface.picture()).toMatchObject([
      { content: [{ id: 'f5', asWritten: '58.9', figure: { of: { sex: 'male' } } }] },
    ])
  })

  it('put a claim over words and change the one that was opened', async () => {
    const first = await open(topic([paragraph(plain('It is .'))]), 'claim', { after: 'is ' })
    await control('Words').setValue('similar to England')
    await confirm()
    expect(first.picture()).toMatchObject([
      { content: [plain('It is '), { kind: 'claim', id: 'c1', words: 'similar to England' }, plain('.')] },
    ])
    wrapper.unmount()
    const second = await open(topic([paragraph(claim('c3', 'similar to', similar))]), 'claim', { inline: 'c3' })
    expect((control('Words').element as HTMLInputElement).value).toBe('similar to')
    await control('Words').setValue('about the same as')
    await confirm()
    expect(second.picture()).toEqual([paragraph(claim('c3', 'about the same as', similar))])
  })

  it('make a claim plain text', async () => {
    const surface = await open(topic([paragraph(claim('c3', 'similar to', similar))]), 'claim', { inline: 'c3' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Make it plain text')
      ?.trigger('click')
    expect(surface.picture()).toEqual([paragraph(plain('similar to'))])
  })

  it('put a chart after the paragraph, and keep the name of one that is changed', async () => {
    const first = await open(topic([paragraph(plain('It was years.'))]), 'chart', { after: 'was ' })
    await confirm()
    const [, chart] = first.picture()
    expect(chart).toMatchObject({ kind: 'chart', id: 'chart-1', chart: { type: 'trend', indicator: women.indicator } })
    wrapper.unmount()
    const second = await open(topic(chart ? [{ ...chart, id: 'chart-7' } as typeof chart] : []), 'chart', {
      inline: 'chart-7',
    })
    await control('Kind of chart').setValue('population-bars')
    await vi.waitFor(() => expect(wrapper.find('.preview').attributes('aria-busy')).toBe('false'))
    await confirm()
    expect(second.picture()).toMatchObject([{ id: 'chart-7', chart: { type: 'population-bars' } }])
  })

  it('put key figures, each with a name of its own', async () => {
    const surface = await open(topic([paragraph(figure('f1'))]), 'keyFigures', {})
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Add a figure')
      ?.trigger('click')
    await vi.waitFor(() => expect(wrapper.findAll('.preview').at(-1)?.text()).toContain('58.9'))
    await wrapper.findAll('form').at(-1)?.trigger('submit')
    await confirm()
    const keyFigures = surface
      .text()
      .sections.flatMap((section) => section.blocks)
      .find((block) => block.kind === 'key-figures')
    expect(keyFigures?.items.map((item) => item.id)).toEqual(['f2'])
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })

  it('ask simple things simply', async () => {
    const surface = await open(topic([paragraph(plain('It was years.'))]), 'note', { after: 'was' })
    await control('Note').setValue('From 2021.')
    await confirm()
    expect(surface.picture()).toMatchObject([
      { content: [plain('It was'), { kind: 'note', text: 'From 2021.' }, plain(' years.')] },
    ])
  })

  it('change nothing when they are left', async () => {
    const surface = await open(topic([paragraph(figure('f5'))]), 'figure', { inline: 'f5' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Cancel')
      ?.trigger('click')
    expect(wrapper.emitted('close')).toBeTruthy()
    expect(surface.picture()).toEqual([paragraph(figure('f5'))])
  })
})
