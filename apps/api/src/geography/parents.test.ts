import { describe, expect, it } from 'vitest'
import { parentsAfter } from './parents.ts'

const larger = new Set(['reach-a', 'reach-b'])
const area = { code: 'E01', parents: ['E02', 'reach-a', 'E08', 'E92'] }
const after = (entries: [string, string, number][], of = area) =>
  parentsAfter(of, { entries: entries.map(([from, to, weight]) => ({ from, to, weight })) }, larger)

describe('the areas that contain an area', () => {
  it('change where the lookup says so, in their place', () => {
    expect(after([['E01', 'reach-b', 1]])).toEqual(['E02', 'reach-b', 'E08', 'E92'])
  })

  it('are those with the greatest share where it is divided', () => {
    const divided: [string, string, number][] = [
      ['E01', 'reach-a', 0.4],
      ['E01', 'reach-b', 0.6],
    ]
    expect(after(divided)).toEqual(['E02', 'reach-b', 'E08', 'E92'])
  })

  it('lose one that is left out, and gain one that is new', () => {
    expect(after([['E03', 'reach-b', 1]])).toEqual(['E02', 'E08', 'E92'])
    expect(after([['E01', 'reach-b', 1]], { code: 'E01', parents: ['E08', 'E92'] })).toEqual(['reach-b', 'E08', 'E92'])
  })
})
