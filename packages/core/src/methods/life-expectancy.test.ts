import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { lifeExpectancy } from './life-expectancy.ts'
import type { LifeExpectancyOptions } from './life-expectancy.ts'
import { lifeTableAges } from './life-table-bands.ts'
import type { LifeTableBand } from './life-table-bands.ts'

const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
const bands: LifeTableBand[] = lifeTableAges.map((age, i) => ({
  age,
  deaths: deaths[i] ?? 0,
  population: (people[i] ?? 0) * 200,
}))

function withBand(place: number, change: Partial<LifeTableBand>): LifeTableBand[] {
  return bands.map((band, index) => (index === place ? { ...band, ...change } : band))
}

function at(age: number, given: readonly LifeTableBand[] = bands, options: LifeExpectancyOptions<number> = {}) {
  const result = lifeExpectancy(given, options).find((each) => each.age === age)
  if (result?.kind !== 'estimate') throw new Error(result?.reason)
  return result
}

const reasonAt = (age: number, given: readonly LifeTableBand[]) => {
  const result = lifeExpectancy(given).find((each) => each.age === age)
  return result?.kind === 'missing' ? result.reason : null
}

/** A random area of more than 5,000 people in which somebody dies in the last band. */
const area = fc
  .array(fc.record({ deaths: fc.nat(60), others: fc.integer({ min: 300, max: 9000 }) }), {
    minLength: 20,
    maxLength: 20,
  })
  .map((rows) =>
    rows.map(({ deaths: count, others }, i): LifeTableBand => {
      const died = i === 19 ? count + 40 : count
      return { age: lifeTableAges[i] ?? 0, deaths: died, population: died + (i === 19 ? others / 30 : others) }
    }),
  )

