import type { Blocker, CandidateAnswer, Waiver } from '@jsna/api/client'
import type { Document, PublishedDocument } from '@jsna/core'
import { documentInlines, inlineRuns } from '@jsna/core'

/** What of a draft decides whether it may be published. */
export interface DraftState {
  current: Document | null
  shown: PublishedDocument | null
  dirty: boolean
}

/** One claim or figure that does not stand up, in the text as it is written now. */
export interface Trouble {
  inline: string
  status: Blocker['status']
  sentence: string
  reason: string
}

export interface PublicationState {
  blocked: boolean
  /** What stands in the way in this text as it is written now, saved or not. */
  here: Trouble[]
  /** The same in other texts, as they are saved. */
  elsewhere: Blocker[]
  bound: number
  holding: number
}

/** What stands between a text and its publication. Sentences that are kept with a reason do not. */
export function publicationState(candidate: CandidateAnswer | null, draft: DraftState): PublicationState {
  const { current, shown } = draft
  const waivers = candidate?.waivers ?? []
  const bound = current && shown ? boundIds(current) : []
  // Sentences are looked for only where there is something to say about one: a long text has hundreds.
  const isTroubled = shown !== null && bound.some((id) => !standsUp(id, shown))
  const troubled = current && shown && isTroubled ? troublesOf(current, shown) : []
  const here = troubled.filter((trouble) => !isWaived(waivers, current?.id ?? '', trouble.inline))
  const elsewhere = (candidate?.blockers ?? []).filter((blocker) => blocker.document !== current?.id)
  return {
    blocked: here.length > 0 || elsewhere.length > 0,
    here,
    elsewhere,
    bound: bound.length,
    holding: bound.length - troubled.length,
  }
}

/** The recorded reason for a sentence, if there is one. */
export function isWaived(waivers: Waiver[], document: string, inline: string): boolean {
  return waivers.some((waiver) => waiver.document === document && waiver.inline === inline)
}

/** Names of everything in a text that the data can move. */
function boundIds(document: Document): string[] {
  const inlines = inlineRuns(document).flatMap(({ content }) => content)
  const keyFigures = document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'key-figures' ? block.items : []))
  return [
    ...inlines.flatMap((inline) => (inline.kind === 'claim' || inline.kind === 'figure' ? [inline.id] : [])),
    ...keyFigures.map((item) => item.id),
  ]
}

function standsUp(id: string, shown: PublishedDocument): boolean {
  const claim = shown.claims[id]
  return claim ? claim.status === 'holds' : shown.figures[id]?.kind !== 'no-figure'
}

function troublesOf(document: Document, shown: PublishedDocument): Trouble[] {
  return documentInlines(document, shown).flatMap((entry) => troubleOf(entry, shown) ?? [])
}

type Entry = ReturnType<typeof documentInlines>[number]

function troubleOf({ inline, sentence }: Entry, shown: PublishedDocument): Trouble | null {
  if (inline.kind === 'claim') {
    const result = shown.claims[inline.id]
    if (!result || result.status === 'holds') return null
    return { inline: inline.id, status: result.status, sentence, reason: result.reason }
  }
  const result = shown.figures[inline.id]
  if (result?.kind !== 'no-figure') return null
  return { inline: inline.id, status: 'no-figure', sentence, reason: result.reason }
}
