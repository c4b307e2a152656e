import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueScales } from './value-scales.ts'
import type { InequalityValueType } from './value-scales.ts'

describe('valueScales', () => {
  it.each(Object.keys(valueScales) as InequalityValueType[])('of %s lead there and back', (type) => {
    const { to, from } = valueScales[type]
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (value) => {
        expect(from(to(value))).toBeCloseTo(value, 12)
      }),
      { numRuns: 2000 },
    )
  })

  it('are those of the value, its logarithm and its log odds', () => {
    expect(valueScales.other.to(0.2)).toBe(0.2)
    expect(valueScales.rate.to(Math.E)).toBe(1)
    expect(valueScales.proportion.to(0.5)).toBe(0)
    expect(valueScales.proportion.to(0.2)).toBeCloseTo(-valueScales.proportion.to(0.8), 12)
  })
})
