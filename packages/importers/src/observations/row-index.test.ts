import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowIndex } from './row-index.ts'

const key = fc.record({
  indicator: fc.constantFrom('a', 'b'),
  area: fc.integer({ min: 0, max: 90 }).map((at) => `area-${at}`),
  period: fc.integer({ min: 0, max: 40 }).map((at) => `${1980 + at}-01-01/P1Y`),
  sex: fc.constantFrom('persons' as const, 'female' as const),
  age: fc.constantFrom('all', '65+'),
  category: fc.constantFrom('all', 'north'),
})

test('an index knows the rows of the keys that it was given, and no others', () => {
  const some = fc.array(fc.tuple(key, fc.integer({ min: 1, max: 4_000_000 })), { maxLength: 300 })
  fc.assert(
    fc.property(some, fc.array(key, { maxLength: 20 }), (given, asked) => {
      const index = createRowIndex()
      const plain = new Map<string, number>()
      for (const [each, row] of given) {
        // Asking makes room as well as telling does.
        expect(index.rowOf(each)).toBe(plain.get(JSON.stringify(each)))
        index.set(each, row)
        plain.set(JSON.stringify(each), row)
      }
      for (const each of [...given.map(([one]) => one), ...asked]) {
        expect(index.rowOf(each)).toBe(plain.get(JSON.stringify(each)))
      }
    }),
    { numRuns: 500 },
  )
})

test('a long list of new keys is never taken for keys that stand already', () => {
  const index = createRowIndex()
  const breakdown = { indicator: 'a', sex: 'persons' as const, age: 'all', category: 'all' }
  let row = 1
  for (let year = 0; year < 30; year += 1) {
    for (let area = 0; area < 200; area += 1) {
      const each = { ...breakdown, area: `area-${area}`, period: `${1990 + year}-01-01/P1Y` }
      expect(index.rowOf(each)).toBeUndefined()
      index.set(each, row)
      row += 1
    }
  }
})
