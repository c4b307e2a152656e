import type { Assertion } from './claim.ts'
import type { Block, ChartDescription, ClaimInline, Document, FigureInline, Inline, KeyFigure } from './document.ts'
import type { Figure, Reference } from './figure.ts'
import { plainText, spans } from './plain-text.ts'
import type { Evaluation } from './published-document.ts'
import { sentenceAround } from './sentence.ts'

/** Inlines that are read as one: a paragraph, one item of a list, one cell of a table. */
export interface InlineRun {
  /** Section id; `lead` for the text before the first section. */
  section: string
  /** Position of the block in its section, from 0. */
  block: number
  content: Inline[]
}

/** One thing of a document that the data can move, with the place and the sentence in which it stands. */
export interface BoundInline {
  section: string
  block: number
  inline: FigureInline | ClaimInline | ({ kind: 'key-figure' } & KeyFigure)
  sentence: string
}

function contentsOf(block: Block): Inline[][] {
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return 'content' in block ? [block.content] : []
}

function blocksOf(document: Document): { section: string; index: number; block: Block }[] {
  return document.sections.flatMap((section) =>
    section.blocks.map((block, index) => ({ section: section.id, index, block })),
  )
}

/** Every run of inlines of a document in reading order, the lead first. */
export function inlineRuns(document: Document): InlineRun[] {
  const runs = blocksOf(document).flatMap(({ section, index, block }) =>
    contentsOf(block).map((content) => ({ section, block: index, content })),
  )
  return [{ section: 'lead', block: 0, content: document.lead }, ...runs]
}

function boundIn(run: InlineRun, evaluation: Evaluation | undefined): BoundInline[] {
  const bound: BoundInline[] = []
  const placed = spans(run.content, evaluation)
  const text = placed.map((span) => span.text).join('')
  for (const { inline, start, end } of placed) {
    if (inline.kind !== 'figure' && inline.kind !== 'claim') continue
    bound.push({ section: run.section, block: run.block, inline, sentence: sentenceAround(text, start, end) })
  }
  return bound
}

function keyFiguresIn(section: string, index: number, block: Block, evaluation: Evaluation | undefined): BoundInline[] {
  if (block.kind !== 'key-figures') return []
  return block.items.map((item) => {
    const result = evaluation?.figures[item.id]
    const value = result?.kind === 'figure' ? `: ${result.text}` : ''
    return { section, block: index, inline: { kind: 'key-figure', ...item }, sentence: `${item.label}${value}` }
  })
}

/**
 * Every figure, claim and key figure of a document in reading order, each with the plain sentence around it. With an
 * evaluation the sentence carries the values of now, without one the values as written.
 */
export function documentInlines(document: Document, evaluation?: Evaluation): BoundInline[] {
  const lead = boundIn({ section: 'lead', block: 0, content: document.lead }, evaluation)
  const rest = blocksOf(document).flatMap(({ section, index, block }) => [
    ...contentsOf(block).flatMap((content) => boundIn({ section, block: index, content }, evaluation)),
    ...keyFiguresIn(section, index, block, evaluation),
  ])
  return [...lead, ...rest]
}

/** Every chart of a document with its id, in reading order. */
export function documentCharts(document: Document): { id: string; chart: ChartDescription }[] {
  return blocksOf(document).flatMap(({ block }) =>
    block.kind === 'chart' ? [{ id: block.id, chart: block.chart }] : [],
  )
}

/** The references of a figure or an assertion, first the one that it is about. */
export function referencesOf(bound: Figure | Assertion): Reference[] {
  return [bound.of, ...('with' in bound ? [bound.with] : []), ...('and' in bound ? [bound.and] : [])]
}

/** Slugs of all indicators on which a document draws, without repetition, in reading order. */
export function indicatorsOf(document: Document): string[] {
  const slugs = documentInlines(document).flatMap(({ inline }) =>
    referencesOf(inline.kind === 'claim' ? inline.assertion : inline.figure).map((reference) => reference.indicator),
  )
  const charted = documentCharts(document).flatMap(({ chart }) => chart.indicator ?? [])
  return [...new Set([...slugs, ...charted])]
}

/** Ids that stand more than once in a document, each named once. */
export function repeatedIds(document: Document): string[] {
  const ids = [
    ...documentInlines(document).map(({ inline }) => inline.id),
    ...documentCharts(document).map(({ id }) => id),
  ]
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** All words of a document in reading order, one run a line: what a search looks through. */
export function documentText(document: Document, evaluation?: Evaluation): string {
  return inlineRuns(document)
    .map((run) => plainText(run.content, evaluation))
    .filter((text) => text !== '')
    .join('\n')
}
