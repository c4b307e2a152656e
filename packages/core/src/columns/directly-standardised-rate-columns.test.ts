import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directlyStandardisedRate } from '../methods/directly-standardised-rate.ts'
import { directlyStandardisedRateColumns } from './directly-standardised-rate-columns.ts'

const standardPopulation = ['0-14', '15-44', '45-64', '65+'].map((age, index) => ({
  age,
  population: 1000 + index * 777,
}))
const bands = standardPopulation.length
const area = fc.array(
  fc.record({
    count: fc.oneof(
      { weight: 9, arbitrary: fc.nat(40) },
      { weight: 2, arbitrary: fc.double({ min: 0, max: 9, noNaN: true }) },
    ),
    denominator: fc.integer({ min: 40, max: 90_000 }),
  }),
  { minLength: bands, maxLength: bands },
)
const level = fc.constantFrom(0.9, 0.95, 99.8)
const missing = fc.option(fc.nat(200), { nil: -1 })

describe('directlyStandardisedRateColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(area), level, missing, (areas, confidence, gap) => {
        const rows = areas.flat()
        const count = Float64Array.from(rows, (row, index) => (index === gap ? NaN : row.count))
        const denominator = Float64Array.from(rows, (row) => row.denominator)
        const options = { standardPopulation, confidence, multiplier: 1000 }
        const answers = directlyStandardisedRateColumns({ count, denominator }, options)
        const expected = areas.map((each, index) =>
          directlyStandardisedRate(
            each.map((row, band) => ({
              ...row,
              age: standardPopulation[band]?.age ?? '',
              count: index * bands + band === gap ? null : row.count,
            })),
            options,
          ),
        )
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          expect([...answers[field]]).toEqual(
            expected.map((answer) => (answer.kind === 'missing' ? NaN : answer[field])),
          )
        }
        expect([...answers.absence].map((code) => answers.reasons[code])).toEqual(
          expected.map((answer) => (answer.kind === 'missing' ? answer.reason : null)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('takes the pair of levels', () => {
    const columns = { count: Float64Array.of(3, 9, 20, 40), denominator: new Float64Array(4).fill(900) }
    const answers = directlyStandardisedRateColumns(columns, { standardPopulation, confidence: [0.95, 0.998] })
    expect(answers.lowerCi998[0]).toBeLessThan(answers.lowerCi95[0] ?? 0)
    expect(answers.upperCi998[0]).toBeGreaterThan(answers.upperCi95[0] ?? Infinity)
  })

  it.each([
    [[9, 9, 9, 9, 9, 9, -1, 9], 5, 'count (position 6) must not be negative; it is -1.'],
    [[9, 9, 9, 9, 9, 9, 9, Infinity], 5, 'count (position 7) must be a finite number; it is Infinity.'],
    [[9, 9, 9, 9], 0, 'denominator (position 0) must be above 0; it is 0.'],
    [[9, 9, 9, 9], NaN, 'denominator (position 0) must be a finite number; it is NaN.'],
    [[9, 9, 9], 5, 'count must hold 4 bands for each area; it is 3.'],
  ])('refuses %j over %d: %s', (counts, people, message) => {
    const columns = { count: Float64Array.from(counts), denominator: new Float64Array(counts.length).fill(people) }
    expect(() => directlyStandardisedRateColumns(columns, { standardPopulation })).toThrow(
      `directlyStandardisedRateColumns: ${message}`,
    )
  })
})
