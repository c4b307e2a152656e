import { describe, expect, test } from 'vitest'
import { fixture, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { FINGERTIPS_COLUMNS } from './columns.ts'

const SMOKERS = sampleIndicator({
  categories: [{ id: 'routine', label: 'Routine and manual' }],
  externalIds: [
    named('fingertips', '90001'),
    named('fingertips', '90001', { sex: 'male' }),
    named('fingertips', '90001', { category: 'routine' }),
  ],
})

const header = FINGERTIPS_COLUMNS.join(',')

/** A line with what a test is about, and sensible cells elsewhere. */
function line(own: Partial<Record<(typeof FINGERTIPS_COLUMNS)[number], string>>): string {
  const plain: typeof own = {
    'Indicator ID': '90001',
    'Area Code': 'E08000026',
    Sex: 'Persons',
    Age: 'All ages',
    'Time period': '2021',
    Value: '12.5',
  }
  return FINGERTIPS_COLUMNS.map((column) => own[column] ?? plain[column] ?? '').join(',')
}

const readLines = (...lines: string[]) => readSample(`${[header, ...lines].join('\r\n')}\r\n`, [SMOKERS])

describe('the fixture', () => {
  test('is read by its bindings; the bad row is named by the line on which it starts', async () => {
    const read = await readSample(await fixture('fingertips/fixture.csv'), [SMOKERS])
    expect([read.importer, read.rowsRead]).toEqual(['fingertips', 9])
    expect(places(read)).toEqual([[18, 'Value', 'not-a-number', 'twelve']])
    expect(read.leftOut).toEqual([
      { reason: 'kinds of area that are not carried', rows: 1 },
      { reason: 'sexes, ages or categories that no indicator of the catalogue is bound to', rows: 1 },
    ])
    const rows = read.observations.map((row) => [row.area, row.period, row.sex, row.category, row.value, row.status])
    expect(rows).toEqual([
      ['E92000001', '2021-04-01/P1Y', 'persons', 'all', 12.5, 'final'],
      ['E12000005', '2021-04-01/P1Y', 'persons', 'all', 13.5, 'modelled'],
      ['E08000026', '2018-01-01/P3Y', 'persons', 'all', 15.5, 'final'],
      ['E08000026', '2023-01-01/P3M', 'persons', 'all', null, 'final'],
      ['E08000026', '2021-04-01/P1Y', 'male', 'all', 16, 'final'],
      ['E08000026', '2021-04-01/P1Y', 'persons', 'routine', 25, 'final'],
    ])
  })

  test('keeps both pairs of limits, counts that are no whole numbers, and notes', async () => {
    const { observations } = await readSample(await fixture('fingertips/fixture.csv'), [SMOKERS])
    const [england, region, city, hidden] = observations
    expect(england).toMatchObject({ lowerCi95: 12.4, upperCi95: 12.6, lowerCi998: 12.3, upperCi998: 12.7, note: '' })
    expect(england).toMatchObject({ count: 5_000_000.5, denominator: 40_000_004 })
    expect(region).toMatchObject({ note: '', count: null, denominator: null, lowerCi998: null })
    expect(city?.note).toBe('Value for two places combined')
    expect(hidden).toMatchObject({ value: null, count: null, absence: 'confidential' })
  })
})

describe('a header in another dress', () => {
  test.for([
    ['with underscores', header.replaceAll(' ', '_')],
    ['as downloads were renamed', header.replaceAll(' ', '').replace('LowerCI95.0limit', 'Lower_CI_95.0_limit')],
    ['as fingertipsR writes it', header.replaceAll(' ', '')],
    ['in small letters', header.toLowerCase()],
    ['with a kind of parent', header.replace('parent value', 'Counties & UAs (from Apr 2023) value')],
    ['of a file under England', header.replace('Compared to parent value', 'Compared to')],
    ['of an older file', header.replace('Compared to goal', 'Target data')],
    ['with a further column', `${header},Time period range`],
  ] as const)('%s', async ([, written]) => {
    const more = written.endsWith('range') ? ',1y' : ''
    const read = await readSample(`${written}\n${line({ Value: '7' })}${more}\n`, [SMOKERS])
    expect(read.issues).toEqual([])
    expect(read.observations.map(({ value }) => value)).toEqual([7])
  })

  test('that names a column twice or lacks one is refused by name', async () => {
    const twice = await readSample(`${header},Area_Code\n`, [SMOKERS])
    expect(places(twice)).toEqual([[1, 'Area Code', 'duplicate-column', 'Area Code']])
    const without = await readSample(`${header.replace('Value,', 'Number,')}\n`, [SMOKERS])
    expect(places(without)).toEqual([[1, 'Value', 'missing-column', 'Value']])
  })
})

const limits = (lower: string, upper: string, lowerOuter: string, upperOuter: string) =>
  line({
    'Lower CI 95.0 limit': lower,
    'Upper CI 95.0 limit': upper,
    'Lower CI 99.8 limit': lowerOuter,
    'Upper CI 99.8 limit': upperOuter,
  })

test('outer limits may be equal to the others, or as near as rounding lets them', async () => {
  const read = await readSample(
    [
      header,
      limits('11.0', '14.0', '11.0', '14.0'),
      limits('11.06', '13.94', '11.1', '13.9').replace('E08000026', 'E08000031'),
      limits('11', '14', '11.4', '13.6').replace('E08000026', 'E08000038'),
    ].join('\n'),
    [SMOKERS],
  )
  expect([places(read), read.accepted]).toEqual([[], 3])
})

describe('a row that cannot be true', () => {
  test.for([
    ['a number of nobody', line({ 'Indicator ID': '108' }), ['Indicator ID', 'unknown-indicator', '108']],
    [
      'an area of a carried kind that there is not',
      line({ 'Area Code': 'E08000999' }),
      ['Area Code', 'unknown-area', 'E08000999'],
    ],
    ['an area code with a digit too few', line({ 'Area Code': 'E0800002' }), ['Area Code', 'unknown-area', 'E0800002']],
    ['a letter for a digit', line({ 'Area Code': 'E0800O026' }), ['Area Code', 'unknown-area', 'E0800O026']],
    ['no area', line({ 'Area Code': '' }), ['Area Code', 'unknown-area', '']],
    ['another sex', line({ Sex: 'Both' }), ['Sex', 'unknown-breakdown', 'Both']],
    ['no period', line({ 'Time period': 'recently' }), ['Time period', 'unreadable-period', 'recently']],
    ['a number with a comma', line({ Count: '"1,234"' }), ['Count', 'not-a-number', '1,234']],
    ['not a number', line({ Value: 'NaN' }), ['Value', 'not-a-number', 'NaN']],
    ['a number that is too large', line({ Value: '1e309' }), ['Value', 'not-a-number', '1e309']],
    ['a negative count', line({ Count: '-1' }), ['Count', 'negative-count', '-1']],
    ['more than all', line({ Count: '5', Denominator: '4' }), ['Count', 'count-above-denominator', '5']],
    ['a share above 100', line({ Value: '112' }), ['Value', 'impossible-value', '112']],
    ['one limit', line({ 'Lower CI 95.0 limit': '12' }), ['Upper CI 95.0 limit', 'missing-value', '']],
    ['one outer limit', line({ 'Upper CI 99.8 limit': '13' }), ['Lower CI 99.8 limit', 'missing-value', '']],
    [
      'limits elsewhere',
      line({ 'Lower CI 95.0 limit': '13.0', 'Upper CI 95.0 limit': '14.0' }),
      ['Lower CI 95.0 limit', 'limits-do-not-contain-value', '13.0'],
    ],
    [
      'outer limits elsewhere',
      line({ 'Lower CI 99.8 limit': '11.0', 'Upper CI 99.8 limit': '12.0' }),
      ['Upper CI 99.8 limit', 'limits-do-not-contain-value', '12.0'],
    ],
    [
      'limits the wrong way round',
      line({ Value: '', Count: '5', 'Lower CI 95.0 limit': '14.0', 'Upper CI 95.0 limit': '11.0' }),
      ['Lower CI 95.0 limit', 'limits-do-not-contain-value', '14.0'],
    ],
    [
      'outer limits the wrong way round',
      line({ 'Lower CI 99.8 limit': '16.0', 'Upper CI 99.8 limit': '11.0' }),
      ['Lower CI 99.8 limit', 'limits-do-not-contain-value', '16.0'],
    ],
    [
      'outer limits inside the others, below',
      limits('11.0', '14.0', '11.5', '14.5'),
      ['Lower CI 99.8 limit', 'impossible-value', '11.5'],
    ],
    [
      'outer limits inside the others, above',
      limits('11.0', '14.0', '10.5', '13.5'),
      ['Upper CI 99.8 limit', 'impossible-value', '13.5'],
    ],
    ['too few cells', 'only,three,cells', [null, 'ragged-row', '3']],
  ] as const)('%s', async ([, row, issue]) => {
    const read = await readLines(row)
    expect(places(read)).toEqual([[2, ...issue]])
    expect(read.issues[0]?.message).toMatch(/\w/)
  })

  test('a cell less at the end is that of the goal, which the service leaves off', async () => {
    const cut = (row: string) => row.slice(0, row.lastIndexOf(','))
    const read = await readLines(cut(line({})), cut(line({ 'Area Code': 'E08000031', 'New data': 'New data' })))
    expect([read.issues, read.observations.length]).toEqual([[], 2])
    // Here it is another cell that is missing: a goal stands where “New data” should be.
    expect(places(await readLines(line({ 'Compared to goal': 'Worse' }).replace(',,', ',')))).toMatchObject([
      [2, null, 'ragged-row', '25'],
    ])
  })

  test('the same series twice', async () => {
    expect(places(await readLines(line({}), line({ Value: '13' })))).toEqual([[3, null, 'duplicate-key', 'E08000026']])
  })
})

describe('ages', () => {
  const adults = sampleIndicator({ externalIds: [named('fingertips', '90001')] })
  const read = (ages: string[], indicators = [adults]) =>
    readSample(`${[header, ...ages.map((Age, at) => line({ Age, Value: String(at) }))].join('\n')}\n`, indicators)

  test('“All ages” is the whole indicator, and other ages beside it are passed over', async () => {
    const { observations, leftOut } = await read(['18+ yrs', 'All ages', '65+ yrs'])
    expect(observations.map(({ age, value }) => [age, value])).toEqual([['all', 1]])
    expect(leftOut.map(({ rows }) => rows)).toEqual([2])
  })

  test('the one age of a file is what the indicator covers', async () => {
    const { observations, issues } = await read(['18+ yrs'])
    expect(observations.map(({ age, value }) => [age, value])).toEqual([['all', 0]])
    expect(issues).toEqual([])
  })

  test('several ages without “All ages” need a decision', async () => {
    const { observations, issues } = await read(['18+ yrs', '65+ yrs'])
    expect(observations).toEqual([])
    expect(issues).toMatchObject([{ row: 2, column: 'Age', rule: 'unknown-breakdown', value: '18+ yrs' }])
  })

  test('a band is found however it is written', async () => {
    const bands = sampleIndicator({
      ages: ['all', '65 and over', 'under 75', '16-64'],
      externalIds: ['65 and over', 'under 75', '16-64'].map((age) => named('fingertips', '90001', { age })),
    })
    const { observations } = await read(['16-64 yrs', '<75 yrs', '65+ yrs'], [bands])
    expect(observations.map(({ age, value }) => [age, value])).toEqual([
      ['16-64', 0],
      ['under 75', 1],
      ['65 and over', 2],
    ])
  })
})

describe('academic years', () => {
  const pupils = sampleIndicator({ externalIds: [named('fingertips', '90001@academic')] })
  const periodOf = async (own: Parameters<typeof line>[0], indicator = SMOKERS) =>
    (await readSample(`${header}\n${line(own)}\n`, [indicator])).observations[0]?.period

  test('are known from the catalogue, or from the month in which a hub says that they begin', async () => {
    const written = { 'Time period': '2021/22' }
    expect(await periodOf(written)).toBe('2021-04-01/P1Y')
    expect(await periodOf(written, pupils)).toBe('2021-09-01/P1Y')
    expect(await periodOf({ ...written, 'Time period Sortable': '20210000' })).toBe('2021-04-01/P1Y')
    expect(await periodOf({ ...written, 'Time period Sortable': '20210009' })).toBe('2021-09-01/P1Y')
    expect(await periodOf({ ...written, 'Time period Sortable': '20210008' })).toBe('2021-08-01/P1Y')
  })

  test('change nothing about other periods', async () => {
    expect(await periodOf({ 'Time period': '2021' }, pupils)).toBe('2021-01-01/P1Y')
    expect(await periodOf({ 'Time period': 'August 2021', 'Time period Sortable': '20210008' })).toBe('2021-08-01/P1M')
  })
})

describe('years of another beginning', () => {
  test.each([
    ['90001@from-11-16', '2021/22', '2021-11-16/P1Y'],
    ['90001@from-08-01', '2018/19 - 20/21', '2018-08-01/P3Y'],
    ['90001@from-11-16', '2021 Q1', '2021-01-01/P3M'],
    ['90001@on-06-30', '2021', '2021-06-30'],
    ['90001@on-06-30', '2019 - 21', '2019-01-01/P3Y'],
  ])('are known from the catalogue: %s, %s', async (id, label, expected) => {
    const indicator = sampleIndicator({ externalIds: [named('fingertips', id)] })
    const { observations } = await readSample(`${header}\n${line({ 'Time period': label })}\n`, [indicator])
    expect(observations.map(({ period }) => period)).toEqual([expected])
  })

  test('are no part of an id that is written in another way', async () => {
    const indicator = sampleIndicator({ externalIds: [named('fingertips', '90001@from-november')] })
    const { observations } = await readSample(`${header}\n${line({})}\n`, [indicator])
    expect(observations).toEqual([])
  })
})

describe('categories', () => {
  const row = line({ 'Category Type': 'Deciles (IMD2019)', Category: 'Most deprived', Value: '31' })

  test('are found by the names of the file where the external id has them', async () => {
    const tenths = sampleIndicator({
      categories: [{ id: 'first', label: 'First tenth' }],
      externalIds: [named('fingertips', '90001/Deciles (IMD2019)/Most deprived', { category: 'first' })],
    })
    const { observations } = await readSample(`${header}\n${row}\n`, [tenths])
    expect(observations.map(({ category, value }) => [category, value])).toEqual([['first', 31]])
  })

  test('that nobody bound are passed over', async () => {
    const { observations, leftOut } = await readLines(row, line({}))
    expect(observations.map(({ category }) => category)).toEqual(['all'])
    expect(leftOut.map(({ rows }) => rows)).toEqual([1])
  })
})

test('polarity, trend and comparison of the file are not taken', async () => {
  const plain = await readLines(line({}))
  const judged = await readLines(
    line({
      'Recent Trend': 'Increasing and getting worse',
      'Compared to England value or percentiles': 'Worse',
      'Compared to goal': 'Worse than goal',
      'New data': 'New data',
    }),
  )
  expect(judged.observations).toEqual(plain.observations)
})
