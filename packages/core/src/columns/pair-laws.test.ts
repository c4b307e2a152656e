import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateDifference } from '../compare/rate-difference.ts'
import { rateRatio } from '../compare/rate-ratio.ts'
import type { CountRow } from '../methods/row.ts'
import { expectSame } from '../samples/expect-same.ts'
import type { CountColumns } from './quotients.ts'
import { rateDifferenceColumns } from './rate-difference-columns.ts'
import { rateRatioColumns } from './rate-ratio-columns.ts'

// What holds for every columnar call that compares rows: it is the row call for each pair.
const calls = [
  ['rateRatioColumns', rateRatioColumns, rateRatio],
  ['rateDifferenceColumns', rateDifferenceColumns, rateDifference],
] as const

const row = fc.record({
  count: fc.option(fc.nat(40), { freq: 8 }),
  denominator: fc.option(fc.integer({ min: 50, max: 90_000 }), { freq: 12 }),
})
const pairs = fc.array(fc.tuple(row, row), { maxLength: 5 })
const level = fc.constantFrom(0.9, 0.95, 99.8)

describe.each(calls)('%s', (name, byColumn, byRow) => {
  it('gives every number of the row call for pairs of rows, to the last bit', () => {
    fc.assert(
      fc.property(pairs, level, (table, confidence) => {
        const answers = byColumn(columnsOf(table.map(([each]) => each)), columnsOf(table.map(([, other]) => other)), {
          confidence,
        })
        expectSame(
          answers,
          table.map(([each, other]) => byRow(each, other, { confidence })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('compares all rows with one, such as England', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), row, level, (table, england, confidence) => {
        expectSame(
          byColumn(columnsOf(table), england, { confidence }),
          table.map((each) => byRow(each, england, { confidence })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [
      { count: Float64Array.of(1, -1), denominator: Float64Array.of(9, 9) },
      { count: 1, denominator: 9 },
      'count (position 1) must not be negative',
    ],
    [
      { count: Float64Array.of(1), denominator: Float64Array.of(9) },
      { count: Float64Array.of(1), denominator: Float64Array.of(0) },
      'reference.denominator (position 0) must be above 0',
    ],
    [
      { count: Float64Array.of(1), denominator: Float64Array.of(9) },
      { count: Float64Array.of(1, 2), denominator: Float64Array.of(9, 9) },
      'reference.count must be as long as count, 1; it is 2.',
    ],
  ])('refuses %j against %j', (columns, reference, message) => {
    expect(() => byColumn(columns, reference)).toThrow(`${name}: ${message}`)
  })

  it('refuses a level as the row call does', () => {
    const columns = { count: Float64Array.of(1), denominator: Float64Array.of(9) }
    expect(() => byColumn(columns, columns, { confidence: 1 })).toThrow(`${name}: options.confidence must be below 1`)
    expect(() => byColumn(columns, columns, { confidence: 0.5 })).toThrow(
      `${name}: options.confidence must be one level`,
    )
  })
})

function columnsOf(table: readonly CountRow[]): CountColumns {
  return {
    count: Float64Array.from(table, ({ count }) => count ?? NaN),
    denominator: Float64Array.from(table, ({ denominator }) => denominator ?? NaN),
  }
}
