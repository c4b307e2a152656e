import { describe, expect, it } from 'vitest'
import { sampleKey } from '../../samples/nouns.ts'
import { additiveTotals, areaSums, cellId } from './additive-totals.ts'
import type { CountedKey } from './additive-totals.ts'

const row = (count: number | null, stated: Partial<CountedKey> = {}): CountedKey => ({ ...sampleKey, ...stated, count })
const wards = areaSums(
  ['north', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
  [],
)
const partsOf = (rows: readonly CountedKey[], sums = wards) =>
  additiveTotals(rows, sums).totals.map(({ total, parts }) => [total, ...parts])

describe('sums of areas', () => {
  it('are those of each scheme and parent, and of each lookup', () => {
    const areas = [
      { code: 'a', scheme: 'small', parents: ['north', 'city'] },
      { code: 'b', scheme: 'small', parents: ['city'] },
      { code: 'north', scheme: 'ward', parents: ['city'] },
    ]
    const entries = [
      { from: 'a', to: 'reach', weight: 1 },
      { from: 'b', to: 'reach', weight: 0.5 },
    ]
    expect(areaSums(areas, [{ id: 'best-fit', entries }])).toEqual([
      { area: 'north', parts: ['a'], weights: [1] },
      { area: 'city', parts: ['a', 'b'], weights: [1, 1] },
      { area: 'city', parts: ['north'], weights: [1] },
      { area: 'reach', parts: ['a', 'b'], weights: [1, 0.5] },
    ])
  })
})

describe('totals among the counts of an indicator', () => {
  const key = (stated: Partial<CountedKey>) => cellId({ ...sampleKey, ...stated })

  it.each<[string, Partial<CountedKey>, Partial<CountedKey>[]]>([
    ['areas', { area: 'city' }, [{ area: 'north' }, { area: 'south' }]],
    ['sexes', { sex: 'persons' }, [{ sex: 'female' }, { sex: 'male' }]],
    ['ages', { age: 'all' }, [{ age: '0 to 17' }, { age: '18 and over' }]],
    ['categories', { category: 'all' }, [{ category: 'renters' }, { category: 'owners' }]],
    ['pooled years', { period: '2022-04-01/P2Y' }, [{ period: '2022-04-01/P1Y' }, { period: '2023-04-01/P1Y' }]],
  ])('stand among %s', (_, total, parts) => {
    const rows = [row(30, total), ...parts.map((part, index) => row(10 + 10 * index, part))]
    expect(partsOf(rows)).toEqual([[key(total), ...parts.map(key)]])
    expect(additiveTotals(rows, wards).cells).toEqual(rows.map((each) => ({ id: cellId(each), count: each.count })))
  })

  it('are no totals where they do not add up', () => {
    // Age bands that overlap: 16 to 64 holds 18 to 24.
    expect(partsOf([row(30, { age: 'all' }), row(25, { age: '16 to 64' }), row(10, { age: '18 to 24' })])).toEqual([])
  })

  it('are no totals where a part is not there', () => {
    expect(partsOf([row(30, { area: 'city' }), row(10, { area: 'north' })])).toEqual([])
  })

  it('take shares of areas', () => {
    const sums = [{ area: 'reach', parts: ['north', 'south'], weights: [1, 0.5] }]
    const rows = [row(20, { area: 'reach' }), row(10, { area: 'north' }), row(20, { area: 'south' })]
    expect(additiveTotals(rows, sums).totals[0]?.weights).toEqual([1, 0.5])
  })

  it('give back the one count that a source withholds', () => {
    const rows = [row(30, { area: 'city' }), row(27, { area: 'north' }), row(null, { area: 'south' })]
    expect(additiveTotals(rows, wards).cells.at(-1)).toEqual({ id: key({ area: 'south' }), count: 3, published: false })
    expect(partsOf(rows)).toHaveLength(1)
  })

  it('give back none where two are withheld, or what is left would be below 0', () => {
    const two = [row(30, { area: 'city' }), row(null, { area: 'north' }), row(null, { area: 'south' })]
    expect(additiveTotals(two, wards)).toMatchObject({ cells: [{ count: 30 }], totals: [] })
    const negative = [row(30, { area: 'city' }), row(40, { area: 'north' }), row(null, { area: 'south' })]
    expect(additiveTotals(negative, wards).totals).toEqual([])
  })
})
