import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompleteRow } from '../methods/row.ts'
import { rateRatio } from './rate-ratio.ts'

const there = { count: 45, denominator: 30_000 }

function ratioOf(row: CompleteRow, reference: CompleteRow) {
  const result = rateRatio(row, reference)
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

const row = fc.record({ count: fc.integer({ min: 1, max: 400 }), denominator: fc.integer({ min: 500, max: 90_000 }) })

describe('rateRatio', () => {
  it('of many events has log-normal limits', () => {
    const ratio = ratioOf({ count: 60, denominator: 20_000 }, there)
    expect(ratio).toMatchObject({ value: 2, method: 'log-normal' })
    expect(ratio.lowerCi).toBeCloseTo(1.3588477125237775, 12)
    expect(ratio.upperCi).toBeCloseTo(2.9436705549371904, 12)
  })

  it.each([
    [6, 20_000, 45, 30_000, 0.06972751907298302, 0.4702519467692268],
    [0, 1000, 4, 2000, 0, 3.0297337187317406],
    [3, 100, 9, 400, 0.2321801296723913, 5.3427047923155655],
    [2, 50, 1, 50, 0.10411753745392768, 117.99437388723099],
  ])('of %d in %d against %d in %d has exact limits', (count, denominator, other, others, lower, upper) => {
    const ratio = ratioOf({ count, denominator }, { count: other, denominator: others })
    expect(ratio.method).toBe('exact')
    expect(ratio.lowerCi).toBeCloseTo(lower, 12)
    expect(ratio.upperCi / upper).toBeCloseTo(1, 11)
  })

  it.each([
    [{ count: null, denominator: 10 }, there, 'There is no count.'],
    [there, { count: 5, denominator: null }, 'The group to compare with: There is no denominator.'],
    [there, { count: 0, denominator: 50 }, 'The group to compare with has no events, so there is no ratio.'],
    [
      { count: 45, denominator: 1 },
      { count: 1e-4, denominator: 1e12 },
      'The group to compare with has too few events for a ratio with limits.',
    ],
  ])('answers %j against %j with a reason', (group, reference, reason) => {
    expect(rateRatio(group, reference)).toEqual({ kind: 'missing', reason })
  })

  it('refuses what is no count, and certainty', () => {
    expect(() => rateRatio({ count: -1, denominator: 5 }, there)).toThrow('rateRatio: count must not be negative')
    expect(() => rateRatio(there, { count: 1, denominator: 0 })).toThrow(
      'rateRatio: reference.denominator must be above 0',
    )
    expect(() => rateRatio(there, there, { confidence: 100 })).toThrow('a ratio has no upper limit at 100 %')
  })

  it('turns round when the groups change places', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const [one, other] = [ratioOf(first, second), ratioOf(second, first)]
        expect(one.value * other.value).toBeCloseTo(1, 10)
        expect(one.lowerCi * other.upperCi).toBeCloseTo(1, 9)
        expect(one.lowerCi).toBeLessThan(one.value)
        expect(one.upperCi).toBeGreaterThan(one.value)
      }),
      { numRuns: 2000 },
    )
  })

  it('narrows with more events and widens with the level', () => {
    fc.assert(
      fc.property(row, row, fc.integer({ min: 2, max: 20 }), (first, second, times) => {
        const more = (each: CompleteRow) => ({ count: each.count * times, denominator: each.denominator * times })
        const [few, many] = [ratioOf(first, second), ratioOf(more(first), more(second))]
        expect(many.upperCi / many.lowerCi).toBeLessThan(few.upperCi / few.lowerCi)
        const both = rateRatio(first, second, { confidence: [0.95, 0.998] })
        if (both.kind === 'missing') throw new Error(both.reason)
        expect(both.lowerCi998).toBeLessThan(both.lowerCi95)
        expect(both.upperCi95).toBe(few.upperCi)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [2, 3],
    [6, 6],
    [9, 14],
    [15, 12],
    [40, 25],
  ])('with %d and %d events to be expected covers a true ratio of 1 about 95 times in 100', (first, second) => {
    expect(coverage(first, second)).toBeGreaterThan(0.944)
  })
})

/** Probability that the interval holds the true ratio of 1, over all pairs of Poisson counts that matter. */
function coverage(first: number, second: number): number {
  let covered = 0
  let all = 0
  for (const [x, p] of poisson(first)) {
    for (const [y, q] of poisson(second)) {
      const ratio = rateRatio({ count: x, denominator: first }, { count: y, denominator: second })
      all += p * q
      if (ratio.kind === 'missing' || (ratio.lowerCi <= 1 && ratio.upperCi >= 1)) covered += p * q
    }
  }
  return covered / all
}

function poisson(mean: number): [number, number][] {
  const counts: [number, number][] = []
  let probability = Math.exp(-mean)
  for (let x = 0; x < mean + 8 * Math.sqrt(mean) + 8; x++) {
    if (probability > 1e-6) counts.push([x, probability])
    probability *= mean / (x + 1)
  }
  return counts
}
