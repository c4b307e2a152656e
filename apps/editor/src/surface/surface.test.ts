// @vitest-environment happy-dom
import { documentSchema } from '@jsna/core/schema'
import { describe, expect, it } from 'vitest'
import { findInline, findWords } from './find-inline.ts'
import { claim, figure, paragraph, plain, topic } from './sample-document.ts'
import { surfaceOf } from './sample-text.ts'

const sentence = paragraph(
  plain('Women could expect '),
  figure('f1'),
  plain(' years, '),
  claim('c1', 'slightly higher than'),
  plain(' England.'),
)

describe('the editing surface', () => {
  it('shows the fixed questions, and keeps them whatever is deleted', () => {
    const { editor, text } = surfaceOf(topic([sentence]))
    const headings = [...editor.view.dom.querySelectorAll('h2')]
    expect(headings.map((heading) => heading.firstChild?.textContent)).toEqual([
      'Why is this important?',
      'What is the local picture, and how does it compare?',
      'What is happening in the city, and what else can be done?',
    ])
    expect(headings.every((heading) => heading.contentEditable === 'false')).toBe(true)
    editor.chain().selectAll().deleteSelection().run()
    editor.commands.setContent({ type: 'doc', content: [{ type: 'lead' }] })
    expect(text().sections.map((section) => section.id)).toEqual(['why', 'picture', 'action'])
  })

  it('clears words over several questions without joining them', () => {
    const { editor, text } = surfaceOf(topic([sentence], [paragraph(plain('Because it matters.'))]))
    const from = findWords(editor.state.doc, 'why', 'it matters')?.from ?? 0
    const to = findWords(editor.state.doc, 'picture', ' England')?.from ?? 0
    editor.commands.setTextSelection({ from, to })
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Delete' })),
    )
    const [why, picture] = text().sections
    expect(why?.blocks).toEqual([paragraph(plain('Because '))])
    expect(picture?.blocks).toEqual([paragraph(plain(' England.'))])
  })

  it('gives a line to write on after a chart, and never stores an empty one', () => {
    const chart = {
      kind: 'chart' as const,
      id: 'chart-1',
      chart: {
        type: 'trend' as const,
        indicator: 'healthy-life-expectancy',
        area: '@this',
        comparators: [],
        sexes: ['female' as const],
        age: 'all',
        category: 'all',
      },
    }
    const { editor, picture } = surfaceOf(topic([chart]))
    editor.commands.insertContentAt(2, 'x')
    expect(editor.state.doc.child(2).lastChild?.type.name).toBe('paragraph')
    expect(picture()).toEqual([chart])
  })

  it('gives copies names of their own', () => {
    const { editor, text } = surfaceOf(topic([sentence]))
    const place = findInline(editor.state.doc, 'f1')
    const $place = editor.state.doc.resolve(place?.from ?? 0)
    const copy = editor.state.doc.slice($place.before(), $place.after())
    editor.view.dispatch(editor.state.tr.insert($place.after(), copy.content))
    expect(documentSchema.safeParse(text()).error).toBeUndefined()
    const ids = JSON.stringify(text().sections[1]?.blocks).match(/"id":"[^"]+"/g)
    expect(ids).toEqual(['"id":"f1"', '"id":"c1"', '"id":"f2"', '"id":"c2"'])
  })

  it('makes two claims of one that is split', () => {
    const { editor, picture } = surfaceOf(topic([sentence]))
    const place = findWords(editor.state.doc, 'picture', 'higher than')
    editor
      .chain()
      .setTextSelection(place?.from ?? 0)
      .splitBlock()
      .run()
    const claims = picture()
      .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
      .filter((part) => part.kind === 'claim')
    expect(claims.map((part) => [part.id, part.words])).toEqual([
      ['c1', 'slightly '],
      ['c2', 'higher than'],
    ])
  })

  it('never sets a figure in bold', () => {
    const { editor, picture } = surfaceOf(topic([paragraph(plain('a '), figure('f1'), plain(' b'))]))
    const place = findInline(editor.state.doc, 'f1')
    const from = (place?.from ?? 0) - 2
    editor
      .chain()
      .setTextSelection({ from, to: from + 5 })
      .toggleMark('strong')
      .run()
    expect(picture()).toEqual([
      paragraph({ kind: 'text', text: 'a ', marks: ['strong'] }, figure('f1'), {
        kind: 'text',
        text: ' b',
        marks: ['strong'],
      }),
    ])
  })

  it('opens what Enter finds chosen', () => {
    const { editor, asked } = surfaceOf(topic([sentence]))
    const position = findInline(editor.state.doc, 'f1')?.from ?? 0
    editor.commands.setNodeSelection(position)
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
    )
    expect(asked).toEqual([{ what: 'figure', position }])
  })
})

describe('what is pasted', () => {
  const pasted = (html: string) => {
    const { editor, picture } = surfaceOf(topic([paragraph(plain('x'))]))
    editor.commands.setTextSelection(findWords(editor.state.doc, 'picture', 'x')?.to ?? 1)
    editor.view.pasteHTML(html)
    return picture()
  }

  it('keeps words, headings, lists and marks, and drops everything else', () => {
    const blocks = pasted(
      '<h1 style="color:red">Title</h1><p onclick="alert(1)">One <b>two</b><script>alert(1)</script></p><ul><li>item</li></ul><form><input></form>',
    )
    expect(JSON.stringify(blocks)).not.toMatch(/alert|onclick|style|form|input|script/)
    expect(blocks).toContainEqual({ kind: 'list', ordered: false, items: [[plain('item')]] })
    expect(JSON.stringify(blocks)).toContain('"marks":["strong"]')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/'])(
    'takes the words of a link to %s without it',
    (href) => {
      const text = JSON.stringify(pasted(`<p>Go <a href="${href}">there</a></p>`))
      expect(text).toContain('there')
      expect(text).not.toContain('"link"')
    },
  )

  it('keeps a link to an allowed address', () => {
    expect(JSON.stringify(pasted('<p><a href="https://www.ons.gov.uk">ONS</a></p>'))).toContain(
      '"href":"https://www.ons.gov.uk"',
    )
  })

  it('believes no figure or claim that core would refuse', () => {
    const damaged = `<p><span data-figure='{"kind":"figure","id":"f9","figure":{"operation":"run"},"format":{},"asWritten":"5"}'>5</span> and <span data-claim='{"kind":"claim"}'>words</span></p>`
    const text = JSON.stringify(pasted(damaged))
    expect(text).not.toContain('"kind":"figure"')
    expect(text).not.toContain('"kind":"claim"')
    expect(text).toContain('words')
  })

  it('takes over a figure and a claim that were copied here', () => {
    const { editor } = surfaceOf(topic([sentence]))
    const place = findInline(editor.state.doc, 'f1')
    const $place = editor.state.doc.resolve(place?.from ?? 0)
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice($place.start(), $place.end()))
    const text = pasted(dom.innerHTML)
    expect(JSON.stringify(text)).toContain('"asWritten":"62.2"')
    expect(JSON.stringify(text)).toContain('"words":"slightly higher than"')
  })
})
