import { Mark } from '@tiptap/core'
import { isAllowedLink } from '@jsna/core'
import { carried, required } from './carried.ts'

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') }
  },
})

export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('emphasis') }
  },
})

/** A link holds plain words only: figures, claims and terms open by themselves. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => required('href'),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isAllowedLink(href) && { href }
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs.href)
    return ['a', { href: isAllowedLink(href) ? href : '#', rel: 'noopener' }, 0]
  },
})

export const GlossaryTerm = Mark.create({
  name: 'glossaryTerm',
  inclusive: false,
  excludes: 'link strong emphasis claim glossaryTerm',
  addAttributes: () => carried({ term: '' }),
  parseHTML: () => [
    { tag: 'dfn[data-term]', getAttrs: (element) => ({ term: element.getAttribute('data-term') ?? '' }) },
  ],
  renderHTML: ({ mark }) => ['dfn', { class: 'term', 'data-term': String(mark.attrs.term) }, 0],
})
