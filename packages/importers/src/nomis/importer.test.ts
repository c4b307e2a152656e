import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { readPeriod } from '../reading/read-period.ts'

const EMPLOYED = sampleIndicator({
  slug: 'employed',
  externalIds: [named('nomis', 'VARIABLE_NAME=Employment rate - aged 16-64')],
})
const CLAIMANTS = sampleIndicator({
  slug: 'claimants',
  valueType: 'count',
  sexes: ['persons', 'female'],
  externalIds: [
    named('nomis', 'GENDER_NAME=Total|MEASURE_NAME=Claimant count'),
    named('nomis', 'GENDER_NAME=Female|MEASURE_NAME=Claimant count', { sex: 'female' }),
  ],
})

describe('the fixture', () => {
  test('puts the measures of a figure together, and names the row that is wrong', async () => {
    const read = await readSample(await fixture('nomis/fixture.csv'), [EMPLOYED])
    expect([read.importer, read.rowsRead]).toEqual(['nomis', 8])
    expect(places(read)).toEqual([[9, 'OBS_VALUE', 'not-a-number', 'about 70']])
    expect(read.leftOut).toEqual([
      { reason: 'series that no indicator of the catalogue is bound to', rows: 1 },
      { reason: 'areas outside England', rows: 1 },
    ])
    expect(read.observations).toMatchObject([
      {
        area: 'E08000026',
        period: '2024-01-01/P1Y',
        value: 71.4,
        lowerCi95: 68.3,
        upperCi95: 74.5,
        count: 175_300,
        denominator: 245_500,
        status: 'final',
      },
      { area: 'E08000031', value: null, absence: 'confidential' },
    ])
  })
})

describe('other tables', () => {
  const header = 'DATE_NAME,GEOGRAPHY_CODE,GENDER_NAME,MEASURE_NAME,MEASURES_NAME,OBS_VALUE,OBS_STATUS'
  const row = (sex: string, value: string, status = 'A', date = 'March 2026') =>
    `${date},E08000026,${sex},Claimant count,Value,${value},${status}`
  const read = (...rows: string[]) => readSample([header, ...rows, ''].join('\n'), [CLAIMANTS])

  test('by sex and month; a count is a count', async () => {
    const { issues, observations } = await read(row('Total', '14500'), row('Female', '6000', 'E'), row('Male', '8500'))
    expect(issues).toEqual([])
    expect(observations).toMatchObject([
      { sex: 'persons', period: '2026-03-01/P1M', count: 14_500, value: null },
      { sex: 'female', count: 6000, status: 'modelled' },
    ])
  })

  test.for<[string, string[], (string | number | null)[]]>([
    ['a period', [row('Total', '1', 'A', 'lately')], [2, 'DATE_NAME', 'unreadable-period', 'lately']],
    ['a status', [row('Total', '1', '?')], [2, 'OBS_STATUS', 'unknown-status', '?']],
    ['the same twice', [row('Total', '1'), row('Total', '2')], [3, 'OBS_VALUE', 'duplicate-key', 'E08000026']],
    ['an area', [row('Total', '1').replace('E08000026', 'X1')], [2, 'GEOGRAPHY_CODE', 'unknown-area', 'X1']],
    ['a count below zero', [row('Total', '-1')], [2, 'OBS_VALUE', 'negative-count', '-1']],
  ])('%s is named', async ([, rows, expected]) => {
    expect(places(await read(...rows))).toEqual([expected])
  })

  test('of which nothing is bound', async () => {
    const { issues } = await read(row('Other', '1'))
    expect(issues).toMatchObject([{ row: 2, column: 'MEASURES_NAME', rule: 'unknown-indicator' }])
    expect(issues[0]?.value).toBe('GENDER_NAME=Other|MEASURE_NAME=Claimant count|MEASURES_NAME=Value')
  })
})

test.for([
  ['Jan 2024-Dec 2024', '2024-01-01/P1Y'],
  ['Apr 2023-Mar 2024', '2023-04-01/P1Y'],
  ['Jan 2024 - Mar 2024', '2024-01-01/P3M'],
  ['March 2026', '2026-03-01/P1M'],
  ['2021', '2021-01-01/P1Y'],
])('the date %s is %s', ([name, id]) => {
  expect(readPeriod(name ?? '')).toEqual({ kind: 'period', id })
})

test.for(['Dec 2024-Jan 2024', 'Summer 2024', ''])('the date “%s” is none', (name) => {
  expect(readPeriod(name).kind).toBe('unreadable')
})
