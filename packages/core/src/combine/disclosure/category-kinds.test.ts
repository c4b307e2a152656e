import { describe, expect, it } from 'vitest'
import { categoryKinds } from './category-kinds.ts'

const ordered = ['owned', 'rented', 'other', 'tenth-1', 'tenth-2']
const place = (all: number, numbers: (number | null)[]) => ({
  all,
  counts: new Map(numbers.map((number, index) => [ordered[index] ?? '', number])),
})

describe('kinds of categories', () => {
  const tenures = ordered.slice(0, 3)
  const tenths = ordered.slice(3)

  it('end where the categories make all', () => {
    expect(categoryKinds(ordered, [place(103, [50, 50, 3, 3, 100])])).toEqual([tenures, tenths])
    expect(categoryKinds(tenures, [place(103, [50, 50, 3])])).toEqual([tenures])
  })

  it('are those of all places together, because a last category may be empty in one', () => {
    const places = [place(100, [50, 50, 0, 3, 97]), place(103, [50, 50, 3, 3, 100]), place(60, [20, null, 10, 30, 30])]
    expect(categoryKinds(ordered, places)).toEqual([tenures, tenths])
  })

  it('are none where nothing adds up', () => {
    expect(categoryKinds(ordered, [place(90, [50, 50, 3, 3, 100])])).toEqual([])
    expect(categoryKinds(ordered, [place(0, [0, 0, 0, 0, 0])])).toEqual([])
    expect(categoryKinds(ordered, [])).toEqual([])
  })
})
