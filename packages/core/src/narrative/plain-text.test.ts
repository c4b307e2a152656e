import { describe, expect, it } from 'vitest'
import { reference, words } from '../samples/narrative.ts'
import type { Inline } from './document.ts'
import { plainText, spans } from './plain-text.ts'
import { sentenceAround } from './sentence.ts'

const of = reference({ indicator: 'population' })
const content: Inline[] = [
  words('See '),
  { kind: 'link', href: '/hub', content: [words('the '), { kind: 'text', text: 'hub', marks: ['strong'] }] },
  words(': '),
  { kind: 'figure', id: 'f1', figure: { operation: 'value', of }, format: {}, asWritten: '345,325' },
  words(' '),
  { kind: 'glossary-term', term: 'usual resident', text: 'residents' },
  { kind: 'note', text: 'Mid-year estimate.' },
  words(', '),
  { kind: 'claim', id: 'c1', assertion: { assert: 'trend', of, is: 'increasing' }, words: 'more and more' },
]

const now = (text: string) => ({
  figures: { f1: { kind: 'figure' as const, text, number: 1, comparison: null, inputs: [] } },
  claims: {},
})

describe('plainText', () => {
  it('is what is read aloud, as written', () => {
    expect(plainText(content)).toBe('See the hub: 345,325 residents, more and more')
  })

  it('says what the figures say now', () => {
    expect(plainText(content, now('360,702'))).toBe('See the hub: 360,702 residents, more and more')
  })

  it('says that a figure cannot be given', () => {
    const none = { figures: { f1: { kind: 'no-figure' as const, reason: 'Hidden.', inputs: [] } }, claims: {} }
    expect(plainText(content, none)).toContain('[no figure] residents')
  })

  it('of nothing is nothing', () => {
    expect(plainText([])).toBe('')
  })
})

describe('spans', () => {
  it('say where the words of each inline stand in the text', () => {
    const text = plainText(content)
    for (const span of spans(content)) expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(spans(content).map(({ inline }) => inline)).toEqual(content)
  })
})

describe('sentenceAround', () => {
  const sentences = (text: string, part: string) => {
    const start = text.indexOf(part)
    return sentenceAround(text, start, start + part.length)
  }

  it.each([
    ['It rose. It was 62.2 years (59.5 to 64.8). Then it fell.', '59.5', 'It was 62.2 years (59.5 to 64.8).'],
    ['It rose. Why? Nobody knows.', 'Why', 'Why?'],
    ['In St. Michael’s ward it was 17.5%. Elsewhere less.', '17.5%', 'In St. Michael’s ward it was 17.5%.'],
    ['It fell, e.g. Foleshill has 12. More follows.', '12', 'It fell, e.g. Foleshill has 12.'],
    ['One. Two. Three.', 'One. Two', 'One. Two.'],
    ['No end', 'end', 'No end'],
    ['It ends with Dr. ', 'ends', 'It ends with Dr.'],
  ])('%s: %s', (text, part, sentence) => {
    expect(sentences(text, part)).toBe(sentence)
  })

  it('finds the sentence of a place without words', () => {
    expect(sentenceAround('One. Two.', 5, 5)).toBe('Two.')
    expect(sentenceAround('', 0, 0)).toBe('')
  })
})
