import { describe, expect, it } from 'vitest'
import { readPair } from './row-pair.ts'

const row = { count: 3, denominator: 50 }

describe('readPair', () => {
  it('gives both rows where both are complete', () => {
    expect(readPair('rateRatio', row, { count: 0, denominator: 9 })).toEqual({
      group: row,
      reference: { count: 0, denominator: 9 },
    })
  })

  it.each([
    [{ count: null, denominator: 50 }, row, 'There is no count.'],
    [{ count: 3, denominator: null }, { count: null, denominator: 1 }, 'There is no denominator.'],
    [row, { count: null, denominator: 50 }, 'The group to compare with: There is no count.'],
  ])('says what %j or %j lacks', (group, reference, reason) => {
    expect(readPair('rateRatio', group, reference)).toEqual({ kind: 'missing', reason })
  })

  it('says in which row a rule is broken, even where the other is incomplete', () => {
    expect(() => readPair('rateRatio', { count: -1, denominator: 2 }, row)).toThrow(
      'rateRatio: count must not be negative; it is -1.',
    )
    expect(() => readPair('rateRatio', { count: null, denominator: 2 }, { count: 1, denominator: 0 })).toThrow(
      'rateRatio: reference.denominator must be above 0; it is 0.',
    )
  })
})
