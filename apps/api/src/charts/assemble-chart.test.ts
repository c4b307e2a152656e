import { createEvidence } from '@jsna/core'
import type { ChartDescription, Estimate, Sex } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { areas, schemes } from '../builders/places.ts'
import { citySetting, settingOf } from '../city.ts'
import { ApiError } from '../errors.ts'
import { assembleChart } from './assemble-chart.ts'

const byAge = buildIndicator({
  slug: 'population-by-age',
  name: 'Population by age',
  sexes: ['persons', 'female', 'male'],
  ages: ['all', '0–15', '16–64', '65 and over'],
})
const byGroup = buildIndicator({
  slug: 'tenure',
  name: 'Tenure',
  categories: [
    { id: 'owned', label: 'Owned' },
    { id: 'rented', label: 'Rented' },
  ],
})
const tenths = buildIndicator({
  slug: 'deprivation-tenths',
  name: 'Deprivation',
  population: 'neighbourhoods',
  categories: Array.from({ length: 10 }, (_, index) => ({ id: String(index + 1), label: `Tenth ${index + 1}` })),
})

type Given = [
  indicator: string,
  area: string,
  period: string,
  value: number,
  sex?: Sex,
  age?: string,
  category?: string,
]
const estimate = ([
  indicator,
  area,
  period,
  value,
  sex = 'persons',
  age = 'all',
  category = 'all',
]: Given): Estimate => ({
  kind: 'estimate',
  indicator,
  area,
  period,
  sex,
  age,
  category,
  value,
  lowerCi95: value - 1,
  upperCi95: value + 1,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'wilson',
  status: 'final',
  note: '',
})

const ages = ['0–15', '16–64', '65 and over']
const estimates = [
  ...ages.flatMap((age, index) =>
    (['female', 'male'] as const).flatMap((sex) =>
      ['E08000026', 'E92000001'].map((area) =>
        estimate(['population-by-age', area, '2020-06-30', 10 + index, sex, age]),
      ),
    ),
  ),
  ...['E08000026', 'E92000001', 'reach-mosaic'].flatMap((area, index) => [
    estimate(['tenure', area, '2021-03-21', 60 + index, 'persons', 'all', 'owned']),
    estimate(['tenure', area, '2021-03-21', 40 - index, 'persons', 'all', 'rented']),
  ]),
  estimate(['tenure', 'reach-harmony', '2021-03-21', 50, 'persons', 'all', 'owned']),
  estimate(['tenure', 'E08000026', '2031-03-21', 70, 'persons', 'all', 'owned']),
  ...tenths.categories.map(({ id }, index) =>
    estimate(['deprivation-tenths', 'E08000026', '2025-01-01', 20 - index, 'persons', 'all', id]),
  ),
]
const evidence = createEvidence({ indicators: [byAge, byGroup, tenths], areas, schemes, estimates })
const draw = (description: ChartDescription, setting = citySetting) => assembleChart(description, setting, evidence)
const mosaic = settingOf(areas.find(({ code }) => code === 'reach-mosaic') ?? { code: '', parents: [] })

describe('bars of groups', () => {
  it('show categories where there are any', () => {
    const data = draw({
      type: 'population-bars',
      indicator: 'tenure',
      area: '@this',
      comparator: '@benchmark',
      period: '2021-03-21',
    })
    expect(data.estimates.map(({ area, category }) => `${area} ${category}`)).toEqual([
      'E08000026 owned',
      'E08000026 rented',
      'E92000001 owned',
      'E92000001 rented',
    ])
    expect(data.comparisons.map(({ category, benchmark }) => `${category} ${benchmark}`)).toEqual([
      'owned E92000001',
      'rented E92000001',
    ])
  })

  it('show ages by sex where there are no categories', () => {
    const data = draw({
      type: 'population-bars',
      indicator: 'population-by-age',
      area: '@this',
      comparator: '@benchmark',
      period: 'latest',
    })
    const own = data.estimates.filter(({ area }) => area === 'E08000026')
    expect(own.map(({ sex, age }) => `${sex} ${age}`)).toEqual([
      ...ages.map((age) => `female ${age}`),
      ...ages.map((age) => `male ${age}`),
    ])
    expect(own.every(({ kind }) => kind === 'estimate')).toBe(true)
  })

  it('stand alone where the comparator is the area itself', () => {
    const data = draw({
      type: 'population-bars',
      indicator: 'tenure',
      area: '@city',
      comparator: '@city',
      period: 'latest',
    })
    expect(data.areas.map(({ role }) => role)).toEqual(['this'])
    expect(data.comparisons).toEqual([])
  })

  it('tell a group that has no figure', () => {
    const place = { ...mosaic, area: 'reach-harmony' }
    const data = draw(
      { type: 'population-bars', indicator: 'tenure', area: '@this', comparator: '@benchmark', period: 'latest' },
      place,
    )
    const rented = data.estimates.find(({ area, category }) => area === 'reach-harmony' && category === 'rented')
    expect(rented?.kind).toBe('missing')
    expect(rented?.kind === 'missing' && rented.reason).toMatch(/\w/)
  })
})

describe('a strip', () => {
  it('shows ten tenths', () => {
    const data = draw({
      type: 'deprivation-strip',
      indicator: 'deprivation-tenths',
      area: '@this',
      comparator: '@this',
      period: 'latest',
    })
    expect(data.estimates).toHaveLength(10)
    expect(data.sentence).toMatch(/20\.0%/)
  })
})

describe('a map', () => {
  const description = {
    type: 'map',
    indicator: 'tenure',
    scheme: 'reach-area-2019',
    within: '@city',
    category: 'owned',
  } as const

  it('shows the newest period of the parts, not of the whole', () => {
    const data = draw({ ...description, period: 'latest' })
    expect(new Set(data.estimates.map(({ period }) => period))).toEqual(new Set(['2021-03-21']))
    expect(data.estimates.map(({ area }) => area)).toEqual(['reach-mosaic', 'reach-harmony', 'E08000026'])
  })

  it('marks the area of the page', () => {
    const data = draw({ ...description, period: 'latest' }, mosaic)
    expect(data.areas.map(({ code, role }) => `${code} ${role}`)).toEqual([
      'reach-mosaic this',
      'reach-harmony peer',
      'E08000026 benchmark',
    ])
  })

  it('shows gaps in a period that nobody has', () => {
    const data = draw({ ...description, period: '1991-04-21' })
    expect(data.estimates.every(({ kind }) => kind === 'missing')).toBe(true)
    expect(data.spread).toBeNull()
  })
})

describe('a chart of what does not exist', () => {
  it('is refused by name', () => {
    const description = {
      type: 'trend',
      indicator: 'unicorns',
      area: '@this',
      comparators: [],
      sexes: ['persons' as Sex],
      age: 'all',
      category: 'all',
    } as const
    expect(() => draw({ ...description, comparators: [], sexes: ['persons'] })).toThrow(ApiError)
    expect(() => draw({ ...description, comparators: [], sexes: ['persons'] })).toThrow(/“unicorns”/)
  })

  it('shows an area that nobody knows by its code', () => {
    const data = draw({
      type: 'population-bars',
      indicator: 'tenure',
      area: 'E99999999',
      comparator: '@city',
      period: 'latest',
    })
    expect(data.areas[0]).toMatchObject({ code: 'E99999999', name: 'E99999999' })
    expect(data.sentence).toMatch(/No figure is given/)
  })
})
