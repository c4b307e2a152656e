import { documentInlines } from '@jsna/core'
import type { BoundInline } from '@jsna/core'
import type { Blocker } from '../client.ts'
import type { JudgedDocument, Reading } from '../documents/judge.ts'
import { hashOf } from '../hash.ts'
import type { StoredWaiver } from './publishing.queries.ts'

/** What a waiver holds for: the words and what they are bound to. When an author changes them, it ends. */
export function subjectOf({ inline }: BoundInline): string {
  return inline.kind === 'claim' ? hashOf([inline.words, inline.assertion]) : hashOf([inline.figure, inline.format])
}

/** Every claim and figure that does not stand up, in every place where it is read, and is not waived. */
export function blockersOf(judged: readonly JudgedDocument[], waivers: readonly StoredWaiver[]): Blocker[] {
  const waived = new Set(waivers.map(({ document, inline, subject }) => `${document}|${inline}|${subject}`))
  return judged.flatMap(({ stored: { document }, readings }) =>
    readings.flatMap((reading) =>
      documentInlines(document, reading.evaluation)
        .filter((bound) => !waived.has(`${document.id}|${bound.inline.id}|${subjectOf(bound)}`))
        .flatMap((bound) => {
          const fault = faultOf(bound, reading)
          if (!fault) return []
          const { section, inline, sentence } = bound
          const place = { area: reading.place?.name ?? '', areaCode: reading.place?.code ?? '' }
          return [
            { document: document.id, title: document.title, ...place, section, inline: inline.id, sentence, ...fault },
          ]
        }),
    ),
  )
}

function faultOf(
  { inline }: BoundInline,
  { evaluation }: Reading,
): Pick<Blocker, 'status' | 'reason' | 'suggestion'> | null {
  if (inline.kind === 'claim') {
    const result = evaluation.claims[inline.id]
    if (!result || result.status === 'holds') return null
    return { status: result.status, reason: result.reason, suggestion: result.suggestion }
  }
  const result = evaluation.figures[inline.id]
  if (result?.kind !== 'no-figure') return null
  // A withheld figure is an answer that readers get with its reason; nothing in the text could be put right.
  if (result.inputs.some(({ kind }) => kind === 'suppressed')) return null
  return { status: 'no-figure', reason: result.reason, suggestion: '' }
}
