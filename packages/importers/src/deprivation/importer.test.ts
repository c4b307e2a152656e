import type { Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'

const SYSTEM = 'indices-of-deprivation'
const DECILE = sampleIndicator({ slug: 'decile', valueType: 'score', externalIds: [named(SYSTEM, 'IMD_decile')] })
const SCORE = sampleIndicator({
  slug: 'score',
  valueType: 'score',
  externalIds: [named(SYSTEM, 'IMD_score'), named(SYSTEM, 'imd_average_score')],
})
const TENTH = sampleIndicator({
  slug: 'tenth',
  externalIds: [named(SYSTEM, 'IMD_decile at most 1'), named(SYSTEM, 'imd_proportion as percent')],
})
const OWN = { areaCodes: new Set(['E01009522', 'E01009523', 'E01009524', 'E08000026', 'E92000001']) }

function rows(observations: readonly Observation[]): unknown[][] {
  return observations.map(({ area, indicator, value, count, denominator }) => [
    area,
    indicator,
    value,
    count,
    denominator,
  ])
}

describe('the fixture', () => {
  test('is read by column; an impossible decile is named and the rest of its row taken', async () => {
    const read = await readSample(await fixture('deprivation/fixture.csv'), [DECILE, SCORE], OWN)
    expect(read.importer).toBe(SYSTEM)
    expect(places(read)).toEqual([[5, 'IMD_decile', 'impossible-value', '11']])
    expect(read.leftOut).toEqual([{ reason: 'small areas of other places', rows: 1 }])
    expect(rows(read.observations)).toEqual([
      ['E01009522', 'decile', 1, null, null],
      ['E01009522', 'score', 61.5, null, null],
      ['E01009523', 'decile', 2, null, null],
      ['E01009523', 'score', 44.25, null, null],
      ['E01009524', 'score', 30, null, null],
    ])
  })

  test('gives each neighbourhood a count of one or none, and the nation the sum of all rows', async () => {
    const own = { ...OWN, wholeNation: 'E92000001' }
    const { observations } = await readSample(await fixture('deprivation/fixture.csv'), [TENTH], own)
    expect(rows(observations)).toEqual([
      ['E01009522', 'tenth', null, 1, 1],
      ['E01009523', 'tenth', null, 0, 1],
      ['E92000001', 'tenth', null, 1, 3],
    ])
  })
})

describe('summaries of districts', () => {
  test('give averages as they are and proportions as percentages, without binary noise', async () => {
    const file = 'ltla24_code,imd_average_score,imd_proportion\nE08000026,27.528,0.1773\nE07000222,10.5,0.07\n'
    const read = await readSample(file, [SCORE, TENTH], OWN)
    expect(rows(read.observations)).toEqual([
      ['E08000026', 'score', 27.528, null, null],
      ['E08000026', 'tenth', 17.73, null, null],
    ])
    expect(read.leftOut).toEqual([{ reason: 'kinds of area that are not carried', rows: 1 }])
  })
})

describe('what is wrong with a file', () => {
  test.for([
    ['an unknown area', 'lsoa21_code,IMD_decile\nE1,1\n', [2, 'lsoa21_code', 'unknown-area', 'E1']],
    ['a missing value', 'lsoa21_code,IMD_decile\nE01009522,\n', [2, 'IMD_decile', 'not-a-number', '']],
    ['half a decile', 'lsoa21_code,IMD_decile\nE01009522,1.5\n', [2, 'IMD_decile', 'impossible-value', '1.5']],
    ['an area twice', 'lsoa21_code,IMD_decile\nE01009522,1\nE01009522,1\n', [3, null, 'duplicate-key', 'E01009522']],
    ['a header alone', 'lsoa21_code,IMD_decile\n', [null, null, 'no-rows', '']],
  ] as const)('%s', async ([, content, expected]) => {
    expect(places(await readSample(content, [DECILE], OWN))).toEqual([expected])
  })
})

describe('earlier editions', () => {
  const of = (year: string) =>
    sampleIndicator({
      slug: `score-${year}`,
      valueType: 'score',
      externalIds: [named(`indices-of-deprivation-${year}`, 'IMD_score')],
    })
  const all = [DECILE, SCORE, of('2015'), of('2019')]

  test.for([
    ['lsoa11_code,IMD_decile,IMD_score', 'E01009522,3,27.609', 'score-2019', '2019-01-01/P1Y'],
    ['lsoa11_code,lad13_code,IMD_decile,IMD_score', 'E01009522,E08000026,3,27.609', 'score-2015', '2015-01-01/P1Y'],
    ['ltla23_code,Extent,IMD_score', 'E08000026,0.3,27.609', 'score-2019', '2019-01-01/P1Y'],
  ] as const)('%s are of their own year and never mixed', async ([header, row, indicator, period]) => {
    const read = await readSample(`${header}\n${row}\n`, all, OWN)
    expect([read.importer, read.issues]).toEqual([SYSTEM, []])
    expect(read.observations.map((one) => [one.indicator, one.period, one.value])).toEqual([
      [indicator, period, 27.609],
    ])
  })
})

test('a number behind the indices may be left out, one of the indices may not', async () => {
  const behind = sampleIndicator({
    slug: 'behind',
    valueType: 'score',
    externalIds: [named(SYSTEM, 'income_domain_numerator')],
  })
  const read = await readSample('lsoa21_code,income_domain_numerator\nE01009522,\nE01009523,40\n', [behind], OWN)
  expect(read.issues).toEqual([])
  expect(read.observations.map(({ value, absence }) => [value, absence])).toEqual([
    [null, 'not-available'],
    [40, null],
  ])
  const index = await readSample('lsoa21_code,IMD_decile\nE01009522,\n', [DECILE], OWN)
  expect(places(index)).toEqual([[2, 'IMD_decile', 'not-a-number', '']])
})
