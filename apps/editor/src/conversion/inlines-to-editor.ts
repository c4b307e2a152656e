import type { Inline } from '@jsna/core'
import type { EditorMark, EditorNode } from './editor-node.ts'

/** Inlines of a stored text as nodes of the editing surface. */
export function inlinesToEditor(inlines: Inline[], outer: EditorMark[] = []): EditorNode[] {
  return inlines.flatMap((inline) => inlineToEditor(inline, outer))
}

function inlineToEditor(inline: Inline, outer: EditorMark[]): EditorNode[] {
  switch (inline.kind) {
    case 'text':
      return words(inline.text, [...outer, ...inline.marks.map((type) => ({ type }))])
    case 'link':
      return inlinesToEditor(inline.content, [...outer, { type: 'link', attrs: { href: inline.href } }])
    case 'glossary-term':
      return words(inline.text, [...outer, { type: 'glossaryTerm', attrs: { term: inline.term } }])
    case 'claim':
      return words(inline.words, [...outer, { type: 'claim', attrs: { id: inline.id, assertion: inline.assertion } }])
    case 'note':
      return [withMarks({ type: 'note', attrs: { text: inline.text } }, outer)]
    case 'figure': {
      const { id, figure, format, asWritten } = inline
      return [withMarks({ type: 'figure', attrs: { id, figure, format, asWritten } }, outer)]
    }
  }
}

/** The editing surface knows no empty text. */
function words(text: string, marks: EditorMark[]): EditorNode[] {
  return text === '' ? [] : [withMarks({ type: 'text', text }, marks)]
}

function withMarks(node: EditorNode, marks: EditorMark[]): EditorNode {
  return marks.length === 0 ? node : { ...node, marks }
}
