import { compareWithGoal } from '@jsna/core'
import type { Estimate, Goal } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { areas } from '../builders/places.ts'
import { derive } from './derive.ts'
import { goalsOf } from './goals.ts'

const source = 'Local plan'
const byCode = new Map(areas.map((area) => [area.code, area]))
const withGoal = (goal: Goal) =>
  buildIndicator({ slug: 'smoking', name: 'Smoking', polarity: 'low-is-good', intervalMethod: 'published', goal })

function estimate(area: string, year: number, value: number): Estimate {
  const none = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null, count: null, denominator: null }
  const key = { indicator: 'smoking', area, period: `${year}-01-01/P1Y`, sex: 'persons' as const }
  return {
    ...{ kind: 'estimate', ...key, age: 'all', category: 'all', value },
    ...{ ...none, method: 'published', status: 'final', note: '' },
  }
}

const authorities = ['E08000026', 'E06000015', 'E08000035', 'E08000031', 'E06000009']
const peers = authorities.map((code, index) => estimate(code, 2024, 10 + index))
const england = [estimate('E92000001', 2023, 13), estimate('E92000001', 2024, 12)]
const all = [...peers, ...england]
const verdictsOf = (goal: Goal) =>
  goalsOf(withGoal(goal), all, byCode).map(({ area, period, verdict }) => [area, period.slice(0, 4), verdict])

describe('goalsOf', () => {
  it('judges every value by the goal as core does', () => {
    const goal: Goal = { kind: 'value', value: 12, useInterval: false, source }
    const rows = goalsOf(withGoal(goal), all, byCode)
    expect(rows).toHaveLength(all.length)
    const [first] = peers
    if (!first) throw new Error('There are five.')
    expect(rows[0]).toMatchObject({
      area: 'E08000026',
      benchmark: 'goal',
      ...compareWithGoal(first, withGoal(goal)),
    })
    expect(new Set(rows.map(({ method }) => method))).toEqual(new Set(['goal-value']))
    expect(rows.map(({ verdict }) => verdict).slice(0, 5)).toEqual(['better', 'better', 'better', 'worse', 'worse'])
  })

  it('holds an area against the percentiles of its scheme, whatever other areas have', () => {
    const verdicts = verdictsOf({ kind: 'percentiles', lower: 25, upper: 75, source })
    expect(verdicts).toEqual([
      ['E08000026', '2024', 'better'],
      ['E06000015', '2024', 'similar'],
      ['E08000035', '2024', 'similar'],
      ['E08000031', '2024', 'worse'],
      ['E06000009', '2024', 'worse'],
      // England is alone in its scheme.
      ['E92000001', '2023', 'not-compared'],
      ['E92000001', '2024', 'not-compared'],
    ])
  })

  it('holds an area against what another had in the period before', () => {
    const area = 'E92000001'
    const verdicts = verdictsOf({ kind: 'earlier-period', area, period: 'previous', useInterval: false, source })
    expect(verdicts.map(([, , verdict]) => verdict)).toEqual([
      ...['better', 'better', 'better', 'better', 'worse'],
      // Nothing lies before England's first value.
      ...['not-compared', 'better'],
    ])
  })

  it('gives no verdict on a value without limits where the goal asks for them', () => {
    const rows = goalsOf(withGoal({ kind: 'value', value: 12, useInterval: true, source }), all, byCode)
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['not-compared']))
    expect(rows[0]?.reason).toContain('No limits are published')
  })

  it('says nothing without a goal', () => {
    expect(goalsOf(buildIndicator({ slug: 'smoking', name: 'Smoking' }), all, byCode)).toEqual([])
  })
})

describe('derive', () => {
  it('publishes goals beside the comparisons with areas', () => {
    const { comparisons } = derive(withGoal({ kind: 'value', value: 12, useInterval: false, source }), all, byCode)
    const city = comparisons.filter(({ area }) => area === 'E08000026')
    expect(city.map(({ benchmark, verdict }) => [benchmark, verdict])).toEqual([
      ['E92000001', 'not-compared'],
      ['goal', 'better'],
    ])
  })

  it('judges by control limits where the indicator asks for them', () => {
    const indicator = buildIndicator({ slug: 'smoking', name: 'Smoking', polarity: 'low-is-good' })
    const sized = peers.map((peer) => ({ ...peer, denominator: 2000 }))
    const { comparisons } = derive(
      { ...indicator, comparisonMethod: 'control-limits-proportion' },
      [...sized, ...england],
      byCode,
    )
    // Around 12 % of 2,000: 10.6 to 13.5 at 95 %, 9.9 to 14.4 at 99.8 %.
    expect(comparisons.map(({ verdict, level }) => [verdict, level])).toEqual([
      ['better', 95],
      ['similar', 95],
      ['similar', 95],
      ['similar', 95],
      ['worse', 95],
    ])
  })
})
