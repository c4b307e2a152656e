import type { Block, Document } from '@jsna/core'
import { normaliseInlines } from './merge-texts.ts'

/** A block in its one spelling; nothing where it holds nothing. */
function normaliseBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'heading':
    case 'quote':
    case 'callout':
      return [{ ...block, content: normaliseInlines(block.content) }]
    case 'paragraph': {
      const content = normaliseInlines(block.content)
      return content.length === 0 ? [] : [{ ...block, content }]
    }
    case 'list': {
      const items = block.items.map(normaliseInlines).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'table':
      return [
        { ...block, head: block.head.map(normaliseInlines), rows: block.rows.map((row) => row.map(normaliseInlines)) },
      ]
    case 'key-figures':
      return [{ ...block, items: block.items.map((item) => ({ ...item, label: item.label.trim() })) }]
    default:
      return [block]
  }
}

/**
 * A document in the one spelling that a stored text can have: neighbouring texts with the same marks are one, no
 * spaces stand at the ends, and empty texts, paragraphs, items and lists are left out. To readers both say the same.
 */
export function normaliseDocument(document: Document): Document {
  return {
    ...document,
    lead: normaliseInlines(document.lead),
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(normaliseBlock) })),
  }
}
