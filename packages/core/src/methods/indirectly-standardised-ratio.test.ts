import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import type { IndirectAgeBand, ReferenceBand } from './indirect-standardisation.ts'
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts'

const reference: ReferenceBand[] = [
  { age: '0-64', count: 200, denominator: 100_000 },
  { age: '65+', count: 800, denominator: 20_000 },
]
const bands: IndirectAgeBand[] = [
  { age: '0-64', count: 12, denominator: 5000 },
  { age: '65+', count: 28, denominator: 500 },
]
const ages = bands.map(({ age, denominator }) => ({ age, denominator }))

function ratioOf(given: readonly IndirectAgeBand[], options = {}) {
  const result = indirectlyStandardisedRatio(given, { reference, ...options })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

describe('indirectlyStandardisedRatio', () => {
  it('gives what was observed and what the reference leads to expect', () => {
    // 5,000 × 0.002 + 500 × 0.04 = 10 + 20.
    const result = ratioOf(bands)
    expect(result).toMatchObject({ kind: 'estimate', method: 'byars', observed: 40, expected: 30 })
    expect(result.value).toBeCloseTo(4 / 3, 15)
    // Byar's limits of 40 events, 28.5733 and 54.4701, over 30.
    expect(result.lowerCi).toBeCloseTo(28.5733 / 30, 5)
    expect(result.upperCi).toBeCloseTo(54.4701 / 30, 5)
  })

  it('is 1 where the area fares like the reference, or 100', () => {
    const same = ages.map((band, place) => ({ ...band, count: place === 0 ? 10 : 20 }))
    expect(ratioOf(same).value).toBe(1)
    expect(ratioOf(same, { multiplier: 100 }).value).toBe(100)
  })

  it('takes the total of the area where events are not known by age', () => {
    expect(ratioOf(ages, { observed: 40 })).toEqual(ratioOf(bands))
    const unknown = ages.map((band) => ({ ...band, count: null }))
    expect(ratioOf(unknown, { observed: 40 })).toEqual(ratioOf(bands))
  })

  it.each([
    [0, 'exact'],
    [9.5, 'exact'],
    [10, 'byars'],
  ])('of %d events has %s limits', (observed, method) => {
    expect(ratioOf(ages, { observed }).method).toBe(method)
  })

  it('of no events starts at 0 and still has an upper limit', () => {
    const none = ratioOf(ages, { observed: 0 })
    expect(none).toMatchObject({ value: 0, lowerCi: 0 })
    expect(none.upperCi).toBeCloseTo(3.68888 / 30, 5)
  })

  it('has an answer where nobody of some age lives in the area', () => {
    expect(ratioOf([{ age: '0-64', denominator: 0 }, ...ages.slice(1)], { observed: 5 }).expected).toBe(20)
  })

  it('does not depend on the order of bands or reference', () => {
    expect(ratioOf(bands.toReversed())).toEqual(ratioOf(bands))
    expect(ratioOf(bands, { reference: reference.toReversed() })).toEqual(ratioOf(bands))
  })

  it('finds other ages of the area in the same reference: twice the people, twice the expected', () => {
    const twice = ages.map(({ age, denominator }) => ({ age, denominator: (denominator ?? 0) * 2 }))
    expect(ratioOf(twice, { observed: 40 }).expected).toBe(60)
  })

  const withReference = (change: Partial<ReferenceBand>) =>
    reference.map((band, place) => (place === 0 ? { ...band, ...change } : band))

  it.each([
    ['a missing band', bands.slice(1), {}, 'There is no row for age 0-64.'],
    [
      'a missing count',
      [{ age: '0-64', count: null, denominator: 5000 }, ...bands.slice(1)],
      {},
      'There is no count for age 0-64.',
    ],
    ['counts left out without a total', ages, {}, 'There is no count for age 0-64 and 65+.'],
    ['a missing total', ages, { observed: null }, 'There is no number of observed events.'],
    [
      'a missing denominator',
      [{ age: '0-64', count: 1, denominator: null }, ...bands.slice(1)],
      {},
      'There is no denominator for age 0-64.',
    ],
    [
      'a missing reference count',
      bands,
      { reference: withReference({ count: null }) },
      'There is no count of the reference for age 0-64.',
    ],
    [
      'a missing reference population',
      bands,
      { reference: withReference({ denominator: null }) },
      'There is no denominator of the reference for age 0-64.',
    ],
    [
      'nobody in the area',
      ages.map(({ age }) => ({ age, denominator: 0 })),
      { observed: 3 },
      'No events are expected, so there is nothing to compare with.',
    ],
    [
      'a reference without events',
      bands,
      { reference: reference.map((band) => ({ ...band, count: 0 })) },
      'No events are expected, so there is nothing to compare with.',
    ],
  ])('reports %s', (_, given, options, reason) => {
    expect(indirectlyStandardisedRatio(given, { reference, ...options })).toEqual({
      kind: 'missing',
      reason,
    })
  })

  it.each([
    [
      'a negative count',
      [{ age: '0-64', count: -1, denominator: 5 }],
      {},
      'count (position 0) must not be negative; it is -1.',
    ],
    [
      'a negative denominator',
      [{ age: '0-64', count: 1, denominator: -5 }],
      {},
      'denominator (position 0) must not be negative',
    ],
    [
      'a denominator that is no number',
      [{ age: '0-64', count: 1, denominator: NaN }],
      {},
      'denominator (position 0) must be a finite',
    ],
    [
      'an unknown age',
      [...bands, { age: '85+', count: 1, denominator: 5 }],
      {},
      'age (position 2) must be one of 0-64, 65+',
    ],
    ['an age twice', [...bands, ...bands], {}, 'age (position 2) must not repeat an earlier row; it is “0-64”.'],
    [
      'counts and a total',
      bands,
      { observed: 40 },
      'count (position 0) must be left out where options.observed is given; it is 12.',
    ],
    ['a negative total', ages, { observed: -5 }, 'options.observed must not be negative; it is -5.'],
    ['no reference', bands, { reference: [] }, 'options.reference must be a list of age bands'],
    [
      'a reference population of 0',
      bands,
      { reference: withReference({ denominator: 0 }) },
      'options.reference.denominator (position 0) must be above 0; it is 0.',
    ],
    [
      'a negative reference population',
      bands,
      { reference: withReference({ denominator: -1 }) },
      'options.reference.denominator (position 0) must not be negative',
    ],
    [
      'a negative reference count',
      bands,
      { reference: withReference({ count: -1 }) },
      'options.reference.count (position 0) must not be negative',
    ],
    [
      'a reference band twice',
      bands,
      { reference: [...reference, reference[0]] },
      'options.reference.age (position 2) must not repeat an earlier band',
    ],
    ['a multiplier of 0', bands, { multiplier: 0 }, 'options.multiplier must be a finite number above 0'],
    [
      'certainty',
      bands,
      { confidence: 100 },
      'options.confidence must be below 1: a ratio has no upper limit at 100 %',
    ],
  ])('refuses %s', (_, given, options, message) => {
    expect(() => ratioOf(given, options)).toThrow(CalculationError)
    expect(() => ratioOf(given, options)).toThrow(`indirectlyStandardisedRatio: ${message}`)
  })
})
