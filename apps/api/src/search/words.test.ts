import { describe, expect, it } from 'vitest'
import { joinHyphens, variantsOf, wordsOf } from './words.ts'

describe('the words of a text', () => {
  it.each([
    ['The health of Coventry', ['health', 'coventry']],
    ['Women’s life-expectancy, 2018–20', ['womens', 'life', 'expectancy', '2018', '20']],
    ["St Michael's", ['st', 'michaels']],
    ['“quoted” (twice)', ['quoted', 'twice']],
    ['ﬁve', ['five']],
    ['of the', []],
  ])('“%s” are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('what may have been meant', () => {
  const known = new Set(['obesity', 'death', 'injury', 'form', 'from', 'class', 'illness'])
  const of = (word: string) => variantsOf(word, (each) => known.has(each))

  it.each([
    ['obeisty', ['obesity']],
    ['deaths', ['death']],
    ['injuries', ['injury']],
    ['classes', ['class']],
    ['from', []],
    ['illness', []],
    ['xyz', []],
  ])('by %s is %j', (word, variants) => {
    expect(of(word)).toEqual(variants)
  })
})

describe('words with hyphens', () => {
  const isKnown = (word: string) => word === 'wellbeing'

  it('are one word where they are known as one', () => {
    expect(joinHyphens('Well-being of under-fives', isKnown)).toBe('Wellbeing of under-fives')
    expect(joinHyphens('well‑being', isKnown)).toBe('wellbeing')
    expect(joinHyphens('2018-20, a-', isKnown)).toBe('2018-20, a-')
  })
})
