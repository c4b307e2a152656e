import type { Inline } from '@jsna/core'
import type { PhrasingContent } from 'mdast'
import { writeAssertion } from './claim-attributes.ts'
import { writeFigure } from './figure-attributes.ts'
import { unless, written } from './attributes.ts'
import type { Mark } from './merge-texts.ts'

function directive(name: string, label: string, attributes: Record<string, string>): PhrasingContent {
  const children: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label }]
  return { type: 'textDirective', name, attributes, children }
}

function hasMark(inline: Inline | undefined, mark: Mark): boolean {
  return inline?.kind === 'text' && inline.marks.includes(mark)
}

/** Neighbours that share a mark stand inside one mark, so that `**a *b* c**` is not written as three. */
function markRun(content: Inline[], start: number, mark: Mark, rest: Mark[]): { node: PhrasingContent; end: number } {
  let end = start
  while (hasMark(content[end], mark)) end++
  return { node: { type: mark, children: writeMarked(content.slice(start, end), rest) }, end }
}

function writeMarked(content: Inline[], marks: Mark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let index = 0
  while (index < content.length) {
    const inline = content[index]
    const mark = marks.find((each) => hasMark(inline, each))
    if (mark) {
      const run = markRun(
        content,
        index,
        mark,
        marks.filter((each) => each !== mark),
      )
      nodes.push(run.node)
      index = run.end
    } else {
      if (inline) nodes.push(writeInline(inline))
      index++
    }
  }
  return nodes
}

function writeInline(inline: Inline): PhrasingContent {
  switch (inline.kind) {
    case 'text':
      return { type: 'text', value: inline.text }
    case 'link':
      return { type: 'link', url: inline.href, title: null, children: writeInlines(inline.content) }
    case 'glossary-term':
      return directive('term', inline.text, written({ term: unless(inline.term, inline.text) }))
    case 'note':
      return directive('note', inline.text, {})
    case 'figure':
      return directive('figure', inline.asWritten, { id: inline.id, ...writeFigure(inline.figure, inline.format) })
    case 'claim':
      return directive('claim', inline.words, { id: inline.id, ...writeAssertion(inline.assertion) })
  }
}

export function writeInlines(content: Inline[]): PhrasingContent[] {
  return writeMarked(content, ['strong', 'emphasis'])
}
