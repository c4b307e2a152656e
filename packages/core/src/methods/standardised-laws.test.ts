import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgeBand } from './directly-standardised-rate.ts'
import { directlyStandardisedRate } from './directly-standardised-rate.ts'
import { indirectlyStandardisedRate } from './indirectly-standardised-rate.ts'
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts'
import type { NotCalculated, OneLevel } from './confidence.ts'

// What holds for every rate made from age bands, whatever its formula.
const standardPopulation = [
  { age: '0-14', population: 16_000 },
  { age: '15-44', population: 38_000 },
  { age: '45-64', population: 26_500 },
  { age: '65-84', population: 17_000 },
  { age: '85+', population: 2500 },
]
const ages = standardPopulation.map(({ age }) => age)
const bands: fc.Arbitrary<AgeBand[]> = fc.tuple(
  ...ages.map((age) =>
    fc.record({ age: fc.constant(age), count: fc.nat(500), denominator: fc.integer({ min: 1, max: 100_000 }) }),
  ),
)
const enough = bands.filter((given) => given.reduce((sum, { count }) => sum + (count ?? 0), 0) >= 10)
const confidence = fc.constantFrom(0.9, 0.95, 0.99, 0.998, 95, 99.8)
const runs = { numRuns: 2000 }

type Result = { kind: 'estimate'; value: number } & OneLevel<number>
type Calculate = (bands: readonly AgeBand[], options: { confidence?: number; multiplier?: number }) => Result

/** Something like England, so that no expected number is 0. */
const reference = ages.map((age, place) => ({ age, count: 10 * (place + 1) ** 2, denominator: 5_000_000 }))

const calculations: [string, Calculate][] = [
  [
    'directlyStandardisedRate',
    (given, options) => present(directlyStandardisedRate(given, { standardPopulation, ...options })),
  ],
  [
    'indirectlyStandardisedRatio',
    (given, options) => present(indirectlyStandardisedRatio(given, { reference, ...options })),
  ],
  [
    'indirectlyStandardisedRate',
    (given, options) => present(indirectlyStandardisedRate(given, { reference, ...options })),
  ],
]

function present<Estimate extends Result>(result: Estimate | NotCalculated): Estimate {
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

const timesAll = (given: readonly AgeBand[], times: number) =>
  given.map(({ age, count, denominator }) => ({ age, count: (count ?? 0) * times, denominator: denominator * times }))

describe.each(calculations)('%s', (_, calculate) => {
  it('lies between its limits, which are not negative', () => {
    fc.assert(
      fc.property(enough, confidence, (given, level) => {
        const { value, lowerCi, upperCi } = calculate(given, { confidence: level })
        expect(lowerCi).toBeGreaterThanOrEqual(0)
        expect(lowerCi).toBeLessThanOrEqual(value)
        expect(upperCi).toBeGreaterThanOrEqual(value)
        expect(Number.isFinite(upperCi)).toBe(true)
      }),
      runs,
    )
  })

  it('narrows with more data of the same kind', () => {
    fc.assert(
      fc.property(enough, fc.integer({ min: 2, max: 50 }), (given, times) => {
        const few = calculate(given, {})
        const many = calculate(timesAll(given, times), {})
        expect(many.value).toBeCloseTo(few.value, 5)
        expect(many.upperCi - many.lowerCi).toBeLessThan(few.upperCi - few.lowerCi)
      }),
      runs,
    )
  })

  it('widens with the level of confidence', () => {
    fc.assert(
      fc.property(enough, (given) => {
        const [narrow, wide] = [calculate(given, { confidence: 0.95 }), calculate(given, { confidence: 0.998 })]
        expect(wide.lowerCi).toBeLessThanOrEqual(narrow.lowerCi)
        expect(wide.upperCi).toBeGreaterThan(narrow.upperCi)
      }),
      runs,
    )
  })

  it('carries the multiplier through value and limits alike', () => {
    fc.assert(
      fc.property(enough, fc.constantFrom(2, 100, 1000, 100_000), (given, multiplier) => {
        const [plain, scaled] = [calculate(given, { multiplier: 1 }), calculate(given, { multiplier })]
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          expect(Math.abs(scaled[field] - plain[field] * multiplier)).toBeLessThanOrEqual(1e-12 * scaled[field])
        }
      }),
      runs,
    )
  })

  it('is the same to the last bit in whatever order the bands come', () => {
    fc.assert(
      fc.property(enough, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (given, places) => {
        const shuffled = places.flatMap((place) => given[place] ?? [])
        expect(calculate(shuffled, {})).toEqual(calculate(given, {}))
      }),
      runs,
    )
  })
})

describe('directlyStandardisedRate', () => {
  it('is the crude rate where the standard is the area itself', () => {
    fc.assert(
      fc.property(enough, (given) => {
        const itself = given.map(({ age, denominator }) => ({ age, population: denominator }))
        const { value, count, denominator } = present(directlyStandardisedRate(given, { standardPopulation: itself }))
        expect(value).toBeCloseTo((count / denominator) * 100_000, 6)
      }),
      runs,
    )
  })

  it('lies between the lowest and the highest rate of an age band', () => {
    fc.assert(
      fc.property(enough, (given) => {
        const rates = given.map(({ count, denominator }) => ((count ?? 0) / denominator) * 100_000)
        const { value } = present(directlyStandardisedRate(given, { standardPopulation }))
        expect(value).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12))
        expect(value).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12))
      }),
      runs,
    )
  })
})
