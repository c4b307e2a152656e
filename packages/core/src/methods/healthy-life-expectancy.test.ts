import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { healthyLifeExpectancy } from './healthy-life-expectancy.ts'
import type { HealthBand } from './healthy-life-expectancy.ts'
import { lifeExpectancy } from './life-expectancy.ts'
import { lifeTableAges } from './life-table-bands.ts'

const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
const bands: HealthBand[] = lifeTableAges.map((age, i) => ({
  age,
  deaths: deaths[i] ?? 0,
  population: (people[i] ?? 0) * 200,
  healthy: 0.95 - age / 150,
  asked: 200,
}))

function withBand(place: number, change: Partial<HealthBand>): HealthBand[] {
  return bands.map((band, index) => (index === place ? { ...band, ...change } : band))
}

function at(age: number, given: readonly HealthBand[] = bands) {
  const result = healthyLifeExpectancy(given).find((each) => each.age === age)
  if (result?.kind !== 'estimate') throw new Error(result?.reason)
  return result
}

const withHealth = (healthy: readonly number[], asked: number) =>
  bands.map((band, i) => ({ ...band, healthy: healthy[i] ?? 0, asked }))

describe('healthyLifeExpectancy', () => {
  // Computed independently from the formulas of Chiang and Sullivan.
  it.each([
    [0, 55.68288457690481, 54.548584271231235, 56.81718488257839],
    [65, 8.765347891175379, 8.177443850937477, 9.353251931413281],
    [90, 1.225, 0.9936381021978561, 1.456361897802144],
  ])('at %d', (age, value, lowerCi, upperCi) => {
    const result = at(age)
    expect(result.method).toBe('sullivan')
    expect(result.value).toBeCloseTo(value, 10)
    expect(result.lowerCi).toBeCloseTo(lowerCi, 10)
    expect(result.upperCi).toBeCloseTo(upperCi, 10)
  })

  it('says which share of the years to come it is', () => {
    expect(at(0).shareOfLife).toBeCloseTo(0.6895480126411342, 12)
    expect(at(0, withHealth(Array<number>(20).fill(0.7), 50)).shareOfLife).toBeCloseTo(0.7, 12)
  })

  it('cuts a lower limit below 0', () => {
    expect(at(90, withBand(19, { healthy: 0.05, asked: 3 })).lowerCi).toBe(0)
  })

  it('does not depend on the order of the bands', () => {
    expect(healthyLifeExpectancy(bands.toReversed())).toEqual(healthyLifeExpectancy(bands))
  })

  it('is at most life expectancy, between its limits, and surer when more people are asked', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 20, maxLength: 20 })
    const years = lifeExpectancy(bands)
    fc.assert(
      fc.property(shares, fc.integer({ min: 5, max: 500 }), (healthy, asked) => {
        const few = healthyLifeExpectancy(withHealth(healthy, asked))
        const many = healthyLifeExpectancy(withHealth(healthy, asked * 3))
        const wrong = few.filter((result, band) => {
          const [life, surer] = [years[band], many[band]]
          if (result.kind !== 'estimate' || life?.kind !== 'estimate' || surer?.kind !== 'estimate') return true
          const ordered = result.lowerCi <= result.value && result.value <= result.upperCi
          return !ordered || result.value > life.value || surer.upperCi >= result.upperCi
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a missing share', withBand(3, { healthy: null }), 'There is no share in good health for age 10.'],
    [
      'a missing number of people asked',
      withBand(3, { asked: null }),
      'There is no number of people asked for age 10.',
    ],
    ['what the life table lacks', withBand(3, { deaths: null }), 'There is no number of deaths for age 10.'],
  ])('reports %s at every age', (_, given, reason) => {
    expect(healthyLifeExpectancy(given)).toEqual(lifeTableAges.map((age) => ({ kind: 'missing', age, reason })))
  })

  it('has none for ages that nobody lives to', () => {
    expect(healthyLifeExpectancy(withBand(16, { population: 225 })).at(-1)).toEqual({
      kind: 'missing',
      age: 90,
      reason: 'In the table nobody lives to this age.',
    })
  })

  it.each([
    [
      'a share above 1',
      withBand(3, { healthy: 95 }),
      'healthy (position 3) must be a share from 0 to 1 or null; it is 95.',
    ],
    ['a share below 0', withBand(3, { healthy: -0.1 }), 'healthy (position 3) must be a share from 0 to 1 or null'],
    ['nobody asked', withBand(3, { asked: 0 }), 'asked (position 3) must be a finite number above 0 or null; it is 0.'],
    ['a missing band', bands.slice(1), 'bands must have a row for each of the ages 0, 1, 5,'],
  ])('refuses %s', (_, given, message) => {
    expect(() => healthyLifeExpectancy(given)).toThrow(CalculationError)
    expect(() => healthyLifeExpectancy(given)).toThrow(`healthyLifeExpectancy: ${message}`)
  })
})
