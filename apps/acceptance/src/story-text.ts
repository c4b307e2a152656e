import type { Block, Document, Inline, Reference } from '@jsna/core'

const text = (words: string): Inline => ({ kind: 'text', text: words, marks: [] })

export const reference = (area: string, sex: Reference['sex'] = 'female'): Reference => ({
  indicator: 'healthy-life-expectancy',
  area,
  period: '2018-01-01/P3Y',
  sex,
  age: 'all',
  category: 'all',
})

const figure = (id: string, area: string): Inline => ({
  kind: 'figure',
  id,
  figure: { operation: 'value', of: reference(area) },
  format: {},
  asWritten: '',
})

const claim = (id: string, words: string, other: string): Inline => ({
  kind: 'claim',
  id,
  words,
  assertion: { assert: 'order', of: reference('@this'), with: reference(other), is: 'higher' },
})

/** The sentence with which the city's needs assessment was first published, bound to what it says. */
const sentence: Block = {
  kind: 'paragraph',
  content: [
    text('In 2018–20 women in Coventry could expect '),
    figure('value-city', '@this'),
    text(' years in good health, '),
    claim('claim-region', 'slightly higher than in the West Midlands', '@region'),
    text(' ('),
    figure('value-region', '@region'),
    text(') and '),
    claim('claim-england', 'slightly higher than in England', '@benchmark'),
    text(' ('),
    figure('value-england', '@benchmark'),
    text(').'),
  ],
}

/** The topic with this sentence as its local picture. */
export function withSentence(document: Document): Document {
  return {
    ...document,
    sections: document.sections.map((section) =>
      section.id === 'picture' ? { ...section, blocks: [sentence] } : section,
    ),
  }
}
