import type { Editor } from '@tiptap/core'
import type { Assertion, Figure, Reference } from '@jsna/core'
import { attributesOf } from '../conversion/editor-node.ts'
import { findInline } from './find-inline.ts'

/**
 * Moves every figure and claim of one indicator in a paragraph from one period to another. The words around them stay:
 * “In 2018–20” is for the author to change.
 */
export function movePeriod(editor: Editor, inline: string, indicator: string, from: string, to: string): void {
  const { state, view } = editor
  const place = findInline(state.doc, inline)
  if (!place) return
  const $place = state.doc.resolve(place.from)
  const transaction = state.tr
  state.doc.nodesBetween($place.start(), $place.end(), (node, position) => {
    if (node.type.name === 'figure') {
      const { figure } = attributesOf(node, 'figure')
      transaction.setNodeAttribute(position, 'figure', moved<Figure>(figure, indicator, from, to))
    }
    const claim = node.marks.find((mark) => mark.type.name === 'claim')
    if (!claim) return
    const { id, assertion } = attributesOf(claim, 'claim')
    const other = claim.type.create({ id, assertion: moved<Assertion>(assertion, indicator, from, to) })
    transaction.addMark(position, position + node.nodeSize, other)
  })
  view.dispatch(transaction)
}

function moved<Bound extends { of: Reference }>(bound: Bound, indicator: string, from: string, to: string): Bound {
  const move = (reference: Reference) =>
    reference.indicator === indicator && reference.period === from ? { ...reference, period: to } : reference
  return {
    ...bound,
    of: move(bound.of),
    ...('with' in bound && { with: move(bound.with as Reference) }),
    ...('and' in bound && { and: move(bound.and as Reference) }),
  }
}
