import type { EarlierValue } from '@jsna/core'
import { expect, test } from 'vitest'
import { aDocument } from '../fixtures/documents.ts'
import { aGap, aKey, anEstimate } from '../fixtures/figures.ts'
import { earlierOf } from './earlier.ts'

const at = (release: number, value: number | null, over: Partial<EarlierValue> = {}): EarlierValue => ({
  key: aKey,
  release,
  publishedAt: '2025-05-04T09:00:00Z',
  value,
  lowerCi95: null,
  upperCi95: null,
  ...over,
})
const seen = (earlier: EarlierValue[], subject = anEstimate(62.2)) => earlierOf(subject, aDocument([], { earlier }), {})

test('of several releases the last one counts', () => {
  expect(seen([at(1, 64), at(3, 63), at(2, 65)])?.published.text).toBe('63.0')
})

test('its interval is told where it had one', () => {
  expect(seen([at(1, 64, { lowerCi95: 61, upperCi95: 67 })])?.facts).toEqual([
    { term: 'Changed', text: '64.0 (61.0 to 67.0) in release 1, 4 May 2025' },
  ])
})

test('what a reader would not see as a difference is none', () => {
  expect(seen([at(1, 62.24)])).toBeNull()
})

test('another period, sex or area is another figure', () => {
  for (const over of [{ period: '2018-01-01/P3Y' }, { sex: 'female' as const }, { area: 'E92000001' }]) {
    expect(seen([at(1, 64, { key: { ...aKey, ...over } })])).toBeNull()
  }
})

test('a value that has gone since is told as it was', () => {
  expect(earlierOf(aGap(), aDocument([], { earlier: [at(1, 64)] }), {})?.published.text).toBe('64.0')
})

test('nothing is told of an indicator that nobody knows', () => {
  expect(earlierOf(anEstimate(1), aDocument([], { earlier: [at(1, 64)], indicators: {} }), {})).toBeNull()
})

test('the format of the sentence is the format of both values', () => {
  const context = aDocument([], { earlier: [at(1, 64.44)] })
  expect(earlierOf(anEstimate(62.2), context, { decimals: 2 })?.published.text).toBe('64.44')
})
