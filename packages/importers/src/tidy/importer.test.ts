import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'

const RELIGION = sampleIndicator({
  slug: 'religion',
  sexes: ['female', 'male'],
  categories: [{ id: 'none', label: 'No religion' }],
})
const SMOKERS = sampleIndicator()

describe('the fixture', () => {
  test('is read by the name of its file; a row that says nothing is named', async () => {
    const read = await readSample(await fixture('tidy/fixture.csv'), [RELIGION], {
      fileName: 'data/figures/religion.csv',
    })
    expect(read.importer).toBe('tidy-figures')
    expect(places(read)).toEqual([[5, 'value', 'missing-value', '']])
    expect(read.observations).toMatchObject([
      { indicator: 'religion', sex: 'female', age: 'all', category: 'none', value: null, count: 40, denominator: 100 },
      { sex: 'male', value: 38.5, lowerCi95: 30.1, upperCi95: 47.6, status: 'revised', note: 'A note, quoted' },
      { area: 'E08000031', value: null, absence: 'confidential' },
      { area: 'E92000001', value: 40.25, status: 'provisional' },
    ])
  })
})

describe('a file about several indicators', () => {
  test('names them in a column', async () => {
    const file = 'indicator,area,period,value\nsmokers,E08000026,2024,13.2\nvapers,E08000026,2024,5\n'
    const read = await readSample(file, [SMOKERS], { fileName: 'upload.csv' })
    expect(places(read)).toEqual([[3, 'indicator', 'unknown-indicator', 'vapers']])
    expect(read.observations).toMatchObject([{ indicator: 'smokers', value: 13.2 }])
  })
})

describe('what is wrong with a row', () => {
  const header = 'area,period,sex,age,category,value,lowerCi95,upperCi95,count,denominator,absence,status'
  test.for([
    ['an unknown area', 'Coventry,2024,,,,1,,,,,,', ['area', 'unknown-area', 'Coventry']],
    ['no period', 'E08000026,,,,,1,,,,,,', ['period', 'unreadable-period', '']],
    ['a sex that the indicator has not', 'E08000026,2024,female,,,1,,,,,,', ['sex', 'unknown-breakdown', 'female']],
    ['an age that it has not', 'E08000026,2024,,65+,,1,,,,,,', ['age', 'unknown-breakdown', '65+']],
    ['a category that it has not', 'E08000026,2024,,,north,1,,,,,,', ['category', 'unknown-breakdown', 'north']],
    ['no number', 'E08000026,2024,,,,-,,,,,,', ['value', 'not-a-number', '-']],
    ['a count that is no number', 'E08000026,2024,,,,,,,few,10,,', ['count', 'not-a-number', 'few']],
    ['a count above its denominator', 'E08000026,2024,,,,,,,11,10,,', ['count', 'count-above-denominator', '11']],
    ['limits beside the value', 'E08000026,2024,,,,5,6,7,,,,', ['lowerCi95', 'limits-do-not-contain-value', '6']],
    ['an unknown absence', 'E08000026,2024,,,,,,,,,gone,', ['absence', 'unknown-status', 'gone']],
    ['an unknown status', 'E08000026,2024,,,,5,,,,,,certain', ['status', 'unknown-status', 'certain']],
    ['too few cells', 'E08000026,2024', [null, 'ragged-row', '2']],
  ] as const)('%s', async ([, row, expected]) => {
    const read = await readSample(`${header}\n${row}\n`, [SMOKERS], { fileName: 'smokers.csv' })
    expect(places(read)).toEqual([[2, ...expected]])
    expect(read.observations).toEqual([])
  })

  test('a symbol for a missing value is a reason', async () => {
    const read = await readSample('area,period,value\nE08000026,2024,[c]\n', [SMOKERS], { fileName: 'smokers.csv' })
    expect([read.issues, read.observations[0]?.absence]).toEqual([[], 'confidential'])
  })

  test('a key that stands twice in two spellings of its period', async () => {
    const file = 'area,period,value\nE08000026,2024,5\nE08000026,2024-01-01/P1Y,5\n'
    const read = await readSample(file, [SMOKERS], { fileName: 'smokers.csv' })
    expect(places(read)).toEqual([[3, null, 'duplicate-key', 'E08000026']])
  })
})
