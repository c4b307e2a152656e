// @vitest-environment happy-dom
import { documentSchema } from '@jsna/core/schema'
import { describe, expect, it } from 'vitest'
import { findWords } from '../surface/find-inline.ts'
import { claim, paragraph, plain, topic } from '../surface/sample-document.ts'
import { surfaceOf } from '../surface/sample-text.ts'
import type { Surface } from '../surface/sample-text.ts'
import { applySimple, readSimple, removeSimple } from './simple-changes.ts'

const open = (text = topic([paragraph(plain('Some words here.'))])) => surfaceOf(text)
const select = ({ editor }: Surface, words: string, collapsed = false) => {
  const place = findWords(editor.state.doc, 'picture', words)
  const to = place?.to ?? 0
  editor.commands.setTextSelection({ from: collapsed ? to : (place?.from ?? 0), to })
}
/** The position of the first node of a kind. */
const positionOf = ({ editor }: Surface, type: string) => {
  let found = -1
  editor.state.doc.descendants((node, position) => {
    if (found === -1 && node.type.name === type) found = position
  })
  return found
}
const link = (href: string, text: string) => ({ kind: 'link' as const, href, content: [plain(text)] })

describe('a link', () => {
  it('lies over the selected words, can be changed and taken away', () => {
    const surface = open()
    select(surface, 'words')
    expect(readSimple(surface.editor, 'link', null)).toBeNull()
    applySimple(surface.editor, 'link', null, { href: '/hub' })
    expect(surface.picture()).toEqual([paragraph(plain('Some '), link('/hub', 'words') as never, plain(' here.'))])
    select(surface, 'word', true)
    expect(readSimple(surface.editor, 'link', null)).toEqual({ href: '/hub' })
    applySimple(surface.editor, 'link', null, { href: '/about' })
    expect(surface.picture()).toEqual([paragraph(plain('Some '), link('/about', 'words') as never, plain(' here.'))])
    select(surface, 'word', true)
    removeSimple(surface.editor, 'link')
    expect(surface.picture()).toEqual([paragraph(plain('Some words here.'))])
  })

  it('shows its address where no words are selected', () => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, 'link', null, { href: 'https://www.ons.gov.uk' })
    expect(JSON.stringify(surface.picture())).toContain('"text":"https://www.ons.gov.uk"')
  })

  it('never lies over a claim', () => {
    const surface = open(topic([paragraph(claim('c1', 'similar to'), plain(' it.'))]))
    select(surface, 'similar to')
    applySimple(surface.editor, 'link', null, { href: '/hub' })
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })
})

describe('a term of the glossary', () => {
  it('keeps the words of the sentence', () => {
    const surface = open()
    select(surface, 'words')
    applySimple(surface.editor, 'glossaryTerm', null, { term: 'word' })
    expect(surface.picture()).toEqual([
      paragraph(plain('Some '), { kind: 'glossary-term', term: 'word', text: 'words' }, plain(' here.')),
    ])
    removeSimple(surface.editor, 'glossaryTerm')
    expect(surface.picture()).toEqual([paragraph(plain('Some words here.'))])
  })
})

describe('a note', () => {
  it('stands at the cursor and can be changed', () => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, 'note', null, { text: 'From 2021.' })
    const position = positionOf(surface, 'note')
    expect(readSimple(surface.editor, 'note', position)).toEqual({ text: 'From 2021.' })
    applySimple(surface.editor, 'note', { what: 'note', position }, { text: 'From 2022.' })
    expect(surface.picture()).toEqual([
      paragraph(plain('Some words'), { kind: 'note', text: 'From 2022.' }, plain(' here.')),
    ])
  })
})

describe('a quote', () => {
  const provenance = { who: 'A resident', where: 'Foleshill', when: 'May 2025', consent: 'agreed in writing' }

  it('comes with its provenance, which can be changed', () => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, 'quote', null, provenance)
    surface.editor.commands.insertContent('I count good years.')
    expect(surface.picture()[1]).toEqual({ kind: 'quote', content: [plain('I count good years.')], provenance })
    const position = positionOf(surface, 'quote')
    expect(readSimple(surface.editor, 'quote', position)).toEqual(provenance)
    applySimple(surface.editor, 'quote', { what: 'quote', position }, { ...provenance, who: 'A mother of two' })
    expect(surface.picture()[1]).toMatchObject({ provenance: { who: 'A mother of two' } })
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })
})

describe('blocks that are drawn by the system', () => {
  it.each([
    ['recommendation', { id: '4.1' }, { kind: 'recommendation', id: '4.1' }],
    [
      'assetList',
      { area: '@this', kinds: 'Family Hub, Library,' },
      { area: '@this', kinds: ['Family Hub', 'Library'] },
    ],
    ['assetList', { area: '@city', kinds: '' }, { area: '@city', kinds: [] }],
    [
      'image',
      { source: '/images/a.jpg', alternative: 'A market', caption: '' },
      { kind: 'image', source: '/images/a.jpg', alternative: 'A market' },
    ],
  ])('%s %j', (what, values, expected) => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, what, null, values)
    expect(surface.picture()[1]).toMatchObject(expected)
    const position = positionOf(surface, what)
    const again = readSimple(surface.editor, what, position) ?? {}
    applySimple(surface.editor, what, { what, position }, again)
    expect(surface.picture()[1]).toMatchObject(expected)
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })

  it('has a callout of either tone', () => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, 'callout', null, { tone: 'caution' })
    surface.editor.commands.insertContent('Mind.')
    expect(surface.picture()[1]).toEqual({ kind: 'callout', tone: 'caution', content: [plain('Mind.')] })
  })
})

describe('a table', () => {
  it('is as large as asked for, with a caption that can be changed from inside', () => {
    const surface = open()
    select(surface, 'words', true)
    applySimple(surface.editor, 'table', null, { caption: 'People', columns: '3', rows: '2' })
    expect(surface.picture()[1]).toMatchObject({
      kind: 'table',
      caption: 'People',
      head: { length: 3 },
      rows: { length: 2 },
    })
    expect(readSimple(surface.editor, 'caption', null)).toMatchObject({ caption: 'People' })
    applySimple(surface.editor, 'caption', null, { caption: 'Residents' })
    expect(surface.picture()[1]).toMatchObject({ caption: 'Residents' })
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })

  it('has no caption outside of a table', () => {
    const surface = open()
    select(surface, 'words', true)
    expect(readSimple(surface.editor, 'caption', null)).toBeNull()
    applySimple(surface.editor, 'caption', null, { caption: 'x' })
    expect(surface.picture()).toHaveLength(1)
  })
})

it('does nothing that it does not know', () => {
  const surface = open()
  applySimple(surface.editor, 'script', null, {})
  removeSimple(surface.editor, 'script')
  expect(readSimple(surface.editor, 'script', null)).toBeNull()
  expect(surface.picture()).toEqual([paragraph(plain('Some words here.'))])
})
