import { directlyStandardisedRate, europeanStandardPopulation2013 } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { places, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { sampleWorkbook } from '../samples/sample-workbook.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { areaNamesOf } from './words.ts'

const SMOKERS = sampleIndicator({
  sexes: ['persons', 'female', 'male'],
  ages: ['all', '16-64', '65+'],
  categories: [{ id: 'rented', label: 'Rented homes' }],
})
const HEADER = ['Ward', 'Jahr', 'Sex', 'Age', 'Home', 'Smokers', 'Asked']
const areaNames = areaNamesOf([
  { code: 'E08000026', name: 'Coventry' },
  { code: 'E08000031', name: 'Middleton' },
  { code: 'E08000038', name: 'Middleton' },
  { code: 'E12000005', name: 'The region' },
])

const mapping = (own: Partial<ColumnMapping> = {}): ColumnMapping => ({
  name: 'Survey of smokers',
  header: HEADER,
  roles: ['area-name', 'period', 'sex', 'age', 'category', 'count', 'denominator'],
  fixed: { indicator: 'smokers' },
  words: [
    { field: 'area', written: 'The city', means: 'E08000026' },
    { field: 'category', written: 'Let', means: 'rented' },
  ],
  ...own,
})

const csv = (rows: readonly string[], header: readonly string[] = HEADER) => [header.join(','), ...rows, ''].join('\n')
const read = (content: string | Uint8Array, own: Partial<ColumnMapping> = {}, indicator = SMOKERS) =>
  readSample(content, [indicator], { fileName: 'survey.csv', mappings: [mapping(own)], areaNames })

describe('a file of the council’s own', () => {
  test('is read as a person said', async () => {
    const found = await read(
      csv(['Coventry,2023/24,Women,65 and over,rented homes,12,40', 'the CITY,2023/24,M,All ages,Let,x,']),
    )
    expect(found).toMatchObject({ importer: 'mapped', issues: [], rowsRead: 2, accepted: 2, question: null })
    expect(found.observations).toMatchObject([
      {
        indicator: 'smokers',
        area: 'E08000026',
        period: '2023-04-01/P1Y',
        sex: 'female',
        age: '65+',
        category: 'rented',
        value: null,
        count: 12,
        denominator: 40,
      },
      { area: 'E08000026', sex: 'male', age: 'all', count: null, absence: 'not-available' },
    ])
  })

  test('takes a period for what a person said it means', async () => {
    const words = [{ field: 'period' as const, written: '2023-24', means: '2023/24' }]
    const found = await read(csv(['Coventry,2023-24,Women,65 and over,rented homes,12,40']), { words })
    expect(found).toMatchObject({ issues: [], observations: [{ period: '2023-04-01/P1Y' }] })
    const open = await read(csv(['Coventry,2023-24,Women,65 and over,rented homes,12,40']), { words: [] })
    expect(open.issues).toMatchObject([{ row: 2, column: 'Jahr', rule: 'unreadable-period' }])
  })

  test('is known by its header in a workbook, too, whatever the case', async () => {
    const row = ['Coventry', '2024', 'female', '16-64', 'rented', 5, 20]
    const found = await read(sampleWorkbook([['Our survey'], HEADER.map((name) => name.toUpperCase()), row]))
    expect([found.importer, found.issues, found.accepted]).toEqual(['mapped', [], 1])
  })

  test('with another header is asked about', async () => {
    const found = await read(csv(['1,2'], ['a', 'b']))
    expect(found).toMatchObject({ importer: '', question: { header: ['a', 'b'] } })
  })

  test('of values with limits', async () => {
    const own: Partial<ColumnMapping> = {
      header: ['gss', 'v', 'lo', 'hi', 'why'],
      roles: ['area-code', 'value', 'lowerCi95', 'upperCi95', 'note'],
      fixed: { indicator: 'smokers', period: '2024', sex: 'female', category: 'rented' },
    }
    const { header = [] } = own
    const found = await read(
      csv(['E08000026,13.2,11,15,from a survey', 'W06000001,1,,,', 'E08000026,13.2,14,15,'], header),
      own,
    )
    expect(places(found)).toEqual([[4, 'lo', 'limits-do-not-contain-value', '14']])
    expect(found.leftOut).toEqual([{ reason: 'areas outside England', rows: 1 }])
    expect(found.observations).toMatchObject([
      { value: 13.2, lowerCi95: 11, upperCi95: 15, sex: 'female', period: '2024-01-01/P1Y', note: 'from a survey' },
    ])
  })
})

describe('codes of areas with something beside them', () => {
  const header = ['Area', 'Share']
  const own = (role: 'area-code' | 'area-name'): Partial<ColumnMapping> => ({
    header,
    roles: [role, 'value'],
    fixed: { indicator: 'smokers', period: '2024', category: 'rented' },
  })

  test.for(['area-code', 'area-name'] as const)('are read in a column of the role %s', async (role) => {
    const rows = [
      'E08000026 Coventry,1',
      'Middleton (E08000031),2',
      '\u00A0E08000038  ,3',
      'E12000005: THE region,4',
      'W06000001 Isle of Anglesey,5',
    ]
    const found = await read(csv(rows, header), own(role))
    expect(found.issues).toEqual([])
    expect(found.observations.map(({ area, value }) => [area, value])).toEqual([
      ['E08000026', 1],
      ['E08000031', 2],
      ['E08000038', 3],
      ['E12000005', 4],
    ])
  })

  test('are refused where the name is that of another area or of none, or the code is nobody’s', async () => {
    const rows = ['E08000026 Middleton,1', 'E08000099 Somewhere,2', 'E08000026 without students,3']
    const found = await read(csv(rows, header), own('area-code'))
    expect(places(found)).toEqual([
      [2, 'Area', 'unknown-area', 'E08000026 Middleton'],
      [3, 'Area', 'unknown-area', 'E08000099 Somewhere'],
      [4, 'Area', 'unknown-area', 'E08000026 without students'],
    ])
    expect(found.issues[0]?.message).toMatch(/“Middleton” has the code E08000031 or E08000038\./)
    expect(found.issues[2]?.message).toMatch(/“without students” is no name of this area\. .*mapping/)
  })

  test('may be said in the mapping to mean an area', async () => {
    const words = [{ field: 'area' as const, written: 'E08000026 Coventry UA', means: 'E08000026' }]
    const found = await read(csv(['E08000026 Coventry UA,1'], header), { ...own('area-code'), words })
    expect([found.issues, found.accepted]).toEqual([[], 1])
  })
})

describe('what is wrong with a row is named by the column of the file', () => {
  test.for<[string, string, [string | null, string, string]]>([
    ['an area that nobody knows', 'Elsewhere,2024,F,all,Let,1,2', ['Ward', 'unknown-area', 'Elsewhere']],
    ['an area whose name two have', 'Middleton,2024,F,all,Let,1,2', ['Ward', 'unknown-area', 'Middleton']],
    ['a period', 'Coventry,soon,F,all,Let,1,2', ['Jahr', 'unreadable-period', 'soon']],
    ['a sex', 'Coventry,2024,Damen,all,Let,1,2', ['Sex', 'unknown-breakdown', 'Damen']],
    ['an age', 'Coventry,2024,F,20-29,Let,1,2', ['Age', 'unknown-breakdown', '20-29']],
    ['a category', 'Coventry,2024,F,all,Owned,1,2', ['Home', 'unknown-breakdown', 'Owned']],
    ['a count that is no number', 'Coventry,2024,F,all,Let,few,2', ['Smokers', 'not-a-number', 'few']],
    ['a count above its denominator', 'Coventry,2024,F,all,Let,3,2', ['Smokers', 'count-above-denominator', '3']],
    ['no count', 'Coventry,2024,F,all,Let,,2', ['Smokers', 'missing-value', '']],
    ['no denominator', 'Coventry,2024,F,all,Let,1,', ['Asked', 'missing-value', '']],
    ['a denominator of nobody', 'Coventry,2024,F,all,Let,0,0', ['Asked', 'impossible-value', '0']],
    ['too few cells', 'Coventry,2024', [null, 'ragged-row', '2']],
  ])('%s', async ([, row, expected]) => {
    const found = await read(csv([row]))
    expect(places(found)).toEqual([[2, ...expected]])
    expect(found.observations).toEqual([])
  })

  test('an indicator that a column names', async () => {
    const own: Partial<ColumnMapping> = {
      roles: ['area-name', 'period', 'sex', 'age', 'indicator', 'count', 'denominator'],
    }
    const plain = sampleIndicator({ sexes: ['female'] })
    const rows = ['Coventry,2024,F,all,Adults who smoke,1,2', 'Coventry,2024,F,all,Vapers,1,2']
    const found = await read(csv(rows), { ...own, fixed: {} }, plain)
    expect(places(found)).toEqual([[3, 'Home', 'unknown-indicator', 'Vapers']])
    expect(found.accepted).toBe(1)
  })
})

describe('counts by age band', () => {
  const header = ['Area', 'Age band', 'Deaths', 'People']
  const own: Partial<ColumnMapping> = {
    header,
    roles: ['area-code', 'age-band', 'count', 'denominator'],
    fixed: { indicator: 'deaths', period: '2024' },
  }
  const rate = sampleIndicator({ slug: 'deaths', valueType: 'standardised-rate', multiplier: 100_000 })
  const bands = europeanStandardPopulation2013.map(({ age }, at) => ({
    age,
    count: at + 1,
    denominator: 1000 + 10 * at,
  }))
  const rowOf = ({ age, count, denominator }: (typeof bands)[number]) => `E08000026,${age},${count},${denominator}`
  const readRows = (rows: readonly string[], indicator = rate) => read(csv(rows, header), own, indicator)

  test('become a rate standardised to the European Standard Population 2013', async () => {
    const expected = directlyStandardisedRate(bands, {
      standardPopulation: europeanStandardPopulation2013,
      confidence: [0.95, 0.998],
    })
    const found = await readRows(bands.toReversed().map(rowOf))
    expect(found.issues).toEqual([])
    const { kind, method, ...numbers } = expected as Extract<typeof expected, { kind: 'estimate' }>
    expect([kind, method, found.accepted]).toEqual(['estimate', 'dobson', 1])
    expect(found.observations[0]).toMatchObject({ ...numbers, age: 'all', period: '2024-01-01/P1Y' })
  })

  test('finer bands are put into those of the standard, however they are written', async () => {
    const finer = [
      'E08000026,under 1,1,400',
      'E08000026,Aged 1 to 4,0,600',
      ...bands.slice(1, -1).map(rowOf),
      'E08000026,90–94,10,1000',
      'E08000026,95 and over,9,180',
    ]
    const coarse = await readRows(bands.map(rowOf))
    const found = await readRows(finer)
    expect([found.issues, found.observations]).toEqual([[], coarse.observations])
  })

  test.for<[string, readonly string[], [number, string, string]]>([
    ['a band that is missing', bands.slice(0, -1).map(rowOf), [2, 'missing-value', 'E08000026']],
    ['a band across two', [...bands.slice(0, -2).map(rowOf), 'E08000026,85+,1,9'], [19, 'unknown-breakdown', '']],
    ['the same ages twice', [...bands.map(rowOf), 'E08000026,0,1,9'], [21, 'unknown-breakdown', '']],
    ['an age that is none', [...bands.map(rowOf), 'E08000026,old,1,9'], [21, 'unknown-breakdown', 'old']],
    ['no denominator', ['E08000026,0-4,1,'], [2, 'missing-value', '']],
  ])('%s is refused', async ([, rows, [row, rule, value]]) => {
    const found = await readRows(rows)
    expect(places(found)[0]?.filter((_, at) => at !== 1)).toEqual([row, rule, value])
  })

  test('fewer than ten events, or one that is not given, are an absence with its reason', async () => {
    const few = await readRows(bands.map((band) => rowOf({ ...band, count: 0 })))
    expect(few.observations).toMatchObject([
      { value: null, absence: 'not-available', note: expect.stringContaining('fewer than 10 events') as string },
    ])
    const hidden = await readRows([...bands.slice(0, -1).map(rowOf), 'E08000026,90+,c,900'])
    expect(hidden.issues).toEqual([])
    expect(hidden.observations).toMatchObject([{ value: null, count: null, absence: 'not-available' }])
  })

  test('are added up where the indicator is a plain rate or a proportion', async () => {
    const plain = sampleIndicator({ slug: 'deaths', valueType: 'crude-rate' })
    const found = await readRows(['E08000026,0-15,2,100', 'E08000026,16+,5,300', 'E08000031,0+,1,50'], plain)
    expect(found.issues).toEqual([])
    expect(found.observations).toMatchObject([
      { area: 'E08000026', age: 'all', count: 7, denominator: 400 },
      { area: 'E08000031', count: 1, denominator: 50 },
    ])
  })
})
