import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Assertion, Figure, FigureFormat } from '@jsna/core'
import { claimAround } from '../schema/claim.ts'
import { freeId, idsIn } from '../schema/identity.ts'
import { findInline } from './find-inline.ts'
import type { Place } from './find-inline.ts'

/** The words that a new claim would take: those of the selection, if they are words only. */
export function selectedWords(state: EditorState): { from: number; to: number; words: string } {
  const { $from, $to, from, to } = state.selection
  const none = { from: to, to, words: '' }
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return none
  let wordsOnly = true
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) wordsOnly = false
  })
  return wordsOnly ? { from, to, words: state.doc.textBetween(from, to) } : none
}

/** The claim in which the cursor stands. */
export function claimAtCursor(state: EditorState) {
  const { from, to } = state.selection
  return claimAround(state, from, to)
}

interface ChosenFigure {
  figure: Figure
  format: FigureFormat
  text: string
}

/** Puts a figure at the cursor, or changes the one at a position. */
export function putFigure(editor: Editor, position: number | null, { figure, format, text }: ChosenFigure): void {
  const { state, view } = editor
  const before = position === null ? null : state.doc.nodeAt(position)
  const id = before ? String(before.attrs.id) : freeId('f', idsIn(state.doc))
  const node = state.schema.nodes.figure?.create({ id, figure, format, asWritten: text })
  if (!node) return
  const transaction =
    position === null ? state.tr.replaceSelectionWith(node, false) : state.tr.replaceWith(position, position + 1, node)
  view.dispatch(transaction.scrollIntoView())
  editor.commands.focus()
}

/** Puts a claim over the selection, or changes the one around a position. Its words stay ordinary text. */
export function putClaim(
  editor: Editor,
  position: number | null,
  { words, assertion }: { words: string; assertion: Assertion },
): void {
  const { state, view } = editor
  const known = position === null ? null : claimAround(state, position, position)
  const { from, to } = known ?? selectedWords(state)
  const id = known ? String(known.mark.attrs.id) : freeId('c', idsIn(state.doc))
  const mark = state.schema.marks.claim?.create({ id, assertion })
  if (!mark || words === '') return
  view.dispatch(state.tr.replaceWith(from, to, state.schema.text(words, [mark])).scrollIntoView())
  editor.commands.focus()
}

/** Takes the assertion away and leaves the words. */
export function freeClaim(editor: Editor, position: number): void {
  const { state, view } = editor
  const known = claimAround(state, position, position)
  if (known) view.dispatch(state.tr.removeMark(known.from, known.to, known.mark))
  editor.commands.focus()
}

/** Other words and another assertion for the claim with this name. */
export function rewordClaim(editor: Editor, id: string, words: string, assertion: Assertion): void {
  const place = findInline(editor.state.doc, id)
  if (place?.what === 'claim') putClaim(editor, place.from, { words, assertion })
}

/** Scrolls to a place, selects it and gives the text the focus. */
export function goTo(editor: Editor, place: Place): void {
  const { state, view } = editor
  const selection =
    place.what === 'node'
      ? NodeSelection.create(state.doc, place.from)
      : TextSelection.create(state.doc, place.from, place.to)
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
  const shown = place.what === 'node' ? view.nodeDOM(place.from) : view.domAtPos(place.from).node
  const element = shown instanceof Element ? shown : shown?.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** One more block after the one in which the cursor stands, or as the first of the first section. */
export function insertBlock(
  editor: Editor,
  json: { type: string; attrs?: Record<string, unknown>; content?: unknown[] },
): void {
  const { state, view } = editor
  const node = state.schema.nodeFromJSON(json)
  const place = placeForBlock(state)
  const transaction: Transaction = place.empty
    ? state.tr.replaceWith(place.from, place.to, node)
    : state.tr.insert(place.to, node)
  const start = place.empty ? place.from : place.to
  const inside = TextSelection.near(transaction.doc.resolve(start + 1))
  transaction.setSelection(node.isAtom ? NodeSelection.create(transaction.doc, start) : inside)
  view.dispatch(transaction.scrollIntoView())
  editor.commands.focus()
}

function placeForBlock(state: EditorState): { from: number; to: number; empty: boolean } {
  const { $to } = state.selection
  if ($to.depth >= 2) {
    const from = $to.before(2)
    const to = $to.after(2)
    return { from, to, empty: $to.node(2).type.name === 'paragraph' && $to.node(2).content.size === 0 }
  }
  if ($to.depth === 1 && $to.parent.type.name === 'section') return { from: $to.pos, to: $to.pos, empty: false }
  const start = state.doc.child(0).nodeSize + 1
  return { from: start, to: start, empty: false }
}
