import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthyLifeExpectancy } from '../methods/healthy-life-expectancy.ts'
import { expectSame } from '../samples/expect-same.ts'
import { healthyLifeExpectancyColumns } from './healthy-life-expectancy-columns.ts'

const startAges = [0, 1, 15, 65, 85]
const band = fc.record({
  deaths: fc.option(fc.nat(200), { freq: 30 }),
  population: fc.option(fc.integer({ min: 300, max: 4000 }), { freq: 30 }),
  healthy: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 30 }),
  asked: fc.option(fc.integer({ min: 1, max: 900 }), { freq: 30 }),
})
const areas = fc.array(fc.array(band, { minLength: 5, maxLength: 5 }), { maxLength: 3 })
type Field = 'deaths' | 'population' | 'healthy' | 'asked'

describe('healthyLifeExpectancyColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0.9, 0.95, 99.8), (table, confidence) => {
        expectSame(
          healthyLifeExpectancyColumns(columnsOf(table.flat()), { startAges, confidence }),
          table.flatMap((bands) =>
            healthyLifeExpectancy(
              bands.map((each, place) => ({ ...each, age: startAges[place] ?? 0 })),
              { startAges, confidence },
            ),
          ),
        )
      }),
      { numRuns: 2000 },
    )
  })

  const whole = { deaths: 60, population: 3000, healthy: 0.8, asked: 200 }

  it('leaves an area without a table and gives the next', () => {
    const bands = Array.from({ length: 10 }, (_, row) => ({
      ...whole,
      deaths: row === 9 ? 900 : 60,
      healthy: row === 2 ? null : 0.8,
    }))
    const answers = healthyLifeExpectancyColumns(columnsOf(bands), { startAges, confidence: [0.95, 0.998] })
    expect([...answers.absence]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0])
    expect(answers.reasons).toEqual([null, 'There is no share in good health for age 15.'])
    expect(answers.lowerCi998[5]).toBeLessThan(answers.lowerCi95[5] ?? 0)
  })

  it.each([
    [{ healthy: 1.2 }, 'healthy (position 7) must be a share from 0 to 1 or null; it is 1.2.'],
    [{ asked: 0 }, 'asked (position 7) must be a finite number above 0 or null; it is 0.'],
    [{ deaths: Infinity }, 'deaths (position 7) must be a finite number or null; it is Infinity.'],
  ])('refuses %j: %s', (broken, message) => {
    const bands = Array.from({ length: 10 }, (_, row) => (row === 7 ? { ...whole, ...broken } : whole))
    expect(() => healthyLifeExpectancyColumns(columnsOf(bands), { startAges })).toThrow(
      `healthyLifeExpectancyColumns: ${message}`,
    )
  })

  it('refuses columns that do not hold whole areas', () => {
    const bands = Array.from({ length: 7 }, () => whole)
    expect(() => healthyLifeExpectancyColumns(columnsOf(bands), { startAges })).toThrow(
      'healthyLifeExpectancyColumns: deaths must hold 5 bands for each area; it is 7.',
    )
  })
})

function columnsOf(bands: readonly Record<Field, number | null>[]) {
  const column = (field: Field) => Float64Array.from(bands, (each) => each[field] ?? NaN)
  return {
    deaths: column('deaths'),
    population: column('population'),
    healthy: column('healthy'),
    asked: column('asked'),
  }
}
