import type { Editor } from '@tiptap/core'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'

/** One button of the toolbar. `opens` names a dialog; `run` acts at once. */
export interface Tool {
  id: string
  /** The word on the button. */
  label: string
  /** What a screen reader says, where the word alone is not enough. */
  name?: string
  opens?: string
  run?(editor: Editor): void
  active?(editor: Editor): boolean
}

const mark = (id: string, label: string): Tool => ({
  id,
  label,
  run: (editor) => editor.chain().focus().toggleMark(id).run(),
  active: (editor) => editor.isActive(id),
})

const heading = (level: 3 | 4, label: string): Tool => ({
  id: `heading-${level}`,
  label,
  run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
  active: (editor) => editor.isActive('heading', { level }),
})

const list = (id: string, label: string, name: string): Tool => ({
  id,
  label,
  name,
  run: (editor) => editor.chain().focus().toggleList(id, 'listItem').run(),
  active: (editor) => editor.isActive(id),
})

const insert = (opens: string, label: string): Tool => ({
  id: `insert-${opens}`,
  label,
  name: `Insert ${label.toLowerCase()}`,
  opens,
})

/** What the toolbar offers, in two rows: how the words are set, and what can be put among them. */
export const toolRows: { label: string; tools: Tool[] }[] = [
  {
    label: 'Text',
    tools: [
      {
        id: 'paragraph',
        label: 'Paragraph',
        run: (editor) => editor.chain().focus().setNode('paragraph').run(),
        active: (editor) => editor.isActive('paragraph') && !editor.isActive('listItem'),
      },
      heading(3, 'Heading'),
      heading(4, 'Small heading'),
      mark('strong', 'Bold'),
      mark('emphasis', 'Italic'),
      { id: 'link', label: 'Link', opens: 'link', active: (editor) => editor.isActive('link') },
      list('bulletList', 'List', 'Bulleted list'),
      list('orderedList', '1, 2, 3', 'Numbered list, 1, 2, 3'),
    ],
  },
  {
    label: 'Insert',
    tools: [
      insert('figure', 'Figure'),
      insert('claim', 'Claim'),
      insert('chart', 'Chart'),
      insert('keyFigures', 'Key figures'),
      insert('quote', 'Quote'),
      insert('callout', 'Callout'),
      insert('table', 'Table'),
      insert('recommendation', 'Recommendation'),
      insert('assetList', 'Hubs'),
      insert('image', 'Image'),
      insert('glossaryTerm', 'Term'),
      insert('note', 'Note'),
    ],
  },
]

const table = (id: string, label: string, command: typeof addRowAfter): Tool => ({
  id,
  label,
  run: (editor) => {
    command(editor.state, editor.view.dispatch)
    editor.commands.focus()
  },
})

/** Offered while the cursor stands in a table. */
export const tableTools: Tool[] = [
  table('row-after', 'Add row', addRowAfter),
  table('column-after', 'Add column', addColumnAfter),
  table('delete-row', 'Delete row', deleteRow),
  table('delete-column', 'Delete column', deleteColumn),
  table('delete-table', 'Delete table', deleteTable),
  { id: 'caption', label: 'Caption', name: 'Table caption', opens: 'caption' },
]
