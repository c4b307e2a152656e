import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indirectlyStandardisedRate } from './indirectly-standardised-rate.ts'
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts'

const reference = [
  { age: '0-64', count: 200, denominator: 100_000 },
  { age: '65+', count: 800, denominator: 20_000 },
]
const bands = [
  { age: '0-64', count: 12, denominator: 5000 },
  { age: '65+', count: 28, denominator: 500 },
]

describe('indirectlyStandardisedRate', () => {
  it('is the crude rate of the reference times the ratio', () => {
    const rate = indirectlyStandardisedRate(bands, { reference, multiplier: 1000 })
    // 1,000 events among 120,000 people of the reference; 40 events where 30 were expected.
    expect(rate).toMatchObject({ kind: 'estimate', method: 'byars', observed: 40, expected: 30 })
    expect(rate.kind === 'estimate' && rate.referenceRate).toBeCloseTo(1000 / 120, 12)
    expect(rate.kind === 'estimate' && rate.value).toBeCloseTo((1000 / 120) * (40 / 30), 12)
  })

  it('says the same as the ratio, at every level', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.constantFrom(0.9, 0.95, 0.998), (observed, confidence) => {
        const ages = bands.map(({ age, denominator }) => ({ age, denominator }))
        const rate = indirectlyStandardisedRate(ages, { reference, observed, confidence })
        const ratio = indirectlyStandardisedRatio(ages, { reference, observed, confidence })
        if (rate.kind === 'missing' || ratio.kind === 'missing') throw new Error('Nothing is missing.')
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          expect(rate[field]).toBeCloseTo(ratio[field] * rate.referenceRate, 9)
        }
      }),
    )
  })

  it('is the rate of the reference where the area is the reference', () => {
    const itself = indirectlyStandardisedRate(reference, { reference })
    expect(itself.kind === 'estimate' && itself.value).toBeCloseTo(100_000 / 120, 9)
  })

  it('gives both levels of an estimate', () => {
    const rate = indirectlyStandardisedRate(bands, { reference, confidence: [0.95, 0.998] })
    if (rate.kind === 'missing') throw new Error(rate.reason)
    expect(rate.lowerCi998).toBeLessThan(rate.lowerCi95)
    expect(rate.upperCi998).toBeGreaterThan(rate.upperCi95)
  })

  it('reports what is missing and refuses what is wrong, in its own name', () => {
    expect(indirectlyStandardisedRate(bands.slice(1), { reference })).toEqual({
      kind: 'missing',
      reason: 'There is no row for age 0-64.',
    })
    expect(() => indirectlyStandardisedRate(bands, { reference, multiplier: -1 })).toThrow(
      'indirectlyStandardisedRate: options.multiplier must be a finite number above 0; it is -1.',
    )
    expect(() => indirectlyStandardisedRate(bands, { reference, confidence: 1 })).toThrow(
      'indirectlyStandardisedRate: options.confidence must be below 1: a rate has no upper limit at 100 %',
    )
  })
})
