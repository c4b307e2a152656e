import type { Block, Document, Inline, Section } from '@jsna/core'
import { attributesOf } from './editor-node.ts'
import type { EditorNode } from './editor-node.ts'
import { inlinesFromEditor } from './inlines-from-editor.ts'
import { tidyBlocks } from './tidy.ts'

/** Everything about a text that is not edited on the surface itself. */
export type DocumentDetails = Omit<Document, 'lead' | 'sections'>

/** The content of the editing surface as a stored text: tidy, plain JSON, never HTML. */
export function fromEditor(content: EditorNode, details: DocumentDetails): Document {
  const [lead, ...sections] = content.content ?? []
  return { ...details, lead: inlinesFromEditor(lead?.content), sections: sections.map(sectionFromEditor) }
}

function sectionFromEditor(node: EditorNode): Section {
  return { id: attributesOf(node, 'section').id, blocks: tidyBlocks((node.content ?? []).map(blockFromEditor)) }
}

/** One block of the editing surface as it is stored. Throws on a node that the schema does not have. */
export function blockFromEditor(node: EditorNode): Block {
  const read = blocks[node.type]
  if (!read) throw new Error(`blockFromEditor: the text has no block called “${node.type}”.`)
  return read(node)
}

const blocks: Record<string, (node: EditorNode) => Block> = {
  heading: (node) => ({ kind: 'heading', level: attributesOf(node, 'heading').level, content: contentOf(node) }),
  paragraph: (node) => ({ kind: 'paragraph', content: contentOf(node) }),
  bulletList: (node) => ({ kind: 'list', ordered: false, items: cellsOf(node) }),
  orderedList: (node) => ({ kind: 'list', ordered: true, items: cellsOf(node) }),
  table: (node) => {
    const [head, ...rows] = (node.content ?? []).map(cellsOf)
    return { kind: 'table', caption: attributesOf(node, 'table').caption, head: head ?? [], rows }
  },
  quote: (node) => {
    const { who, where, when, consent } = attributesOf(node, 'quote')
    return { kind: 'quote', content: contentOf(node), provenance: { who, where, when, consent } }
  },
  callout: (node) => ({ kind: 'callout', tone: attributesOf(node, 'callout').tone, content: contentOf(node) }),
  chart: (node) => ({ kind: 'chart', ...attributesOf(node, 'chart') }),
  keyFigures: (node) => ({ kind: 'key-figures', ...attributesOf(node, 'keyFigures') }),
  recommendation: (node) => ({ kind: 'recommendation', ...attributesOf(node, 'recommendation') }),
  assetList: (node) => ({ kind: 'asset-list', ...attributesOf(node, 'assetList') }),
  image: (node) => ({ kind: 'image', ...attributesOf(node, 'image') }),
}

function contentOf(node: EditorNode): Inline[] {
  return inlinesFromEditor(node.content)
}

/** List items and table cells each hold one paragraph. */
function cellsOf(node: EditorNode): Inline[][] {
  return (node.content ?? []).map((cell) => (cell.content ?? []).flatMap(contentOf))
}
