import type { Editor } from '@tiptap/core'
import type { EditorNode } from '../conversion/editor-node.ts'
import { insertBlock } from '../surface/bind.ts'
import type { EditRequest } from '../views/context.ts'

type Values = Record<string, string>

interface SimpleChange {
  /** What stands there now, or nothing where something new is put. */
  read(editor: Editor, position: number | null): Values | null
  apply(editor: Editor, request: EditRequest | null, values: Values): void
  remove?(editor: Editor): void
}

const words = (value: unknown) => (typeof value === 'string' ? value : '')

const listed = (value: unknown) => (Array.isArray(value) ? value.map(words).join(', ') : words(value))

function attributesAt(editor: Editor, position: number | null): Values | null {
  const node = position === null ? null : editor.state.doc.nodeAt(position)
  return node && Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [name, listed(value)]))
}

function setAttributes(editor: Editor, position: number, attrs: Record<string, unknown>): void {
  const node = editor.state.doc.nodeAt(position)
  if (node) editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attrs }))
}

/** A node whose attributes are the answers of the dialog. */
function block(
  type: string,
  content: EditorNode[],
  attrsOf: (values: Values) => Record<string, unknown>,
): SimpleChange {
  return {
    read: attributesAt,
    apply(editor, request, values) {
      if (request) setAttributes(editor, request.position, attrsOf(values))
      else insertBlock(editor, { type, attrs: attrsOf(values), ...(content.length > 0 && { content }) })
    },
  }
}

/** A mark over the selection; without a selection its own answer becomes the words. */
function mark(type: string, field: string): SimpleChange {
  return {
    read(editor) {
      const value = words(editor.getAttributes(type)[field])
      return value === '' ? null : { [field]: value }
    },
    apply(editor, _request, values) {
      const value = values[field] ?? ''
      const chain = editor.chain().focus()
      if (editor.state.selection.empty && !editor.isActive(type)) {
        chain.insertContent({ type: 'text', text: value, marks: [{ type, attrs: { [field]: value } }] }).run()
      } else
        chain
          .extendMarkRange(type)
          .setMark(type, { [field]: value })
          .run()
    },
    remove: (editor) => void editor.chain().focus().extendMarkRange(type).unsetMark(type).run(),
  }
}

function emptyTable(values: Values): EditorNode {
  const cells = (type: string): EditorNode[] =>
    Array.from({ length: Number(values.columns) }, () => ({ type, content: [{ type: 'paragraph' }] }))
  const rows = Array.from({ length: Number(values.rows) }, () => ({ type: 'tableRow', content: cells('tableCell') }))
  return {
    type: 'table',
    attrs: { caption: values.caption },
    content: [{ type: 'tableRow', content: cells('tableHeader') }, ...rows],
  }
}

/** The position of the table in which the cursor stands; `null` outside of tables. */
function tableAround(editor: Editor): number | null {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'table') return $from.before(depth)
  }
  return null
}

const changes: Record<string, SimpleChange> = {
  note: {
    read: attributesAt,
    apply(editor, request, values) {
      if (request) setAttributes(editor, request.position, { text: values.text })
      else
        editor
          .chain()
          .focus()
          .insertContent({ type: 'note', attrs: { text: values.text } })
          .run()
    },
  },
  link: mark('link', 'href'),
  glossaryTerm: mark('glossaryTerm', 'term'),
  quote: block('quote', [], ({ who, where, when, consent }) => ({ who, where, when, consent })),
  callout: block('callout', [], ({ tone }) => ({ tone })),
  image: block('image', [], ({ source, alternative, caption }) => ({ source, alternative, caption })),
  recommendation: block('recommendation', [], ({ id }) => ({ id })),
  assetList: block('assetList', [], ({ area, kinds }) => ({
    area,
    kinds: (kinds ?? '')
      .split(',')
      .map((kind) => kind.trim())
      .filter((kind) => kind !== ''),
  })),
  table: { read: () => null, apply: (editor, _request, values) => insertBlock(editor, emptyTable(values)) },
  caption: {
    read: (editor) => attributesAt(editor, tableAround(editor)),
    apply(editor, _request, values) {
      const position = tableAround(editor)
      if (position !== null) setAttributes(editor, position, { caption: values.caption })
    },
  },
}

/** What a simple dialog begins with. */
export function readSimple(editor: Editor, what: string, position: number | null): Values | null {
  return changes[what]?.read(editor, position) ?? null
}

/** Does to the text what a simple dialog was answered. */
export function applySimple(editor: Editor, what: string, request: EditRequest | null, values: Values): void {
  changes[what]?.apply(editor, request, values)
}

/** Takes away the link or term in which the cursor stands. */
export function removeSimple(editor: Editor, what: string): void {
  changes[what]?.remove?.(editor)
}
