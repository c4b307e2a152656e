import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { proportion } from './proportion.ts'
import { rate } from './rate.ts'
import { eachRow } from './row.ts'

describe('eachRow', () => {
  it('answers each row, missing ones too', () => {
    const rows = [
      { count: 1, denominator: 4 },
      { count: null, denominator: 4 },
    ]
    expect(eachRow(rows, (row) => proportion(row)).map(({ kind }) => kind)).toEqual(['estimate', 'missing'])
  })

  it('says which row broke the rule', () => {
    const rows = [
      { count: 1, denominator: 4 },
      { count: 9, denominator: 4 },
    ]
    const call = () => eachRow(rows, (row) => proportion(row))
    expect(call).toThrow('proportion: count (position 1) must not exceed the denominator, 4; it is 9.')
    expect(call).toThrow(expect.objectContaining({ function: 'proportion', argument: 'count', index: 1, given: 9 }))
  })

  it('lets other errors through as they are', () => {
    const broken = () => {
      throw new TypeError('Something else.')
    }
    expect(() => eachRow([1], broken)).toThrow(TypeError)
    expect(() => eachRow([{ count: -1, denominator: 1 }], (row) => rate(row))).toThrow(CalculationError)
  })
})
