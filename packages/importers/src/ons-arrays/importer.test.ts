import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { periodOfYear } from './periods.ts'

const CODE = 'population-indicators-Population count'
const POPULATION = sampleIndicator({
  slug: 'population',
  valueType: 'count',
  externalIds: [named('ons-local-statistics-json', CODE)],
})

const ARRAYS = { code: CODE, areacd: ['E08000026'], value: [1], lci: [null], uci: [null], xDomainNumb: [2024] }

describe('the fixture', () => {
  test('is read by position, its bad value named', async () => {
    const read = await readSample(await fixture('ons-arrays/fixture.json'), [POPULATION])
    expect(read.importer).toBe('ons-local-statistics-json')
    expect(read.rowsRead).toBe(6)
    expect(places(read)).toEqual([[6, 'value', 'not-a-number', '"6,187,204"']])
    expect(read.leftOut).toEqual([{ reason: 'areas outside England', rows: 1 }])
    expect(read.observations.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['E08000026', '2023-06-30', 359243],
      ['E08000026', '2024-06-30', 369026],
      ['E92000001', '2024-06-30', 58620101],
      ['E08000038', '2024-06-30', 250000],
    ])
  })
})

describe('what is wrong with a file', () => {
  test.for([
    ['text that is cut off', '{"code": "x", "areacd": [', [null, null, 'not-readable', '']],
    ['no code', JSON.stringify({ ...ARRAYS, code: 7 }), [null, null, 'not-readable', '']],
    ['a missing array', JSON.stringify({ ...ARRAYS, uci: undefined }), [null, 'uci', 'missing-column', 'uci']],
    ['arrays of two lengths', JSON.stringify({ ...ARRAYS, value: [1, 2] }), [null, null, 'ragged-row', '']],
    ['an unknown series', JSON.stringify({ ...ARRAYS, code: 'x' }), [null, 'code', 'unknown-indicator', 'x']],
    ['an unknown area', JSON.stringify({ ...ARRAYS, areacd: ['E1'] }), [1, 'areacd', 'unknown-area', 'E1']],
    [
      'no year',
      JSON.stringify({ ...ARRAYS, xDomainNumb: ['2024'] }),
      [1, 'xDomainNumb', 'unreadable-period', '"2024"'],
    ],
    ['a negative number of people', JSON.stringify({ ...ARRAYS, value: [-1] }), [1, 'value', 'negative-count', '-1']],
    [
      'nothing',
      JSON.stringify({ ...ARRAYS, areacd: [], value: [], lci: [], uci: [], xDomainNumb: [] }),
      [null, null, 'no-rows', ''],
    ],
  ] as const)('%s', async ([, content, expected]) => {
    const read = await readSample(content, [POPULATION])
    expect(places(read)).toEqual([expected])
    expect(read.observations).toEqual([])
  })

  test('a null is a value that is not available', async () => {
    const { observations } = await readSample(JSON.stringify({ ...ARRAYS, value: [null] }), [POPULATION])
    expect(observations).toMatchObject([{ value: null, absence: 'not-available' }])
  })

  test('a key that stands twice', async () => {
    const twice = {
      ...ARRAYS,
      areacd: ['E08000026', 'E08000026'],
      value: [1, 2],
      lci: [null, null],
      uci: [null, null],
      xDomainNumb: [2024, 2024],
    }
    expect(places(await readSample(JSON.stringify(twice), [POPULATION]))).toEqual([
      [2, null, 'duplicate-key', 'E08000026'],
    ])
  })
})

describe('periodOfYear', () => {
  test.for([
    ['population-indicators-Median age', '2024-06-30'],
    ['child-weight-Aged 10 to 11 years obese', '2024-08-01/P1Y'],
    ['average-house-price', '2024-01-01/P1Y'],
    ['something nobody decided', null],
  ] as const)('of %s', ([code, period]) => {
    expect(periodOfYear(code, 2024)).toBe(period)
  })
})
