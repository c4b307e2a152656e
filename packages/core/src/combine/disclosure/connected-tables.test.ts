import { expect, it } from 'vitest'
import { connectedTables } from './connected-tables.ts'

const cell = (id: string) => ({ id, count: 7 })

it('what no total binds together stands apart, and what stands in no total together', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'alone', 'other']
  const totals = [
    { total: 'c', parts: ['a', 'b'] },
    { total: 'f', parts: ['e'] },
    { total: 'd', parts: ['c'] },
  ]
  const found = connectedTables(ids.map(cell), totals)
  expect(found.map(({ cells }) => cells.map(({ id }) => id).join(' '))).toEqual(['a b c d', 'e f', 'alone other'])
  expect(found.map((each) => each.totals.map(({ total }) => total).join(' '))).toEqual(['c d', 'f', ''])
})

it('nothing is no table', () => {
  expect(connectedTables([], [])).toEqual([])
})
