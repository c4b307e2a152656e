import { plainText } from '@jsna/core'
import type { Block, ChartDescription, Document, Evaluation, Inline, PublishedDocument } from '@jsna/core'
import { sectionTitle } from '../surface/section-titles.ts'

/** What the lines of a text may be read with: what its figures say, and the sentences of its charts. */
type Reading = Evaluation & Partial<Pick<PublishedDocument, 'charts'>>

/** A text as paragraphs of plain words, for comparing two versions. Without a reading, figures read as they were written. */
export function textLines(document: Document, reading?: Reading): string[] {
  const words = (content: Inline[]) => plainText(content, reading)
  const sections = document.sections.flatMap((section) => [
    sectionTitle(section.id)?.words ?? '',
    ...section.blocks.flatMap((block) => blockLines(block, words, reading)),
  ])
  return [document.title, words(document.lead), ...sections].filter((line) => line.trim() !== '')
}

function blockLines(block: Block, words: (content: Inline[]) => string, reading?: Reading): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'callout':
      return [words(block.content)]
    case 'quote':
      return [`“${words(block.content)}” ${Object.values(block.provenance).join(', ')}`]
    case 'list':
      return block.items.map((item) => `• ${words(item)}`)
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.map(words).join(' | '))]
    case 'chart':
      return [`[Chart] ${reading?.charts?.[block.id]?.sentence ?? chartWords(block.chart)}`]
    case 'key-figures':
      return block.items.map((item) => `[Key figure] ${item.label}: ${figureText(item.id, reading)}`)
    case 'recommendation':
      return [`[Recommendation] ${block.id}`]
    case 'asset-list':
      return [`[Hubs and groups] ${block.area} ${block.kinds.join(', ')}`]
    case 'image':
      return [`[Image] ${block.alternative} ${block.caption}`]
  }
}

function chartWords(chart: ChartDescription): string {
  return `${chart.type} ${chart.indicator ?? ''}`
}

function figureText(id: string, reading?: Reading): string {
  const result = reading?.figures[id]
  return result?.kind === 'figure' ? result.text : 'not known'
}
