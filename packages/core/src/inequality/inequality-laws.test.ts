import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InequalityGroup } from './inequality-groups.ts'
import { slopeIndexOfInequality } from './slope-index-of-inequality.ts'
import type { SlopeIndexOptions } from './slope-index-of-inequality.ts'

// What holds for every slope index, whatever the type of its values.
const group = fc.record({
  population: fc.integer({ min: 100, max: 50_000 }),
  share: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
  width: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
})
const groups = fc.array(group, { minLength: 5, maxLength: 10 }).map((list) =>
  list.map(({ population, share, width }, index) => ({
    quantile: index + 1,
    population,
    value: share,
    lowerCi95: share * (1 - width),
    upperCi95: share + (1 - share) * width,
  })),
)

const kinds: [string, SlopeIndexOptions<number>, number][] = [
  ['values as they are', { valueType: 'other' }, 2000],
  ['rates with a transform', { valueType: 'rate', transform: true }, 2000],
  ['proportions with a transform', { valueType: 'proportion', transform: true }, 2000],
  ['rates that are drawn', { valueType: 'rate', repetitions: 1000 }, 1000],
  ['proportions that are drawn', { valueType: 'proportion', repetitions: 1000 }, 2000],
]

function indexOf(given: readonly InequalityGroup[], options: SlopeIndexOptions<number>) {
  const result = slopeIndexOfInequality(given, options)
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

/** The most deprived group becomes the least. */
function reversed(given: readonly InequalityGroup[]): InequalityGroup[] {
  return given.map((each) => ({ ...each, quantile: given.length + 1 - each.quantile }))
}

describe.each(kinds)('the slope index of %s', (_, options, numRuns) => {
  const drawn = options.repetitions !== undefined

  it('changes its sign and turns its ratio round when the order is reversed', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [there, back] = [indexOf(given, options), indexOf(reversed(given), options)]
        expect(back.slopeIndex.value).toBeCloseTo(-there.slopeIndex.value, 9)
        if (drawn) return
        expect(back.slopeIndex.lowerCi).toBeCloseTo(-there.slopeIndex.upperCi, 9)
        if (there.relativeIndex.kind === 'missing' || back.relativeIndex.kind === 'missing') return
        expect(back.relativeIndex.value * there.relativeIndex.value).toBeCloseTo(1, 8)
      }),
      { numRuns },
    )
  })

  it('is turned round by a multiplier below 0, ratio and limits too', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [there, back] = [indexOf(given, options), indexOf(given, { ...options, multiplier: -1 })]
        expect(back.slopeIndex).toEqual({
          value: -there.slopeIndex.value,
          lowerCi: -there.slopeIndex.upperCi,
          upperCi: -there.slopeIndex.lowerCi,
        })
        if (back.relativeIndex.kind === 'missing') return
        const { value, lowerCi, upperCi } = back.relativeIndex
        expect(lowerCi ?? -Infinity).toBeLessThanOrEqual(value)
        expect(upperCi ?? Infinity).toBeGreaterThanOrEqual(value)
      }),
      { numRuns },
    )
  })

  it('does not depend on the order in the list', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const shuffled = given.toSorted((a, b) => a.population - b.population || b.quantile - a.quantile)
        expect(indexOf(shuffled, options)).toEqual(indexOf(given, options))
      }),
      { numRuns },
    )
  })

  it('scales with the multiplier while the ratio stays', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(0.1, 0.5, 100, 100_000), (given, multiplier) => {
        const [one, many] = [indexOf(given, options), indexOf(given, { ...options, multiplier })]
        expect(many.slopeIndex.value / multiplier).toBeCloseTo(one.slopeIndex.value, 10)
        expect(many.slopeIndex.upperCi / multiplier).toBeCloseTo(one.slopeIndex.upperCi, 10)
        expect(many.intercept / multiplier).toBeCloseTo(one.intercept, 10)
        expect(many.relativeIndex).toEqual(one.relativeIndex)
      }),
      { numRuns },
    )
  })

  it('does not change when every group has ten times the people', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const more = given.map((each) => ({ ...each, population: each.population * 10 }))
        expect(indexOf(more, options).slopeIndex.value).toBeCloseTo(indexOf(given, options).slopeIndex.value, 9)
      }),
      { numRuns },
    )
  })

  it('lies between its limits', () => {
    fc.assert(
      fc.property(groups, (given) => {
        // Drawn shares that were carried back are lopsided: wide ones shift the interval as a whole.
        const narrow = drawn ? narrowed(given, 0.02) : given
        const { slopeIndex, relativeIndex } = indexOf(narrow, options)
        expect(slopeIndex.lowerCi).toBeLessThanOrEqual(slopeIndex.value)
        expect(slopeIndex.upperCi).toBeGreaterThanOrEqual(slopeIndex.value)
        if (relativeIndex.kind === 'missing') return
        expect(relativeIndex.lowerCi ?? -Infinity).toBeLessThanOrEqual(relativeIndex.value)
        expect(relativeIndex.upperCi ?? Infinity).toBeGreaterThanOrEqual(relativeIndex.value)
      }),
      { numRuns },
    )
  })

  it('narrows as the limits of the groups do', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [wide, narrow] = [given, narrowed(given, 0.3)].map((each) => indexOf(each, options).slopeIndex)
        if (!wide || !narrow) throw new Error('There are two.')
        expect(narrow.upperCi - narrow.lowerCi).toBeLessThan(wide.upperCi - wide.lowerCi)
      }),
      { numRuns },
    )
  })
})

function narrowed(given: readonly InequalityGroup[], to: number): InequalityGroup[] {
  return given.map(({ value, lowerCi95 = 0, upperCi95 = 0, ...rest }) => {
    const centre = value ?? 0
    return {
      ...rest,
      value: centre,
      lowerCi95: centre - (centre - lowerCi95) * to,
      upperCi95: centre + (upperCi95 - centre) * to,
    }
  })
}
