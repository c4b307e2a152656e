import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bindingsOf } from '../binding.ts'
import { readFigures } from '../read-figures.ts'
import { packed } from '../samples/packed-folder.ts'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'

const ACTIVE = sampleIndicator({
  slug: 'active',
  externalIds: [named('ons-health-index', 'Physical activity')],
})
const SCORE = sampleIndicator({
  slug: 'health-index',
  valueType: 'score',
  externalIds: [named('ons-health-index', 'overall_score')],
})

test('the fixture: bound series are read, others counted, and the row that is wrong is named', async () => {
  const read = await readSample(await fixture('health-index/fixture.csv'), [ACTIVE])
  expect([read.importer, read.rowsRead]).toEqual(['ons-health-index', 7])
  expect(places(read)).toEqual([
    [5, 'ltla21_code', 'unknown-area', 'E08000999'],
    [8, 'value', 'not-a-number', 'much'],
  ])
  expect(read.leftOut.map(({ rows }) => rows)).toEqual([1, 1])
  expect(read.observations).toMatchObject([
    { area: 'E08000026', period: '2021-01-01/P1Y', value: 61.5 },
    { area: 'E08000026', period: '2020-01-01/P1Y', value: 60.25 },
    { area: 'E08000031', value: null, absence: 'not-available' },
  ])
})

test('scores in columns', async () => {
  const read = await readSample('ltla21_code,year,overall_score,other\nE08000026,2021,88.3,1\n', [SCORE])
  expect(read.issues).toEqual([])
  expect(read.observations).toMatchObject([{ indicator: 'health-index', value: 88.3 }])
})

test('a year that is none, and a file of which nothing is bound', async () => {
  const wrong = await readSample('ltla21_code,year,indicator,value\nE08000026,once,Physical activity,1\n', [ACTIVE])
  expect(places(wrong)).toEqual([[2, 'year', 'unreadable-period', 'once']])
  const unbound = await readSample('ltla21_code,year,indicator,value\nE08000026,2021,Noise,1\n', [ACTIVE])
  expect(places(unbound)).toEqual([[2, 'indicator', 'unknown-indicator', 'Noise']])
})

const source = process.env['JSNA_SOURCE_FOLDER'] ?? ''

describe.skipIf(source === '')('the true files', () => {
  const readFrom = (name: string, indicators: Parameters<typeof bindingsOf>[0]) =>
    readFigures(createReadStream(join(source, 'health-index', name)) as AsyncIterable<Uint8Array>, {
      fileName: name,
      bindings: bindingsOf(indicators),
      areaCodes: new Set(packed.areas.map(({ code }) => code)),
      indicators,
    })

  test('have 120,344 rows, seven of each series for the city', async () => {
    const read = await readFrom('england_health_index_indicators.csv', [ACTIVE])
    expect([read.issues, read.rowsRead]).toEqual([[], 120_344])
    expect(read.observations.filter(({ area }) => area === 'E08000026')).toHaveLength(7)
  })

  test('have the overall score of every year', async () => {
    const read = await readFrom('england_health_index.csv', [SCORE])
    expect([read.issues, read.rowsRead]).toEqual([[], 2149])
    expect(read.observations.filter(({ area }) => area === 'E08000026')).toHaveLength(7)
  })
})
