import { describe, expect, test } from 'vitest'
import { nearestPeriodAmong, unusualPeriods } from './unusual-periods.ts'

const years = (from: number, to: number, day = '01-01') =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-${day}/P1Y`)
const found = (periods: string[], known: string[]) =>
  unusualPeriods(periods, known).map(({ kind, period }) => [kind, period])

describe('unusualPeriods', () => {
  test.for([
    ['a financial year among years from 16 November', '2024-04-01/P1Y', years(2015, 2023, '11-16')],
    ['a single day among years', '2024-11-16', years(2015, 2023, '11-16')],
    ['years from another day', '2024-05-16/P1Y', years(2015, 2023, '11-16')],
    ['one year among three', '2024-01-01/P1Y', ['2018-01-01/P3Y', '2022-01-01/P3Y']],
    ['five years among three', '2020-01-01/P5Y', ['2018-01-01/P3Y', '2022-01-01/P3Y']],
    ['three years from April among three from January', '2022-04-01/P3Y', ['2021-01-01/P3Y']],
    ['a month among quarters', '2024-01-01/P1M', ['2024-01-01/P3M']],
  ] as const)('%s is of another kind', ([, period, known]) => {
    expect(found([period], [...known])).toEqual([['another-kind-of-period', period]])
  })

  test.for([
    ['the next year', '2024-11-16/P1Y', years(2015, 2023, '11-16')],
    ['another quarter', '2024-04-01/P3M', ['2024-01-01/P3M']],
    ['school years that begin in August', '2024-08-01/P1Y', years(2015, 2023, '09-01')],
    ['a year of a survey of every quarter', '2024-07-01/P1Y', ['2023-01-01/P1Y', '2023-04-01/P1Y']],
    ['another day', '2021-03-21', ['2019-06-30', '2020-06-30']],
    ['a kind that is known beside others', '2024-01-01/P1M', ['2023-01-01/P1M', '2023-01-01/P1Y']],
    ['the next census but one', '2021-03-21', ['2001-04-29']],
    ['the first period of all', '2099-01-01/P1Y', []],
  ] as const)('%s is not unusual', ([, period, known]) => {
    expect(found([period], [...known])).toEqual([])
  })

  test('names each other kind once, with the nearest period that is known', () => {
    const known = years(2015, 2023, '11-16')
    expect(unusualPeriods([...years(2018, 2024, '04-01'), '2020-01-01'], known)).toEqual([
      { kind: 'another-kind-of-period', period: '2018-04-01/P1Y', known: '2017-11-16/P1Y' },
      { kind: 'another-kind-of-period', period: '2020-01-01', known: '2018-11-16/P1Y' },
    ])
  })

  test('names periods that are far from all others', () => {
    const known = years(2001, 2024)
    expect(unusualPeriods(['2099-01-01/P1Y', '0001-01-01/P1Y', '2025-01-01/P1Y'], known)).toEqual([
      { kind: 'distant-period', period: '0001-01-01/P1Y', known: '2001-01-01/P1Y' },
      { kind: 'distant-period', period: '2099-01-01/P1Y', known: '2024-01-01/P1Y' },
    ])
    expect(found(['1924-01-01/P1Y'], known)).toEqual([['distant-period', '1924-01-01/P1Y']])
    expect(found(years(2090, 2099), known)).toEqual([['distant-period', '2090-01-01/P1Y']])
    // Projections that follow on, and those of an indicator that has some.
    expect(found(years(2025, 2070), known)).toEqual([])
    expect(found(['2099-01-01/P1Y'], [...known, '2090-01-01/P1Y'])).toEqual([])
  })
})

describe('nearestPeriodAmong', () => {
  test.for([
    ['2019-01-01/P1Y', '2020-01-01/P1Y'],
    ['2022-01-01/P1Y', '2020-01-01/P1Y'],
    ['2023-01-01/P1Y', '2024-01-01/P1Y'],
    ['2024-01-01/P1Y', '2024-01-01/P1Y'],
    ['2030-01-01/P1Y', '2024-01-01/P1Y'],
    ['2023-04-01/P1Y', '2024-01-01/P1Y'],
    ['2024-01-01/P1M', undefined],
    ['2022-01-01/P3Y', '2018-01-01/P3Y'],
  ] as const)('of %s is %s', ([period, nearest]) => {
    expect(nearestPeriodAmong(['2024-01-01/P1Y', '2018-01-01/P3Y', '2020-01-01/P1Y'])(period)).toBe(nearest)
  })
})
