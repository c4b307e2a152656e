import type { Document } from '@jsna/core'
import { readText } from '@jsna/importers'
import type { PackedText } from '@jsna/importers'

/** Texts that cannot be read, each fault with its file and line. */
export class TextsProblem extends Error {
  override name = 'TextsProblem'
}

/** The documents of the data folder. With one fault in one text nothing is read. */
export function readTexts(texts: readonly PackedText[]): Document[] {
  const faults: string[] = []
  const documents: Document[] = []
  for (const { path, markdown } of texts) {
    const { document, issues } = readText(markdown, path)
    faults.push(...issues.map(({ line, column, message }) => `data/texts/${path}:${line}:${column}: ${message}`))
    if (document) documents.push(document)
  }
  for (const [id, same] of Map.groupBy(documents, (document) => document.id)) {
    if (same.length > 1) faults.push(`data/texts: ${same.length} texts have the id “${id}”.`)
  }
  if (faults.length > 0) throw new TextsProblem(faults.join('\n'))
  return documents.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}
