import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rate } from '../methods/rate.ts'
import type { CompleteRow } from '../methods/row.ts'
import { rateDifference } from './rate-difference.ts'

const [here, there] = [
  { count: 60, denominator: 20_000 },
  { count: 45, denominator: 30_000 },
]

function differenceOf(row: CompleteRow, reference: CompleteRow, multiplier = 100_000) {
  const result = rateDifference(row, reference, { multiplier })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

const row = fc.record({ count: fc.nat(500), denominator: fc.integer({ min: 500, max: 90_000 }) })

describe('rateDifference', () => {
  it('recovers its limits from those of the rates', () => {
    const difference = differenceOf(here, there)
    expect(difference).toMatchObject({ value: 150, method: 'mover' })
    expect(difference.lowerCi).toBeCloseTo(62.68044515213448, 9)
    expect(difference.upperCi).toBeCloseTo(245.2517274300844, 9)
  })

  it('has limits without any events', () => {
    const none = differenceOf({ count: 0, denominator: 1000 }, { count: 0, denominator: 1000 })
    expect(none.value).toBe(0)
    expect(none.upperCi).toBeCloseTo(rate({ count: 0, denominator: 1000 }).upperCi, 9)
    expect(none.lowerCi).toBeCloseTo(-none.upperCi, 9)
  })

  it.each([
    [{ count: null, denominator: 10 }, there, 'There is no count.'],
    [there, { count: null, denominator: 9 }, 'The group to compare with: There is no count.'],
  ])('answers %j against %j with a reason', (group, reference, reason) => {
    expect(rateDifference(group, reference)).toEqual({ kind: 'missing', reason })
  })

  it('refuses what is no count, no multiplier, and certainty', () => {
    expect(() => rateDifference(here, { count: -1, denominator: 5 })).toThrow(
      'rateDifference: reference.count must not be negative; it is -1.',
    )
    expect(() => rateDifference(here, there, { multiplier: 0 })).toThrow('rateDifference: options.multiplier')
    expect(() => rateDifference(here, there, { confidence: 1 })).toThrow(
      'rateDifference: options.confidence must be below 1',
    )
  })

  it('changes its sign when the groups change places and scales with the multiplier', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const [one, other] = [differenceOf(first, second), differenceOf(second, first)]
        expect(one.value).toBeCloseTo(-other.value, 6)
        expect(one.lowerCi).toBeCloseTo(-other.upperCi, 6)
        expect(one.lowerCi).toBeLessThanOrEqual(one.value)
        expect(one.upperCi).toBeGreaterThanOrEqual(one.value)
        expect(differenceOf(first, second, 1000).upperCi * 100).toBeCloseTo(one.upperCi, 6)
      }),
      { numRuns: 2000 },
    )
  })

  it('is certain of no more than each of the rates', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const difference = differenceOf(first, second)
        for (const each of [first, second]) {
          const single = rate(each)
          expect(difference.upperCi - difference.lowerCi).toBeGreaterThan(
            (single.upperCi - single.lowerCi) * (1 - 1e-9),
          )
        }
      }),
      { numRuns: 2000 },
    )
  })
})
