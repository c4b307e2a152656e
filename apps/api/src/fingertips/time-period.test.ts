import { parsePeriod } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { servicePeriod, sortablePeriod, timePeriodLabel, yearRangeOf, yearTypeOf } from './time-period.ts'

const periods: [id: string, label: string, sortable: number, type: string, years: number][] = [
  ['2021-01-01/P1Y', '2021', 20_210_000, 'Calendar', 1],
  ['2021-04-01/P1Y', '2021/22', 20_210_000, 'Financial', 1],
  ['2021-09-01/P1Y', '2021/22', 20_210_009, 'Academic', 1],
  ['2021-08-01/P1Y', '2021/22', 20_210_008, 'Academic', 1],
  ['2018-01-01/P3Y', '2018 - 20', 20_180_000, 'Calendar', 3],
  ['2018-04-01/P3Y', '2018/19 - 20/21', 20_180_000, 'Financial', 3],
  ['2023-01-01/P3M', '2023 Q1', 20_230_100, 'Calendar', 1],
  ['2023-10-01/P3M', '2023 Q4', 20_230_400, 'Calendar', 1],
  ['2025-03-01/P1M', 'March 2025', 20_250_003, 'Calendar', 1],
  ['2021-03-21', '21 March 2021', 20_210_003, 'Calendar', 1],
  ['2024-02-01/P1Y', 'February 2024 to January 2025', 20_240_002, 'Not applicable', 1],
  ['2024-11-16/P1Y', '2024-11-16/P1Y', 20_240_011, 'Not applicable', 1],
]

describe('a period in a Fingertips file', () => {
  it.each(periods)('%s is “%s”, sorted by %i', (id, label, sortable, type, years) => {
    expect(timePeriodLabel(id)).toBe(label)
    expect(sortablePeriod(id)).toBe(sortable)
    expect(yearTypeOf(id).Name).toBe(type)
    expect(yearRangeOf(id)).toBe(years)
  })

  it.each(periods.filter(([, , , type]) => type !== 'Academic'))('%s can be read back from “%s”', (id, label) => {
    expect(parsePeriod(label).id).toBe(id)
  })

  it('of an academic year is read back by whoever knows that it is one', () => {
    expect(parsePeriod(timePeriodLabel('2021-09-01/P1Y'), { splitYear: 'academic' }).id).toBe('2021-09-01/P1Y')
  })

  it('has numbers in the order of the periods', () => {
    const ids = [
      '2019-01-01/P1Y',
      '2020-01-01/P1Y',
      '2021-01-01/P3M',
      '2021-04-01/P3M',
      '2022-01-01/P1M',
      '2022-12-01/P1M',
    ]
    const numbers = ids.map(sortablePeriod)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('says nothing of the year where nothing is published', () => {
    expect(yearTypeOf(null)).toEqual({ Id: -1, Name: 'Not applicable' })
  })
})

describe('years whose day the service leaves unsaid', () => {
  const mid = { meaning: 'on', day: '06-30' } as const
  const survey = { meaning: 'from', day: '11-16' } as const
  it.each([
    ['2021-06-30', mid, '2021'],
    ['2021-06-29', mid, '29 June 2021'],
    ['2021-06-30/P1Y', mid, '2021-06-30/P1Y'],
    ['2023-11-16/P1Y', survey, '2023/24'],
    ['2018-11-16/P3Y', survey, '2018/19 - 20/21'],
    ['2023-11-16', survey, '16 November 2023'],
    ['2023-11-16/P1M', survey, '2023-11-16/P1M'],
    ['2023-01-01/P1Y', survey, '2023'],
    ['2021-06-30', null, '30 June 2021'],
    ['2021-08-01/P1Y', { meaning: 'from', day: '08-01' } as const, '2021/22'],
  ])('%s of %j is written %s', (id, years, label) => {
    expect(timePeriodLabel(servicePeriod(id, years))).toBe(label)
  })

  it('are sorted as the service sorts them, academic ones with their month', () => {
    expect(sortablePeriod(servicePeriod('2023-11-16/P1Y', survey))).toBe(20_230_000)
    expect(sortablePeriod(servicePeriod('2021-08-01/P1Y', { meaning: 'from', day: '08-01' }))).toBe(20_210_008)
  })
})
