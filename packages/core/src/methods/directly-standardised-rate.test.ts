import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { europeanStandardPopulation2013, worldStandardPopulation } from '../math/standard-populations.ts'
import { directlyStandardisedRate } from './directly-standardised-rate.ts'
import type { AgeBand } from './directly-standardised-rate.ts'

const standardPopulation = europeanStandardPopulation2013
const ages = standardPopulation.map(({ age }) => age)
const counts = [3, 1, 1, 2, 3, 3, 4, 5, 7, 10, 14, 20, 28, 40, 55, 75, 100, 130, 160]
const bands: AgeBand[] = ages.map((age, place) => ({ age, count: counts[place] ?? 0, denominator: 4000 - 190 * place }))

function rateOf(given: readonly AgeBand[], options = {}) {
  const result = directlyStandardisedRate(given, { standardPopulation, ...options })
  if (result.kind === 'missing') throw new Error(result.reason)
  return result
}

function withBand(place: number, change: Partial<AgeBand>): AgeBand[] {
  return bands.map((band, index) => (index === place ? { ...band, ...change } : band))
}

describe('directlyStandardisedRate', () => {
  it('gives the totals beside value and limits', () => {
    const result = rateOf(bands)
    expect(result).toMatchObject({ method: 'dobson', count: 661, denominator: 43_510 })
    // By hand in exact fractions: Σ count/denominator × standard population.
    expect(result.value).toBeCloseTo(1705.7160688465085, 9)
    expect(result.lowerCi).toBeCloseTo(1572.418899, 5)
    expect(result.upperCi).toBeCloseTo(1846.918988, 5)
  })

  it('is the crude rate where every age has the same rate', () => {
    const same = ages.map((age, place) => ({ age, count: 5 * (place + 1), denominator: 1000 * (place + 1) }))
    expect(rateOf(same, { multiplier: 1000 }).value).toBeCloseTo(5, 12)
  })

  it('lowers the rate of an old population where the standard is young', () => {
    const young = standardPopulation.map(({ age }, place) => ({ age, population: 19 - place }))
    expect(rateOf(bands, { standardPopulation: young }).value).toBeLessThan(rateOf(bands).value)
  })

  it('leaves out a band that weighs nothing, and needs it all the same', () => {
    const adults = standardPopulation.map(({ age, population }, place) => ({
      age,
      population: place < 4 ? 0 : population,
    }))
    expect(rateOf(withBand(0, { count: 900 }), { standardPopulation: adults }).value).toBe(
      rateOf(bands, { standardPopulation: adults }).value,
    )
    expect(directlyStandardisedRate(bands.slice(1), { standardPopulation: adults }).kind).toBe('missing')
  })

  it('has an answer from ten events on', () => {
    const few = (count: number) => bands.map((band, place) => ({ ...band, count: place === 16 ? count : 0 }))
    expect(rateOf(few(10)).value).toBeGreaterThan(0)
    expect(directlyStandardisedRate(few(9.9), { standardPopulation })).toEqual({
      kind: 'missing',
      reason: 'There are fewer than 10 events, too few for a directly standardised rate.',
    })
  })

  it.each([
    ['a missing band', bands.toSpliced(17, 1), 'There is no row for age 85-89.'],
    ['two missing bands', bands.slice(2), 'There is no row for age 0-4 and 5-9.'],
    ['no rows', [], `There is no row for age ${ages.slice(0, -1).join(', ')} and 90+.`],
    ['a missing count', withBand(3, { count: null }), 'There is no count for age 15-19.'],
  ])('reports %s', (_, given, reason) => {
    expect(directlyStandardisedRate(given, { standardPopulation })).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [
      'an age that stands there twice',
      [...bands, { ...bands[2], age: '10-14' }],
      {},
      'age (position 19) must not repeat',
    ],
    ['an unknown age', withBand(18, { age: '90 and over' }), {}, 'age (position 18) must be one of 0-4, 5-9,'],
    ['a negative count', withBand(3, { count: -1 }), {}, 'count (position 3) must not be negative; it is -1.'],
    ['a count that is no number', withBand(3, { count: NaN }), {}, 'count (position 3) must be a finite number'],
    ['a denominator of 0', withBand(5, { denominator: 0 }), {}, 'denominator (position 5) must be above 0; it is 0.'],
    ['a denominator below 0', withBand(5, { denominator: -3 }), {}, 'denominator (position 5) must be above 0'],
    ['no denominator', withBand(5, { denominator: NaN }), {}, 'denominator (position 5) must be a finite number'],
    ['a multiplier of 0', bands, { multiplier: 0 }, 'options.multiplier must be a finite number above 0'],
    ['a low level', bands, { confidence: 0.6 }, 'options.confidence must be one level from 0.9 to 1'],
    ['certainty', bands, { confidence: 1 }, 'options.confidence must be below 1: a rate has no upper limit at 100 %'],
    ['no standard', bands, { standardPopulation: [] }, 'options.standardPopulation must be a list of age bands'],
    ['undefined as standard', bands, { standardPopulation: undefined }, 'options.standardPopulation must be a list'],
    [
      'a nameless band of the standard',
      bands,
      { standardPopulation: [{ age: '', population: 1 }] },
      'options.standardPopulation.age (position 0) must name an age band',
    ],
    [
      'a negative standard',
      bands,
      { standardPopulation: [{ age: '0-4', population: -5 }] },
      'options.standardPopulation.population (position 0) must not be negative; it is -5.',
    ],
    [
      'a standard that is 0 everywhere',
      bands,
      { standardPopulation: [{ age: '0+', population: 0 }] },
      'options.standardPopulation must have a band with a population above 0',
    ],
    [
      'a band twice in the standard',
      bands,
      { standardPopulation: [...worldStandardPopulation, { age: '0-4', population: 1 }] },
      'options.standardPopulation.age (position 21) must not repeat an earlier band; it is “0-4”.',
    ],
  ])('refuses %s', (_, given, options, message) => {
    const call = () => rateOf(given as AgeBand[], options)
    expect(call).toThrow(CalculationError)
    expect(call).toThrow(`directlyStandardisedRate: ${message}`)
  })

  it('is the same to the last bit in whatever order the bands come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(bands, { minLength: bands.length }), (shuffled) => {
        expect(rateOf(shuffled)).toEqual(rateOf(bands))
      }),
    )
  })
})
