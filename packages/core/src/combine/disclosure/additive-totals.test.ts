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

const isoPeriod = (text: string) =>
  text.replace(/^(\d{4})(-\d{2})?/, (_, year: string, month = '-01') => `${year}${month}-01`)

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

  it('give back the one part that is not there', () => {
    const inferred = (rows: readonly CountedKey[]) =>
      additiveTotals(rows, wards).cells.flatMap(({ id, count, published }) =>
        published === false ? [[id, count]] : [],
      )
    expect(inferred([row(30, { area: 'city' }), row(10, { area: 'north' })])).toEqual([[key({ area: 'south' }), 20]])
    expect(inferred([row(30), row(27, { sex: 'female' })])).toEqual([[key({ sex: 'male' }), 3]])
    const years = [row(30, { period: '2022-01-01/P3Y' }), row(9, { period: '2022-01-01/P1Y' })]
    expect(inferred([...years, row(8, { period: '2024-01-01/P1Y' })])).toEqual([
      [key({ period: '2023-01-01/P1Y' }), 13],
    ])
  })

  it('give back the one category of a kind that is not there', () => {
    const tenures = ['owned', 'rented', 'other'].map((category, index) => row(10 + 10 * index, { category }))
    const here = [...tenures, row(60)]
    const there = [...tenures.slice(1), row(53)].map((each) => ({ ...each, area: 'north' }))
    expect(additiveTotals([...here, ...there], []).cells.at(-1)).toEqual({
      ...{ id: key({ area: 'north', category: 'owned' }), count: 3, published: false },
    })
  })

  it('stand in each kind of categories', () => {
    const numbers = { owned: 50, 'tenth-1': 3, rented: 53, 'tenth-2': 100, all: 103 }
    const rows = Object.entries(numbers).map(([category, count]) => row(count, { category }))
    const ordered = ['owned', 'rented', 'tenth-1', 'tenth-2']
    const idOf = (category: string) => key({ category })
    expect(additiveTotals(rows, wards, ordered).totals).toEqual([
      { total: idOf('all'), parts: ['owned', 'rented'].map(idOf) },
      { total: idOf('all'), parts: ['tenth-1', 'tenth-2'].map(idOf) },
    ])
  })

  it('are found one after the other', () => {
    // The men of the city follow from its women, and those of the south from the men of the city.
    const men = { sex: 'male' } as const
    const rows = [
      row(30, { area: 'city' }),
      row(18, { area: 'city', sex: 'female' }),
      row(9, { area: 'north', ...men }),
    ]
    expect(additiveTotals(rows, wards).cells.slice(3)).toEqual([
      { id: key({ area: 'city', ...men }), count: 12, published: false },
      { id: key({ area: 'south', ...men }), count: 3, published: false },
    ])
  })

  it.each<[string, Partial<CountedKey>[], [number, number[]][]]>([
    ['bands within bands', [{ age: '0-64' }, { age: '65+' }, { age: '0-15' }, { age: '16-64' }], [[0, [2, 3]]]],
    ['bands under another name', [{ age: '<75' }, { age: '0-64' }, { age: '65-74' }], [[0, [1, 2]]]],
    ['years pooled twice', [{ period: '2019/P4Y' }, { period: '2019/P2Y' }, { period: '2021/P2Y' }], [[0, [1, 2]]]],
    [
      'quarters',
      [{ period: '2019/P1Y' }, ...['01', '04', '07', '10'].map((month) => ({ period: `2019-${month}/P3M` }))],
      [[0, [1, 2, 3, 4]]],
    ],
  ])('stand among %s', (_, stated, expected) => {
    const keys = stated.map(({ period, ...rest }) => ({ ...rest, ...(period ? { period: isoPeriod(period) } : {}) }))
    const isTotal = new Map(expected)
    const rows = keys.map((each, index) =>
      row(isTotal.get(index)?.reduce((sum, part) => sum + part * 10, 0) ?? index * 10, each),
    )
    const ids = rows.map(cellId)
    expect(partsOf(rows)).toEqual(expected.map(([total, parts]) => [ids[total], ...parts.map((part) => ids[part])]))
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

  it('take what is left for several that are lacking as one count', () => {
    const rows = [row(30, { area: 'city' }), row(27, { area: 'north' }), row(null, { area: 'south' })]
    const three = areaSums(
      ['north', 'south', 'east'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
      [],
    )
    const others = key({ area: 'city: south + east' })
    expect(additiveTotals(rows, three)).toEqual({
      cells: [
        { id: key({ area: 'city' }), count: 30 },
        { id: key({ area: 'north' }), count: 27 },
        { id: others, count: 3, published: false },
      ],
      totals: [{ total: key({ area: 'city' }), parts: [key({ area: 'north' }), others], weights: [1, 1] }],
    })
  })

  it('take those that are not given for nobody where nothing is left for them', () => {
    const rows = [row(30, { area: 'city' }), row(30, { area: 'north' })]
    const four = areaSums(
      ['north', 'south', 'east', 'west'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
      [],
    )
    const nobody = ['south', 'east', 'west'].map((area) => ({
      id: key({ area }),
      ...{ count: 0, published: false, absent: true },
    }))
    expect(additiveTotals(rows, four).cells.slice(2)).toEqual(nobody)
    expect(additiveTotals(rows, four).totals).toHaveLength(1)
    // Of whom something is said, readers do not think so.
    expect(additiveTotals([...rows, row(null, { area: 'south' })], wards).cells.at(-1)).toEqual({
      ...{ id: key({ area: 'south' }), count: 0, published: false },
    })
  })

  it('say nothing where all parts are lacking, or what is left would be below 0', () => {
    const two = [row(30, { area: 'city' }), row(null, { area: 'north' }), row(null, { area: 'south' })]
    expect(additiveTotals(two, wards)).toMatchObject({ cells: [{ count: 30 }], totals: [] })
    const negative = [row(30, { area: 'city' }), row(40, { area: 'north' }), row(null, { area: 'south' })]
    expect(additiveTotals(negative, wards).totals).toEqual([])
  })
})
