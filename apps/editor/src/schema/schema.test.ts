// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { documentSchema } from '@jsna/core/schema'
import { findInline, findWords } from '../surface/find-inline.ts'
import { claim, figure, paragraph, plain, topic } from '../surface/sample-document.ts'
import { surfaceOf } from '../surface/sample-text.ts'
import type { Surface } from '../surface/sample-text.ts'
import { claimAround } from './claim.ts'
import { claimRuns } from './claim-status.ts'
import { readBlock, readInline } from './clipboard.ts'
import { freeId, idsIn } from './identity.ts'

const press = ({ editor }: Surface, key: string, more: KeyboardEventInit = {}) =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ...more })),
  ) === true

const put = ({ editor }: Surface, words: string, end = false) => {
  const place = findWords(editor.state.doc, 'picture', words)
  editor.commands.setTextSelection((end ? place?.to : place?.from) ?? 0)
}

const carrying = (name: string, value: unknown) => {
  const element = document.createElement('span')
  element.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value))
  return element
}

describe('what a clipboard says', () => {
  const stored = figure('f1')

  it('is believed when core accepts it', () => {
    expect(readInline(carrying('data-figure', stored), 'data-figure', 'figure')).toEqual(stored)
    const block = { kind: 'recommendation', id: '4.1' }
    expect(readBlock(carrying('data-recommendation', block), 'data-recommendation', 'recommendation')).toEqual(block)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another kind', JSON.stringify({ kind: 'note', text: 'x' })],
    ['a field too many', JSON.stringify({ ...stored, onclick: 'alert(1)' })],
    ['a bad reference', JSON.stringify({ ...stored, figure: { operation: 'value', of: {} } })],
    ['a prototype', '{"__proto__":{"kind":"figure"}}'],
  ])('is not believed when it says %s', (_what, said) => {
    expect(readInline(carrying('data-figure', said), 'data-figure', 'figure')).toBe(false)
    expect(readBlock(carrying('data-chart', said), 'data-chart', 'chart')).toBe(false)
  })
})

describe('lists', () => {
  const list = () => surfaceOf(topic([{ kind: 'list', ordered: false, items: [[plain('one')], [plain('two')]] }]))

  it('go on with Enter and end with Enter on an empty item', () => {
    const surface = list()
    put(surface, 'two', true)
    expect(press(surface, 'Enter')).toBe(true)
    surface.editor.commands.insertContent('three')
    expect(surface.picture()).toMatchObject([{ kind: 'list', items: { length: 3 } }])
    press(surface, 'Enter')
    press(surface, 'Enter')
    surface.editor.commands.insertContent('after')
    expect(surface.picture()).toMatchObject([{ kind: 'list', items: { length: 3 } }, paragraph(plain('after'))])
  })

  it('let an item go with Backspace at its beginning', () => {
    const surface = list()
    put(surface, 'two')
    expect(press(surface, 'Backspace')).toBe(true)
    expect(surface.picture()).toMatchObject([{ kind: 'list', items: { length: 1 } }, paragraph(plain('two'))])
  })
})

describe('keys', () => {
  it.each([
    ['b', { ctrlKey: true }, 'strong'],
    ['i', { ctrlKey: true }, 'emphasis'],
  ])('%s %j sets %s', (key, more, mark) => {
    const surface = surfaceOf(topic([paragraph(plain('words'))]))
    const place = findWords(surface.editor.state.doc, 'picture', 'words')
    surface.editor.commands.setTextSelection({ from: place?.from ?? 0, to: place?.to ?? 0 })
    expect(press(surface, key, more)).toBe(true)
    expect(surface.picture()).toEqual([paragraph({ kind: 'text', text: 'words', marks: [mark as 'strong'] })])
  })

  it('take a change back and bring it again', () => {
    const surface = surfaceOf(topic([paragraph(plain('words'))]))
    put(surface, 'words', true)
    surface.editor.commands.insertContent(' more')
    press(surface, 'z', { ctrlKey: true })
    expect(surface.picture()).toEqual([paragraph(plain('words'))])
    press(surface, 'y', { ctrlKey: true })
    expect(surface.picture()).toEqual([paragraph(plain('words more'))])
  })

  it('select the section in which the cursor stands, and nothing of another', () => {
    const surface = surfaceOf(topic([paragraph(plain('one')), paragraph(plain('two'))]))
    put(surface, 'one')
    expect(press(surface, 'a', { ctrlKey: true })).toBe(true)
    surface.editor.commands.deleteSelection()
    expect(surface.text().sections.map((section) => section.blocks.length)).toEqual([1, 0, 0])
  })

  it('walk through the cells of a table and out of it', () => {
    const cell = (words: string) => [plain(words)]
    const table = { kind: 'table' as const, caption: '', head: [cell('a'), cell('b')], rows: [[cell('c'), cell('d')]] }
    const surface = surfaceOf(topic([table]))
    put(surface, 'a')
    expect(press(surface, 'Tab')).toBe(true)
    expect(press(surface, 'Tab', { shiftKey: true })).toBe(true)
    put(surface, 'd')
    expect(press(surface, 'Tab')).toBe(false)
  })
})

describe('names', () => {
  it('are the first free ones', () => {
    expect(freeId('f', new Set())).toBe('f1')
    expect(freeId('f', new Set(['f1', 'f3']))).toBe('f2')
  })

  it('are those of every figure, claim, chart and key figure', () => {
    const surface = surfaceOf(topic([paragraph(figure('f4'), claim('c2', 'higher'))]))
    expect([...idsIn(surface.editor.state.doc)].toSorted()).toEqual(['c2', 'f4'])
  })

  it('are given to a figure that comes without one', () => {
    const surface = surfaceOf(topic([paragraph(plain('x'))]))
    put(surface, 'x')
    const { kind: _kind, ...attrs } = figure('') as Extract<ReturnType<typeof figure>, { kind: 'figure' }>
    surface.editor.commands.insertContent({ type: 'figure', attrs })
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })
})

describe('the place of a claim', () => {
  const surface = () =>
    surfaceOf(
      topic([paragraph(plain('It is '), claim('c1', 'similar to'), plain(' or '), claim('c2', 'below'), plain('.'))]),
    )

  it('is the one around the cursor, also at both of its ends', () => {
    const { editor } = surface()
    const [first, second] = claimRuns(editor.state.doc)
    for (const position of [first?.from ?? 0, (first?.from ?? 0) + 3, first?.to ?? 0]) {
      expect(claimAround(editor.state, position, position)?.mark.attrs.id).toBe('c1')
    }
    expect(claimAround(editor.state, second?.from ?? 0, second?.to ?? 0)).toMatchObject({
      from: second?.from,
      to: second?.to,
    })
  })

  it('is none outside, and none over two claims', () => {
    const { editor } = surface()
    const [first, second] = claimRuns(editor.state.doc)
    const between = (first?.to ?? 0) + 2
    expect(claimAround(editor.state, between, between)).toBeNull()
    expect(claimAround(editor.state, first?.from ?? 0, second?.to ?? 0)).toBeNull()
  })

  it('is found by its name, and nothing by a name that nobody has', () => {
    const { editor } = surface()
    expect(findInline(editor.state.doc, 'c2')).toMatchObject({ what: 'claim' })
    expect(findInline(editor.state.doc, 'c9')).toBeNull()
    expect(findWords(editor.state.doc, 'why', 'below')).toBeNull()
  })
})
