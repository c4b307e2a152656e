import { describe, expect, it } from 'vitest'
import { ageOf, allKnownAges } from './ages.ts'

describe('ageOf', () => {
  it.each([
    ['all', 1, 'All ages'],
    ['65+', 27, '65+ yrs'],
    ['65 and over', 27, '65+ yrs'],
    ['<75', 163, '<75 yrs'],
    ['under 75', 163, '<75 yrs'],
    ['under 18', 173, '<18 yrs'],
    ['0-4', 28, '0-4 yrs'],
    ['10-11', 201, '10-11 yrs'],
    ['10 to 11', 201, '10-11 yrs'],
    ['18–24', 261, '18-24 yrs'],
    ['2', 31, '2 yrs'],
  ])('knows %s as number %i, “%s”', (age, id, name) => {
    expect(ageOf(age)).toEqual({ Id: id, Name: name })
  })

  it.each([
    ['16-64', 1_016_064, '16-64 yrs'],
    ['50+', 1_050_150, '50+ yrs'],
    ['0-9', 1_000_009, '0-9 yrs'],
    ['<5', 28, '0-4 yrs'],
  ])('gives %s, which Fingertips does not number, a number that says its ends', (age, id, name) => {
    expect(ageOf(age)).toEqual({ Id: id, Name: name })
  })

  it('numbers an age that is no band of years by its name', () => {
    const { Id, Name } = ageOf('Primary school age')
    expect(Name).toBe('Primary school age')
    expect(Id).toBeGreaterThanOrEqual(2_000_000)
    expect(ageOf('Primary school age').Id).toBe(Id)
    expect(ageOf('Secondary school age').Id).not.toBe(Id)
  })

  it('does not read “<0” as a band', () => {
    expect(ageOf('<0').Name).toBe('<0')
  })
})

describe('the list of ages', () => {
  it('has each number and each name once, with the number first', () => {
    expect(new Set(allKnownAges.map(({ Id }) => Id)).size).toBe(allKnownAges.length)
    expect(new Set(allKnownAges.map(({ Name }) => Name)).size).toBe(allKnownAges.length)
    expect(Object.keys(allKnownAges[0] ?? {})).toEqual(['Id', 'Name'])
  })

  it('leads from every name back to its number', () => {
    for (const { Id, Name } of allKnownAges) {
      if (Name !== 'All ages') expect(ageOf(Name.replace(' yrs', '')).Id, Name).toBe(Id)
    }
  })
})
