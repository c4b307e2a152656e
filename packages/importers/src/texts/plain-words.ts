import type { PhrasingContent } from 'mdast'
import type { TextDirective } from './directive-nodes.ts'

/**
 * “10:30” and “Note:this” look like directives without label and attributes. They are what they say, unless the name is
 * one of ours.
 */
export function isTypedColon(directive: TextDirective, known: readonly string[]): boolean {
  const attributes = Object.keys(directive.attributes ?? {})
  return directive.children.length === 0 && attributes.length === 0 && !known.includes(directive.name)
}

/** A line break in the file is a space in the text. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}

/** The words of a label, where nothing but words may stand; `null` where something else stands. */
export function plainWords(nodes: readonly PhrasingContent[]): string | null {
  const words = nodes.map((node) => {
    if (node.type === 'text') return onOneLine(node.value)
    if (node.type === 'textDirective' && isTypedColon(node, [])) return `:${node.name}`
    // A bare address in a label was found by the parser, not written as a link.
    return node.type === 'link' ? plainWords(node.children) : null
  })
  return words.includes(null) ? null : words.join('')
}
