import { Node } from '@tiptap/core'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import FigureView from '../views/FigureView.vue'
import { required } from './carried.ts'
import { readInline } from './clipboard.ts'

/** A live figure in a sentence: chosen in the dialog, drawn as readers see it, never typed over. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => required('id', 'figure', 'format', 'asWritten'),
  parseHTML: () => [{ tag: 'span[data-figure]', getAttrs: (element) => readInline(element, 'data-figure', 'figure') }],
  renderHTML: ({ node }) => [
    'span',
    { 'data-figure': JSON.stringify({ kind: 'figure', ...node.attrs }) },
    String(node.attrs.asWritten),
  ],
  renderText: ({ node }) => String(node.attrs.asWritten),
  addNodeView: () => VueNodeViewRenderer(FigureView),
})
