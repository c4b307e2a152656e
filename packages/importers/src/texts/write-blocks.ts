import type { Block, Inline, KeyFigure } from '@jsna/core'
import type { BlockContent, PhrasingContent, RootContent, Table } from 'mdast'
import { unless, written } from './attributes.ts'
import { writeChart } from './chart-attributes.ts'
import { writeFigure } from './figure-attributes.ts'
import { writeInlines } from './write-inlines.ts'

function paragraph(content: Inline[]): BlockContent[] {
  return content.length === 0 ? [] : [{ type: 'paragraph', children: writeInlines(content) }]
}

function container(name: string, attributes: Record<string, string>, children: BlockContent[]): RootContent {
  return { type: 'containerDirective', name, attributes, children }
}

function leaf(name: string, attributes: Record<string, string>): RootContent {
  return { type: 'leafDirective', name, attributes, children: [] }
}

function list(ordered: boolean, items: PhrasingContent[][]): BlockContent {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [{ type: 'paragraph' as const, children: item }],
  }))
  return { type: 'list', ordered, spread: false, children }
}

function table(block: Extract<Block, { kind: 'table' }>): RootContent {
  const rows = [block.head, ...block.rows].map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({ type: 'tableCell' as const, children: writeInlines(cell) })),
  }))
  const node: Table = { type: 'table', children: rows }
  return block.caption === '' ? node : container('table', { caption: block.caption }, [node])
}

function keyFigure({ id, label, figure, format, benchmark }: KeyFigure): PhrasingContent[] {
  const attributes = written({ id, ...writeFigure(figure, format), benchmark: unless(benchmark, '@benchmark') })
  return [
    { type: 'text', value: `${label} ` },
    { type: 'textDirective', name: 'figure', attributes, children: [] },
  ]
}

/** One block as it stands in the file. */
export function writeBlock(block: Block): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: writeInlines(block.content) }]
    case 'paragraph':
      return paragraph(block.content)
    case 'list':
      return [list(block.ordered, block.items.map(writeInlines))]
    case 'table':
      return [table(block)]
    case 'quote':
      return [container('quote', { ...block.provenance }, paragraph(block.content))]
    case 'callout':
      return [container('callout', { tone: block.tone }, paragraph(block.content))]
    case 'chart':
      return [leaf('chart', { id: block.id, ...writeChart(block.chart) })]
    case 'key-figures':
      return [container('key-figures', {}, block.items.length === 0 ? [] : [list(false, block.items.map(keyFigure))])]
    case 'recommendation':
      return [leaf('recommendation', { id: block.id })]
    case 'asset-list':
      return [leaf('asset-list', written({ area: block.area, kinds: block.kinds.join(', ') || undefined }))]
    case 'image': {
      const title = block.caption === '' ? null : block.caption
      return [{ type: 'paragraph', children: [{ type: 'image', url: block.source, alt: block.alternative, title }] }]
    }
  }
}
