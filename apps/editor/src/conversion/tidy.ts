import type { Block, Document, Inline } from '@jsna/core'
import { sameValue } from './same-value.ts'

/**
 * The one spelling of a text: neighbours that differ in nothing are joined, and what holds no words is left out.
 * A text that comes from the editing surface is always tidy, so two texts can be compared field by field.
 */
export function tidy(document: Document): Document {
  return {
    ...document,
    lead: joinInlines(document.lead),
    sections: document.sections.map((section) => ({ ...section, blocks: tidyBlocks(section.blocks) })),
  }
}

/** Blocks without those that hold nothing. */
export function tidyBlocks(blocks: Block[]): Block[] {
  return blocks.map(tidyBlock).filter(holdsSomething)
}

/** Inlines with equal neighbours joined and empty words left out. */
export function joinInlines(inlines: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines.map(tidyInline).filter(hasWords)) {
    const last = joined.at(-1)
    const both = last && join(last, inline)
    if (both) joined.splice(-1, 1, both)
    else joined.push(inline)
  }
  return joined
}

function tidyInline(inline: Inline): Inline {
  if (inline.kind === 'link') return { ...inline, content: joinInlines(inline.content) }
  if (inline.kind !== 'text') return inline
  return { ...inline, marks: (['strong', 'emphasis'] as const).filter((name) => inline.marks.includes(name)) }
}

function hasWords(inline: Inline): boolean {
  switch (inline.kind) {
    case 'text':
    case 'glossary-term':
      return inline.text !== ''
    case 'claim':
      return inline.words !== ''
    case 'link':
      return inline.content.length > 0
    case 'note':
    case 'figure':
      return true
  }
}

function join(a: Inline, b: Inline): Inline | null {
  if (a.kind === 'text' && b.kind === 'text' && sameValue(a.marks, b.marks)) return { ...a, text: a.text + b.text }
  if (a.kind === 'glossary-term' && b.kind === 'glossary-term' && a.term === b.term) {
    return { ...a, text: a.text + b.text }
  }
  if (a.kind === 'claim' && b.kind === 'claim' && a.id === b.id && sameValue(a.assertion, b.assertion)) {
    return { ...a, words: a.words + b.words }
  }
  if (a.kind === 'link' && b.kind === 'link' && a.href === b.href) {
    return { ...a, content: joinInlines([...a.content, ...b.content]) }
  }
  return null
}

function tidyBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'callout':
      return { ...block, content: joinInlines(block.content) }
    case 'list':
      return { ...block, items: block.items.map(joinInlines).filter((item) => item.length > 0) }
    case 'table':
      return {
        ...block,
        head: block.head.map(joinInlines),
        rows: block.rows.map((row) => row.map(joinInlines)),
      }
    default:
      return block
  }
}

function holdsSomething(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'callout':
      return block.content.length > 0
    case 'quote':
      return block.content.length > 0 || Object.values(block.provenance).some((words) => words !== '')
    case 'list':
      return block.items.length > 0
    case 'table':
      return block.head.length > 0 || block.rows.length > 0
    case 'key-figures':
      return block.items.length > 0
    default:
      return true
  }
}
