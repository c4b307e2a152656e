import { stepsBetween } from './longest-common.ts'

/** A stretch of words that stays, goes or comes. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** One paragraph of two texts side by side: either side is empty where the paragraph exists on the other one only. */
export interface LinePair {
  changed: boolean
  before: Stretch[]
  after: Stretch[]
}

/** Two texts, given as their paragraphs, side by side, with the words that differ. */
export function compareLines(before: string[], after: string[]): LinePair[] {
  const pairs: LinePair[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      pairs.push(compareLine(removed[index] ?? '', added[index] ?? ''))
    }
    removed = []
    added = []
  }
  for (const step of stepsBetween(before, after, (a, b) => a === b)) {
    if (step.kind === 'removed') removed.push(step.before)
    else if (step.kind === 'added') added.push(step.after)
    else {
      settle()
      const same: Stretch[] = [{ kind: 'same', text: step.after }]
      pairs.push({ changed: false, before: same, after: same })
    }
  }
  settle()
  return pairs
}

/** One paragraph, word by word. */
export function compareLine(before: string, after: string): LinePair {
  const pair: LinePair = { changed: before !== after, before: [], after: [] }
  for (const step of stepsBetween(words(before), words(after), (a, b) => a === b)) {
    if (step.kind !== 'added') extend(pair.before, step.kind, step.before)
    if (step.kind !== 'removed') extend(pair.after, step.kind, step.after)
  }
  return pair
}

/** Words with the space before them, so that words added at the end leave those before them as they are. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? []
}

function extend(stretches: Stretch[], kind: Stretch['kind'], text: string): void {
  const last = stretches.at(-1)
  if (last?.kind === kind) last.text += text
  else stretches.push({ kind, text })
}
