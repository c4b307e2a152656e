import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelSignificance } from '../funnel/funnel-significance.ts'
import { funnelSignificanceColumns } from './funnel-significance-columns.ts'

const area = fc.record({
  count: fc.nat(60),
  others: fc.integer({ min: 1, max: 900 }),
  rate: fc.double({ min: 0.1, max: 900, noNaN: true }),
})
const statistic = fc.constantFrom('proportion', 'ratio', 'relative-difference', 'crude-rate', 'standardised-rate')
const signs = { above: 1, within: 0, below: -1 }

describe('funnelSignificanceColumns', () => {
  it('gives every position of the call on objects', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), statistic, (areas, kind) => {
        const rows = areas.map(({ count, others, rate }) => ({ count, denominator: count + others, rate }))
        const column = (field: 'count' | 'denominator' | 'rate') => Float64Array.from(rows, (each) => each[field])
        const columns = { count: column('count'), denominator: column('denominator'), rate: column('rate') }
        const answers = funnelSignificanceColumns(columns, { statistic: kind })
        const expected = funnelSignificance(rows, { statistic: kind })
        expect([...answers.position]).toEqual(
          expected.map((each) => (each.kind === 'missing' ? 0 : signs[each.position])),
        )
        expect([...answers.level]).toEqual(expected.map((each) => (each.kind === 'missing' ? 0 : (each.level ?? 0))))
        expect([...answers.absence].map((code) => answers.reasons[code])).toEqual(
          expected.map((each) => (each.kind === 'missing' ? each.reason : null)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [
      { count: Float64Array.of(1, -1), denominator: Float64Array.of(9, 9) },
      'count (position 1) must not be negative; it is -1.',
    ],
    [
      { count: Float64Array.of(1), denominator: Float64Array.of(NaN) },
      'denominator (position 0) must be a finite number above 0; it is null.',
    ],
    [{ count: Float64Array.of(1) }, 'denominator (position 0) must be a finite number above 0; it is null.'],
    [
      { count: Float64Array.of(1), denominator: new Float64Array(2) },
      'denominator must be as long as count, 1; it is 2.',
    ],
  ])('refuses %o: %s', (columns, message) => {
    expect(() => funnelSignificanceColumns(columns, { statistic: 'proportion' })).toThrow(
      `funnelSignificanceColumns: ${message}`,
    )
  })

  it('refuses options as the call on objects does', () => {
    const columns = { count: Float64Array.of(1), denominator: Float64Array.of(9) }
    expect(() => funnelSignificanceColumns(columns, { statistic: 'ratio', years: 0 })).toThrow(
      'funnelSignificanceColumns: options.years must be above 0; it is 0.',
    )
  })
})
