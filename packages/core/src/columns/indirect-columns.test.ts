import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indirectlyStandardisedRate } from '../methods/indirectly-standardised-rate.ts'
import { indirectlyStandardisedRatio } from '../methods/indirectly-standardised-ratio.ts'
import { expectSame } from '../samples/expect-same.ts'
import { indirectlyStandardisedRateColumns } from './indirectly-standardised-rate-columns.ts'
import { indirectlyStandardisedRatioColumns } from './indirectly-standardised-ratio-columns.ts'

const reference = [
  { age: '0-14', count: 40, denominator: 30_000 },
  { age: '15-64', count: 700, denominator: 90_000 },
  { age: '65+', count: 2100, denominator: 20_000 },
]
const calls = [
  ['indirectlyStandardisedRatioColumns', indirectlyStandardisedRatioColumns, indirectlyStandardisedRatio],
  ['indirectlyStandardisedRateColumns', indirectlyStandardisedRateColumns, indirectlyStandardisedRate],
] as const
const band = fc.record({
  count: fc.option(fc.nat(30), { freq: 20 }),
  denominator: fc.option(fc.nat(9000), { freq: 20 }),
})
const areas = fc.array(fc.array(band, { minLength: 3, maxLength: 3 }), { maxLength: 4 })
const options = fc.record({
  confidence: fc.constantFrom(0.9, 0.95, 99.8),
  multiplier: fc.constantFrom(1, 100, 100_000),
})

describe.each(calls)('%s', (name, byColumn, byRow) => {
  it('gives every number of the row call with counts by age, to the last bit', () => {
    fc.assert(
      fc.property(areas, options, (table, { confidence, multiplier }) => {
        const columns = { count: column(table, 'count'), denominator: column(table, 'denominator') }
        expectSame(
          byColumn(columns, { reference, confidence, multiplier }),
          table.map((bands) => byRow(bands.map(labelled), { reference, confidence, multiplier })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('gives every number of the row call with totals, to the last bit', () => {
    const total = fc.option(fc.nat(200), { freq: 8 })
    const withTotals = fc.array(fc.tuple(fc.array(band, { minLength: 3, maxLength: 3 }), total), { maxLength: 4 })
    fc.assert(
      fc.property(withTotals, options, (table, { confidence, multiplier }) => {
        const bands = table.map(([each]) => each)
        const observed = Float64Array.from(table, ([, each]) => each ?? NaN)
        expectSame(
          byColumn({ denominator: column(bands, 'denominator'), observed }, { reference, confidence, multiplier }),
          table.map(([each, events]) =>
            byRow(
              each.map(({ denominator }, place) => ({ age: reference[place]?.age ?? '', denominator })),
              { reference, observed: events, confidence, multiplier },
            ),
          ),
        )
      }),
      { numRuns: 2000 },
    )
  })

  const denominator = new Float64Array(6).fill(1000)

  it.each([
    [{ denominator, count: Float64Array.of(1, 1, 1, 1, -2, 1) }, 'count (position 4) must not be negative; it is -2.'],
    [{ denominator, count: new Float64Array(5) }, 'denominator must be as long as count, 5; it is 6.'],
    [
      { denominator: new Float64Array(4), count: new Float64Array(4) },
      'denominator must hold 3 bands for each area; it is 4.',
    ],
    [{ denominator, observed: Float64Array.of(1) }, 'observed must hold one number for each area, 2; it is 1.'],
    [{ denominator, observed: Float64Array.of(1, -1) }, 'observed (position 1) must not be negative; it is -1.'],
  ])('refuses %o: %s', (columns, message) => {
    expect(() => byColumn(columns, { reference })).toThrow(message)
  })

  it('refuses options as the row call does', () => {
    const columns = { denominator, count: new Float64Array(6).fill(2) }
    expect(() => byColumn(columns, { reference, multiplier: 0 })).toThrow(`${name}: options.multiplier must be`)
    expect(() => byColumn(columns, { reference: [] })).toThrow(`${name}: options.reference must be a list of age bands`)
    const broken = reference.map((each, place) => (place === 1 ? { ...each, denominator: 0 } : each))
    expect(() => byColumn(columns, { reference: broken })).toThrow(
      `${name}: options.reference.denominator (position 1) must be above 0; it is 0.`,
    )
  })
})

type Bands = readonly { count: number | null; denominator: number | null }[]

function labelled({ count, denominator }: Bands[number], place: number) {
  return { age: reference[place]?.age ?? '', count, denominator }
}

function column(areas: readonly Bands[], field: 'count' | 'denominator'): Float64Array {
  return Float64Array.from(areas.flat(), (each) => each[field] ?? NaN)
}
