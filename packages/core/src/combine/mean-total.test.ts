import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean } from '../methods/mean.ts'
import type { Observation } from '../model/observation.ts'
import { sampleIndicator, sampleLookup, sampleObservation } from '../samples/nouns.ts'
import { aggregate } from './aggregate.ts'
import { estimateFrom } from './estimate-from.ts'
import { meanTotal } from './mean-total.ts'

const entry = (from: string, weight = 1) => ({ from, to: 'whole', weight })

/** What a source would publish of a sample. */
function stratum(area: string, values: readonly [number, ...number[]]): Observation {
  const { value, lowerCi = null, upperCi = null } = { ...mean(values) }
  return sampleObservation({
    area,
    count: null,
    denominator: values.length,
    value,
    lowerCi95: lowerCi,
    upperCi95: upperCi,
  })
}
const total = (rows: readonly Observation[], weights = rows.map(() => 1)) => {
  const lookup = sampleLookup(rows.map(({ area }, index) => entry(area, weights[index])))
  const [found] = aggregate(rows, lookup, meanTotal).observations
  if (!found) throw new Error('There is no total.')
  return found
}

const first = stratum('E01', [4, 6, 8, 5, 7])
const second = stratum('E02', [1, 2, 3])

describe('the mean of a larger area', () => {
  it('weighs each part by the people that it rests on, and is no mean of means', () => {
    expect(total([first, second])).toMatchObject({
      value: (5 * 6 + 3 * 2) / 8,
      denominator: 8,
      count: null,
      absence: null,
    })
  })

  it('weighs by shares of population where an area is divided', () => {
    const { value, denominator } = total([first, second], [0.4, 1])
    expect(value).toBeCloseTo((2 * 6 + 3 * 2) / 5, 12)
    expect(denominator).toBe(5)
  })

  it('has an interval whose distances add up by their squares, worked out by hand', () => {
    const wide = (each: Observation) => ({
      ...each,
      lowerCi95: (each.value ?? 0) - 0.8,
      upperCi95: (each.value ?? 0) + 1.6,
      lowerCi998: (each.value ?? 0) - 8,
      upperCi998: (each.value ?? 0) + 16,
    })
    // Shares 5/8 and 3/8: √(0.5² + 0.3²) = 0.58310 below, √(1² + 0.6²) = 1.16619 above.
    const { lowerCi95, upperCi95, lowerCi998, upperCi998 } = total([wide(first), wide(second)])
    expect(lowerCi95).toBeCloseTo(4.5 - 0.5830951895, 9)
    expect(upperCi95).toBeCloseTo(4.5 + 1.166190379, 9)
    expect(lowerCi998).toBeCloseTo(4.5 - 5.830951895, 8)
    expect(upperCi998).toBeCloseTo(4.5 + 11.66190379, 7)
  })

  it('of one part is that part, limits and all', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(values, (list) => {
        const part = stratum('E01', list as [number, ...number[]])
        const whole = total([part])
        expect(whole.value).toBeCloseTo(part.value ?? Number.NaN, 6)
        expect(whole.lowerCi95).toBeCloseTo(part.lowerCi95 ?? Number.NaN, 6)
        expect(whole.upperCi95).toBeCloseTo(part.upperCi95 ?? Number.NaN, 6)
      }),
      { numRuns: 300 },
    )
  })

  it('lies between its parts, with an interval no wider than theirs', () => {
    const part = fc.record({ value: fc.integer({ min: 0, max: 100 }), people: fc.integer({ min: 2, max: 5000 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const rows = parts.map(({ value, people }, index) =>
          sampleObservation({
            area: `E${index}`,
            count: null,
            denominator: people,
            value,
            lowerCi95: value - 1,
            upperCi95: value + 1,
          }),
        )
        const { value, lowerCi95, upperCi95 } = total(rows)
        expect(value).toBeGreaterThanOrEqual(Math.min(...parts.map((each) => each.value)) - 1e-9)
        expect(value).toBeLessThanOrEqual(Math.max(...parts.map((each) => each.value)) + 1e-9)
        expect((upperCi95 ?? 9) - (lowerCi95 ?? 0)).toBeLessThanOrEqual(2 + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('is published with its limits', () => {
    const { value, lowerCi95, upperCi95 } = total([first, second])
    const indicator = sampleIndicator({ valueType: 'mean', intervalMethod: 'none', multiplier: 1 })
    expect(estimateFrom(total([first, second]), indicator)).toMatchObject({
      kind: 'estimate',
      value,
      lowerCi95,
      upperCi95,
    })
  })

  it('has no limits where a part has none', () => {
    const bare = { ...second, lowerCi95: null, upperCi95: null }
    expect(total([first, bare])).toMatchObject({ value: 4.5, lowerCi95: null, upperCi998: null })
  })

  it('has limits without width where all parts have such', () => {
    const sure = (each: Observation) => ({ ...each, lowerCi95: each.value, upperCi95: each.value })
    expect(total([sure(first), sure(second)])).toMatchObject({ lowerCi95: 4.5, upperCi95: 4.5, upperCi998: null })
  })

  it.each([
    ['its value', { value: null, absence: 'not-available' as const }],
    ['the people behind it', { denominator: null }],
    ['anybody', { denominator: 0 }],
  ])('is missing where a part lacks %s', (_what, lack) => {
    const found = total([first, { ...second, ...lack }])
    expect(found).toMatchObject({ value: null, absence: 'not-available' })
    expect(found.note).toBe('Not every small area of it has a mean with the number of people behind it.')
  })

  it('of a hidden part is hidden', () => {
    expect(total([first, { ...second, value: null, absence: 'confidential' }]).absence).toBe('confidential')
  })
})
