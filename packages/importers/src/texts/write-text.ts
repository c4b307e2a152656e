import type { Document } from '@jsna/core'
import type { RootContent } from 'mdast'
import { writeFrontMatter } from './front-matter.ts'
import { printMarkdown } from './markdown.ts'
import { normaliseDocument } from './normalise-document.ts'
import { writeBlock } from './write-blocks.ts'
import { writeInlines } from './write-inlines.ts'

/**
 * Writes a document as Markdown with directives, so that the text outlives the software. Reading it back gives the same
 * document: `readText(writeText(document))` is `normaliseDocument(document)`.
 */
export function writeText(document: Document): string {
  const { lead, sections, ...frontMatter } = normaliseDocument(document)
  const nodes: RootContent[] = [{ type: 'yaml', value: writeFrontMatter(frontMatter) }]
  if (lead.length > 0) nodes.push({ type: 'paragraph', children: writeInlines(lead) })
  for (const section of sections) {
    nodes.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: section.id }] })
    nodes.push(...section.blocks.flatMap(writeBlock))
  }
  return printMarkdown({ type: 'root', children: nodes })
}
