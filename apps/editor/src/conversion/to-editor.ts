import type { Block, Document, Inline } from '@jsna/core'
import type { EditorNode } from './editor-node.ts'
import { inlinesToEditor } from './inlines-to-editor.ts'
import { tidy } from './tidy.ts'

/** A stored text as the content of the editing surface. What is not edited there (title, owner, order) stays behind. */
export function toEditor(document: Document): EditorNode {
  const { lead, sections } = tidy(document)
  return {
    type: 'doc',
    content: [
      textblock('lead', lead),
      ...sections.map((section) => ({
        type: 'section',
        attrs: { id: section.id },
        // The cursor needs a place to stand in a section without text.
        content: section.blocks.length > 0 ? section.blocks.map(blockToEditor) : [{ type: 'paragraph' }],
      })),
    ],
  }
}

/** One block of a stored text as a node of the editing surface. */
export function blockToEditor(block: Block): EditorNode {
  switch (block.kind) {
    case 'heading':
      return textblock('heading', block.content, { level: block.level })
    case 'paragraph':
      return textblock('paragraph', block.content)
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [textblock('paragraph', item)] })),
      }
    case 'table':
      return {
        type: 'table',
        attrs: { caption: block.caption },
        content: [row('tableHeader', block.head), ...block.rows.map((cells) => row('tableCell', cells))],
      }
    case 'quote':
      return textblock('quote', block.content, { ...block.provenance })
    case 'callout':
      return textblock('callout', block.content, { tone: block.tone })
    case 'chart':
      return { type: 'chart', attrs: { id: block.id, chart: block.chart } }
    case 'key-figures':
      return { type: 'keyFigures', attrs: { items: block.items } }
    case 'recommendation':
      return { type: 'recommendation', attrs: { id: block.id } }
    case 'asset-list':
      return { type: 'assetList', attrs: { area: block.area, kinds: block.kinds } }
    case 'image':
      return {
        type: 'image',
        attrs: { source: block.source, alternative: block.alternative, caption: block.caption },
      }
  }
}

function row(cell: 'tableHeader' | 'tableCell', cells: Inline[][]): EditorNode {
  return {
    type: 'tableRow',
    content: cells.map((content) => ({ type: cell, content: [textblock('paragraph', content)] })),
  }
}

function textblock(type: string, inlines: Inline[], attrs?: Record<string, unknown>): EditorNode {
  const content = inlinesToEditor(inlines)
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}
