import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Confidence, Limits } from './confidence.ts'
import { mean } from './mean.ts'
import { proportion } from './proportion.ts'
import { rate } from './rate.ts'
import type { CompleteRow } from './row.ts'

const cases = { numRuns: 2000 }

// What holds for every interval, whatever its formula.
const confidence = fc.constantFrom(0.9, 0.95, 0.99, 0.998, 95, 99.8)
const multiplier = fc.constantFrom(1, 100, 1000, 100_000)
const counted = fc.record({ count: fc.nat(50_000), others: fc.integer({ min: 1, max: 500_000 }) })

interface Calculate {
  <C extends Confidence = number>(
    row: CompleteRow,
    options?: { confidence?: C; multiplier?: number },
  ): { value: number } & Limits<C>
}

const calculations: [string, Calculate][] = [
  ['proportion', proportion],
  ['rate', rate],
]

describe.each(calculations)('%s', (_, calculate) => {
  it('lies between its limits', () => {
    fc.assert(
      fc.property(counted, confidence, multiplier, ({ count, others }, level, factor) => {
        const { value, lowerCi, upperCi } = calculate(
          { count, denominator: count + others },
          { confidence: level, multiplier: factor },
        )
        expect(lowerCi).toBeLessThanOrEqual(value)
        expect(upperCi).toBeGreaterThanOrEqual(value)
        expect(Number.isFinite(lowerCi) && Number.isFinite(upperCi)).toBe(true)
      }),
      cases,
    )
  })

  it('narrows with more data of the same kind', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 2, max: 50 }), ({ count, others }, times) => {
        const n = count + others
        const few = calculate({ count, denominator: n }, { multiplier: 1 })
        const many = calculate({ count: count * times, denominator: n * times }, { multiplier: 1 })
        expect(many.upperCi - many.lowerCi).toBeLessThan(few.upperCi - few.lowerCi)
      }),
      cases,
    )
  })

  it('grows with the level of confidence', () => {
    fc.assert(
      fc.property(counted, ({ count, others }) => {
        const both = calculate({ count, denominator: count + others }, { confidence: [0.95, 0.998], multiplier: 1 })
        expect(both.lowerCi998).toBeLessThanOrEqual(both.lowerCi95)
        expect(both.upperCi998).toBeGreaterThan(both.upperCi95)
      }),
      cases,
    )
  })

  it('carries the multiplier through value and limits alike', () => {
    fc.assert(
      fc.property(counted, multiplier, ({ count, others }, factor) => {
        const row = { count, denominator: count + others }
        const plain = calculate(row, { multiplier: 1 })
        const scaled = calculate(row, { multiplier: factor })
        expect(scaled.value).toBeCloseTo(plain.value * factor, 6)
        expect(scaled.lowerCi).toBeCloseTo(plain.lowerCi * factor, 6)
        expect(scaled.upperCi).toBeCloseTo(plain.upperCi * factor, 6)
      }),
      cases,
    )
  })

  it('gives one of the pair of levels what it gives that level alone', () => {
    fc.assert(
      fc.property(counted, ({ count, others }) => {
        const row = { count, denominator: count + others }
        const both = calculate(row, { confidence: [0.95, 0.998], multiplier: 1 })
        expect(both.lowerCi95).toBe(calculate(row, { confidence: 0.95, multiplier: 1 }).lowerCi)
        expect(both.upperCi998).toBe(calculate(row, { confidence: 99.8, multiplier: 1 }).upperCi)
      }),
      cases,
    )
  })

  it('rises with the count', () => {
    fc.assert(
      fc.property(counted, ({ count, others }) => {
        const denominator = count + others + 1
        const less = calculate({ count, denominator }, { multiplier: 1 })
        const more = calculate({ count: count + 1, denominator }, { multiplier: 1 })
        expect(more.lowerCi).toBeGreaterThan(less.lowerCi - 1e-15)
        expect(more.upperCi).toBeGreaterThanOrEqual(less.upperCi)
      }),
      cases,
    )
  })
})

describe('mean', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 })

  it('lies between its limits', () => {
    fc.assert(
      fc.property(values, confidence, (given, level) => {
        const result = mean(given, { confidence: level })
        if (result.kind === 'missing') throw new Error('There are values.')
        expect(result.lowerCi).toBeLessThanOrEqual(result.value)
        expect(result.upperCi).toBeGreaterThanOrEqual(result.value)
      }),
      cases,
    )
  })

  it('moves with the values and scales with them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 2 }),
        fc.integer({ min: 1, max: 99 }),
        (given, by) => {
          const [plain, moved, scaled] = [given, given.map((x) => x + by), given.map((x) => x * by)].map((each) =>
            mean(each),
          )
          if (plain?.kind !== 'estimate' || moved?.kind !== 'estimate' || scaled?.kind !== 'estimate') {
            throw new Error('There are values.')
          }
          expect(moved.value).toBeCloseTo(plain.value + by, 8)
          expect(scaled.value).toBeCloseTo(plain.value * by, 6)
          expect(scaled.standardDeviation ?? 0).toBeCloseTo((plain.standardDeviation ?? 0) * by, 6)
        },
      ),
      cases,
    )
  })
})
