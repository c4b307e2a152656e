import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../model/goal.ts'
import type { Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleInterval, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { compareWithGoal } from './goal.ts'
import type { IndicatorWithGoal } from './goal.ts'

const source = 'Local plan'
const single = (value: number, useInterval = false): Goal => ({ kind: 'value', value, useInterval, source })
const range = (lower: number, upper: number): Goal => ({ kind: 'range', lower, upper, source })
const withGoal = (goal: Goal, polarity: Polarity = 'high-is-good'): IndicatorWithGoal => ({
  polarity,
  breaks: [],
  goal,
  decimals: 1,
  unit: '%',
  prefix: '',
})

describe('a single value', () => {
  it.each([
    [95, 'high-is-good', 'better'],
    [95.1, 'high-is-good', 'better'],
    [94.9, 'high-is-good', 'worse'],
    [95, 'low-is-good', 'better'],
    [95.1, 'low-is-good', 'worse'],
    [94.9, 'low-is-good', 'better'],
    [95, 'no-judgement', 'similar'],
    [95.1, 'no-judgement', 'higher'],
    [94.9, 'no-judgement', 'lower'],
  ] as const)('%d against 95, %s: %s', (value, polarity, verdict) => {
    expect(compareWithGoal(sampleEstimate({ value }), withGoal(single(95), polarity))).toMatchObject({
      verdict,
      level: null,
      method: 'goal-value',
      value,
      benchmarkValue: 95,
    })
  })

  it.each([
    [90, 100, 'high-is-good', 'similar'],
    [95, 100, 'high-is-good', 'better'],
    [90, 95, 'high-is-good', 'similar'],
    [90, 94.9, 'high-is-good', 'worse'],
    [90, 95, 'low-is-good', 'better'],
    [95, 100, 'low-is-good', 'similar'],
    [95.1, 100, 'low-is-good', 'worse'],
    [95, 100, 'no-judgement', 'similar'],
    [95.1, 100, 'no-judgement', 'higher'],
    [90, 94.9, 'no-judgement', 'lower'],
  ] as const)('with the interval, %d to %d against 95, %s: %s', (lower, upper, polarity, verdict) => {
    const estimate = sampleInterval((lower + upper) / 2, lower, upper)
    const found = compareWithGoal(estimate, withGoal(single(95, true), polarity))
    expect(found).toMatchObject({ verdict, level: 95, method: 'goal-value', benchmarkValue: 95 })
  })

  it('says what it looked at and whose goal it is', () => {
    const against = (goal: Goal, polarity?: Polarity) =>
      compareWithGoal(sampleInterval(93, 91, 96), withGoal(goal, polarity)).reason
    expect(against(single(95))).toBe('The value, 93.0%, misses the goal, 95.0% (Local plan).')
    expect(against(single(90))).toBe('The value, 93.0%, reaches the goal, 90.0% (Local plan).')
    expect(against(single(93), 'no-judgement')).toBe('The value, 93.0%, equals the goal, 93.0% (Local plan).')
    expect(against(single(95, true))).toBe('The 95 % interval, 91.0% to 96.0%, contains the goal, 95.0% (Local plan).')
    expect(against(range(90, 95))).toBe('The value, 93.0%, lies within the goal, 90.0% to 95.0% (Local plan).')
  })
})

describe('a range', () => {
  it.each([
    [89.9, 'high-is-good', 'worse', 90],
    [90, 'high-is-good', 'similar', 90],
    [94.9, 'high-is-good', 'similar', 95],
    [95, 'high-is-good', 'better', 95],
    [89.9, 'low-is-good', 'better', 90],
    [90, 'low-is-good', 'similar', 90],
    [95, 'low-is-good', 'worse', 95],
    [95, 'no-judgement', 'higher', 95],
    [89, 'no-judgement', 'lower', 90],
  ] as const)('%d against 90 to 95, %s: %s', (value, polarity, verdict, benchmarkValue) => {
    const found = compareWithGoal(sampleEstimate({ value }), withGoal(range(90, 95), polarity))
    expect(found).toMatchObject({ verdict, level: null, method: 'goal-range', benchmarkValue })
  })

  it('that is the wrong way round is an error', () => {
    expect(() => compareWithGoal(sampleEstimate(), withGoal(range(95, 90)))).toThrow(
      'compareWithGoal: indicator.goal.lower must lie below upper, 90; it is 95.',
    )
  })
})

describe('percentiles of all areas', () => {
  const goal: Goal = { kind: 'percentiles', lower: 25, upper: 75, source }
  const peers = [10, 20, 30, 40, 50].map((value) => sampleEstimate({ area: `area-${value}`, value }))

  it.each([
    [19, 'worse', 20],
    [20, 'similar', 20],
    [39, 'similar', 40],
    [40, 'better', 40],
  ] as const)('%d against 20 to 40: %s', (value, verdict, benchmarkValue) => {
    const evidence = { peers: [...peers, sampleMissing(), sampleSuppressed()] }
    const found = compareWithGoal(sampleEstimate({ value }), withGoal(goal), evidence)
    expect(found).toMatchObject({ verdict, method: 'goal-percentiles', level: null, benchmarkValue })
  })

  it('need four areas', () => {
    const few = compareWithGoal(sampleEstimate(), withGoal(goal), { peers: peers.slice(0, 3) })
    expect(few).toMatchObject({ verdict: 'not-compared', benchmarkValue: null })
    expect(few.reason).toBe('The goal is a percentile of 4 areas or more, and 3 have a value.')
    expect(compareWithGoal(sampleEstimate(), withGoal(goal)).verdict).toBe('not-compared')
  })
})

describe('an earlier value', () => {
  const goal = (period: string, useInterval = false): Goal => {
    return { kind: 'earlier-period', area: 'E92000001', period, useInterval, source }
  }
  const england = (year: number, value: number) =>
    sampleEstimate({ area: 'E92000001', period: `${year}-01-01/P1Y`, value })
  const series = [england(2022, 12), england(2019, 15), england(2023, 11)]
  const here = sampleInterval(13, 11.5, 14.5)

  it('of the period before', () => {
    const found = compareWithGoal(here, withGoal(goal('previous'), 'low-is-good'), { series })
    expect(found).toMatchObject({ verdict: 'worse', method: 'goal-earlier-period', level: null, benchmarkValue: 12 })
  })

  it('of a period that is named, with the interval or without', () => {
    const named = '2019-01-01/P1Y'
    expect(compareWithGoal(here, withGoal(goal(named), 'low-is-good'), { series }).verdict).toBe('better')
    const found = compareWithGoal(here, withGoal(goal('previous', true), 'low-is-good'), { series })
    expect(found).toMatchObject({ verdict: 'similar', level: 95 })
  })

  it.each([
    [goal('previous'), [], 'there is none for the period before'],
    [goal('2015-01-01/P1Y'), series, 'there is none for 2015'],
    [goal('2023-01-01/P1Y'), series, 'there is none for 2023'],
    [
      goal('previous'),
      [sampleMissing({ area: 'E92000001', period: '2022-01-01/P1Y' })],
      'The goal, the value for 2022, is missing: The source has no figure.',
    ],
  ])('that is not there gives no verdict', (each, given, reason) => {
    const found = compareWithGoal(here, withGoal(each), { series: given })
    expect(found).toMatchObject({ verdict: 'not-compared', level: null, benchmarkValue: null })
    expect(found.reason).toContain(reason)
  })

  it('does not reach across a break in comparability', () => {
    const breaks = [{ period: '2021-01-01/P1Y', reason: 'A new definition.' }]
    const indicator = { ...withGoal(goal('2019-01-01/P1Y')), breaks }
    expect(compareWithGoal(here, indicator, { series }).reason).toContain('A new definition.')
    expect(compareWithGoal(here, { ...indicator, goal: goal('previous') }, { series }).verdict).toBe('better')
  })
})

describe('no verdict', () => {
  it('without a goal', () => {
    const found = compareWithGoal(sampleEstimate({ value: 3 }), { polarity: 'high-is-good', breaks: [] })
    expect(found).toEqual({
      verdict: 'not-compared',
      method: 'none',
      level: null,
      value: 3,
      benchmarkValue: null,
      reason: 'No goal is set for this indicator.',
    })
  })

  it('of what is missing or hidden', () => {
    expect(compareWithGoal(sampleMissing(), withGoal(single(1))).reason).toContain('This value is missing')
    expect(compareWithGoal(sampleSuppressed(), withGoal(single(1)))).toMatchObject({ value: null, level: null })
  })

  it('without limits where the interval must reach the goal', () => {
    const found = compareWithGoal(sampleEstimate({ value: 99 }), withGoal(single(95, true)))
    expect(found).toMatchObject({ verdict: 'not-compared', level: null, value: 99, benchmarkValue: 95 })
    expect(found.reason).toContain('No limits are published')
  })
})

describe('laws of goals', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true })
  const half = fc.double({ min: 0, max: 20, noNaN: true })
  const thousands = { numRuns: 2000 }

  it('mirror: the opposite of a figure against the opposite of a single goal, with the opposite good direction', () => {
    fc.assert(
      fc.property(value, half, value, fc.boolean(), (a, width, b, useInterval) => {
        const estimate = (sign: number) => sampleInterval(sign * a, sign * a - width, sign * a + width)
        const plain = compareWithGoal(estimate(1), withGoal(single(b, useInterval), 'high-is-good')).verdict
        const mirrored = compareWithGoal(estimate(-1), withGoal(single(-b, useInterval), 'low-is-good')).verdict
        expect(mirrored).toBe(plain)
      }),
      thousands,
    )
  })

  it('are never similar for one polarity and missed for the other', () => {
    const opposite = { better: 'worse', worse: 'better', similar: 'similar' } as Record<string, string>
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        fc.pre(b !== c)
        const goal = range(Math.min(b, c), Math.max(b, c))
        const by = (polarity: Polarity) =>
          compareWithGoal(sampleEstimate({ value: a }), withGoal(goal, polarity)).verdict
        expect(by('low-is-good')).toBe(opposite[by('high-is-good')])
      }),
      thousands,
    )
  })

  it('never turn similar into a verdict when the interval widens', () => {
    fc.assert(
      fc.property(value, half, half, value, (a, width, more, b) => {
        const by = (wide: number) => compareWithGoal(sampleInterval(a, a - wide, a + wide), withGoal(single(b, true)))
        const [narrow, wide] = [by(width).verdict, by(width + more).verdict]
        expect(wide === narrow || wide === 'similar').toBe(true)
      }),
      thousands,
    )
  })
})
