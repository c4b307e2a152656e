// A full stop after these does not end a sentence, whatever follows.
const abbreviation = /(?:^|[\s(])(?:St|Dr|Mr|Mrs|Ms|Prof|No|vs|e\.g|i\.e|approx)\.\s*$/

interface Stretch {
  start: number
  end: number
}

// A paragraph is asked about once for each of its figures, and cutting it into sentences is the dear part of the answer.
let segmenter: Intl.Segmenter | undefined
let last: { text: string; sentences: Stretch[] } = { text: '', sentences: [] }

function sentencesOf(text: string): Stretch[] {
  if (last.text !== text) last = { text, sentences: cut(text) }
  return last.sentences
}

function cut(text: string): Stretch[] {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' })
  const sentences: Stretch[] = []
  let open: Stretch | undefined
  for (const { segment, index } of segmenter.segment(text)) {
    open = { start: open?.start ?? index, end: index + segment.length }
    if (abbreviation.test(segment)) continue
    sentences.push(open)
    open = undefined
  }
  return open ? [...sentences, open] : sentences
}

/**
 * The whole sentence, or sentences, in which a stretch of a text stands.
 *
 * @example
 * sentenceAround('It rose. It was 62.2 years in 2018.', 16, 20) // => 'It was 62.2 years in 2018.'
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const last = Math.max(start + 1, end)
  const touched = sentencesOf(text).filter((sentence) => sentence.start < last && sentence.end > start)
  const first = touched[0]
  if (!first) return text.trim()
  return text.slice(first.start, touched.at(-1)?.end ?? text.length).trim()
}
