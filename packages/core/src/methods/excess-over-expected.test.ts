import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { excessOverExpected } from './excess-over-expected.ts'
import type { ObservedRow } from './excess-over-expected.ts'

function excessOf(row: ObservedRow, confidence = 0.95) {
  const result = excessOverExpected(row, { confidence })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

describe('excessOverExpected', () => {
  it('gives the difference and the ratio, each with its limits', () => {
    const { value, lowerCi, upperCi, ratio, method } = excessOf({ observed: 40, expected: 30 })
    expect([value, method]).toEqual([10, 'byars'])
    // Byar's limits of 40 events: 28.5733 and 54.4701.
    expect([lowerCi, upperCi].map((limit) => limit.toFixed(3))).toEqual(['-1.427', '24.470'])
    expect([ratio.value, ratio.lowerCi, ratio.upperCi].map((each) => each.toFixed(4))).toEqual([
      '1.3333',
      '0.9524',
      '1.8157',
    ])
  })

  it('is negative where there were fewer events than expected', () => {
    expect(excessOf({ observed: 0, expected: 12.5 })).toMatchObject({ value: -12.5, lowerCi: -12.5, method: 'exact' })
  })

  it('says the same in both ways: the difference excludes 0 just where the ratio excludes 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (observed, expected) => {
        const { value, lowerCi, upperCi, ratio } = excessOf({ observed, expected })
        expect([lowerCi <= value, value <= upperCi]).toEqual([true, true])
        expect([lowerCi > 0, upperCi < 0]).toEqual([ratio.lowerCi > 1, ratio.upperCi < 1])
      }),
      { numRuns: 2000 },
    )
  })

  it('gives both levels of an estimate', () => {
    const result = excessOverExpected({ observed: 40, expected: 30 }, { confidence: [0.95, 0.998] })
    if (result.kind === 'missing') throw new Error(result.reason)
    expect(result.lowerCi998).toBeLessThan(result.lowerCi95)
    expect(result.ratio.upperCi998).toBeGreaterThan(result.ratio.upperCi95)
  })

  it.each([
    [{ observed: null, expected: 30 }, 'There is no number of observed events.'],
    [{ observed: 3, expected: null }, 'There is no number of expected events.'],
  ])('answers %j with a reason', (row, reason) => {
    expect(excessOverExpected(row)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [{ observed: -1, expected: 30 }, 0.95, 'observed must not be negative'],
    [{ observed: 3, expected: 0 }, 0.95, 'expected must be above 0'],
    [{ observed: 3, expected: -2 }, 0.95, 'expected must not be negative'],
    [{ observed: NaN, expected: 2 }, 0.95, 'observed must be a finite number'],
    [{ observed: 3, expected: 2 }, 1, 'options.confidence must be below 1: an excess has no upper limit at 100 %'],
  ])('refuses %j at %d', (row, confidence, message) => {
    expect(() => excessOf(row, confidence)).toThrow(CalculationError)
    expect(() => excessOf(row, confidence)).toThrow(`excessOverExpected: ${message}`)
  })
})
