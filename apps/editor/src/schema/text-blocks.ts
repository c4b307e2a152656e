import { Node } from '@tiptap/core'
import { carried } from './carried.ts'

export const Text = Node.create({ name: 'text', group: 'inline' })

/** The first words of a text, before any section. */
export const Lead = Node.create({
  name: 'lead',
  content: 'inline*',
  isolating: true,
  selectable: false,
  renderHTML: () => ['p', { class: 'lead' }, 0],
})

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') }
  },
})

/** The fixed questions are the headings of level 2: a person writes levels 3 and 4 only. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => carried({ level: 3 }),
  parseHTML: () => [
    ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: 3 } })),
    ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 4 } })),
  ],
  renderHTML: ({ node }) => [node.attrs.level === 4 ? 'h4' : 'h3', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-3': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Alt-4': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 4 }),
    }
  },
})

export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => carried({ tone: 'note' }),
  parseHTML: () => [
    { tag: 'p[data-callout]', getAttrs: (element) => ({ tone: toneOf(element.getAttribute('data-callout')) }) },
  ],
  renderHTML: ({ node }) => {
    const tone = toneOf(node.attrs.tone)
    return ['p', { class: `callout callout-${tone}`, 'data-callout': tone }, 0]
  },
})

function toneOf(value: unknown): 'note' | 'caution' {
  return value === 'caution' ? 'caution' : 'note'
}
