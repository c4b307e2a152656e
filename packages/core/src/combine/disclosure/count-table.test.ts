import { describe, expect, it } from 'vitest'
import { CalculationError } from '../../errors.ts'
import { readCountTable } from './count-table.ts'

const cells = [
  { id: 'city', count: 10 },
  { id: 'north', count: 4 },
  { id: 'south', count: 6 },
]
const city = { total: 'city', parts: ['north', 'south'] }

describe('a table of counts', () => {
  it('is the same in whatever order it comes', () => {
    const other = { total: 'city', parts: ['north', 'west'] }
    const all = [...cells, { id: 'west', count: 6 }]
    const reversed = [other, { ...city, parts: city.parts.toReversed() }]
    expect(readCountTable('f', all.toReversed(), reversed)).toEqual(readCountTable('f', all, [city, other]))
  })

  it('knows in which totals a cell stands', () => {
    const { equations, equationsOf } = readCountTable('f', cells, [city])
    expect(equations).toEqual([
      [
        [0, 1],
        [1, -1],
        [2, -1],
      ],
    ])
    expect(equationsOf).toEqual([[0], [0], [0]])
  })

  it('knows whether all counts are whole', () => {
    expect(readCountTable('f', cells, [city]).isWhole).toBe(true)
    expect(readCountTable('f', [{ id: 'part', count: 2.5 }], []).isWhole).toBe(false)
  })

  it('takes shares of parts', () => {
    const shares = { ...city, total: 'place', weights: [0.5, 1] }
    const { equations } = readCountTable('f', [...cells, { id: 'place', count: 8 }], [shares])
    expect(equations).toEqual([
      [
        [1, -0.5],
        [2, 1],
        [3, -1],
      ],
    ])
  })

  it('forgives what the arithmetic of shares leaves behind', () => {
    const thirds = [0.1, 0.2, 0.3].map((count, index) => ({ id: `part${index}`, count }))
    const total = { total: 'all', parts: ['part0', 'part1', 'part2'] }
    expect(() => readCountTable('f', [...thirds, { id: 'all', count: 0.6 }], [total])).not.toThrow()
  })

  it.each([
    [[{ id: 'a', count: -1 }], [], 'f: cells (position 0) must have a count of 0 or more; it is -1.'],
    [[{ id: 'a', count: NaN }], [], 'f: cells (position 0) must have a count of 0 or more; it is NaN.'],
    [[...cells, { id: 'north', count: 4 }], [], 'f: cells must name each cell once; it is “north”.'],
    [
      cells,
      [city, { total: 'city', parts: ['west'] }],
      'f: totals (position 1) must name cells that are there; it is “west”.',
    ],
    [cells, [{ total: 'city', parts: [] }], 'f: totals (position 0) must have parts; it is “city”.'],
    [cells, [{ total: 'city', parts: ['north', 'north'] }], 'must name each of its cells once'],
    [cells, [{ total: 'city', parts: ['city', 'north'] }], 'must name each of its cells once'],
    [cells, [{ total: 'city', parts: ['north'] }], 'must add up: city less its parts must be 0; it is 6.'],
    [cells, [{ ...city, weights: [1] }], 'must have a weight above 0 and at most 1 for each part'],
    [cells, [{ ...city, weights: [1, 1.5] }], 'must have a weight above 0 and at most 1 for each part'],
    [cells, [{ ...city, weights: [1, 0] }], 'must have a weight above 0 and at most 1 for each part'],
  ])('refuses %j with %j', (given, totals, message) => {
    expect(() => readCountTable('f', given, totals)).toThrow(CalculationError)
    expect(() => readCountTable('f', given, totals)).toThrow(message)
  })
})