describe('lifeExpectancy', () => {
  // Computed independently from the formulas of Chiang and Silcocks.
  it.each([
    [0, 80.75273013060543, 80.19914557018514, 81.30631469102572],
    [65, 19.148780465424217, 18.761613784032146, 19.535947146816287],
    [90, 3.5, 3.157006302705491, 3.84299369729451],
  ])('at %d', (age, value, lowerCi, upperCi) => {
    const result = at(age)
    expect(result.method).toBe('silcocks')
    expect(result.value).toBeCloseTo(value, 10)
    expect(result.lowerCi).toBeCloseTo(lowerCi, 10)
    expect(result.upperCi).toBeCloseTo(upperCi, 10)
  })

  it('answers for every age, with the deaths and people it rests on', () => {
    expect(lifeExpectancy(bands).map(({ age }) => age)).toEqual(lifeTableAges)
    expect(at(0)).toMatchObject({ deaths: 1775, population: 197_600 })
    expect(at(85)).toMatchObject({ deaths: 730, population: 4000 })
  })

  it('takes other bands when it is told of them', () => {
    const startAges = lifeTableAges.slice(0, -1)
    const to85 = withBand(18, { deaths: 730, population: 4000 }).slice(0, -1)
    // One open band from 85 on: 1 / (730 / 4,000) years.
    expect(at(85, to85, { startAges }).value).toBeCloseTo(4000 / 730, 12)
    expect(at(0, to85, { startAges }).value).toBeCloseTo(at(0).value, 0)
    expect(() => lifeExpectancy(to85)).toThrow('lifeExpectancy: bands must have a row for each of the ages 0, 1, 5,')
  })

  it('needs no deaths in young bands', () => {
    expect(at(5, withBand(2, { deaths: 0 })).value).toBeGreaterThan(at(5).value)
  })

  it('cuts a lower limit below 0', () => {
    const one = withBand(19, { deaths: 1, population: 4 })
    expect(at(90, one)).toMatchObject({ value: 4, lowerCi: 0 })
  })

  it.each([
    ['a missing number of deaths', withBand(3, { deaths: null }), 'There is no number of deaths for age 10.'],
    ['a missing population', withBand(3, { population: null }), 'There is no population for age 10.'],
    ['negative deaths', withBand(3, { deaths: -1 }), 'Deaths at age 10 are negative: the source row needs correcting.'],
    ['nobody in a band', withBand(3, { population: 0 }), 'There are no people at age 10.'],
    ['a negative population', withBand(3, { population: -9 }), 'There are no people at age 10.'],
    ['more deaths than people', withBand(19, { population: 399 }), 'There are more deaths than people at age 90.'],
    [
      'no deaths in the last band',
      withBand(19, { deaths: 0 }),
      'Nobody died in the last age band, so that the table has no end.',
    ],
    [
      '5,000 people',
      bands.map(({ age }) => ({ age, deaths: 2, population: 250 })),
      'There are 5,000 people or fewer, too few for a life table.',
    ],
  ])('reports %s at every age', (_, given, reason) => {
    expect(lifeExpectancy(given)).toEqual(lifeTableAges.map((age) => ({ kind: 'missing', age, reason })))
  })

  it('has an answer from 5,001 people on', () => {
    const few = bands.map(({ age }, i) => ({ age, deaths: 50, population: i === 0 ? 251 : 250 }))
    expect(at(90, few).value).toBe(5)
  })

  it('has none where the 95 % interval is wider than 20 years, whatever level is asked for', () => {
    const sparse = bands.map(({ age }, i) => ({ age, deaths: i === 19 ? 1 : 0, population: 255 }))
    expect(reasonAt(0, sparse)).toBe('The 95 % interval is wider than 20 years.')
    expect(lifeExpectancy(sparse, { confidence: 0.9 }).every(({ kind }) => kind === 'missing')).toBe(true)
  })

  it('has none for ages that nobody lives to', () => {
    const deadly = withBand(16, { population: 225 })
    expect(at(75, deadly).value).toBe(2.5)
    expect(reasonAt(80, deadly)).toBe('In the table nobody lives to this age.')
  })

  it.each([
    ['a missing band', bands.toSpliced(7, 1), {}, 'bands must have a row for each of the ages 0, 1, 5,'],
    ['another age', withBand(7, { age: 31 }), {}, 'age (position 7) must be one of 0, 1, 5,'],
    [
      'an age twice',
      [...bands, ...bands.slice(3, 4)],
      {},
      'age (position 20) must not repeat an earlier row; it is 10.',
    ],
    [
      'deaths that are no number',
      withBand(3, { deaths: NaN }),
      {},
      'deaths (position 3) must be a finite number or null',
    ],
    [
      'people that are no number',
      withBand(3, { population: Infinity }),
      {},
      'population (position 3) must be a finite number or null',
    ],
    [
      'ages that fall',
      bands,
      { startAges: [0, 1, 10, 5] },
      'options.startAges must begin with 0 and 1 and rise in whole years',
    ],
    ['ages that begin late', bands, { startAges: [1, 5, 10] }, 'options.startAges must begin with 0 and 1'],
    ['ages without infants', bands, { startAges: [0, 5, 10] }, 'options.startAges must begin with 0 and 1'],
    ['no ages', bands, { startAges: [] }, 'options.startAges must begin with 0 and 1'],
    ['a low level', bands, { confidence: 0.8 }, 'options.confidence must be one level from 0.9 to 1'],
    ['certainty', bands, { confidence: 1 }, 'options.confidence must be below 1: an expectancy has no limits at 100 %'],
  ])('refuses %s', (_, given, options, message) => {
    expect(() => lifeExpectancy(given, options)).toThrow(CalculationError)
    expect(() => lifeExpectancy(given, options)).toThrow(`lifeExpectancy: ${message}`)
  })

  describe('for any area', () => {
    const runs = { numRuns: 2000 }

    it('lies between its limits, which widen with the level', () => {
      fc.assert(
        fc.property(area, (given) => {
          const disordered = lifeExpectancy(given, { confidence: [0.95, 0.998] }).filter((result) => {
            if (result.kind === 'missing') return false
            const rising = [0, result.lowerCi998, result.lowerCi95, result.value, result.upperCi95, result.upperCi998]
            return rising.some((limit, place) => limit < (rising[place - 1] ?? 0))
          })
          expect(disordered).toEqual([])
        }),
        runs,
      )
    })

    it('narrows by the root of how many times the data are repeated, around the same value', () => {
      fc.assert(
        fc.property(area, fc.integer({ min: 2, max: 40 }), (given, times) => {
          const many = given.map(({ age, deaths: d, population: p }) => ({
            age,
            deaths: (d ?? 0) * times,
            population: (p ?? 0) * times,
          }))
          const [few, more] = [at(0, given), at(0, many)]
          expect(more.value).toBeCloseTo(few.value, 9)
          expect((more.upperCi - more.value) * Math.sqrt(times)).toBeCloseTo(few.upperCi - few.value, 8)
        }),
        runs,
      )
    })

    it('is the same to the last bit in whatever order the bands come', () => {
      fc.assert(
        fc.property(area, fc.nat(19), (given, start) => {
          const turned = [...given.slice(start), ...given.slice(0, start)].toReversed()
          expect(lifeExpectancy(turned)).toEqual(lifeExpectancy(given))
        }),
        runs,
      )
    })

    it('falls when more people die', () => {
      fc.assert(
        fc.property(area, fc.nat(19), (given, place) => {
          const worse = given.map((band, i) =>
            i === place ? { ...band, deaths: Math.min((band.deaths ?? 0) + 20, band.population ?? 0) } : band,
          )
          expect(at(0, worse).value).toBeLessThan(at(0, given).value)
        }),
        runs,
      )
    })
  })
})
