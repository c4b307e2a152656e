import type { PublishedDocument } from '@jsna/core'

/** What a figure's card may look at: a published document without its text. */
export type FigureContext = Omit<PublishedDocument, 'document' | 'recommendations' | 'assets'>

/** One line of a card: what it is about, and what is said. */
export interface CardFact {
  term: string
  text: string
  link?: string
}

/** An earlier value of the same key, only where it differs. */
export interface PublishedValue {
  text: string
  label: string
}
