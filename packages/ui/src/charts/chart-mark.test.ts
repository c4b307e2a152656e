import type { Verdict } from '@jsna/core'
import { expect, test } from 'vitest'
import { rendered } from '../fixtures/render.ts'
import { chartMark } from './chart-mark.ts'
import ChartMark from './ChartMark.vue'

const verdicts: Verdict[] = ['better', 'similar', 'worse', 'higher', 'lower', 'not-compared']

test('no two verdicts are drawn alike', () => {
  const shapes = verdicts.map((verdict) =>
    JSON.stringify(chartMark(verdict, 0, 0, 12).map(({ type, shape, style }) => [type, shape, Object.keys(style)])),
  )
  expect(new Set(shapes).size).toBe(verdicts.length)
})

test('a mark stays inside its size', () => {
  const [worse] = chartMark('worse', 50, 50, 12)
  expect(worse?.shape).toEqual({
    points: [
      [50, 44],
      [56, 50],
      [50, 56],
      [44, 50],
    ],
  })
})

test.each(verdicts)('the mark of %s has a halo on a drawing of our own', async (verdict) => {
  expect(await rendered(ChartMark, { verdict })).toMatch(new RegExp(`class="halo".*class="mark-${verdict}"`, 's'))
})

test('only “not compared” is dashed', async () => {
  const drawn = await Promise.all(verdicts.map((verdict) => rendered(ChartMark, { verdict })))
  expect(drawn.map((html) => html.includes('stroke-dasharray'))).toEqual([false, false, false, false, false, true])
})
