import type { Node } from '@tiptap/pm/model'
import type { KeyFigure } from '@jsna/core'
import { claimRuns } from '../schema/claim-status.ts'

/** A place in the text: the words of a claim, or the node of a figure, chart or group of key figures. */
export interface Place {
  what: 'claim' | 'node'
  from: number
  to: number
}

/** Where the figure, claim or chart with this name stands; `null` where the text has none. */
export function findInline(document: Node, id: string): Place | null {
  const claim = claimRuns(document).find((run) => run.mark.attrs.id === id)
  if (claim) return { what: 'claim', from: claim.from, to: claim.to }
  let found: Place | null = null
  document.descendants((node, position) => {
    if (!found && isNamed(node, id)) found = { what: 'node', from: position, to: position + node.nodeSize }
    return found === null
  })
  return found
}

function isNamed(node: Node, id: string): boolean {
  if (node.type.name === 'figure' || node.type.name === 'chart') return node.attrs.id === id
  return node.type.name === 'keyFigures' && (node.attrs.items as KeyFigure[]).some((item) => item.id === id)
}

/** Where these words stand inside one section, or anywhere for the lead; `null` where they do not. */
export function findWords(document: Node, section: string, words: string): Place | null {
  let found: Place | null = null
  document.forEach((part, offset) => {
    const name = part.type.name === 'section' ? String(part.attrs.id) : 'lead'
    if (found || name !== section) return
    part.descendants((node, position) => {
      const at = node.isText && !found ? (node.text ?? '').indexOf(words) : -1
      if (at === -1) return
      const from = offset + 1 + position + at
      found = { what: 'claim', from, to: from + words.length }
    })
  })
  return found
}
