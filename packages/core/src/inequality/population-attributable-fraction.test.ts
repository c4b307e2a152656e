import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { populationAttributableFraction } from './population-attributable-fraction.ts'
import type { AttributableFractionOptions, Exposure } from './population-attributable-fraction.ts'

const smoking = { prevalence: 0.2, relativeRisk: 6, relativeRiskLowerCi95: 5, relativeRiskUpperCi95: 7.2 }

function fractionOf(exposures: readonly Exposure[], options: AttributableFractionOptions<number> = {}) {
  const result = populationAttributableFraction(exposures, options)
  if (result.kind === 'missing') throw new Error(result.reason)
  return { ...result, lowerCi: result.lowerCi ?? NaN, upperCi: result.upperCi ?? NaN }
}

const exposure = fc
  .record({
    prevalence: fc.double({ min: 0, max: 0.3, noNaN: true }),
    relativeRisk: fc.double({ min: 0.2, max: 20, noNaN: true }),
    factor: fc.double({ min: 1.01, max: 3, noNaN: true }),
  })
  .map(({ prevalence, relativeRisk, factor }) => ({
    prevalence,
    relativeRisk,
    relativeRiskLowerCi95: relativeRisk / factor,
    relativeRiskUpperCi95: relativeRisk * factor,
  }))
const exposures = fc.array(exposure, { minLength: 1, maxLength: 3 })

describe('populationAttributableFraction', () => {
  it('is Levin’s, with an interval from the relative risk', () => {
    const fraction = fractionOf([smoking])
    expect(fraction).toMatchObject({ value: 0.5, method: 'delta' })
    expect(fraction.lowerCi).toBeCloseTo(0.4421996891350862, 12)
    expect(fraction.upperCi).toBeCloseTo(0.551810934611429, 12)
  })

  it('is less certain where the prevalence is that of a sample', () => {
    const fraction = fractionOf([smoking], { surveyed: 1000 })
    expect(fraction.lowerCi).toBeCloseTo(0.4330114822549753, 12)
    expect(fraction.upperCi).toBeCloseTo(0.5590739632712893, 12)
  })

  it('of two levels adds what each adds', () => {
    const light = { prevalence: 0.1, relativeRisk: 2 }
    const heavy = { prevalence: 0.05, relativeRisk: 7 }
    expect(fractionOf([light, heavy]).value).toBeCloseTo(0.4 / 1.4, 12)
  })

  it('has no limits without those of the relative risk', () => {
    const bare = populationAttributableFraction([smoking, { prevalence: 0.1, relativeRisk: 2 }], { multiplier: 100 })
    expect(bare).toMatchObject({ kind: 'estimate', method: 'none', lowerCi: null, upperCi: null })
  })

  it('has no lower limit where the risk is anybody’s guess', () => {
    const guess = { prevalence: 0.5, relativeRisk: 9, relativeRiskLowerCi95: 1e-300, relativeRiskUpperCi95: 1e300 }
    expect(populationAttributableFraction([guess], { confidence: 0.998 })).toMatchObject({ lowerCi: null, upperCi: 1 })
  })

  it('is negative where the exposure protects, and 0 where nobody is exposed', () => {
    expect(fractionOf([{ prevalence: 0.5, relativeRisk: 0.5 }]).value).toBeCloseTo(-1 / 3, 12)
    expect(fractionOf([{ ...smoking, prevalence: 0 }])).toMatchObject({ value: 0, lowerCi: 0, upperCi: 0 })
  })

  it.each([
    [[], 'There is no exposure.'],
    [
      [smoking, { prevalence: null, relativeRisk: 2 }],
      'Level 2 of the exposure lacks its prevalence or relative risk.',
    ],
    [[{ prevalence: 0.1, relativeRisk: null }], 'Level 1 of the exposure lacks its prevalence or relative risk.'],
  ])('answers %j with a reason', (given, reason) => {
    expect(populationAttributableFraction(given)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [[{ ...smoking, prevalence: 20 }], {}, 'prevalence (position 0) must be a share from 0 to 1 or null; it is 20.'],
    [
      [smoking, { ...smoking, relativeRisk: 0 }],
      {},
      'relativeRisk (position 1) must be a finite number above 0 or null',
    ],
    [
      [{ ...smoking, relativeRisk: 8 }],
      {},
      'relativeRisk (position 0) must lie between its limits, 5 and 7.2; it is 8.',
    ],
    [Array(6).fill(smoking), {}, 'exposures must have prevalences that add up to 1 at most'],
    [[smoking], { surveyed: 0 }, 'options.surveyed must be a finite number above 0; it is 0.'],
    [[smoking], { confidence: 1 }, 'options.confidence must be below 1: a fraction has no limits at 100 %'],
  ] as [Exposure[], AttributableFractionOptions<number>, string][])('refuses %j with %j', (given, options, message) => {
    expect(() => populationAttributableFraction(given, options)).toThrow(message)
  })

  it('lies between its limits, below 1, whatever the order of the levels', () => {
    fc.assert(
      fc.property(exposures, (given) => {
        const { value, lowerCi, upperCi } = fractionOf(given, { surveyed: 500 })
        expect(lowerCi).toBeLessThanOrEqual(value + 1e-12)
        expect(upperCi).toBeGreaterThanOrEqual(value - 1e-12)
        expect(upperCi).toBeLessThan(1)
        expect(fractionOf(given.toReversed(), { surveyed: 500 }).upperCi).toBeCloseTo(upperCi, 10)
      }),
      { numRuns: 2000 },
    )
  })

  it('narrows with more people surveyed and scales with the multiplier', () => {
    fc.assert(
      fc.property(exposures, (given) => {
        const [few, many, certain] = [{ surveyed: 100 }, { surveyed: 10_000 }, {}].map((options) => {
          const { lowerCi, upperCi } = fractionOf(given, options)
          return upperCi - lowerCi
        })
        expect(many).toBeLessThanOrEqual(few ?? NaN)
        expect(certain).toBeLessThanOrEqual((many ?? NaN) + 1e-12)
        expect(fractionOf(given, { multiplier: 100 }).lowerCi).toBeCloseTo(fractionOf(given).lowerCi * 100, 9)
      }),
      { numRuns: 2000 },
    )
  })
})
