import { documentInlines } from '@jsna/core'
import type { PublishedDocument } from '@jsna/core'
import { claimFacts, figureFacts } from '../figure/card-facts.ts'
import type { CardFacts } from '../figure/card-facts.ts'

export interface FigureSource {
  /** The figure as it stands in the text. */
  text: string
  /** With a space before it; empty where there is none. */
  unit: string
  title: string
  /** Interval, method and what else is known, in short sentences. */
  details: string
  source: string
  link: string
}

/** The figures of a section, each once, in reading order. */
export function sourcesOf(section: string, published: PublishedDocument): FigureSource[] {
  const sources = documentInlines(published.document)
    .filter((bound) => bound.section === section)
    .flatMap(({ inline }) => {
      if (inline.kind === 'claim') return published.claims[inline.id] ? [claimFacts(inline, published)] : []
      const result = published.figures[inline.id]
      return result ? [figureFacts({ figure: inline.figure, format: inline.format, result }, published)] : []
    })
    .filter((facts) => facts.subject !== null)
    .map(toSource)
  return sources.filter((source, index) => sources.findIndex((other) => isSame(other, source)) === index)
}

function toSource(facts: CardFacts): FigureSource {
  const source = facts.facts.find((fact) => fact.term === 'Source')
  const details = facts.facts
    .filter((fact) => fact !== source && fact.term !== 'Checked')
    .map((fact) => `${fact.term}: ${fact.text}.`.replace('..', '.'))
  return {
    text: facts.text,
    unit: facts.unit === '' ? '' : ` ${facts.unit}`,
    title: facts.title,
    details: details.join(' '),
    source: source?.text ?? '',
    link: source?.link ?? '',
  }
}

function isSame(a: FigureSource, b: FigureSource): boolean {
  return a.title === b.title && a.text === b.text && a.details === b.details
}
