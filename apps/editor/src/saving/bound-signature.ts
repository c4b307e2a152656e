import { documentCharts, inlineRuns } from '@jsna/core'
import type { Block, Document, Inline } from '@jsna/core'

/**
 * Everything in a text that the data can move, as one string. While it stays the same, typing needs no answer from the
 * server.
 */
export function boundSignature(document: Document): string {
  const bound = inlineRuns(document).flatMap(({ content }) => content.flatMap(bindingOf))
  const drawn = document.sections.flatMap((section) => section.blocks.filter(isDrawn))
  return JSON.stringify([bound, documentCharts(document), drawn])
}

function bindingOf(inline: Inline): unknown[] {
  if (inline.kind === 'claim') return [[inline.id, inline.assertion]]
  return inline.kind === 'figure' ? [[inline.id, inline.figure, inline.format]] : []
}

function isDrawn(block: Block): boolean {
  return block.kind === 'recommendation' || block.kind === 'asset-list' || block.kind === 'key-figures'
}
