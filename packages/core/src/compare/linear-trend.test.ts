import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearTrend } from './linear-trend.ts'
import type { LinearTrendPoint } from './linear-trend.ts'

const points = [
  [0, 2, 1],
  [1, 1, 2],
  [2, 4, 1],
  [3, 3, 3],
  [5, 7, 0.5],
].map(([time = 0, value = 0, weight = 0]) => ({ time, value, weight }))

function estimated(given: readonly LinearTrendPoint[]) {
  const trend = linearTrend(given)
  if (trend.kind === 'missing') throw new Error(trend.reason)
  return trend
}

const line = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 60 }), value: fc.integer({ min: -500, max: 500 }) }),
  {
    minLength: 4,
    maxLength: 20,
  },
)
const usable = line.filter((given) => new Set(given.map(({ time }) => time)).size > 2)

describe('linearTrend', () => {
  it('gives slope, error, test and fit of weighted least squares', () => {
    const trend = estimated(points)
    expect(trend.slope).toBeCloseTo(0.9009900990099, 12)
    expect(trend.intercept).toBeCloseTo(0.8712871287129, 12)
    expect(trend.slopeStandardError).toBeCloseTo(0.4021801190413841, 12)
    expect(trend.t).toBeCloseTo(2.2402651358238552, 11)
    expect(trend.pValue).toBeCloseTo(0.11093429321539991, 11)
    expect(trend.lowerCi).toBeCloseTo(-0.37892653489191397, 11)
    expect(trend.upperCi).toBeCloseTo(2.1809067329117156, 11)
    expect(trend.rSquared).toBeCloseTo(0.6258786183961909, 12)
  })

  it('leaves points without a value out and says how many it used', () => {
    const gap = [...points, { time: 4, value: null }]
    expect(estimated(gap)).toEqual(estimated(points))
    expect(estimated(gap).n).toBe(5)
  })

  it('has nothing to test where the points lie exactly on the line', () => {
    const exact = estimated([2019, 2020, 2021, 2022].map((time) => ({ time, value: 0.1 * time })))
    expect(exact).toMatchObject({ slopeStandardError: 0, t: null, pValue: null, rSquared: 1 })
    expect(exact.lowerCi).toBe(exact.upperCi)
    const flat = estimated([1, 2, 3].map((time) => ({ time, value: 0.3 })))
    expect(flat).toMatchObject({ slope: 0, t: null, pValue: null, rSquared: null })
  })

  it.each([
    [[], 'A line needs three points with a value, and there are 0.'],
    [[{ time: 1, value: 2 }], 'A line needs three points with a value, and there is 1.'],
    [[1, 2, 3].map((time) => ({ time, value: time > 1 ? 4 : null })), 'there are 2.'],
    [[1, 2, 3].map((value) => ({ time: 0.1, value })), 'All points stand at the same time.'],
  ])('answers %j with a reason', (given, reason) => {
    expect(linearTrend(given)).toEqual({ kind: 'missing', reason: expect.stringContaining(reason) as string })
  })

  it.each([
    [{ time: NaN, value: 1 }, 'linearTrend: time (position 1) must be a finite number; it is NaN.'],
    [{ time: 1, value: Infinity }, 'linearTrend: value (position 1) must be a finite number or null; it is Infinity.'],
    [{ time: 1, value: 1, weight: 0 }, 'linearTrend: weight (position 1) must be above 0; it is 0.'],
  ])('refuses %j', (point, message) => {
    expect(() => linearTrend([{ time: 0, value: 1 }, point])).toThrow(message)
  })

  it('refuses certainty', () => {
    expect(() => linearTrend(points, { confidence: 1 })).toThrow(
      'options.confidence must be below 1: a slope has no limits',
    )
  })

  it('turns round with time, moves with the values and scales with both', () => {
    fc.assert(
      fc.property(usable, fc.integer({ min: 1, max: 50 }), (given, by) => {
        const trend = estimated(given)
        const turned = estimated(given.map(({ time, value }) => ({ time: -time, value })))
        const moved = estimated(given.map(({ time, value }) => ({ time: time + by, value: value + by })))
        const scaled = estimated(given.map(({ time, value }) => ({ time, value: value * by })))
        expect(turned.slope).toBeCloseTo(-trend.slope, 8)
        expect(turned.lowerCi).toBeCloseTo(-trend.upperCi, 6)
        expect(moved.slope).toBeCloseTo(trend.slope, 8)
        expect(scaled.slope).toBeCloseTo(trend.slope * by, 6)
        expect(scaled.upperCi).toBeCloseTo(trend.upperCi * by, 5)
      }),
      { numRuns: 2000 },
    )
  })

  it('lies between its limits, which widen with the level, whatever the order of the points', () => {
    fc.assert(
      fc.property(usable, (given) => {
        const both = linearTrend(given, { confidence: [0.95, 0.998] })
        const reversed = linearTrend(given.toReversed(), { confidence: [0.95, 0.998] })
        if (both.kind === 'missing' || reversed.kind === 'missing') throw new Error('There are points.')
        expect(both.lowerCi998).toBeLessThanOrEqual(both.lowerCi95)
        expect(both.lowerCi95).toBeLessThanOrEqual(both.slope)
        expect(both.upperCi95).toBeGreaterThanOrEqual(both.slope)
        expect(both.upperCi998).toBeGreaterThanOrEqual(both.upperCi95)
        expect(reversed.slope).toBeCloseTo(both.slope, 9)
      }),
      { numRuns: 2000 },
    )
  })
})
