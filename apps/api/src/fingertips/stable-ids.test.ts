import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedId, stableIds } from './stable-ids.ts'
import type { Numbered } from './stable-ids.ts'

const wide = { from: 900_001, below: 1_900_000_000 }
/** So few numbers that names must collide. */
const narrow = { from: 10, below: 30 }

const names = (texts: readonly string[]): Numbered[] => texts.map((name) => ({ name, known: null }))

describe('stableIds', () => {
  it('gives a name the same number in every release and in every installation', () => {
    // Numbers that scripts of analysts may hold: none of them may ever change.
    expect(
      Object.fromEntries(stableIds(names(['healthy-life-expectancy', 'population', 'adult-obesity']), wide)),
    ).toEqual({
      'healthy-life-expectancy': 89_070_261,
      population: 907_723_042,
      'adult-obesity': derivedId('adult-obesity', wide),
    })
  })

  it('gives a known number to the first who claims it', () => {
    const entries = [
      { name: 'first', known: 93_356 },
      { name: 'second', known: 93_356 },
      { name: 'third', known: 108 },
    ]
    const ids = stableIds(entries, wide)
    expect(ids.get('first')).toBe(93_356)
    expect(ids.get('third')).toBe(108)
    expect(ids.get('second')).toBe(derivedId('second', wide))
  })

  it('keeps a number that is known from being worked out for another name', () => {
    const taken = derivedId('newcomer', narrow)
    const ids = stableIds(
      [
        { name: 'newcomer', known: null },
        { name: 'old', known: taken },
      ],
      narrow,
    )
    expect(ids.get('old')).toBe(taken)
    expect(ids.get('newcomer')).not.toBe(taken)
  })

  it('never gives one number twice, whatever the names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), (texts) => {
        const ids = [...stableIds(names(texts), narrow).values()]
        expect(new Set(ids).size).toBe(texts.length)
        for (const id of ids) expect(id >= narrow.from && id < narrow.below).toBe(true)
      }),
    )
  })

  it('moves nothing that was there when a name is added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
        const before = stableIds(names(texts.slice(0, -1)), narrow)
        const after = stableIds(names(texts), narrow)
        for (const [name, id] of before) expect(after.get(name)).toBe(id)
      }),
    )
  })

  it('goes round to the beginning of the range when its end is full', () => {
    const tight = { from: 1, below: 4 }
    expect([...stableIds(names(['a', 'b', 'c']), tight).values()].sort()).toEqual([1, 2, 3])
  })
})
