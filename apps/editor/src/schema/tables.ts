import { Extension, Node } from '@tiptap/core'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { carried } from './carried.ts'

const cell = () => carried({ colspan: 1, rowspan: 1, colwidth: null })

/** A plain table: the first row is its head, and no cell spans another. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => carried({ caption: '' }),
  parseHTML: () => [
    { tag: 'table', getAttrs: (element) => ({ caption: element.querySelector('caption')?.textContent?.trim() ?? '' }) },
    { tag: 'caption', ignore: true },
  ],
  renderHTML: ({ node }) => [
    'div',
    { class: 'scroll' },
    ['table', ['caption', { contenteditable: 'false' }, String(node.attrs.caption)], ['tbody', 0]],
  ],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: cell,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
}

/** Keeps every table rectangular and lets Tab walk through its cells, out of it after the last one. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: (extension) => (roles[extension.name] ? { tableRole: roles[extension.name] } : {}),
  addKeyboardShortcuts() {
    const move = (direction: 1 | -1) => () =>
      this.editor.isActive('table') && goToNextCell(direction)(this.editor.state, this.editor.view.dispatch)
    return { Tab: move(1), 'Shift-Tab': move(-1) }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})
