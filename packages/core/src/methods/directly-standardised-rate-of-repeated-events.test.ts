import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { directlyStandardisedRate } from './directly-standardised-rate.ts'
import { directlyStandardisedRateOfRepeatedEvents } from './directly-standardised-rate-of-repeated-events.ts'
import type { RepeatedEventsRow } from './directly-standardised-rate-of-repeated-events.ts'

const standardPopulation = [
  { age: '0-64', population: 80_500 },
  { age: '65+', population: 19_500 },
]
const rows: RepeatedEventsRow[] = [
  { age: '0-64', events: 1, people: 20, denominator: 50_000 },
  { age: '65+', events: 1, people: 50, denominator: 10_000 },
  { age: '65+', events: 2, people: 20, denominator: 10_000 },
]

function rateOf(given: readonly RepeatedEventsRow[], options = {}) {
  const result = directlyStandardisedRateOfRepeatedEvents(given, { standardPopulation, ...options })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

function withRow(place: number, change: Partial<RepeatedEventsRow>): RepeatedEventsRow[] {
  return rows.map((row, index) => (index === place ? { ...row, ...change } : row))
}

describe('directlyStandardisedRateOfRepeatedEvents', () => {
  it('counts events, and each person of the denominator once', () => {
    const result = rateOf(rows)
    expect(result).toMatchObject({ method: 'dobson', count: 110, denominator: 60_000 })
    // 20 / 50,000 × 80,500 + 90 / 10,000 × 19,500 = 32.2 + 175.5 of 100,000.
    expect(result.value).toBeCloseTo(207.7, 9)
  })

  it('has the value of the events alone, with a wider interval', () => {
    const events = [
      { age: '0-64', count: 20, denominator: 50_000 },
      { age: '65+', count: 90, denominator: 10_000 },
    ]
    const single = directlyStandardisedRate(events, { standardPopulation })
    if (single.kind === 'missing') throw new Error(single.reason)
    const repeated = rateOf(rows)
    expect(repeated.value).toBeCloseTo(single.value, 10)
    expect(repeated.lowerCi).toBeLessThan(single.lowerCi)
    expect(repeated.upperCi).toBeGreaterThan(single.upperCi)
  })

  it('agrees with independent events where everyone has one, to the last bit', () => {
    const people = fc.array(fc.nat(300), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 99_999 }), (counts, n) => {
        const once = standardPopulation.map(({ age }, i) => ({
          age,
          events: 1,
          people: counts[i] ?? 0,
          denominator: n,
        }))
        const bands = once.map(({ age, people: count, denominator }) => ({ age, count, denominator }))
        expect(directlyStandardisedRateOfRepeatedEvents(once, { standardPopulation })).toEqual(
          directlyStandardisedRate(bands, { standardPopulation }),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('cuts a lower limit below 0: two people who came back five times each', () => {
    const few = [...withRow(0, { people: 0 }).slice(0, 1), { age: '65+', events: 5, people: 2, denominator: 10_000 }]
    expect(rateOf(few)).toMatchObject({ count: 10, lowerCi: 0 })
  })

  it('does not depend on the order of the rows', () => {
    expect(rateOf(rows.toReversed()).value).toBe(rateOf(rows).value)
    expect(rateOf(rows.toReversed()).lowerCi).toBeCloseTo(rateOf(rows).lowerCi, 10)
  })

  it.each([
    ['a missing age band', rows.slice(1), 'There is no row for age 0-64.'],
    ['a missing number of people', withRow(2, { people: null }), 'There is no count for age 65+.'],
    [
      'fewer than ten events',
      withRow(0, { people: 9 })
        .slice(0, 1)
        .concat({ ...withRow(1, { people: 0 })[1] } as never),
      'There are fewer than 10 events, too few for a directly standardised rate.',
    ],
  ])('reports %s', (_, given, reason) => {
    expect(directlyStandardisedRateOfRepeatedEvents(given, { standardPopulation })).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [
      'denominators that differ',
      withRow(2, { denominator: 9999 }),
      'denominator (position 2) must be the same in all rows of an age band, 10000; it is 9999.',
    ],
    [
      'a number of events twice',
      withRow(2, { events: 1 }),
      'age (position 2) must not repeat an earlier row; it is “65+”.',
    ],
    [
      'no number of events',
      withRow(1, { events: NaN }),
      'events (position 1) must be a finite number above 0; it is NaN.',
    ],
    ['0 events', withRow(1, { events: 0 }), 'events (position 1) must be a finite number above 0; it is 0.'],
    ['a negative number of people', withRow(0, { people: -1 }), 'people (position 0) must not be negative; it is -1.'],
    ['a denominator of 0', withRow(0, { denominator: 0 }), 'denominator (position 0) must be above 0; it is 0.'],
    ['an unknown age', withRow(2, { age: '75+' }), 'age (position 2) must be one of 0-64, 65+; it is “75+”.'],
  ])('refuses %s', (_, given, message) => {
    expect(() => rateOf(given)).toThrow(CalculationError)
    expect(() => rateOf(given)).toThrow(`directlyStandardisedRateOfRepeatedEvents: ${message}`)
  })
})
