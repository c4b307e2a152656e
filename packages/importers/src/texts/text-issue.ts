import type { Node } from 'mdast'

/** What can be wrong with a stored text. */
export type TextRule =
  | 'front-matter'
  | 'structure'
  | 'unknown-directive'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'invalid-attribute'
  | 'unsupported-markdown'
  | 'repeated-id'
  | 'invalid-document'

/** One thing that is wrong, where it stands, and in the message what to do about it. Lines and columns begin with 1. */
export interface TextIssue {
  line: number
  column: number
  rule: TextRule
  /** What was found. */
  value: string
  message: string
}

/** Collects what is wrong with one text while it is read. */
export interface TextReport {
  readonly issues: TextIssue[]
  at(node: Pick<Node, 'position'>, rule: TextRule, value: string, message: string): void
}

export function createTextReport(): TextReport {
  const issues: TextIssue[] = []
  return {
    issues,
    at({ position }, rule, value, message) {
      issues.push({ line: position?.start.line ?? 1, column: position?.start.column ?? 1, rule, value, message })
    },
  }
}
