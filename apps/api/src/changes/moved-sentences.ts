import { documentInlines } from '@jsna/core'
import type { BoundInline, Evaluation } from '@jsna/core'
import type { MovedSentence, MovedStatus } from '../client.ts'
import type { JudgedDocument, Reading } from '../documents/judge.ts'
import type { PublishedReading } from './changes.queries.ts'

/** What a figure or claim says in one evaluation. */
interface Said {
  status: MovedStatus
  words: string
  reason: string
  suggestion: string
}

const nothing: Said = { status: 'absent', words: '', reason: '', suggestion: '' }

/**
 * Every sentence whose figure reads differently than in the newest release, or whose claim does, and every claim and
 * figure that does not stand up. What an author has only just written and what holds is no news.
 */
export function movedSentences(
  judged: readonly JudgedDocument[],
  published: ReadonlyMap<string, Pick<PublishedReading, 'evaluation'>>,
): MovedSentence[] {
  return judged.flatMap(({ stored: { document }, readings }) =>
    readings.flatMap((reading) => {
      const earlier = published.get(`${document.id}|${reading.setting.area}`)?.evaluation
      return documentInlines(document, reading.evaluation).flatMap((bound) => {
        const before = saidIn(bound, earlier)
        const after = saidIn(bound, reading.evaluation)
        if (!hasMoved(before, after)) return []
        return [{ ...placeOf(document, reading, bound), ...wordsOf(before, after) }]
      })
    }),
  )
}

function hasMoved(before: Said, after: Said): boolean {
  if (after.status !== 'holds' && after.status !== 'figure') return true
  return before.status !== 'absent' && (before.status !== after.status || before.words !== after.words)
}

function placeOf(document: { id: string; title: string }, { place }: Reading, bound: BoundInline) {
  return {
    document: document.id,
    title: document.title,
    area: place?.name ?? '',
    areaCode: place?.code ?? '',
    section: bound.section,
    inline: bound.inline.id,
    kind: bound.inline.kind === 'claim' ? ('claim' as const) : ('figure' as const),
    sentence: bound.sentence,
  }
}

const wordsOf = (before: Said, after: Said) => ({
  before: before.words,
  after: after.words,
  beforeStatus: before.status,
  afterStatus: after.status,
  reason: after.reason,
  suggestion: after.suggestion,
})

function saidIn({ inline }: BoundInline, evaluation: Evaluation | undefined): Said {
  if (inline.kind === 'claim') {
    const result = evaluation?.claims[inline.id]
    if (!result) return nothing
    const { status, reason, suggestion } = result
    return { status, words: reason, reason, suggestion }
  }
  const result = evaluation?.figures[inline.id]
  if (!result) return nothing
  if (result.kind === 'no-figure') return { status: 'no-figure', words: '', reason: result.reason, suggestion: '' }
  return { status: 'figure', words: result.text, reason: '', suggestion: '' }
}
