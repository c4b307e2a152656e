import { expect, test } from 'vitest'
import { aGap, aHidden, anEstimate, anIndicator } from '../fixtures/figures.ts'
import { estimateWords, intervalWords, methodWords } from './estimate-words.ts'

const indicator = anIndicator()

test('a value is written as its indicator wants it', () => {
  expect(estimateWords(anEstimate(58.94), indicator)).toEqual({ kind: 'value', text: '58.9' })
  expect(estimateWords(anEstimate(0.5), anIndicator({ unit: '%' }))).toEqual({ kind: 'value', text: '0.5%' })
})

test('what is not there has a word and a reason', () => {
  expect(estimateWords(aHidden(), indicator)).toEqual({
    kind: 'absent',
    word: 'Hidden',
    reason: 'Counts from 1 to 4 are hidden.',
  })
  expect(estimateWords(aGap(), indicator)).toMatchObject({ kind: 'absent', word: 'Not available' })
})

test('an interval is one figure, and nothing where a limit is not known', () => {
  expect(intervalWords(anEstimate(58.9, { lowerCi95: 55.3, upperCi95: 62.5 }), indicator)).toBe('55.3 to 62.5')
  expect(intervalWords(anEstimate(58.9, { lowerCi95: null }), indicator)).toBe('')
  expect(intervalWords(aHidden(), indicator)).toBe('')
})

test.each([
  ['wilson', 'final', 'Proportion of a count, with a Wilson interval'],
  ['published', 'provisional', 'Value and interval as the source publishes them (provisional)'],
  ['a-later-method', 'final', 'a-later-method'],
] as const)('method %s, status %s', (method, status, words) => {
  expect(methodWords(anEstimate(1, { method, status }))).toBe(words)
})

test('what has no value has no method', () => {
  expect(methodWords(aGap())).toBe('')
})
