import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean } from '../methods/mean.ts'
import { expectSame } from '../samples/expect-same.ts'
import { meanColumns } from './mean-columns.ts'

const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 12 })
const areas = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 5 })

describe('meanColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0.9, 0.95, 99.8), (groups, confidence) => {
        const answers = meanColumns(columnsOf(groups), { confidence })
        expectSame(
          answers,
          groups.map((values) => mean(values, { confidence })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('takes the pair of levels', () => {
    const answers = meanColumns(columnsOf([[1, 2, 4]]), { confidence: [0.95, 0.998] })
    expect(answers.lowerCi998[0]).toBeLessThan(answers.lowerCi95[0] ?? -Infinity)
  })

  it.each([
    [[1, 2, Infinity], [1, 2], 'values (position 2) must be finite numbers or null; it is Infinity.'],
    [[1, 2, 3], [1, 1], 'sizes must add up to the length of values, 3; it is 2.'],
    [[1, 2, 3], [1.5, 1.5], 'sizes (position 0) must be whole numbers; it is 1.5.'],
    [[1, 2, 3], [4, -1], 'sizes (position 1) must be whole numbers; it is -1.'],
  ])('refuses %j in groups of %j: %s', (values, sizes, message) => {
    const columns = { values: Float64Array.from(values), sizes: Float64Array.from(sizes) }
    expect(() => meanColumns(columns)).toThrow(`meanColumns: ${message}`)
  })

  it('refuses options as the row call does', () => {
    expect(() => meanColumns(columnsOf([]), { confidence: 2 })).toThrow('meanColumns: options.confidence must be')
    expect(() => meanColumns(columnsOf([[1, 2]]), { confidence: 1 })).toThrow('a mean has no limits at 100 %')
  })
})

function columnsOf(groups: readonly (readonly (number | null)[])[]) {
  return {
    values: Float64Array.from(groups.flat(), (each) => each ?? NaN),
    sizes: Float64Array.from(groups, ({ length }) => length),
  }
}
