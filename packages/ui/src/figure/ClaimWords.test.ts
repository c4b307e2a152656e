import type { ClaimResult, Trend } from '@jsna/core'
import { expect, test } from 'vitest'
import { similar } from '../fixtures/documents.ts'
import { rendered, textOf } from '../fixtures/render.ts'
import ClaimWords from './ClaimWords.vue'

const draw = (over: object) =>
  rendered(ClaimWords, { words: 'similar to England', result: similar, href: '/hub/x', ...over })

test('the mark stands with the first word, so that no line parts them', async () => {
  const html = await draw({})
  expect(html).toMatch(/<span class="unbroken"><svg[^>]*mark-similar.*<\/svg>similar<\/span> to England/)
  expect(textOf(html)).toBe('similar to England')
})

test('where the author’s word differs from the mark’s, the mark’s is said as well', async () => {
  const worse: ClaimResult = {
    ...similar,
    comparison: similar.comparison && { ...similar.comparison, verdict: 'worse' },
  }
  expect(textOf(await draw({ words: 'higher than in England', result: worse }))).toBe('higher than in England (worse)')
})

test('an order of two values has no mark', async () => {
  expect(await draw({ judged: false })).not.toContain('<svg')
})

test('a trend has the arrow of its direction', async () => {
  const trend: Trend = {
    direction: 'decreasing',
    judged: 'getting-worse',
    method: 'proportion',
    periods: [],
    chiSquared: 9,
    slope: -1,
    reason: '',
  }
  expect(await draw({ words: 'falling', result: { ...similar, trend } })).toContain('mark-worse')
})

test('a claim that fails is shown so where it is written, never where it is read', async () => {
  const failing: ClaimResult = { ...similar, status: 'fails' }
  expect(await draw({ result: failing, editing: true })).toContain('claim-fails')
  expect(textOf(await draw({ result: failing, editing: true }))).toContain('(fails)')
  expect(await draw({ result: failing })).not.toContain('claim-fails')
})

test('a claim that cannot be judged is dashed where it is written', async () => {
  expect(await draw({ result: { ...similar, status: 'cannot-be-judged' }, editing: true })).toContain('claim-unjudged')
})

test('a claim without a result is still its words', async () => {
  expect(textOf(await draw({ result: null }))).toBe('similar to England')
})
