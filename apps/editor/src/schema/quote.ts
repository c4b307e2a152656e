import { Node } from '@tiptap/core'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import QuoteView from '../views/QuoteView.vue'
import { carried } from './carried.ts'
import { readBlock } from './clipboard.ts'

/** A resident's words. Who said them, where and when, and that they may be quoted, belongs to the quote itself. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => carried({ who: '', where: '', when: '', consent: '' }),
  // Only our own quotes: words quoted from elsewhere have no provenance, so they arrive as paragraphs.
  parseHTML: () => [
    {
      tag: 'blockquote[data-quote]',
      getAttrs: (element) => {
        const quote = readBlock(element, 'data-quote', 'quote')
        return quote && { ...quote.provenance }
      },
    },
  ],
  renderHTML: ({ node }) => [
    'blockquote',
    { 'data-quote': JSON.stringify({ kind: 'quote', content: [], provenance: node.attrs }) },
    0,
  ],
  addNodeView: () => VueNodeViewRenderer(QuoteView),
})
