import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifeExpectancy } from '../methods/life-expectancy.ts'
import { lifeExpectancyColumns } from './life-expectancy-columns.ts'

const startAges = [0, 1, 15, 65, 85]
const bands = startAges.length
const row = fc.record({ deaths: fc.nat(300), population: fc.integer({ min: 200, max: 4000 }) })
const area = fc.array(row, { minLength: bands, maxLength: bands })
const missing = fc.option(fc.nat(100), { nil: -1 })

describe('lifeExpectancyColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(area), fc.constantFrom(0.9, 0.95, 99.8), missing, (areas, confidence, gap) => {
        const rows = areas.flat()
        const columns = {
          deaths: Float64Array.from(rows, ({ deaths }, index) => (index === gap ? NaN : deaths)),
          population: Float64Array.from(rows, ({ population }) => population),
        }
        const answers = lifeExpectancyColumns(columns, { startAges, confidence })
        const expected = areas.flatMap((each, index) => {
          const table = each.map(({ deaths, population }, band) => ({
            age: startAges[band] ?? 0,
            deaths: index * bands + band === gap ? null : deaths,
            population,
          }))
          return lifeExpectancy(table, { startAges, confidence })
        })
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          expect([...answers[field]]).toEqual(
            expected.map((answer) => (answer.kind === 'missing' ? NaN : answer[field])),
          )
        }
        expect([...answers.absence].map((code) => answers.reasons[code])).toEqual(
          expected.map((answer) => (answer.kind === 'missing' ? answer.reason : null)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves an area without a table and gives the next', () => {
    const deaths = Float64Array.of(1, 1, 2, 90, NaN, 1, 1, 2, 90, 50)
    const population = Float64Array.of(900, 4000, 9000, 3000, 300, 900, 4000, 9000, 3000, 300)
    const answers = lifeExpectancyColumns({ deaths, population }, { startAges, confidence: [0.95, 0.998] })
    expect([...answers.absence]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0])
    expect(answers.reasons).toEqual([null, 'There is no number of deaths for age 85.'])
    expect(answers.lowerCi998[5]).toBeLessThan(answers.lowerCi95[5] ?? 0)
  })

  it.each([
    [[1, 1, 1, 1, 1, 1, 1, Infinity, 1, 1], 'deaths (position 7) must be a finite number or null; it is Infinity.'],
    [[1, 1, 1], 'deaths must hold 5 bands for each area; it is 3.'],
  ])('refuses %j: %s', (deaths, message) => {
    const columns = { deaths: Float64Array.from(deaths), population: new Float64Array(deaths.length).fill(5000) }
    expect(() => lifeExpectancyColumns(columns, { startAges })).toThrow(`lifeExpectancyColumns: ${message}`)
  })
})
