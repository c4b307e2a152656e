import type { Trend, Verdict } from '@jsna/core'
import { expect, test } from 'vitest'
import { rendered, textOf } from '../fixtures/render.ts'
import IllustrativeBadge from './IllustrativeBadge.vue'
import MarkKey from './MarkKey.vue'
import { markShapes } from './shapes.ts'
import SvgMark from './SvgMark.vue'
import TrendLabel from './TrendLabel.vue'
import TrendMark from './TrendMark.vue'
import VerdictLabel from './VerdictLabel.vue'
import VerdictMark from './VerdictMark.vue'

const aTrend = (direction: Trend['direction'], judged: Trend['judged']): Trend => ({
  direction,
  judged,
  method: 'proportion',
  periods: [],
  chiSquared: null,
  slope: null,
  reason: 'Five years were tested.',
})

const verdicts: [Verdict, string][] = [
  ['better', 'Better'],
  ['similar', 'Similar'],
  ['worse', 'Worse'],
  ['higher', 'Higher'],
  ['lower', 'Lower'],
  ['not-compared', 'Not compared'],
]

test.each(verdicts)('the mark of %s is never without its word', async (verdict, word) => {
  expect(textOf(await rendered(VerdictMark, { verdict }))).toBe(word)
  expect(textOf(await rendered(VerdictLabel, { verdict }))).toBe(word)
})

test('no two verdicts have the same shape', () => {
  const shapes = verdicts.map(([verdict]) => JSON.stringify(markShapes[verdict]))
  expect(new Set(shapes).size).toBe(verdicts.length)
})

test.each([
  ['similar', 'England', '64.0', 'Similar to England (64.0)'],
  ['better', 'England', '', 'Better than England'],
  ['worse', 'the West Midlands', '60.2', 'Worse than the West Midlands (60.2)'],
  ['not-compared', 'England', '', 'Not compared with England'],
] as const)('%s against %s', async (verdict, benchmark, benchmarkValue, words) => {
  expect(textOf(await rendered(VerdictLabel, { verdict, benchmark, benchmarkValue }))).toBe(words)
})

test.each([
  ['increasing', 'getting-better', 'Increasing, improving', 'mark-better'],
  ['increasing', 'getting-worse', 'Increasing, getting worse', 'mark-worse'],
  ['decreasing', 'no-judgement', 'Decreasing', 'mark-neutral'],
  ['no-significant-change', 'no-significant-change', 'No clear change', 'mark-neutral'],
  ['not-tested', 'not-tested', 'Not tested', 'mark-neutral'],
] as const)('a trend that is %s and %s', async (direction, judged, words, colour) => {
  const label = await rendered(TrendLabel, { trend: aTrend(direction, judged) })
  expect(textOf(label)).toBe(words)
  expect(label).toContain(colour)
  expect(textOf(await rendered(TrendMark, { trend: aTrend(direction, judged) }))).toBe(words)
})

test('the arrow goes by the number, not by its meaning', async () => {
  const rising = await rendered(TrendLabel, { trend: aTrend('increasing', 'getting-worse') })
  expect(rising).toContain(markShapes.up[0]?.path)
})

test('a mark is hidden from those who hear the word', async () => {
  expect(await rendered(SvgMark, { name: 'fails' })).toContain('aria-hidden="true"')
})

test('a key names its verdicts and the benchmark', async () => {
  const key = await rendered(MarkKey, { verdicts: ['better', 'worse'], benchmark: 'England' })
  expect(textOf(key)).toBe('BetterWorseagainst England')
})

test('an illustrative boundary says so', async () => {
  expect(textOf(await rendered(IllustrativeBadge, {}))).toBe('Illustrative boundary, not official')
  expect(textOf(await rendered(IllustrativeBadge, { plural: true }))).toBe('Illustrative boundaries, not official')
})
