// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import EditorToolbar from './EditorToolbar.vue'
import { findInline, findWords } from './find-inline.ts'
import { claim, paragraph, plain, topic } from './sample-document.ts'
import { surfaceOf } from './sample-text.ts'
import { tableTools, toolRows } from './tools.ts'

let close: () => void = () => undefined
afterEach(() => close())

function openToolbar(text = topic([paragraph(plain('Some words here.'))])) {
  const surface = surfaceOf(text)
  const wrapper = mount(EditorToolbar, { props: { editor: surface.editor }, attachTo: document.body })
  close = () => wrapper.unmount()
  const button = (name: string) =>
    wrapper.findAll('button').find((found) => (found.attributes('aria-label') ?? found.text()) === name)
  const select = (words: string) => {
    const place = findWords(surface.editor.state.doc, 'picture', words)
    surface.editor.commands.setTextSelection({ from: place?.from ?? 0, to: place?.to ?? 0 })
  }
  return { wrapper, button, select, ...surface }
}

/** The toolbar follows the text one frame later. */
const nextFrame = () => new Promise<void>((resolve) => setTimeout(resolve, 60))

describe('the toolbar', () => {
  it('is one tab stop, and the arrow keys walk through it in a circle', async () => {
    const { wrapper } = openToolbar()
    const stops = () => wrapper.findAll('button').filter((button) => button.attributes('tabindex') === '0')
    const words = () => document.activeElement?.textContent?.trim()
    const press = (key: string) => wrapper.find('button[tabindex="0"]').trigger('keydown', { key })
    expect(stops()).toHaveLength(1)
    wrapper.find('button').element.focus()
    await press('ArrowRight')
    expect(words()).toBe('Heading')
    await press('End')
    expect(words()).toBe('Note')
    await press('ArrowRight')
    expect(words()).toBe('Paragraph')
    await press('ArrowLeft')
    expect(words()).toBe('Note')
    await press('Home')
    expect(words()).toBe('Paragraph')
    await press('x')
    expect(words()).toBe('Paragraph')
    expect(stops()).toHaveLength(1)
  })

  it('gives every button a name of its own', () => {
    const names = [...toolRows.flatMap((row) => row.tools), ...tableTools].map((tool) => tool.name ?? tool.label)
    expect(new Set(names).size).toBe(names.length)
  })

  it('says in the name what stands on the button', () => {
    for (const tool of toolRows.flatMap((row) => row.tools)) {
      expect((tool.name ?? tool.label).toLowerCase()).toContain(tool.label.toLowerCase())
    }
  })

  it.each([
    ['Bold', { kind: 'text', text: 'words', marks: ['strong'] }],
    ['Italic', { kind: 'text', text: 'words', marks: ['emphasis'] }],
  ])('%s sets the selected words', async (name, expected) => {
    const { button, select, picture } = openToolbar()
    select('words')
    await button(name)?.trigger('click')
    expect(picture()).toEqual([paragraph(plain('Some '), expected as never, plain(' here.'))])
  })

  it.each([
    ['Heading', { kind: 'heading', level: 3 }],
    ['Small heading', { kind: 'heading', level: 4 }],
    ['Bulleted list', { kind: 'list', ordered: false }],
    ['Numbered list, 1, 2, 3', { kind: 'list', ordered: true }],
  ])('%s sets the paragraph, and sets it back', async (name, expected) => {
    const { button, select, picture } = openToolbar()
    select('words')
    await button(name)?.trigger('click')
    expect(picture()).toMatchObject([expected])
    await button(name)?.trigger('click')
    expect(picture()).toMatchObject([{ kind: 'paragraph' }])
  })

  it('shows how the words at the cursor are set', async () => {
    const { button, editor, select } = openToolbar()
    select('words')
    editor.commands.toggleMark('strong')
    await nextFrame()
    expect(button('Bold')?.attributes('aria-pressed')).toBe('true')
    expect(button('Italic')?.attributes('aria-pressed')).toBe('false')
    expect(button('Insert figure')?.attributes('aria-pressed')).toBeUndefined()
  })

  it('asks for a dialog where there is something to choose', async () => {
    const { wrapper, button } = openToolbar()
    await button('Insert figure')?.trigger('click')
    await button('Insert claim')?.trigger('click')
    await button('Link')?.trigger('click')
    expect(wrapper.emitted('open')).toEqual([['figure'], ['claim'], ['link']])
  })

  it('offers to edit the claim in which the cursor stands', async () => {
    const { button, editor } = openToolbar(
      topic([paragraph(plain('It is '), claim('c1', 'similar to'), plain(' it.'))]),
    )
    editor.commands.setTextSelection((findInline(editor.state.doc, 'c1')?.from ?? 0) + 2)
    await nextFrame()
    expect(button('Edit claim')?.text()).toBe('Claim')
    expect(button('Insert claim')).toBeUndefined()
  })

  it('offers what belongs to tables inside of one only', async () => {
    const cells = (words: string) => [[plain(words)], [plain('b')]]
    const table = { kind: 'table' as const, caption: 'People', head: cells('head'), rows: [cells('cell')] }
    const { button, editor, select, picture } = openToolbar(topic([table, paragraph(plain('outside'))]))
    select('outside')
    await nextFrame()
    expect(button('Add row')).toBeUndefined()
    select('cell')
    await nextFrame()
    await button('Add row')?.trigger('click')
    await button('Add column')?.trigger('click')
    expect(picture()[0]).toMatchObject({ head: { length: 3 }, rows: { length: 2 } })
    await button('Delete row')?.trigger('click')
    await button('Delete column')?.trigger('click')
    expect(picture()[0]).toMatchObject({ head: { length: 2 }, rows: { length: 1 } })
    await button('Delete table')?.trigger('click')
    expect(picture()).toEqual([paragraph(plain('outside'))])
    expect(editor.isActive('table')).toBe(false)
    await nextTick()
  })
})
