import { Node } from '@tiptap/core'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import NoteView from '../views/NoteView.vue'
import { required } from './carried.ts'

/** A remark that readers open from its place in the sentence. */
export const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => required('text'),
  parseHTML: () => [
    {
      tag: 'span[data-note]',
      getAttrs: (element) => {
        const text = element.getAttribute('data-note') ?? ''
        return text !== '' && { text }
      },
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-note': String(node.attrs.text) }],
  addNodeView: () => VueNodeViewRenderer(NoteView),
})
