import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { KeyFigure } from '@jsna/core'

/**
 * Every figure, claim and chart keeps a name of its own: a copy, or the second half of a claim that was split, gets a
 * new one.
 */
export const Identity = Extension.create({
  name: 'identity',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some((transaction) => transaction.docChanged) ? repair(state) : null,
    }),
  ],
})

interface Use {
  id: string
  prefix: string
  rename(transaction: Transaction, id: string): void
}

function repair(state: EditorState): Transaction | null {
  const transaction = state.tr
  const taken = new Set<string>()
  const copies: Use[] = []
  for (const use of usesOf(state.doc, transaction)) {
    if (use.id !== '' && !taken.has(use.id)) taken.add(use.id)
    else copies.push(use)
  }
  for (const copy of copies) {
    const id = freeId(copy.prefix, taken)
    taken.add(id)
    copy.rename(transaction, id)
  }
  return transaction.docChanged ? transaction : null
}

/** The first name with this prefix that nothing in the text has. */
export function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

/** Every name that the text uses. */
export function idsIn(document: Node): Set<string> {
  return new Set([...usesOf(document)].map((use) => use.id))
}

function* usesOf(document: Node, transaction?: Transaction): Generator<Use> {
  const found: Use[] = []
  let claim: { mark: Mark; end: number } | null = null
  document.descendants((node, position) => {
    const mark = node.marks.find((candidate) => candidate.type.name === 'claim')
    if (mark && node.isText) {
      const goesOn = claim !== null && claim.end === position && claim.mark.eq(mark)
      if (!goesOn) found.push(claimUse(node, position, mark, document))
      claim = { mark, end: position + node.nodeSize }
    }
    if (node.isAtom && node.isInline && !node.isText) strip(node, position, transaction)
    if (node.type.name === 'figure' || node.type.name === 'chart') {
      const prefix = node.type.name === 'chart' ? 'chart-' : 'f'
      found.push({
        id: String(node.attrs.id),
        prefix,
        rename: (change, id) => change.setNodeAttribute(position, 'id', id),
      })
    }
    if (node.type.name === 'keyFigures') found.push(...keyFigureUses(node, position))
  })
  yield* found
}

function claimUse(node: Node, position: number, mark: Mark, document: Node): Use {
  const $start = document.resolve(position)
  let end = position + node.nodeSize
  for (let index = $start.index() + 1; index < $start.parent.childCount; index += 1) {
    const next = $start.parent.child(index)
    if (!mark.isInSet(next.marks)) break
    end += next.nodeSize
  }
  return {
    id: String(mark.attrs.id),
    prefix: 'c',
    rename: (change, id) => change.addMark(position, end, mark.type.create({ ...mark.attrs, id })),
  }
}

function keyFigureUses(node: Node, position: number): Use[] {
  const items = [...(node.attrs.items as KeyFigure[])]
  return items.map((item, index) => ({
    id: item.id,
    prefix: 'f',
    rename: (change, id) => {
      items[index] = { ...item, id }
      change.setNodeAttribute(position, 'items', [...items])
    },
  }))
}

/** Marks say something about words, and so never about a figure or a note. */
function strip(node: Node, position: number, transaction?: Transaction): void {
  if (node.marks.length > 0) transaction?.removeMark(position, position + node.nodeSize)
}
