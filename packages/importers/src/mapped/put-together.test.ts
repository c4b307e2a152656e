import { europeanStandardPopulation2013 } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { emptyObservation } from '../observations/empty-observation.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { readAgeRange } from './age-words.ts'
import { createBandGroups } from './put-together.ts'

const KEY = { indicator: 'deaths', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' } as const
const row = (age: string, count: number | null, area = 'E08000026', denominator = 1000) => {
  const range = readAgeRange(age)
  if (range === null) throw new Error(`${age} is no age`)
  return { row: 2, column: 'Deaths', whole: emptyObservation({ ...KEY, area }), range, count, denominator }
}
const groupsOf = (valueType: 'crude-rate' | 'standardised-rate', rows: readonly ReturnType<typeof row>[]) => {
  const groups = createBandGroups(sampleIndicator({ slug: 'deaths', valueType, multiplier: 100_000 }))
  const problems = rows.map((one) => groups.add(one, false))
  return { problems, found: [...groups.finish()] }
}

describe('counts of ages', () => {
  test('are added up for each figure of its own', () => {
    const rows = [row('0-15', 2), row('0-15', 7, 'E08000031'), row('16+', 3)]
    const { problems, found } = groupsOf('crude-rate', rows)
    expect(problems).toEqual([null, null, null])
    expect(found).toMatchObject([
      { observation: { area: 'E08000026', count: 5, denominator: 2000 } },
      { observation: { area: 'E08000031', count: 7, denominator: 1000 } },
    ])
  })

  test('that overlap are refused, whichever comes first', () => {
    for (const ages of [
      ['0-15', '10-20'],
      ['10+', '12'],
    ] as const) {
      const { problems } = groupsOf('crude-rate', [row(ages[0], 1), row(ages[1], 1)])
      expect(problems[1]).toMatch(/stand in an earlier row/)
    }
  })

  test('of which one is not given make a figure that is not there', () => {
    const { found } = groupsOf('crude-rate', [row('0-15', 2), row('16+', null)])
    expect(found).toMatchObject([{ observation: { count: null, denominator: null, absence: 'not-available' } }])
  })
})

describe('a standardised rate', () => {
  const bands = europeanStandardPopulation2013.map(({ age }) => age)

  test('of the same rate in every band is that rate', () => {
    const { found } = groupsOf(
      'standardised-rate',
      bands.map((age) => row(age, 5)),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ observation: { count: 95, denominator: 19_000 } })
    const { observation } = found[0] as { observation: { value: number; lowerCi95: number; upperCi998: number } }
    expect(observation.value).toBeCloseTo(500, 9)
    expect(observation.lowerCi95).toBeLessThan(500)
    expect(observation.upperCi998).toBeGreaterThan(600)
  })

  test('names the band that is missing', () => {
    const { found } = groupsOf(
      'standardised-rate',
      bands.slice(1).map((age) => row(age, 5)),
    )
    expect(found).toMatchObject([
      { problem: expect.stringContaining('no row for age 0-4') as string, column: 'Deaths' },
    ])
  })
})
