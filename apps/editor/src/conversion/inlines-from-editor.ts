import type { Inline } from '@jsna/core'
import { attributesOf } from './editor-node.ts'
import type { EditorMark, EditorNode } from './editor-node.ts'
import { sameValue } from './same-value.ts'
import { joinInlines } from './tidy.ts'

/** Nodes of the editing surface as inlines of a stored text. */
export function inlinesFromEditor(nodes: EditorNode[] = []): Inline[] {
  const inlines: Inline[] = []
  for (const run of runsBy(nodes, 'link')) {
    const content = run.nodes.map(inlineFromEditor)
    if (run.mark)
      inlines.push({ kind: 'link', href: attributesOf(run.mark, 'link').href, content: joinInlines(content) })
    else inlines.push(...content)
  }
  return joinInlines(inlines)
}

function inlineFromEditor(node: EditorNode): Inline {
  if (node.type === 'figure') return { kind: 'figure', ...attributesOf(node, 'figure') }
  if (node.type === 'note') return { kind: 'note', text: attributesOf(node, 'note').text }
  const text = plain(node.text ?? '')
  const claim = markOf(node, 'claim')
  if (claim) {
    const { id, assertion } = attributesOf(claim, 'claim')
    return { kind: 'claim', id, assertion, words: text }
  }
  const term = markOf(node, 'glossaryTerm')
  if (term) return { kind: 'glossary-term', term: attributesOf(term, 'glossaryTerm').term, text }
  return { kind: 'text', text, marks: (['strong', 'emphasis'] as const).filter((name) => markOf(node, name)) }
}

function markOf(node: EditorNode, type: string): EditorMark | undefined {
  return node.marks?.find((mark) => mark.type === type)
}

/** Neighbours that carry the same mark belong together: one link may hold plain words and a figure. */
function runsBy(nodes: EditorNode[], type: string): { mark: EditorMark | undefined; nodes: EditorNode[] }[] {
  const runs: { mark: EditorMark | undefined; nodes: EditorNode[] }[] = []
  for (const node of nodes) {
    const mark = markOf(node, type)
    const last = runs.at(-1)
    if (last && sameValue(last.mark, mark)) last.nodes.push(node)
    else runs.push({ mark, nodes: [node] })
  }
  return runs
}

/** A stored text stands on one line: tabs and line breaks that a clipboard brought become spaces. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
}
