import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { implausibleChanges } from './implausible-changes.ts'
import type { FigureChange } from './implausible-changes.ts'

const KEY = { indicator: 'smokers', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' } as const

const change = (area: string, before: number, after: number | null): FigureChange => ({ ...KEY, area, before, after })
/** Areas that hardly move. */
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => change(`other-${at}`, 20 + at * 0.7, 20.3 + at * 0.69))
const kinds = (changes: FigureChange[]) =>
  implausibleChanges(changes).map(({ kind, area, other }) => [kind, area, ...(other === null ? [] : [other])])

describe('implausibleChanges', () => {
  test.for([
    ['a percentage in the place of a share', 0.132, 13.4, [['factor', 'a']]],
    ['a share in the place of a percentage', 13.4, 0.132, [['factor', 'a']]],
    ['ten times as much', 2.77, 27.7, [['factor', 'a']]],
    ['a tenth', 27.7, 2.77, [['factor', 'a']]],
    ['about a tenth', 27.7, 3.3, [['factor', 'a']]],
    ['seven times as much', 2, 14, []],
    ['fourteen times as much', 2, 28, []],
    ['from nothing', 0, 500, []],
    ['to nothing', 500, 0, [['zero', 'a']]],
    ['over zero', -5, 500, [['sign', 'a']]],
    ['a factor below zero', -5, -500, [['factor', 'a']]],
  ] as const)('%s', ([, before, after, expected]) => {
    expect(kinds([change('a', before, after)])).toEqual(expected)
  })

  test('ten times as many of a few cases is no slip', () => {
    const few = { ...change('a', 1.5, 15), countBefore: 1, countAfter: 10 }
    expect(kinds([few])).toEqual([])
    expect(kinds([{ ...few, countAfter: 20 }])).toEqual([['factor', 'a']])
    expect(kinds([{ ...few, countAfter: null }])).toEqual([['factor', 'a']])
    expect(kinds([{ ...change('a', 1.5, 0), countBefore: 4, countAfter: 0 }])).toEqual([])
  })

  test('ten times as much is a slip only where others do not move like that', () => {
    expect(kinds([...others(20), change('a', 2.77, 27.7)])).toEqual([['factor', 'a']])
    const rollOut = Array.from({ length: 20 }, (_, at) => change(`area-${at}`, 5, 5 * (2 + at / 3)))
    expect(kinds([...rollOut, change('a', 5, 50)])).toEqual([['break', null]])
    const erratic = Array.from({ length: 20 }, (_, at) => change(`area-${at}`, 5, at % 2 ? 5 * 1.8 : 5 / 1.8))
    expect(kinds([...erratic, change('a', 5, 50)])).toEqual([])
  })

  test('a change of sign is a slip only where all values have one sign', () => {
    expect(kinds([...others(20), change('a', 27.7, -27.7)])).toEqual([['sign', 'a']])
    expect(kinds([...others(20), change('a', 27.7, -27.7), change('b', -3, -3)])).toEqual([])
    const known = implausibleChanges([change('a', 27.7, -27.7), change('b', 27.7, 0)], new Set(['smokers']))
    expect(known).toEqual([])
    expect(implausibleChanges([change('a', 2, 20)], new Set(['smokers']))).toEqual([])
  })

  test('0 is a slip where a value was far from it and hardly any other is there', () => {
    expect(kinds([...others(20), change('a', 27.7, 0)])).toEqual([['zero', 'a']])
    expect(kinds([...others(20), change('a', 0.4, 0)])).toEqual([])
    const rare = Array.from({ length: 3 }, (_, at) => change(`none-${at}`, 0, 0))
    expect(kinds([...others(20), ...rare, change('a', 27.7, 0)])).toEqual([])
  })

  test('names a period of which most figures are gone, once', () => {
    const figures = others(20)
    const emptied = (after: number | null) => figures.map((each) => ({ ...each, after }))
    expect(implausibleChanges(emptied(0))).toMatchObject([{ kind: 'emptied', area: null, areas: 20, after: 0 }])
    expect(implausibleChanges(emptied(null))).toMatchObject([{ kind: 'emptied', before: 26.65, after: null }])
    expect(kinds([...emptied(null).slice(0, 11), ...figures.slice(11)])).toEqual([['emptied', null]])
    expect(kinds([...emptied(null).slice(0, 10), ...figures.slice(10)])).toEqual([])
    expect(kinds(emptied(null).slice(0, 3))).toEqual([['emptied', null]])
    expect(kinds(emptied(null).slice(0, 2))).toEqual([])
    const sexes = (['female', 'male'] as const).flatMap((sex) => emptied(null).map((each) => ({ ...each, sex })))
    expect(implausibleChanges(sexes)).toMatchObject([{ kind: 'emptied', areas: 20 }])
    // What was 0 before is not emptied by being 0.
    expect(kinds(figures.map((each) => ({ ...each, before: 0, after: 0 })))).toEqual([])
  })

  test('names two areas that changed places and were rounded, where both differ clearly from the others', () => {
    const swapped = [change('a', 27.7412, 31.1), change('b', 31.1187, 27.7)]
    expect(kinds(swapped)).toEqual([['swapped', 'a', 'b']])
    expect(kinds([...others(20), ...swapped])).toEqual([['swapped', 'a', 'b']])
    expect(kinds([change('a', 27.7412, 31), change('b', 31.1187, 27.7)])).toEqual([])
    // Where all areas move that far, one is bound to end where another was.
    const lively = Array.from({ length: 20 }, (_, at) => change(`area-${at}`, 20 + at, 20 + at + (at % 2 ? 2.3 : -2.3)))
    expect(kinds([...lively, ...swapped])).toEqual([])
  })

  test('an area changes places with one other', () => {
    expect(kinds([change('a', 10, 20), change('b', 20, 10), change('c', 20, 10)])).toEqual([['swapped', 'a', 'b']])
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
    const down = areas.map(({ area, before, after }) => change(area, after ?? 0, before))
    expect(kinds(down)).toEqual([['break', null]])
    const mixed = areas.map(({ area, before, after }, at) =>
      at % 2 ? change(area, before, after) : change(area, after ?? 0, before),
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
