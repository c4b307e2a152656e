import { describe, expect, it } from 'vitest'
import { quotients } from './quotients.ts'

const columns = {
  count: Float64Array.of(3, NaN, 9, 12),
  denominator: Float64Array.of(6, 5, 0, 10),
}
const missing = { kind: 'missing', reason: 'No.' } as const

describe('quotients', () => {
  it('asks the row call where a row does not fit, and only there', () => {
    const asked: unknown[] = []
    const { value, absences } = quotients('f', columns, 100, 1, (row) => {
      asked.push(row)
      return missing
    })
    expect([...value]).toEqual([50, NaN, Infinity, 120])
    expect([...absences.absence]).toEqual([0, 1, 1, 1])
    expect(asked).toEqual([
      { count: null, denominator: 5 },
      { count: 9, denominator: 0 },
      { count: 12, denominator: 10 },
    ])
  })

  it('lets counts above the denominator pass where a row may have several', () => {
    expect([...quotients('f', columns, 1, Infinity, () => missing).absences.absence]).toEqual([0, 1, 1, 0])
  })
})
