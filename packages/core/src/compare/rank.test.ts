import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankAmong, ranksAmong } from './rank.ts'

describe('rankAmong', () => {
  it.each([
    { value: 80.04, values: [82.1, 80.04, 79.5], order: 'highest', rank: { position: 2, of: 3, joint: false } },
    { value: 80.04, values: [82.1, 80.0, 80.04], order: 'highest', rank: { position: 2, of: 3, joint: true } },
    { value: 79.5, values: [82.1, 80.0, 79.5], order: 'lowest', rank: { position: 1, of: 3, joint: false } },
    { value: 5, values: [5], order: 'highest', rank: { position: 1, of: 1, joint: false } },
  ] as const)('$value is in place $rank.position from the $order', ({ value, values, order, rank }) => {
    expect(rankAmong(value, values, order, 1)).toEqual(rank)
  })

  it('leaves out the place that two have shared', () => {
    expect(rankAmong(3, [5, 4, 4, 3], 'highest', 0).position).toBe(4)
  })
})

describe('ranksAmong', () => {
  it('gives nothing for nothing', () => {
    expect(ranksAmong([], 'highest', 1)).toEqual([])
  })

  it('says of every value what rankAmong says of it', () => {
    const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('highest' as const, 'lowest' as const),
        fc.nat(3),
        (list, order, decimals) => {
          expect(ranksAmong(list, order, decimals)).toEqual(
            list.map((value) => rankAmong(value, list, order, decimals)),
          )
        },
      ),
    )
  })
})
