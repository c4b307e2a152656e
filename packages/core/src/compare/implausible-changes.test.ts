import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { implausibleChanges } from './implausible-changes.ts'
import type { FigureChange } from './implausible-changes.ts'

const KEY = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' } as const

const change = (area: string, before: number, after: number): FigureChange => ({ ...KEY, area, before, after })
const kinds = (changes: FigureChange[]) =>
  implausibleChanges(changes).map(({ kind, area, other }) => [kind, area, ...(other === null ? [] : [other])])

describe('implausibleChanges', () => {
  test.for([
    ['a percentage in the place of a share', 0.132, 13.4, [['factor', 'a']]],
    ['a share in the place of a percentage', 13.4, 0.132, [['factor', 'a']]],
    ['ten times as much', 2, 20, []],
    ['from nothing', 0, 500, []],
    ['to nothing', 500, 0, []],
    ['over zero', -5, 500, []],
    ['a factor below zero', -5, -500, [['factor', 'a']]],
  ] as const)('%s', ([, before, after, expected]) => {
    expect(kinds([change('a', before, after)])).toEqual(expected)
  })

  test('names two areas that changed places, once', () => {
    expect(kinds([change('a', 10, 20), change('b', 20, 10), change('c', 15, 15.5)])).toEqual([['swapped', 'a', 'b']])
    // Nobody can tell two values apart that are nearly the same.
    expect(kinds([change('a', 10, 10.2), change('b', 10.2, 10)])).toEqual([])
  })

  test('swapped areas are of one period and breakdown', () => {
    expect(kinds([change('a', 10, 20), { ...change('b', 20, 10), sex: 'female' }])).toEqual([])
  })

  test('names a level at which most areas have moved to the same side', () => {
    const areas = Array.from({ length: 20 }, (_, at) => change(`area-${at}`, 10 + at, (10 + at) * (1.4 + at / 100)))
    expect(implausibleChanges(areas)).toMatchObject([{ kind: 'break', area: null, areas: 20, before: 19.5 }])
    const down = areas.map(({ area, before, after }) => change(area, after, before))
    expect(kinds(down)).toEqual([['break', null]])
    const mixed = areas.map(({ area, before, after }, at) =>
      at % 2 ? change(area, before, after) : change(area, after, before),
    )
    expect(kinds(mixed)).toEqual([])
    expect(kinds(areas.slice(0, 7))).toEqual([])
  })

  test('finds nothing in figures that move by less than a quarter', () => {
    const moves = fc.array(
      fc.tuple(fc.double({ min: 1, max: 1000, noNaN: true }), fc.double({ min: 0.8, max: 1.25, noNaN: true })),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(moves, (given) => {
        const changes = given.map(([before, factor], at) => change(`area-${at}`, before, before * factor))
        expect(implausibleChanges(changes).filter(({ kind }) => kind !== 'swapped')).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('does not depend on the order of the figures', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(some, (given) => {
        const changes = given.map(([before, after], at) => change(`area-${at}`, before, after))
        const found = (list: FigureChange[]) => new Set(kinds(list).map((each) => each.join()))
        expect(found(changes.toReversed())).toEqual(found(changes))
      }),
      { numRuns: 2000 },
    )
  })
})
