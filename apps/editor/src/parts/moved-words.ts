import type { MovedSentence } from '@jsna/api/client'

const statuses: Record<MovedSentence['afterStatus'], string> = {
  holds: 'holds',
  fails: 'fails',
  'cannot-be-judged': 'cannot be judged',
  figure: 'figure',
  'no-figure': 'no figure',
  absent: 'not published',
}

/** What happened to a sentence, in a few words: “holds → fails”, or the old value and the new one. */
export function statusWords(status: MovedSentence['afterStatus']): string {
  return statuses[status]
}

/** Whether somebody has to do something about it: words that the data no longer bear. */
export function needsSomebody(moved: MovedSentence): boolean {
  return moved.afterStatus === 'fails' || moved.afterStatus === 'cannot-be-judged' || moved.afterStatus === 'no-figure'
}

export interface MovedText {
  document: string
  title: string
  area: string
  areaCode: string
  sentences: MovedSentence[]
}

/** Sentences by text and place, those that need somebody first. */
export function byText(changes: MovedSentence[]): MovedText[] {
  const texts = new Map<string, MovedText>()
  for (const moved of changes) {
    const { document, title, area, areaCode } = moved
    const key = `${document} ${areaCode}`
    const text = texts.get(key) ?? { document, title, area, areaCode, sentences: [] }
    text.sentences.push(moved)
    texts.set(key, text)
  }
  const waiting = (text: MovedText) => text.sentences.filter(needsSomebody).length
  return [...texts.values()]
    .map((text) => ({
      ...text,
      sentences: text.sentences.toSorted((a, b) => Number(needsSomebody(b)) - Number(needsSomebody(a))),
    }))
    .toSorted((a, b) => waiting(b) - waiting(a))
}
