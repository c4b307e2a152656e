import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'

const SMOKERS = sampleIndicator({ externalIds: [named('ons-local-statistics', 'Smokers')] })
type Fields = Record<string, unknown>
const dataset = JSON.parse(await fixture('json-stat/fixture.json')) as Fields
const small: Fields = { ...dataset, size: [1, 1, 1], value: [13.2], status: undefined }
const dimension = (areacd: unknown, period: unknown = ['2024'], measure: unknown = ['value']) => ({
  areacd: { category: { index: areacd } },
  period: { category: { index: period } },
  measure: { category: { index: measure } },
})
const one: Fields = { ...small, dimension: dimension(['E08000026']) }
const read = (json: unknown, indicators = [SMOKERS]) =>
  readSample(JSON.stringify(json), indicators, { fileName: 'data.json' })

test('the fixture: limits stand beside their value, and the cell that is wrong is named', async () => {
  const found = await readSample(await fixture('json-stat/fixture.json'), [SMOKERS])
  expect([found.importer, found.rowsRead]).toEqual(['json-stat', 18])
  expect(places(found)[0]).toEqual([10, 'value', 'not-a-number', '"many"'])
  expect(found.leftOut).toEqual([{ reason: 'areas outside England', rows: 2 }])
  expect(found.observations.slice(0, 3)).toMatchObject([
    { area: 'E08000026', period: '2023-01-01/P1Y', value: 13.2, lowerCi95: 11, upperCi95: 15.5 },
    { period: '2024-01-01/P1Y', value: 14, lowerCi95: 12, upperCi95: 16 },
    { area: 'E08000031', period: '2023-01-01/P1Y', value: null, absence: 'confidential' },
  ])
})

describe('a data set', () => {
  test('may give its values by place, its statuses as one, and its only category by its label', async () => {
    const labelled = { ...dimension(['E08000026']), areacd: { category: { label: { E08000026: 'Coventry' } } } }
    const found = await read({ ...one, dimension: labelled, value: { '0': 13.2 }, status: 'p' })
    expect([found.issues, found.observations]).toMatchObject([[], [{ value: 13.2, status: 'provisional' }]])
  })

  test('of several in a collection', async () => {
    const other = { ...one, extension: { code: 'Vapers' } }
    const found = await read({ class: 'collection', link: { item: [one, other] } }, [
      SMOKERS,
      sampleIndicator({ slug: 'vapers', externalIds: [named('ons-local-statistics', 'Vapers')] }),
    ])
    expect([found.issues, found.rowsRead, found.accepted]).toEqual([[], 2, 2])
  })

  test('by sex is bound by its further dimensions', async () => {
    const women = named('ons-local-statistics', 'Smokers/sex=F', { sex: 'female' })
    const found = await read(
      {
        ...one,
        id: ['areacd', 'period', 'sex', 'measure'],
        size: [1, 1, 2, 1],
        dimension: { ...dimension(['E08000026']), sex: { category: { index: ['F', 'M'] } } },
        value: [10, 12],
      },
      [sampleIndicator({ sexes: ['female'], externalIds: [women] })],
    )
    expect(found.issues).toEqual([])
    expect(found.observations).toMatchObject([{ sex: 'female', value: 10 }])
    expect(found.leftOut[0]?.rows).toBe(1)
  })

  test.for<[string, unknown, RegExp]>([
    ['no dimensions', { class: 'dataset' }, /no dimensions/],
    ['a dimension without categories', { ...one, dimension: { areacd: {} } }, /has no categories/],
    ['a size that is not right', { ...one, size: [2, 1, 1] }, /size of the dimension “areacd”/],
    ['no values', { ...one, value: 1 }, /no values/],
    [
      'no area',
      {
        ...one,
        role: {},
        id: ['x', 'period'],
        size: [1, 1],
        dimension: { x: { category: { index: ['a'] } }, period: { category: { index: ['2024'] } } },
      },
      /which dimension is the area/,
    ],
    ['descriptions alone', { class: 'collection', link: { item: [{ ...one, value: [] }] } }, /holds no values/],
    [
      'too many cells',
      {
        ...one,
        size: [3000, 2000, 1],
        dimension: dimension(
          Array.from({ length: 3000 }, (_, at) => `a${at}`),
          Array.from({ length: 2000 }, (_, at) => `p${at}`),
        ),
      },
      /more than 5000000 cells/,
    ],
    ['an unknown area', { ...one, dimension: dimension(['X1']) }, /code “X1”/],
    ['a period that is none', { ...one, dimension: dimension(['E08000026'], ['soon']) }, /Write a period/],
    ['an unknown status', { ...one, status: ['?'] }, /Known codes/],
    ['a series that nobody knows', { ...one, extension: { code: 'Vapers' } }, /bound to “Vapers”/],
  ])('with %s is refused', async ([, json, message]) => {
    const { issues, observations } = await read(json)
    expect(issues.map((issue) => issue.message).join()).toMatch(message)
    expect(observations).toEqual([])
  })

  test('that was cut off is refused', async () => {
    const { issues } = await readSample(JSON.stringify(one).slice(0, -9), [SMOKERS])
    expect(issues.map(({ rule }) => rule)).toEqual(['not-readable'])
  })
})

test('the description of a CSVW says which file to hand in', async () => {
  const found = await read({ '@context': 'http://www.w3.org/ns/csvw', url: 'figures.csv' })
  expect(found.importer).toBe('csvw')
  expect(found.issues.map(({ rule, message }) => [rule, message])).toEqual([
    [
      'description-alone',
      'This file describes a table and holds no figures. Hand in the table itself, figures.csv; it is read as this file says.',
    ],
  ])
  const unnamed = await read({ '@context': ['http://www.w3.org/ns/csvw'], tables: [{}] })
  expect(unnamed.issues[0]?.message).toContain('the CSV file beside it')
})
