import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directlyStandardisedRateOfRepeatedEvents } from '../methods/directly-standardised-rate-of-repeated-events.ts'
import { expectSame } from '../samples/expect-same.ts'
import { directlyStandardisedRateOfRepeatedEventsColumns } from './directly-standardised-rate-of-repeated-events-columns.ts'

const standardPopulation = [
  { age: '0-64', population: 80_500 },
  { age: '65+', population: 19_500 },
]
const events = [1, 2, 5]
const band = fc.record({
  people: fc.array(fc.option(fc.nat(20), { freq: 20 }), { minLength: 3, maxLength: 3 }),
  denominator: fc.integer({ min: 100, max: 9000 }),
})
const areas = fc.array(fc.array(band, { minLength: 2, maxLength: 2 }), { maxLength: 4 })

describe('directlyStandardisedRateOfRepeatedEventsColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0.9, 0.95, 99.8), (table, confidence) => {
        const rows = table.map((bands) =>
          bands.flatMap(({ people, denominator }, place) =>
            people.map((each, index) => ({
              age: standardPopulation[place]?.age ?? '',
              events: events[index] ?? 0,
              people: each,
              denominator,
            })),
          ),
        )
        const columns = {
          people: Float64Array.from(rows.flat(), (row) => row.people ?? NaN),
          denominator: Float64Array.from(rows.flat(), (row) => row.denominator),
        }
        const options = { standardPopulation, confidence, multiplier: 1000 }
        expectSame(
          directlyStandardisedRateOfRepeatedEventsColumns(columns, { ...options, events }),
          rows.map((each) => directlyStandardisedRateOfRepeatedEvents(each, options)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  const denominator = Float64Array.of(900, 900, 900, 400, 400, 400)

  it.each([
    [[1, 2, 3, 4, -5, 6], 'people (position 4) must not be negative; it is -5.'],
    [[1, 2, 3], 'denominator must be as long as people, 3; it is 6.'],
  ])('refuses %j: %s', (people, message) => {
    const columns = { people: Float64Array.from(people), denominator }
    expect(() => directlyStandardisedRateOfRepeatedEventsColumns(columns, { standardPopulation, events })).toThrow(
      message,
    )
  })

  it.each([
    [{ events: [] }, 'options.events must hold at least one number'],
    [{ events: [1, 2, 0] }, 'events (position 2) must be a finite number above 0; it is 0.'],
    [{ events, multiplier: -1 }, 'options.multiplier must be a finite number above 0; it is -1.'],
    [{ events: [1, 2] }, 'people must hold 4 bands for each area; it is 6.'],
  ])('refuses %j: %s', (options, message) => {
    const columns = { people: new Float64Array(6).fill(9), denominator }
    expect(() => directlyStandardisedRateOfRepeatedEventsColumns(columns, { standardPopulation, ...options })).toThrow(
      `directlyStandardisedRateOfRepeatedEventsColumns: ${message}`,
    )
  })

  it('refuses people of one age who are counted differently', () => {
    const columns = { people: new Float64Array(6).fill(9), denominator: Float64Array.of(900, 900, 800, 4, 4, 4) }
    expect(() => directlyStandardisedRateOfRepeatedEventsColumns(columns, { standardPopulation, events })).toThrow(
      'denominator (position 2) must be the same in all rows of an age band, 900; it is 800.',
    )
  })
})
