import { describe, expect, it } from 'vitest'
import {
  europeanStandardPopulation2013,
  europeanStandardPopulation2013In21Bands,
  worldStandardPopulation,
} from './standard-populations.ts'
import type { StandardPopulation } from './standard-populations.ts'

const total = (standard: StandardPopulation) => standard.reduce((sum, { population }) => sum + population, 0)

describe.each([
  ['European, 19 bands', europeanStandardPopulation2013, 19, '0-4', '90+'],
  ['European, 21 bands', europeanStandardPopulation2013In21Bands, 21, '0', '95+'],
  ['world', worldStandardPopulation, 21, '0-4', '100+'],
])('standard population: %s', (_, standard, bands, first, last) => {
  it('has each age band once, from birth to an open end', () => {
    const ages = standard.map(({ age }) => age)
    expect(new Set(ages).size).toBe(bands)
    expect([ages[0], ages.at(-1)]).toEqual([first, last])
  })

  it('leaves no gap between its bands', () => {
    const ends = standard.map(({ age }) => age.match(/^(\d+)(?:-(\d+))?/)).map((match) => [match?.[1], match?.[2]])
    for (const [index, [start]] of ends.slice(1).entries()) {
      const [startBefore, endBefore] = ends[index] ?? []
      expect(Number(start)).toBe(Number(endBefore ?? startBefore) + 1)
    }
  })
})

describe('standard populations', () => {
  it('add up to what was published', () => {
    expect(total(europeanStandardPopulation2013)).toBe(100_000)
    expect(total(europeanStandardPopulation2013In21Bands)).toBe(100_000)
    expect(total(worldStandardPopulation)).toBeCloseTo(100.035, 9)
  })

  it('agree where 19 and 21 bands cover the same ages', () => {
    expect(total(europeanStandardPopulation2013In21Bands.slice(0, 2))).toBe(5000)
    expect(total(europeanStandardPopulation2013In21Bands.slice(-2))).toBe(1000)
    expect(europeanStandardPopulation2013In21Bands.slice(2, -2)).toEqual(europeanStandardPopulation2013.slice(1, -1))
  })
})
