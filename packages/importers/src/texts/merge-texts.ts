import type { Inline } from '@jsna/core'

export type TextInline = Extract<Inline, { kind: 'text' }>
export type Mark = TextInline['marks'][number]

const markOrder: readonly Mark[] = ['strong', 'emphasis']

function inOrder(marks: readonly Mark[]): Mark[] {
  return markOrder.filter((mark) => marks.includes(mark))
}

/** Texts in one spelling: neighbours with the same marks are one, marks stand in one order, empty texts are left out. */
export function mergeTexts<Item extends Inline>(inlines: readonly Item[]): Item[] {
  const merged: Item[] = []
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      merged.push(inline)
      continue
    }
    if (inline.text === '') continue
    const marks = inOrder(inline.marks)
    const last = merged.at(-1)
    if (last?.kind === 'text' && last.marks.join() === marks.join()) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text }
    } else {
      merged.push({ ...inline, marks })
    }
  }
  return merged
}

/**
 * The inlines of a run in their one spelling: merged, and without spaces before its first and after its last word, which
 * no reader sees.
 */
export function normaliseInlines(content: readonly Inline[]): Inline[] {
  const merged = mergeTexts(
    content.map((inline) => (inline.kind === 'link' ? { ...inline, content: mergeTexts(inline.content) } : inline)),
  )
  const first = merged.findIndex((inline) => !isBlank(inline))
  const last = merged.findLastIndex((inline) => !isBlank(inline))
  return merged.slice(Math.max(first, 0), last + 1).map((inline, index, all) => {
    if (inline.kind !== 'text') return inline
    const begun = index === 0 ? inline.text.replace(/^ +/, '') : inline.text
    return { ...inline, text: index === all.length - 1 ? begun.replace(/ +$/, '') : begun }
  })
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'text' && /^ *$/.test(inline.text)
}
