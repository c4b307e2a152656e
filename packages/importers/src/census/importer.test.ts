import type { Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { CENSUS_TABLES, tableOf } from './tables.ts'

const RELIGION = sampleIndicator({
  slug: 'religion',
  intervalMethod: 'wilson',
  categories: [
    { id: 'none', label: 'No religion' },
    { id: 'christian', label: 'Christian' },
  ],
  externalIds: [
    named('census-2021', 'religion/No religion', { category: 'none' }),
    named('census-2021', 'religion/Christian', { category: 'christian' }),
  ],
})
const RESIDENTS = sampleIndicator({
  slug: 'residents',
  valueType: 'count',
  externalIds: [named('census-2021', 'religion/total')],
})
const NEIGHBOURHOODS = new Set(['E01009522', 'E01009523', 'E01009524'])
const LSOA = { fileName: 'census/coventry_religion21_lsoa21.csv', areaCodes: NEIGHBOURHOODS }

function counts(observations: readonly Observation[]): unknown[][] {
  return observations.map(({ area, indicator, category, count, denominator }) => [
    area,
    indicator,
    category,
    count,
    denominator,
  ])
}

describe('the fixture', () => {
  test('is read into counts over totals; an area with a bad row is left out and the row named', async () => {
    const read = await readSample(await fixture('census/fixture.csv'), [RELIGION, RESIDENTS], LSOA)
    expect(read.importer).toBe('census-2021')
    expect(places(read)).toEqual([
      [8, 'n', 'not-a-number', 'few'],
      [9, null, 'missing-value', 'No religion'],
    ])
    expect(read.leftOut).toEqual([{ reason: 'small areas of other places', rows: 2 }])
    expect(counts(read.observations).filter(([area]) => area !== 'E01009524')).toEqual([
      ['E01009522', 'religion', 'none', 40, 100],
      ['E01009522', 'religion', 'christian', 60, 100],
      ['E01009522', 'residents', 'all', 100, null],
      ['E01009523', 'religion', 'none', 150, 200],
      ['E01009523', 'religion', 'christian', 50, 200],
      ['E01009523', 'residents', 'all', 200, null],
    ])
    expect(new Set(read.observations.map(({ period }) => period))).toEqual(new Set(['2021-03-21']))
  })
})

describe('several categories bound to one series', () => {
  test('are added up', async () => {
    const anything = sampleIndicator({
      slug: 'answered',
      externalIds: [named('census-2021', 'religion/No religion'), named('census-2021', 'religion/Christian')],
    })
    const { observations } = await readSample(await fixture('census/fixture.csv'), [anything], LSOA)
    expect(counts(observations)[1]).toEqual(['E01009523', 'answered', 'all', 200, 200])
  })
})

describe('districts', () => {
  const file = [
    'area_code,area_name,category,n',
    ...['E07000001', 'E07000002', 'E08000016'].flatMap((code, at) => [
      `${code},A district,No religion,${10 + at}`,
      `${code},A district,Christian,${20 + at}`,
    ]),
    'E12000005,West Midlands,No religion,500',
    'E12000005,West Midlands,Christian,700',
  ].join('\n')
  const own = {
    fileName: 'derived_england_ltla22_region_religion21_lsoa21.csv',
    areaCodes: new Set(['E10000001', 'E08000038', 'E12000005', 'E92000001']),
    partOf: new Map([
      ['E07000001', ['E10000001', 'E12000005', 'E92000001']],
      ['E07000002', ['E10000001', 'E12000005', 'E92000001']],
      ['E08000016', ['E12000005', 'E92000001']],
    ]),
  }

  test('add up to counties and the nation; what the file gives itself is taken as given', async () => {
    const { observations, issues } = await readSample(file, [RELIGION], own)
    expect(issues).toEqual([])
    expect(counts(observations).filter(([, , category]) => category === 'none')).toEqual([
      ['E08000038', 'religion', 'none', 12, 34],
      ['E12000005', 'religion', 'none', 500, 1200],
      ['E10000001', 'religion', 'none', 21, 62],
      ['E92000001', 'religion', 'none', 33, 96],
    ])
  })

  test('are left out where nobody says what they belong to', async () => {
    const { leftOut, observations } = await readSample(file, [RELIGION], { ...own, partOf: undefined })
    expect(leftOut).toEqual([{ reason: 'kinds of area that are not carried', rows: 4 }])
    expect(new Set(observations.map(({ area }) => area))).toEqual(new Set(['E08000038', 'E12000005']))
  })
})

describe('a detailed table', () => {
  test('counts numbers and passes over the percentages of the same', async () => {
    const irish = sampleIndicator({
      slug: 'irish',
      externalIds: [named('census-2021', 'ethnicity-detailed/White: Irish')],
    })
    const file = [
      'ltla21_code,ltla21_name,ethnic_group,value',
      'E08000026,Coventry,White: Irish (number),5',
      'E08000026,Coventry,White: Roma (number),15',
      'E08000026,Coventry,White: Irish (percent),25',
    ].join('\n')
    const { observations } = await readSample(file, [irish], { fileName: 'england_ethnicity21_ltla21_detailed.csv' })
    expect(counts(observations)).toEqual([['E08000026', 'irish', 'all', 5, 20]])
  })
})

describe('a wide table', () => {
  const header =
    'msoa21_code,msoa21_name,all_usual_residents,address_one_year_ago_is_the_same,' +
    'address_one_year_ago_is_student_or_boarding,migrant_from_within_uk,migrant_from_outside_uk'
  const abroad = sampleIndicator({
    slug: 'from-abroad',
    externalIds: [named('census-2021', 'migration/migrant_from_outside_uk')],
  })
  const own = { fileName: 'coventry_migration21_msoa21.csv', areaCodes: new Set(['E02001958']) }

  test('is read by column, over the total that it states', async () => {
    const { observations } = await readSample(`${header}\nE02001958,Longford,7939,7241,23,596,79\n`, [abroad], own)
    expect(counts(observations)).toEqual([['E02001958', 'from-abroad', 'all', 79, 7939]])
  })

  test('a count above the total is refused', async () => {
    const read = await readSample(`${header}\nE02001958,Longford,50,10,10,10,79\n`, [abroad], own)
    expect(places(read)).toEqual([[2, null, 'count-above-denominator', '79']])
  })

  test('a missing column is named', async () => {
    const read = await readSample(`${header.replace('_outside', '_inside')}\nE02001958,L,1,1,1,1,1\n`, [abroad], own)
    expect(places(read)).toEqual([[1, 'migrant_from_outside_uk', 'missing-column', 'migrant_from_outside_uk']])
  })
})

describe('a table of the data set API', () => {
  const header =
    'Lower tier local authorities Code,Lower tier local authorities,Religion (10 categories) Code,Religion (10 categories),Observation'
  const file = [
    header,
    'E08000026,Coventry,-8,Does not apply,0',
    'E08000026,Coventry,1,No religion,100',
    'E08000026,Coventry,2,Christian,300',
    'E08000031,Wolverhampton,-8,Does not apply,9',
    'E08000031,Wolverhampton,1,No religion,40',
    'E08000031,Wolverhampton,2,Christian,60',
  ]
  const own = { fileName: 'ons_TS030_2021_v3.csv' }
  const none = sampleIndicator({ slug: 'none', externalIds: [named('census-2021', 'TS030/No religion')] })

  test('is counted over everybody to whom the question applied', async () => {
    const { observations, issues } = await readSample(file.join('\n'), [none], own)
    expect(issues).toEqual([])
    expect(counts(observations)).toEqual([
      ['E08000026', 'none', 'all', 100, 400],
      ['E08000031', 'none', 'all', 40, 100],
    ])
  })

  test('of several dimensions has categories of their labels together', async () => {
    const both = sampleIndicator({ slug: 'both', externalIds: [named('census-2021', 'RM031/Female / No religion')] })
    const wide = file.map((line, at) =>
      line.replace(/,(-8|\d|Religion)/, at === 0 ? ',Sex (2 categories) Code,Sex (2 categories),$1' : ',1,Female,$1'),
    )
    const { observations, issues } = await readSample(wide.join('\n'), [both], { fileName: 'RM031-2021-1.csv' })
    expect(issues).toEqual([])
    expect(counts(observations)[0]).toEqual(['E08000026', 'both', 'all', 100, 400])
  })

  test('with a count that is none is refused by row', async () => {
    const read = await readSample(file.join('\n').replace(',300', ',many'), [none], own)
    expect(places(read)).toEqual([[4, 'Observation', 'not-a-number', 'many']])
  })
})

describe('what is wrong with a file', () => {
  const rows = (...lines: string[]): string => ['lsoa21_code,total_residents,religion,n', ...lines].join('\n')
  test.for([
    ['a negative count', rows('E01009522,10,No religion,-4'), [2, 'n', 'negative-count', '-4']],
    ['a missing count', rows('E01009522,10,No religion,'), [2, 'n', 'not-a-number', '']],
    [
      'a category twice',
      rows('E01009522,10,Christian,4', 'E01009522,10,Christian,4'),
      [3, null, 'duplicate-key', 'E01009522'],
    ],
    ['an unknown area', rows('X1,10,Christian,4'), [2, 'lsoa21_code', 'unknown-area', 'X1']],
    ['a row that is too short', rows('E01009522,10,Christian'), [2, null, 'ragged-row', '3']],
    ['a header alone', rows(), [null, null, 'no-rows', '']],
  ] as const)('%s', async ([, content, expected]) => {
    const read = await readSample(content, [RELIGION], LSOA)
    expect(places(read)).toContainEqual(expected)
  })

  test('a table that no indicator uses', async () => {
    const read = await readSample(await fixture('census/fixture.csv'), [sampleIndicator()], LSOA)
    expect(places(read)).toContainEqual([null, null, 'unknown-indicator', 'religion'])
  })
})

describe('CENSUS_TABLES', () => {
  test.for([
    ['census2021/coventry_ethnicity21_lsoa21.csv', 'ethnicity'],
    ['england_ethnicity21_ltla21_detailed.csv', 'ethnicity-detailed'],
    ['derived_england_ltla22_region_household_deprivation21_lsoa21.csv', 'household-deprivation'],
    ['coventry_household_type21_lsoa21.csv', 'household-type'],
    ['coventry_sexualorientation21_msoa21_ew.csv', 'sexual-orientation'],
    ['downloads/ons_TS030_2021_v3.csv', 'TS030'],
    ['TS021-2021-3.csv', 'TS021'],
    ['TS021.csv', 'TS021'],
    ['something.csv', undefined],
  ] as const)('%s is table %s', ([fileName, id]) => {
    expect(tableOf(fileName)?.id).toBe(id)
  })

  test('have different ids', () => {
    expect(new Set(CENSUS_TABLES.map(({ id }) => id)).size).toBe(CENSUS_TABLES.length)
  })
})
