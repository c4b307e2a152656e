import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import type { ResolvedPos } from '@tiptap/pm/model'
import { required } from './carried.ts'
import { readInline } from './clipboard.ts'

/**
 * Words bound to what they assert. The words stay ordinary text, so that a person can reword a claim in place; what
 * it asserts is chosen in the dialog.
 */
export const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  excludes: 'link strong emphasis glossaryTerm claim',
  addAttributes: () => required('id', 'assertion'),
  parseHTML: () => [{ tag: 'span[data-claim]', getAttrs: (element) => readInline(element, 'data-claim', 'claim') }],
  renderHTML: ({ mark }) => [
    'span',
    { class: 'claim', 'data-claim': JSON.stringify({ ...mark.attrs, kind: 'claim', words: 'words' }) },
    0,
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // Words typed over a part of a claim stay in it, also over its last words.
        handleTextInput: (view, from, to, text) => {
          const claim = from < to ? claimAround(view.state, from, to) : null
          if (!claim) return false
          const words = view.state.schema.text(text, [claim.mark])
          view.dispatch(view.state.tr.replaceWith(from, to, words).scrollIntoView())
          return true
        },
      },
    }),
  ],
})

/** The claim that holds everything from one position to another, with its ends; `null` if none does. */
export function claimAround(state: EditorState, from: number, to: number) {
  const $from = state.doc.resolve(from)
  const inside = $from.nodeAfter ?? $from.nodeBefore
  const mark =
    inside?.marks.find((candidate) => candidate.type.name === 'claim') ??
    (from === to ? $from.nodeBefore?.marks.find((candidate) => candidate.type.name === 'claim') : undefined)
  if (!mark) return null
  const ends = endsOf($from, (child) => mark.isInSet(child.marks))
  return ends && ends.from <= from && ends.to >= to ? { mark, ...ends } : null
}

type Child = NonNullable<ResolvedPos['nodeAfter']>

/** The unbroken run of children around a position that meet a condition. */
function endsOf($position: ResolvedPos, belongs: (child: Child) => boolean) {
  const { parent } = $position
  let offset = $position.start()
  let from: number | null = null
  for (let index = 0; index < parent.childCount; index += 1) {
    const child = parent.child(index)
    if (belongs(child)) from ??= offset
    else if (from !== null && offset >= $position.pos) return { from, to: offset }
    else from = null
    offset += child.nodeSize
  }
  return from === null ? null : { from, to: offset }
}
