import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothLevels } from '../methods/confidence.ts'
import { proportion } from '../methods/proportion.ts'
import { rate } from '../methods/rate.ts'
import { proportionDifference } from '../compare/proportion-difference.ts'
import { rateDifference } from '../compare/rate-difference.ts'
import { absoluteGap } from './absolute-gap.ts'
import type { GapSide } from './gap-sides.ts'
import { relativeGap } from './relative-gap.ts'

const none = { lowerCi998: null, upperCi998: null }
const most: GapSide = { kind: 'estimate', value: 30, lowerCi95: 25, upperCi95: 36, ...none }
const least: GapSide = { kind: 'estimate', value: 20, lowerCi95: 16, upperCi95: 25, ...none }
const bare: GapSide = { kind: 'estimate', value: 25, lowerCi95: null, upperCi95: null, ...none }
const hidden: GapSide = { kind: 'suppressed', reason: 'Counts below 5 are hidden.' }

describe('both gaps', () => {
  it.each([
    [absoluteGap, 10],
    [relativeGap, 1.5],
  ])('%o: have limits at the levels at which both sides have theirs', (gap, value) => {
    expect(gap(most, least)).toMatchObject({ kind: 'estimate', value, method: 'mover', lowerCi998: null })
    expect(gap(most, bare)).toMatchObject({ kind: 'estimate', method: 'none', lowerCi95: null, upperCi95: null })
    const wide = { lowerCi998: 10, upperCi998: 60 }
    const both = gap({ ...most, ...wide }, { ...least, ...wide })
    if (both.kind === 'missing') throw new Error(both.reason)
    expect(both.lowerCi998 ?? NaN).toBeLessThan(both.lowerCi95 ?? NaN)
  })

  it.each([absoluteGap, relativeGap])('%o: say why there is none', (gap) => {
    expect(gap(hidden, least)).toEqual({ kind: 'missing', reason: 'Counts below 5 are hidden.' })
    expect(gap(most, hidden)).toEqual({
      kind: 'missing',
      reason: 'The value to compare with: Counts below 5 are hidden.',
    })
    expect(gap(most, { ...least, lowerCi95: 22 })).toEqual({
      kind: 'missing',
      reason: 'The limits 22 and 25 do not enclose their value, 20.',
    })
    expect(() => gap(most, { ...least, value: NaN })).toThrow('reference.value must be a finite number; it is NaN.')
  })
})

describe('absoluteGap', () => {
  it('of calculated rates and proportions is their difference', () => {
    const [first, second] = [
      { count: 40, denominator: 5000 },
      { count: 7, denominator: 4000 },
    ]
    const options = { confidence: bothLevels }
    expect(absoluteGap(rate(first, options), rate(second, options))).toEqual(rateDifference(first, second, options))
    const shares = absoluteGap(proportion(first, options), proportion(second, options))
    expect(shares).toEqual({ ...proportionDifference(first, second, options), method: 'mover' })
  })

  it('takes values below 0', () => {
    const cold: GapSide = { kind: 'estimate', value: -3, lowerCi95: -4, upperCi95: -2, ...none }
    expect(absoluteGap(cold, least)).toMatchObject({ value: -23 })
  })
})

describe('relativeGap', () => {
  it('has the limits of the formula', () => {
    const gap = relativeGap(most, least)
    if (gap.kind === 'missing') throw new Error(gap.reason)
    expect(gap.lowerCi95).toBeCloseTo(1.1239047714304766, 12)
    expect(gap.upperCi95).toBeCloseTo(2, 12)
  })

  it('has no ratio to 0 or of negative values', () => {
    expect(relativeGap(most, { ...least, value: 0, lowerCi95: 0 })).toMatchObject({
      reason: 'The value to compare with is 0, so there is no ratio.',
    })
    expect(relativeGap({ ...most, value: -1, lowerCi95: -2 }, least)).toMatchObject({
      reason: 'A value is negative, and negative values have no ratio.',
    })
  })

  it('has no upper limit where the value to compare with may be 0', () => {
    const gap = relativeGap(most, { ...least, lowerCi95: -1 })
    expect(gap).toMatchObject({ kind: 'estimate', value: 1.5, method: 'mover', upperCi95: null })
  })

  it('is near the ratio of rates, and turns round with the sides', () => {
    const row = fc.record({
      count: fc.integer({ min: 30, max: 900 }),
      denominator: fc.integer({ min: 2000, max: 9000 }),
    })
    fc.assert(
      fc.property(row, row, (first, second) => {
        const [one, other] = [first, second].map((each) => rate(each, { confidence: bothLevels }))
        if (!one || !other) throw new Error('There are two.')
        const [there, back] = [relativeGap(one, other), relativeGap(other, one)]
        if (there.kind === 'missing' || back.kind === 'missing') throw new Error('There are rates.')
        expect((there.lowerCi95 ?? NaN) * (back.upperCi95 ?? NaN)).toBeCloseTo(1, 8)
        expect(there.lowerCi95 ?? NaN).toBeLessThan(there.value)
        expect(there.upperCi95 ?? NaN).toBeGreaterThan(there.value)
      }),
      { numRuns: 2000 },
    )
  })
})
