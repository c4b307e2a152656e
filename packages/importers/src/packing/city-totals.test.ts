import type { Area, Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { emptyObservation } from '../observations/empty-observation.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { cityTotals } from './city-totals.ts'

const CITY = 'E08000026'
const COUNTED = sampleIndicator({ aggregation: 'sum-counts' })

function area(code: string, scheme: string): Area {
  return {
    code,
    name: code,
    scheme,
    parents: [CITY],
    validFrom: null,
    validTo: null,
    status: 'official',
    neighbours: [],
    description: '',
  }
}
const AREAS = [
  area('E01A', 'lsoa-2021'),
  area('E01B', 'lsoa-2021'),
  area('E02A', 'msoa-2021'),
  area('E02B', 'msoa-2021'),
]

function counted(code: string, own: Partial<Observation>): Observation {
  const key = {
    indicator: 'smokers',
    area: code,
    period: '2021-03-21',
    sex: 'persons',
    age: 'all',
    category: 'all',
  } as const
  return { ...emptyObservation(key), ...own }
}

describe('cityTotals', () => {
  test.for(['E01', 'E02'])('adds up the small areas whose codes begin with %s', (prefix) => {
    const rows = [
      counted(`${prefix}A`, { count: 3, denominator: 10 }),
      counted(`${prefix}B`, { count: 4, denominator: 20 }),
    ]
    expect(cityTotals(rows, COUNTED, AREAS, CITY)[2]).toMatchObject({
      area: CITY,
      value: null,
      count: 7,
      denominator: 30,
    })
  })

  test('a share that a source gives without counts gives way to the counts', () => {
    const rows = [
      counted(CITY, { value: 17.73 }),
      counted('E01A', { count: 1, denominator: 1 }),
      counted('E01B', { count: 0, denominator: 1 }),
    ]
    expect(cityTotals(rows, COUNTED, AREAS, CITY).filter((row) => row.area === CITY)).toMatchObject([
      { value: null, count: 1, denominator: 2 },
    ])
  })

  test('the source’s own counts of the city stay', () => {
    const rows = [counted(CITY, { count: 9, denominator: 31 }), counted('E01A', { count: 3, denominator: 10 })]
    expect(cityTotals(rows, COUNTED, AREAS, CITY)).toEqual(rows)
  })

  test('a neighbourhood that is missing makes the total missing, with its reason', () => {
    const rows = [counted('E01A', { count: 3, denominator: 10 })]
    const total = cityTotals(rows, COUNTED, AREAS, CITY).find((row) => row.area === CITY)
    expect(total).toMatchObject({ count: null, absence: 'not-available' })
    expect(total?.note).toContain('1 of the 2 small areas')
  })

  test('what may not be added up is left as it is', () => {
    const rows = [counted('E01A', { value: 3 })]
    expect(cityTotals(rows, sampleIndicator(), AREAS, CITY)).toEqual(rows)
    expect(cityTotals([counted(CITY, { value: 3 })], COUNTED, AREAS, CITY)).toHaveLength(1)
  })
})
