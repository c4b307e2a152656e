import { Node } from '@tiptap/core'
import { carried } from './carried.ts'

export interface SectionOptions {
  /** The fixed question or heading of a section; `null` where it has none. */
  titleOf: (id: string) => { words: string; kind: 'question' | 'heading' } | null
}

/** A part of a text under its fixed question. The question belongs to the form: nobody types over it. */
export const Section = Node.create<SectionOptions>({
  name: 'section',
  content: 'block*',
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => ({ titleOf: () => null }),
  addAttributes: () => carried({ id: 'body' }),
  renderHTML: () => ['section', 0],
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('section')
      dom.className = 'narrative-section'
      const contentDOM = document.createElement('div')
      contentDOM.className = 'blocks'
      const title = this.options.titleOf(String(node.attrs.id))
      if (title) dom.append(fixedTitle(title.words, title.kind))
      dom.append(contentDOM)
      return {
        dom,
        contentDOM,
        update: (next) => next.type === node.type && next.attrs.id === node.attrs.id,
        ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
      }
    }
  },
})

function fixedTitle(words: string, kind: 'question' | 'heading'): HTMLElement {
  const heading = document.createElement('h2')
  heading.contentEditable = 'false'
  const note = document.createElement('span')
  note.className = 'fixed'
  note.textContent = kind === 'question' ? 'Fixed question' : 'Fixed heading'
  heading.append(words, ' ', note)
  return heading
}
