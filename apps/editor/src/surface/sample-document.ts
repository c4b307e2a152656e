import type { Assertion, Block, Document, Inline, Reference } from '@jsna/core'

/** Builders of a small topic, for tests. */
export const women: Reference = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: '2018-01-01/P3Y',
  sex: 'female',
  age: 'all',
  category: 'all',
}
export const higher: Assertion = { assert: 'order', of: women, with: { ...women, area: '@benchmark' }, is: 'higher' }
export const similar: Assertion = {
  assert: 'verdict',
  of: women,
  with: { ...women, area: '@benchmark' },
  is: 'similar',
}

export const plain = (text: string): Inline => ({ kind: 'text', text, marks: [] })
export const figure = (id: string, text = '62.2'): Inline => ({
  kind: 'figure',
  id,
  figure: { operation: 'value', of: women },
  format: {},
  asWritten: text,
})
export const claim = (id: string, words: string, assertion: Assertion = higher): Inline => ({
  kind: 'claim',
  id,
  words,
  assertion,
})
export const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })

export function topic(picture: Block[], why: Block[] = [paragraph(plain('Because.'))]): Document {
  return {
    id: 'citywide/health-and-wellbeing/life-expectancy',
    kind: 'topic',
    theme: 'health-and-wellbeing',
    order: 1,
    title: 'Life expectancy',
    lead: [plain('How long people can expect to live.')],
    sections: [
      { id: 'why', blocks: why },
      { id: 'picture', blocks: picture },
      { id: 'action', blocks: [] },
    ],
    owner: 'Public Health',
    reviewBy: null,
  }
}
