import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Assertion, ClaimResult } from '@jsna/core'
import { drawClaimMark } from '../views/draw-claim-mark.ts'

export interface ClaimStatusOptions {
  /** What the server said about each claim, by its id. */
  results: () => Record<string, ClaimResult>
  /** Called when somebody activates the mark in front of a claim. */
  open: (position: number) => void
}

const key = new PluginKey<DecorationSet>('claim status')

/** Draws in front of every claim the mark of what the data say, and underlines what they refute. The words stay text. */
export const ClaimStatus = Extension.create<ClaimStatusOptions>({
  name: 'claimStatus',
  addOptions: () => ({ results: () => ({}), open: () => undefined }),
  addProseMirrorPlugins() {
    const decorate = (state: EditorState) => decorationsOf(state.doc, this.options)
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorate(state),
          apply: (transaction, decorations, _before, state) =>
            transaction.docChanged || transaction.getMeta(key) ? decorate(state) : decorations,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

/** Tells the plugin that the server has said something new about the claims. */
export function refreshClaims(view: { state: EditorState; dispatch(transaction: EditorState['tr']): void }): void {
  view.dispatch(view.state.tr.setMeta(key, true))
}

interface ClaimRun {
  mark: Mark
  from: number
  to: number
}

/** Every claim of a text with its place, in reading order. */
export function claimRuns(document: Node): ClaimRun[] {
  const runs: ClaimRun[] = []
  document.descendants((node, position) => {
    const mark = node.isText ? node.marks.find((candidate) => candidate.type.name === 'claim') : undefined
    if (!mark) return
    const last = runs.at(-1)
    if (last && last.to === position && last.mark.eq(mark)) last.to += node.nodeSize
    else runs.push({ mark, from: position, to: position + node.nodeSize })
  })
  return runs
}

function decorationsOf(document: Node, options: ClaimStatusOptions): DecorationSet {
  const results = options.results()
  const decorations = claimRuns(document).flatMap(({ mark, from, to }) => {
    const result = results[String(mark.attrs.id)]
    if (!result) return []
    const assertion = mark.attrs.assertion as Assertion
    const words = document.textBetween(from, to)
    const drawn = Decoration.widget(from, (_view, position) => markOf(assertion, result, words, position, options), {
      side: -1,
      key: `${String(mark.attrs.id)} ${result.status} ${result.comparison?.verdict ?? ''} ${result.trend?.judged ?? ''}`,
      ignoreSelection: true,
    })
    const underlined = classes[result.status]
    if (!underlined) return [drawn]
    const $from = document.resolve(from)
    return [
      drawn,
      Decoration.inline(from, to, { class: underlined }),
      ...(result.status === 'fails' ? [Decoration.node($from.before(), $from.after(), { class: 'has-failing' })] : []),
    ]
  })
  return DecorationSet.create(document, decorations)
}

const classes: Record<ClaimResult['status'], string> = {
  holds: '',
  fails: 'claim-fails',
  'cannot-be-judged': 'claim-unjudged',
}

function markOf(
  assertion: Assertion,
  result: ClaimResult,
  words: string,
  position: () => number | undefined,
  options: ClaimStatusOptions,
): HTMLElement {
  return drawClaimMark(assertion, result, words, () => {
    const place = position()
    if (place !== undefined) options.open(place)
  })
}
