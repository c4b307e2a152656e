import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleInterval, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { compareWithEarlierPeriod } from './earlier-period.ts'
import type { IndicatorOverTime } from './earlier-period.ts'

const indicator: IndicatorOverTime = {
  comparisonMethod: 'interval-95',
  polarity: 'low-is-good',
  smallestDifference: 0,
  decimals: 1,
  unit: '%',
  prefix: '',
  breaks: [],
}
const [before, now] = ['2019-01-01/P1Y', '2023-01-01/P1Y']
const of = (period: string, value: number, half = 1) => ({
  ...sampleInterval(value, value - half, value + half),
  period,
})

describe('a value against that of an earlier period', () => {
  it.each([
    [13, 16, 'low-is-good', 'better'],
    [16, 13, 'low-is-good', 'worse'],
    [13, 16, 'high-is-good', 'worse'],
    [13, 16, 'no-judgement', 'lower'],
    [16, 13, 'no-judgement', 'higher'],
    [14, 16, 'low-is-good', 'similar'],
    [13.99, 16, 'low-is-good', 'better'],
  ] as const)('%d after %d, %s: %s', (later, earlier, polarity, verdict) => {
    const found = compareWithEarlierPeriod(of(now, later), of(before, earlier), { ...indicator, polarity })
    expect(found).toMatchObject({ verdict, level: 95, method: 'both-intervals', value: later, benchmarkValue: earlier })
  })

  it('explains itself', () => {
    expect(compareWithEarlierPeriod(of(now, 13), of(before, 16), indicator).reason).toBe(
      'The 95 % interval, 12.0% to 14.0%, lies below that of the value compared with, 15.0% to 17.0%.',
    )
  })

  it('is never better both ways round', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true })
    const half = fc.double({ min: 0.01, max: 20, noNaN: true })
    const mirrored = { better: 'worse', worse: 'better', similar: 'similar' } as Record<string, string>
    fc.assert(
      fc.property(value, half, value, half, (a, wide, b, other) => {
        const forth = compareWithEarlierPeriod(of(now, a, wide), of(before, b, other), indicator).verdict
        const back = compareWithEarlierPeriod(of(now, b, other), of(before, a, wide), indicator).verdict
        expect(mirrored[forth]).toBe(back)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('no verdict', () => {
  const [later, earlier] = [of(now, 13), of(before, 16)]
  const reasonOf = (...call: Parameters<typeof compareWithEarlierPeriod>) => {
    const found = compareWithEarlierPeriod(...call)
    expect(found).toMatchObject({ verdict: 'not-compared', level: null })
    return found.reason
  }

  it('across a break in comparability', () => {
    const breaks = [{ period: '2021-01-01/P1Y', reason: 'The survey moved online.' }]
    expect(reasonOf(later, earlier, { ...indicator, breaks })).toBe(
      'Figures from 2021 are not comparable with those before: The survey moved online.',
    )
    const outside = [before, '2024-01-01/P1Y'].map((period) => ({ period, reason: 'A new definition.' }))
    expect(compareWithEarlierPeriod(later, earlier, { ...indicator, breaks: outside }).verdict).toBe('better')
  })

  it('between periods that overlap', () => {
    expect(reasonOf(of('2021-01-01/P3Y', 13), of('2020-01-01/P3Y', 16), indicator)).toContain('The two periods overlap')
  })

  it('without the limits of both', () => {
    expect(reasonOf(later, sampleEstimate({ period: before, value: 16 }), indicator)).toContain('needs both')
    expect(reasonOf(sampleEstimate({ period: now, value: 13 }), earlier, indicator)).toContain(
      'No limits are published',
    )
  })

  it('of what is missing or hidden, whose reason comes first', () => {
    const breaks = [{ period: now, reason: 'A new definition.' }]
    const missing = sampleMissing({ period: before })
    expect(reasonOf(later, missing, { ...indicator, breaks })).toContain('is missing: The source has no figure.')
    expect(reasonOf(sampleSuppressed({ period: now }), earlier, indicator)).toContain('This value is hidden')
  })

  it('where the indicator is not compared', () => {
    expect(reasonOf(later, earlier, { ...indicator, comparisonMethod: 'none' })).toContain('are not compared')
  })
})

describe('a bad call', () => {
  it('mixes two series', () => {
    expect(() => compareWithEarlierPeriod({ ...of(now, 13), area: 'E92000001' }, of(before, 16), indicator)).toThrow(
      'compareWithEarlierPeriod: points must be one series, but area differs; it is “E92000001”.',
    )
  })

  it('turns time round', () => {
    expect(() => compareWithEarlierPeriod(of(before, 13), of(now, 16), indicator)).toThrow(
      'compareWithEarlierPeriod: earlier must be of an earlier period; it is “2023-01-01/P1Y”.',
    )
  })
})
