import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { datasetColumns } from './columns.ts'
import { datasetOf } from './importer.ts'
import { readDatasetPeriod } from './period.ts'

const HAPPY = sampleIndicator({
  slug: 'happy',
  valueType: 'mean',
  externalIds: [named('ons-datasets', 'wellbeing-local-authority/measure-of-wellbeing=happiness')],
})
const own = { fileName: 'ons_wellbeing-local-authority_time-series_v4.csv' }

describe('the fixture', () => {
  test('is read with limits, absences and what is left out; the bad row is named', async () => {
    const read = await readSample(await fixture('ons-datasets/fixture.csv'), [HAPPY], own)
    expect([read.importer, read.rowsRead, read.accepted]).toEqual(['ons-datasets', 6, 3])
    expect(places(read)).toEqual([[7, 'v4_3', 'not-a-number', 'high']])
    expect(read.leftOut).toEqual([
      { reason: 'series that no indicator of the catalogue is bound to', rows: 1 },
      { reason: 'areas outside England', rows: 1 },
    ])
    expect(read.observations).toMatchObject([
      { area: 'E08000026', period: '2022-04-01/P1Y', value: 7.4, lowerCi95: 7.3, upperCi95: 7.5, status: 'final' },
      { area: 'E92000001', value: 7.6 },
      { area: 'E08000026', period: '2021-04-01/P1Y', value: null, absence: 'not-available' },
    ])
  })

  test('under a name that says nothing is refused with what to do', async () => {
    const read = await readSample(await fixture('ons-datasets/fixture.csv'), [HAPPY], { fileName: 'download.csv' })
    expect(places(read)[0]?.slice(2)).toEqual(['unknown-indicator', 'download/measure-of-wellbeing=happiness'])
  })
})

describe('counts', () => {
  const people = sampleIndicator({
    slug: 'people',
    valueType: 'count',
    externalIds: [named('ons-datasets', 'mid-year-pop-est/sex=all')],
  })
  const table = (...rows: string[]) => ['V4_0,time,time,geography,geography,sex,sex', ...rows, ''].join('\n')
  const read = (...rows: string[]) =>
    readSample(table(...rows), [people], { fileName: 'ons_mid-year-pop-est_t_v1.csv' })

  test('are counts, though code and label of a dimension bear the same name', async () => {
    const { observations, issues } = await read('369026,2024,2024,E08000026,Coventry,all,All')
    expect(issues).toEqual([])
    expect(observations).toMatchObject([{ count: 369_026, value: null, denominator: null }])
  })

  test.for<[string, string, [number, string | null, string, string]]>([
    ['a period', '1,2024,soon,E08000026,C,all,All', [2, 'time', 'unreadable-period', 'soon']],
    ['an area', '1,2024,2024,E08999999,C,all,All', [2, 'geography', 'unknown-area', 'E08999999']],
    ['a negative count', '-1,2024,2024,E08000026,C,all,All', [2, 'V4_0', 'negative-count', '-1']],
    ['a number with a comma', '"1,000",2024,2024,E08000026,C,all,All', [2, 'V4_0', 'not-a-number', '1,000']],
    ['too few cells', '1,2024,2024', [2, null, 'ragged-row', '3']],
  ])('%s that is wrong is named by row and column', async ([, row, expected]) => {
    expect(places(await read(row))).toEqual([expected])
  })
})

test.for([
  [['v4_0', 'year', 'Time', 'geo', 'Geography', 'sex'], /in pairs/],
  [['v4_9', 'a', 'b'], /in pairs/],
  [['v4_0', 'year', 'Time', 'sex', 'Sex'], /“Geography”/],
  [['v4_0', 'geo', 'Geography', 'sex', 'Sex'], /“Time”/],
] as const)('a header %j is refused: %s', ([header, words]) => {
  expect(datasetColumns(header)).toMatch(words)
})

test('an unknown mark is named once', async () => {
  const text = (await fixture('ons-datasets/fixture.csv')).replaceAll(',x,2021', ',?,2021').replace('high', '7.2')
  expect(places(await readSample(text, [HAPPY], own))).toEqual([[4, 'Data Marking', 'unknown-status', '?']])
})

test.for([
  ['2019', '2019-01-01/P1Y'],
  ['2022-23', '2022-04-01/P1Y'],
  ['Jul-17', '2017-07-01/P1M'],
  ['Oct 2011', '2011-10-01/P1M'],
  ['Jan-88', '1988-01-01/P1M'],
  ['Apr-Jun 2021', '2021-04-01/P3M'],
  ['Nov-Jan 2021', '2020-11-01/P3M'],
] as const)('“%s” is the period %s', ([label, id]) => {
  expect(readDatasetPeriod(label)).toEqual({ kind: 'period', id })
})

test.for(['Week 7', 'Foo-17', '2022-24', 'Apr-Feb 2021', ''])('“%s” is no period', (label) => {
  expect(readDatasetPeriod(label).kind).toBe('unreadable')
})

test.for([
  ['ons_cpih01_time-series_v6.csv', 'cpih01'],
  ['downloads/ons_mid-year-pop-est_mid-2019_v2.csv', 'mid-year-pop-est'],
  ['wellbeing-local-authority-time-series-v4.csv', 'wellbeing-local-authority'],
  ['wellbeing-quarterly-time-series-v4.csv', 'wellbeing-quarterly-time-series-v4'],
] as const)('%s is a file of %s', ([fileName, dataset]) => {
  expect(datasetOf(fileName, ['wellbeing/a=b', 'wellbeing-local-authority/measure=happiness'])).toBe(dataset)
})
