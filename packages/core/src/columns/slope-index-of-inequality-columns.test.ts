import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slopeIndexOfInequality } from '../inequality/slope-index-of-inequality.ts'
import { expectSame } from '../samples/expect-same.ts'
import { slopeIndexOfInequalityColumns } from './slope-index-of-inequality-columns.ts'

const quantiles = 5
const group = fc.record({
  population: fc.integer({ min: 1, max: 30_000 }),
  value: fc.double({ min: -200, max: 200, noNaN: true }),
  standardError: fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0, max: 9, noNaN: true }) }, fc.constant(1e300)),
})
const area = fc.array(group, { minLength: quantiles, maxLength: quantiles })
const missing = fc.option(fc.nat(100), { nil: -1 })

interface Group {
  population: number
  value: number
  standardError: number
}

function columnsOf(groups: readonly Group[]) {
  return {
    population: Float64Array.from(groups, ({ population }) => population),
    value: Float64Array.from(groups, ({ value }) => value),
    standardError: Float64Array.from(groups, ({ standardError }) => standardError),
  }
}

describe('slopeIndexOfInequalityColumns', () => {
  it('gives every number of the row call, to the last bit', () => {
    const options = fc.record({
      multiplier: fc.constantFrom(1, -1, 100, -0.5),
      confidence: fc.constantFrom(0.9, 0.95, 99.8),
    })
    fc.assert(
      fc.property(fc.array(area), options, missing, (areas, { multiplier, confidence }, gap) => {
        const groups = areas.flat().map((each, index) => (index === gap ? { ...each, value: NaN } : each))
        const answers = slopeIndexOfInequalityColumns(columnsOf(groups), { quantiles, multiplier, confidence })
        const expected = areas.map((_, index) => {
          const rows = groups.slice(index * quantiles, (index + 1) * quantiles).map((each, place) => ({
            ...each,
            quantile: place + 1,
            value: Number.isNaN(each.value) ? null : each.value,
          }))
          return slopeIndexOfInequality(rows, { multiplier, confidence })
        })
        for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
          expect([...answers[field]]).toEqual(
            expected.map((answer) => (answer.kind === 'missing' ? NaN : answer.slopeIndex[field])),
          )
        }
        expect([...answers.absence].map((code) => answers.reasons[code])).toEqual(
          expected.map((answer) => (answer.kind === 'missing' ? answer.reason : null)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  const limited = fc.record({
    population: fc.integer({ min: 1, max: 90_000 }),
    value: fc.option(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { freq: 30 }),
    width: fc.double({ min: 0, max: 0.04, noNaN: true }),
  })
  const drawn = fc.record({
    valueType: fc.constantFrom('other', 'rate', 'proportion'),
    transform: fc.boolean(),
    confidence: fc.constantFrom(0.9, 0.95),
    multiplier: fc.constantFrom(-1, 1, 1000),
  })
  const limitedAreas = fc.array(fc.array(limited, { minLength: quantiles, maxLength: quantiles }), { maxLength: 2 })

  it('gives every number of the row call from limits, too', () => {
    fc.assert(
      fc.property(limitedAreas, drawn, (areas, { transform, ...rest }) => {
        const options = { ...rest, transform: transform && rest.valueType !== 'other', repetitions: 1000 }
        const rows = areas.map((groups) =>
          groups.map(({ population, value, width }, place) => ({
            quantile: place + 1,
            population,
            value,
            lowerCi95: (value ?? 0.5) - width,
            upperCi95: (value ?? 0.5) + width,
          })),
        )
        const column = (field: 'population' | 'value' | 'lowerCi95' | 'upperCi95') =>
          Float64Array.from(rows.flat(), (row) => row[field] ?? NaN)
        const columns = {
          population: column('population'),
          value: column('value'),
          lowerCi95: column('lowerCi95'),
          upperCi95: column('upperCi95'),
        }
        const expected = rows.map((groups) => slopeIndexOfInequality(groups, options))
        expectSame(
          slopeIndexOfInequalityColumns(columns, { ...options, quantiles }),
          expected.map((answer) =>
            answer.kind === 'missing' ? answer : { kind: 'estimate' as const, ...answer.slopeIndex },
          ),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('refuses limits that are none, with their position, and a transform with standard errors', () => {
    const [population, value] = [new Float64Array(10).fill(9), new Float64Array(10).fill(0.5)]
    const [lowerCi95, upperCi95] = [new Float64Array(10).fill(0.4), new Float64Array(10).fill(0.6)]
    upperCi95[7] = 1.5
    const proportions = { quantiles, valueType: 'proportion' } as const
    expect(() => slopeIndexOfInequalityColumns({ population, value, lowerCi95, upperCi95 }, proportions)).toThrow(
      'slopeIndexOfInequalityColumns: upperCi95 (position 7) must give a proportion from 0 to 1; it is 1.5.',
    )
    const transformed = { ...proportions, transform: true }
    expect(() => slopeIndexOfInequalityColumns({ population, value, standardError: lowerCi95 }, transformed)).toThrow(
      'standardError (position 0) must be left out with a transform, which takes limits; it is 0.4.',
    )
  })

  const flat = Array.from({ length: quantiles }, () => ({ population: 10, value: 7, standardError: 1 }))

  it('takes the pair of levels', () => {
    const answers = slopeIndexOfInequalityColumns(columnsOf(flat), { quantiles, confidence: [0.95, 0.998] })
    expect(answers.value[0]).toBeCloseTo(0, 12)
    expect(answers.lowerCi998[0]).toBeLessThan(answers.lowerCi95[0] ?? -Infinity)
  })

  it.each([
    [{ population: 0 }, 'population (position 8) must be above 0; it is 0.'],
    [{ standardError: -1 }, 'standardError (position 8) must not be negative; it is -1.'],
    [{ value: Infinity }, 'value (position 8) must be a finite number; it is Infinity.'],
  ])('refuses %j: %s', (broken, message) => {
    const groups = [...flat, ...flat.map((each, index) => (index === 3 ? { ...each, ...broken } : each))]
    expect(() => slopeIndexOfInequalityColumns(columnsOf(groups), { quantiles })).toThrow(
      `slopeIndexOfInequalityColumns: ${message}`,
    )
  })

  it.each([
    [{ quantiles: 4 }, 'options.quantiles must be a whole number from 5 to 100; it is 4.'],
    [{ quantiles, multiplier: 0 }, 'options.multiplier must be a finite number other than 0; it is 0.'],
    [{ quantiles: 6 }, 'population must hold 6 bands for each area; it is 5.'],
  ])('refuses %j: %s', (options, message) => {
    expect(() => slopeIndexOfInequalityColumns(columnsOf(flat), options)).toThrow(message)
  })
})
