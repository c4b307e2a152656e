import { describe, expect, it } from 'vitest'
import { funnelAverage, isRate, readFunnel, unfitFor } from './funnel-areas.ts'

describe('readFunnel', () => {
  it('derives the population of a rate from its count', () => {
    const { areas, multiplier, years } = readFunnel('funnelLimits', [{ count: 30, rate: 150 }], {
      statistic: 'standardised-rate',
    })
    expect(areas).toEqual([{ count: 30, denominator: 20_000 }])
    expect([multiplier, years]).toEqual([100_000, 1])
  })

  it('takes the population of a crude rate without events as given, and none of a standardised one', () => {
    const area = { count: 0, rate: 0, denominator: 700 }
    expect(readFunnel('funnelLimits', [area], { statistic: 'crude-rate' }).areas[0]?.denominator).toBe(700)
    expect(readFunnel('funnelLimits', [area], { statistic: 'standardised-rate' }).areas[0]?.denominator).toBe(0)
  })

  it('has a multiplier of 1 for what is no rate', () => {
    expect(readFunnel('funnelLimits', [], { statistic: 'ratio' }).multiplier).toBe(1)
  })
})

describe('funnelAverage', () => {
  const average = (areas: { count: number; denominator: number }[]) =>
    funnelAverage(readFunnel('funnelLimits', areas, { statistic: 'proportion' }))

  it('adds up before it divides', () => {
    const areas = [
      { count: 1, denominator: 2 },
      { count: 10, denominator: 100 },
    ]
    expect(average(areas)).toBe(11 / 102)
  })

  it('is none without areas', () => {
    expect(average([])).toBeNull()
  })
})

describe('unfitFor', () => {
  it('asks for ten events of standardised rates alone', () => {
    expect(unfitFor('standardised-rate', { count: 9, denominator: 1 })).toContain('needs 10 events, and there are 9')
    expect(unfitFor('standardised-rate', { count: 10, denominator: 1 })).toBeNull()
    expect(unfitFor('crude-rate', { count: 0, denominator: 1 })).toBeNull()
  })

  it('knows which statistics are rates', () => {
    expect(isRate('crude-rate') && isRate('standardised-rate')).toBe(true)
    expect(isRate('proportion') || isRate('ratio') || isRate('relative-difference')).toBe(false)
  })
})
