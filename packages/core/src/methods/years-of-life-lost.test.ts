import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import type { LifeTableBand } from './life-table-bands.ts'
import { yearsOfLifeLost } from './years-of-life-lost.ts'
import type { YearsOfLifeLostOptions } from './years-of-life-lost.ts'

const bands: LifeTableBand[] = [
  { age: 15, deaths: 12, population: 40_000 },
  { age: 45, deaths: 30, population: 30_000 },
  { age: 75, deaths: 200, population: 8000 },
]
const remaining = [
  { age: 15, value: 66 },
  { age: 45, value: 37 },
  { age: 75, value: 12 },
]

function lost(given: readonly LifeTableBand[], options: YearsOfLifeLostOptions<number> = { until: 75 }) {
  const result = yearsOfLifeLost(given, options)
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

function withBand(place: number, change: Partial<LifeTableBand>): LifeTableBand[] {
  return bands.map((band, index) => (index === place ? { ...band, ...change } : band))
}

describe('yearsOfLifeLost', () => {
  it('counts, below a fixed age, the years from the middle of the band', () => {
    // 12 deaths at 30 and 30 deaths at 60: 12 × 45 + 30 × 15, among 70,000 people.
    const result = lost(bands)
    expect(result).toMatchObject({ kind: 'estimate', years: 990, deaths: 42 })
    if (result.rate.kind === 'missing') throw new Error(result.rate.reason)
    expect(result.rate.value).toBeCloseTo((990 / 70_000) * 100_000, 9)
    // √((12 × 45² + 30 × 15²) / 42) = 27.190 for each death; Byar's limits of 42 are 30.268 and 56.773.
    expect(result.rate.lowerCi).toBeCloseTo(958.6, 0)
    expect(result.rate.upperCi).toBeCloseTo(1988.1, 0)
  })

  it('counts, against life expectancy, what people in the middle of a band could expect', () => {
    // 12 × 51.5 + 30 × 24.5 + 200 × 12.
    expect(lost(bands, { remaining })).toMatchObject({ years: 3753, deaths: 242 })
  })

  it('does not look beyond the fixed age', () => {
    expect(lost(withBand(2, { deaths: null, population: null }))).toEqual(lost(bands))
  })

  it('keeps the years where only the rate is lacking', () => {
    expect(lost(withBand(0, { population: null }))).toEqual({
      kind: 'estimate',
      years: 990,
      deaths: 42,
      rate: { kind: 'missing', reason: 'There is no population for age 15.' },
    })
    expect(lost(bands.map((band) => ({ ...band, population: 0 }))).rate).toEqual({
      kind: 'missing',
      reason: 'There are no people of these ages.',
    })
    expect(lost(bands.map((band) => ({ ...band, deaths: 4 })))).toMatchObject({
      years: 240,
      rate: { kind: 'missing', reason: 'There are fewer than 10 deaths, too few for a rate of years lost.' },
    })
  })

  it('reports a missing number of deaths', () => {
    const reason = 'There is no number of deaths for age 45.'
    expect(yearsOfLifeLost(withBand(1, { deaths: null }), { until: 75 })).toEqual({ kind: 'missing', reason })
  })

  it('of two causes adds up to that of both, and the rate lies between its limits', () => {
    const counts = fc.tuple(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 5, max: 200 }), fc.nat(200))
    const of = (deaths: number[]) => bands.map((band, i) => ({ ...band, deaths: deaths[i] ?? 0 }))
    fc.assert(
      fc.property(counts, counts, fc.constantFrom({ until: 75 }, { remaining }), (one, other, against) => {
        const both = lost(of(one.map((count, i) => count + (other[i] ?? 0))), against)
        expect(both.years).toBeCloseTo(lost(of(one), against).years + lost(of(other), against).years, 6)
        if (both.rate.kind === 'missing') throw new Error(both.rate.reason)
        const { lowerCi, value, upperCi } = both.rate
        expect([0 <= lowerCi, lowerCi <= value, value <= upperCi]).toEqual([true, true, true])
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [
      'an age between bands',
      bands,
      { until: 70 },
      'options.until must be the first age of a band after the first; it is 70.',
    ],
    ['the first age', bands, { until: 15 }, 'options.until must be the first age of a band after the first'],
    [
      'an age without remaining years',
      bands,
      { remaining: remaining.slice(1) },
      'options.remaining must have the years that remain at age 15',
    ],
    [
      'negative remaining years',
      bands,
      { remaining: remaining.map(({ age }) => ({ age, value: -1 })) },
      'options.remaining must not be negative',
    ],
    [
      'ages that fall',
      bands.toReversed(),
      { until: 75 },
      'age (position 1) must be a whole number of years that rises from row to row; it is 45.',
    ],
    [
      'an age twice',
      [...bands, ...bands.slice(2)],
      { until: 75 },
      'age (position 3) must be a whole number of years that rises',
    ],
    ['negative deaths', withBand(1, { deaths: -1 }), { until: 75 }, 'deaths (position 1) must not be negative'],
    [
      'a negative population',
      withBand(1, { population: -1 }),
      { until: 75 },
      'population (position 1) must not be negative',
    ],
    ['a multiplier of 0', bands, { until: 75, multiplier: 0 }, 'options.multiplier must be a finite number above 0'],
    ['certainty', bands, { until: 75, confidence: 1 }, 'options.confidence must be below 1'],
  ])('refuses %s', (_, given, options, message) => {
    const call = () => lost(given, options)
    expect(call).toThrow(CalculationError)
    expect(call).toThrow(`yearsOfLifeLost: ${message}`)
  })
})
