import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { proportion } from '../methods/proportion.ts'
import { rate } from '../methods/rate.ts'
import { eachRow } from '../methods/row.ts'
import type { CountRow } from '../methods/row.ts'
import type { Answers } from './answers.ts'
import { proportionColumns } from './proportion-columns.ts'
import type { CountColumns } from './quotients.ts'
import { rateColumns } from './rate-columns.ts'

// What holds for every columnar call: it is the row call, only faster.
interface Options<C extends Confidence> {
  confidence?: C
  multiplier?: number
}
type RowCall = <C extends Confidence = number>(
  row: CountRow,
  options?: Options<C>,
) => ({ kind: 'estimate'; value: number } & Limits<C>) | NotCalculated
type ColumnCall = <C extends Confidence = number>(columns: CountColumns, options?: Options<C>) => Answers<C>

const calls: [string, ColumnCall, RowCall][] = [
  ['proportionColumns', proportionColumns, proportion],
  ['rateColumns', rateColumns, rate],
]

const level = fc.constantFrom(0.9, 0.95, 0.99, 0.998, 95, 99.8)
const multiplier = fc.constantFrom(1, 100, 1000, 100_000)
// Whole and other counts, few and many, some of them missing.
const count = fc.oneof(fc.nat(30), fc.nat(5000), fc.double({ min: 0, max: 20, noNaN: true }), fc.constant(-0))
const row = fc.record({ count: fc.option(count, { freq: 8 }), others: fc.option(fc.nat(90_000), { freq: 8 }) })
const rows = fc.array(row.map(({ count, others }): CountRow => ({ count, denominator: above(count, others) })))

describe.each(calls)('%s', (name, byColumn, byRow) => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(rows, level, multiplier, (table, confidence, factor) => {
        const options = { confidence, multiplier: factor }
        const answers = byColumn(columnsOf(table), options)
        const expected = table.map((each) => byRow(each, options))
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          // 0 and -0 differ here, and NaN is alike.
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

  it('gives the four fields of an estimate for the pair of levels', () => {
    const table = [{ count: 12, denominator: 80 }]
    const answers = byColumn(columnsOf(table), { confidence: [0.95, 0.998] })
    const [expected] = eachRow(table, (each) => byRow(each, { confidence: [0.95, 0.998] }))
    for (const field of ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998'] as const) {
      expect(answers[field]).toEqual(Float64Array.of(Number(Reflect.get(expected ?? {}, field))))
    }
  })

  it.each([
    [[{ count: -1, denominator: 10 }], 'count', 0],
    [
      [
        { count: 1, denominator: 10 },
        { count: 1, denominator: 0 },
      ],
      'denominator',
      1,
    ],
    [[{ count: Infinity, denominator: 10 }], 'count', 0],
    [[{ count: 1, denominator: Infinity }], 'denominator', 0],
    [[{ count: null, denominator: -3 }], 'denominator', 0],
  ])('refuses %j: %s at position %d', (table, argument, index) => {
    expect(() => byColumn(columnsOf(table))).toThrow(expect.objectContaining({ function: name, argument, index }))
  })

  it('refuses columns of different lengths and lists that are no columns', () => {
    const ten = new Float64Array(10).fill(1)
    expect(() => byColumn({ count: ten, denominator: new Float64Array(9) })).toThrow(
      `${name}: denominator must be as long as count, 10; it is 9.`,
    )
    const plain = [1, 2] as unknown as Float64Array
    expect(() => byColumn({ count: plain, denominator: ten })).toThrow(`${name}: count must be a Float64Array`)
  })

  it('refuses options as the row call does', () => {
    const columns = columnsOf([])
    expect(() => byColumn(columns, { confidence: 0.5 })).toThrow(`${name}: options.confidence must be`)
    expect(() => byColumn(columns, { multiplier: 0 })).toThrow(`${name}: options.multiplier must be`)
  })

  it('has nothing to say of an empty table', () => {
    expect(byColumn(columnsOf([]))).toMatchObject({ value: new Float64Array(), reasons: [null] })
  })
})

it('a proportion without count has no limits at 100 % either', () => {
  const answers = proportionColumns(
    columnsOf([
      { count: null, denominator: 5 },
      { count: 2, denominator: 5 },
    ]),
    {
      confidence: 1,
    },
  )
  expect(answers.lowerCi).toEqual(Float64Array.of(NaN, 0))
  expect(answers.upperCi).toEqual(Float64Array.of(NaN, 1))
})

it('a rate table has no upper limit at 100 %', () => {
  expect(() => rateColumns(columnsOf([]), { confidence: 100 })).toThrow('a rate has no upper limit at 100 %')
})

function above(count: number | null, others: number | null): number | null {
  return others === null ? null : (count ?? 0) + others + 1
}

function columnsOf(table: readonly CountRow[]): CountColumns {
  return {
    count: Float64Array.from(table, ({ count }) => count ?? NaN),
    denominator: Float64Array.from(table, ({ denominator }) => denominator ?? NaN),
  }
}
