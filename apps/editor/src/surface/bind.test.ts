// @vitest-environment happy-dom
import { documentSchema } from '@jsna/core/schema'
import { describe, expect, it } from 'vitest'
import { claimAtCursor, freeClaim, insertBlock, putClaim, putFigure, rewordClaim, selectedWords } from './bind.ts'
import { findInline, findWords } from './find-inline.ts'
import { movePeriod } from './move-period.ts'
import { claim, figure, higher, paragraph, plain, similar, topic, women } from './sample-document.ts'
import { surfaceOf } from './sample-text.ts'
import type { Surface } from './sample-text.ts'

const select = ({ editor }: Surface, words: string) => {
  const place = findWords(editor.state.doc, 'picture', words)
  editor.commands.setTextSelection({ from: place?.from ?? 0, to: place?.to ?? 0 })
}

describe('putClaim', () => {
  it('binds the words that are selected', () => {
    const surface = surfaceOf(topic([paragraph(plain('It is similar to England.'))]))
    select(surface, 'similar to')
    expect(selectedWords(surface.editor.state).words).toBe('similar to')
    putClaim(surface.editor, null, { words: 'similar to', assertion: similar })
    expect(surface.picture()).toEqual([
      paragraph(plain('It is '), claim('c1', 'similar to', similar), plain(' England.')),
    ])
  })

  it('writes words where none are selected, and leaves what stands around them', () => {
    const surface = surfaceOf(topic([paragraph(plain('It is  now.'))]))
    const place = findWords(surface.editor.state.doc, 'picture', ' now')
    surface.editor.commands.setTextSelection(place?.from ?? 0)
    putClaim(surface.editor, null, { words: 'similar', assertion: similar })
    expect(surface.picture()).toEqual([paragraph(plain('It is '), claim('c1', 'similar', similar), plain(' now.'))])
  })

  it('never swallows a figure', () => {
    const surface = surfaceOf(topic([paragraph(plain('It is '), figure('f1'), plain(' years.'))]))
    const place = findInline(surface.editor.state.doc, 'f1')
    surface.editor.commands.setTextSelection({ from: (place?.from ?? 0) - 3, to: (place?.to ?? 0) + 3 })
    expect(selectedWords(surface.editor.state).words).toBe('')
    putClaim(surface.editor, null, { words: 'similar', assertion: similar })
    expect(JSON.stringify(surface.picture())).toContain('"id":"f1"')
  })

  it('rewords a claim in its place, under its own name', () => {
    const surface = surfaceOf(
      topic([paragraph(plain('It is '), claim('c7', 'slightly higher than'), plain(' England.'))]),
    )
    rewordClaim(surface.editor, 'c7', 'similar to', similar)
    expect(surface.picture()).toEqual([
      paragraph(plain('It is '), claim('c7', 'similar to', similar), plain(' England.')),
    ])
  })

  it('keeps a claim whose words are typed over, and lets go of one whose words are all deleted', () => {
    const surface = surfaceOf(
      topic([paragraph(plain('It is '), claim('c7', 'slightly higher than'), plain(' England.'))]),
    )
    const place = findInline(surface.editor.state.doc, 'c7')
    const type = (from: number, to: number, text: string) =>
      surface.editor.view.someProp('handleTextInput', (handle) =>
        handle(surface.editor.view, from, to, text, () => surface.editor.state.tr),
      )
    type(place?.from ?? 0, place?.to ?? 0, 'a little above')
    expect(surface.picture()).toEqual([paragraph(plain('It is '), claim('c7', 'a little above'), plain(' England.'))])
    select(surface, 'a little above')
    surface.editor.commands.deleteSelection()
    expect(surface.picture()).toEqual([paragraph(plain('It is  England.'))])
  })

  it('can be made plain words again', () => {
    const surface = surfaceOf(topic([paragraph(claim('c7', 'slightly higher'), plain(' than England.'))]))
    const place = findInline(surface.editor.state.doc, 'c7')
    surface.editor.commands.setTextSelection((place?.from ?? 0) + 2)
    expect(claimAtCursor(surface.editor.state)?.mark.attrs.id).toBe('c7')
    freeClaim(surface.editor, place?.from ?? 0)
    expect(surface.picture()).toEqual([paragraph(plain('slightly higher than England.'))])
  })
})

describe('putFigure', () => {
  const chosen = {
    figure: { operation: 'interval' as const, of: women },
    format: { decimals: 1 },
    text: '59.5 to 64.8',
  }

  it('puts a figure at the cursor and changes one in its place', () => {
    const surface = surfaceOf(topic([paragraph(plain('Between x years.'), figure('f1'))]))
    select(surface, 'x')
    putFigure(surface.editor, null, chosen)
    const place = findInline(surface.editor.state.doc, 'f1')
    putFigure(surface.editor, place?.from ?? 0, { ...chosen, text: '59 to 65' })
    const [block] = surface.picture()
    const figures = block?.kind === 'paragraph' ? block.content.filter((part) => part.kind === 'figure') : []
    expect(figures.map((part) => [part.id, part.asWritten])).toEqual([
      ['f2', '59.5 to 64.8'],
      ['f1', '59 to 65'],
    ])
    expect(documentSchema.safeParse(surface.text()).error).toBeUndefined()
  })
})

describe('insertBlock', () => {
  it('stands after the paragraph of the cursor, and never inside it', () => {
    const surface = surfaceOf(topic([paragraph(plain('One word.')), paragraph(plain('Next.'))]))
    select(surface, 'word')
    insertBlock(surface.editor, {
      type: 'callout',
      attrs: { tone: 'caution' },
      content: [{ type: 'text', text: 'Mind.' }],
    })
    expect(surface.picture().map((block) => block.kind)).toEqual(['paragraph', 'callout', 'paragraph'])
  })

  it('takes the place of an empty paragraph, and goes to the first section from the lead', () => {
    const surface = surfaceOf(topic([]))
    surface.editor.commands.setTextSelection(1)
    insertBlock(surface.editor, { type: 'recommendation', attrs: { id: '4.1' } })
    expect(surface.text().sections[0]?.blocks[0]).toEqual({ kind: 'recommendation', id: '4.1' })
  })
})

describe('movePeriod', () => {
  it('moves the figures and claims of one indicator in one paragraph', () => {
    const other = paragraph(figure('f2'))
    const surface = surfaceOf(topic([paragraph(figure('f1'), plain(' is '), claim('c1', 'higher', higher)), other]))
    movePeriod(surface.editor, 'f1', women.indicator, women.period, '2022-01-01/P3Y')
    const [moved, kept] = surface.picture()
    expect(JSON.stringify(moved).match(/2022-01-01\/P3Y/g)).toHaveLength(3)
    expect(JSON.stringify(moved)).not.toContain('2018-01-01/P3Y')
    expect(kept).toEqual(other)
  })

  it('leaves other indicators and other periods alone', () => {
    const surface = surfaceOf(topic([paragraph(figure('f1'))]))
    movePeriod(surface.editor, 'f1', 'life-expectancy', women.period, '2022-01-01/P3Y')
    movePeriod(surface.editor, 'f1', women.indicator, '2011-01-01/P3Y', '2022-01-01/P3Y')
    expect(surface.picture()).toEqual([paragraph(figure('f1'))])
  })
})
