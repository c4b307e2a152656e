import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** The sections of a text are given. What would remove, join or reorder them does not happen; their words may go. */
export const FixedStructure = Extension.create({
  name: 'fixedStructure',
  addKeyboardShortcuts() {
    const clear = () => clearAcrossSections(this.editor.state, this.editor.view.dispatch)
    return {
      'Mod-a': () => selectSection(this.editor.state, this.editor.view.dispatch),
      Backspace: clear,
      Delete: clear,
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction, state) =>
        !transaction.docChanged || outline(transaction.doc) === outline(state.doc),
      appendTransaction: (transactions, _before, state) =>
        transactions.some((transaction) => transaction.docChanged) ? endInParagraph(state) : null,
    }),
  ],
})

function outline(document: Node): string {
  const ids: string[] = []
  document.forEach((child) => ids.push(child.type.name === 'section' ? String(child.attrs.id) : child.type.name))
  return ids.join(' ')
}

/** After a chart or table at the end of a section there is a line to go on writing; an empty one is never stored. */
function endInParagraph(state: EditorState): Transaction | null {
  const transaction = state.tr
  state.doc.forEach((section, offset) => {
    if (section.type.name !== 'section' || section.lastChild?.isTextblock) return
    const end = transaction.mapping.map(offset + section.nodeSize - 1)
    transaction.insert(end, state.schema.node('paragraph'))
  })
  return transaction.docChanged ? transaction : null
}

type Dispatch = (transaction: Transaction) => void

/** “Select all” means the section in which the cursor stands. */
function selectSection(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection
  if ($from.depth === 0) return false
  dispatch(
    state.tr.setSelection(TextSelection.between(state.doc.resolve($from.start(1)), state.doc.resolve($from.end(1)))),
  )
  return true
}

/** Deletes a selection that reaches over fixed questions: the words go, the questions stay. */
function clearAcrossSections(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, $to, from, to } = state.selection
  if ($from.depth > 0 && $to.depth > 0 && $from.index(0) === $to.index(0)) return false
  const transaction = state.tr
  state.doc.forEach((part, offset) => {
    const start = Math.max(from, offset + 1)
    const end = Math.min(to, offset + part.nodeSize - 1)
    if (start < end) transaction.deleteRange(transaction.mapping.map(start), transaction.mapping.map(end))
  })
  dispatch(transaction.scrollIntoView())
  return true
}
