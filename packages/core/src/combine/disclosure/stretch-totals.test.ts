import { describe, expect, it } from 'vitest'
import { stretchTotals } from './stretch-totals.ts'

const nameOf = (from: number, to: number) => `${from} to ${to}`
const found = (stretches: [from: number, to: number, count: number | null][]) => {
  const { totals, inferred } = stretchTotals(
    stretches.map(([from, to, count]) => ({ id: `${from}-${to}`, from, to, count })),
    nameOf,
  )
  return { totals: totals.map(({ total, parts }) => [total, ...parts]), inferred: Object.fromEntries(inferred) }
}

describe('totals of stretches', () => {
  it('are the sums of the shortest ones between their ends', () => {
    const whole = found([
      [0, 4, 10],
      [0, 2, 3],
      [2, 4, 7],
      [0, 1, 1],
      [1, 2, 2],
    ])
    expect(whole.totals).toEqual([
      ['0-2', '0-1', '1-2'],
      ['0-4', '0-1', '1-2', '2-4'],
    ])
    expect(whole.inferred).toEqual({})
  })

  it('give back what lies between those that are given', () => {
    const between = found([
      [0, 3, 30],
      [0, 1, 20],
      [1, 4, 13],
    ])
    expect(between.inferred).toEqual({ '1 to 3': 10, '3 to 4': 3 })
    expect(between.totals).toEqual([
      ['0-3', '0-1', '1 to 3'],
      ['1-4', '1 to 3', '3 to 4'],
    ])
  })

  it('give back what is not known', () => {
    expect(
      found([
        [0, 2, null],
        [0, 1, 1],
        [1, 2, 2],
        [2, 3, null],
      ]),
    ).toEqual({ totals: [['0-2', '0-1', '1-2']], inferred: { '0-2': 3 } })
  })

  it('are none where they do not add up, or would leave fewer than nobody', () => {
    const apart = found([
      [0, 2, 10],
      [0, 1, 1],
      [1, 2, 2],
    ])
    expect(apart).toEqual({ totals: [], inferred: {} })
    expect(
      found([
        [0, 2, 10],
        [0, 1, 12],
      ]),
    ).toEqual({ totals: [], inferred: {} })
  })

  it('say nothing of stretches that share no end', () => {
    expect(
      found([
        [0, 3, 30],
        [1, 4, 31],
      ]),
    ).toEqual({ totals: [], inferred: {} })
  })

  it('make two names of one stretch the same', () => {
    const { totals } = stretchTotals(
      ['<75', '0-74'].map((id) => ({ id, from: 0, to: 75, count: 5 })),
      nameOf,
    )
    expect(totals).toEqual([{ total: '0-74', parts: ['<75'] }])
  })
})
