import { europeanStandardPopulation2013 } from '@jsna/core'
import type { Observation } from '@jsna/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../reading/write-csv.ts'
import { SAMPLE_AREAS, places, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import type { ColumnMapping, ColumnRole, SpreadField } from './column-mapping.ts'
import { spreadOf } from './dimensions.ts'
import { areaNamesOf } from './words.ts'

const SMOKERS = sampleIndicator({
  sexes: ['persons', 'female', 'male'],
  ages: ['all', '16-64', '65+'],
  categories: [
    { id: 'own', label: 'Owned homes' },
    { id: 'let', label: 'Rented homes' },
  ],
})
const areaNames = areaNamesOf(SAMPLE_AREAS.map((code, at) => ({ code, name: `Place ${at}` })))
const read = (content: string, mapping: ColumnMapping, indicators = [SMOKERS]) =>
  readSample(content, indicators, { fileName: 'wide.csv', mappings: [mapping], areaNames })

const years: ColumnMapping = {
  name: 'Wide',
  header: ['Code', '2022', '2023', 'Who'],
  roles: ['area-code', 'value', 'value', 'sex'],
  fixed: { indicator: 'smokers', category: 'own' },
  words: [],
  spread: { field: 'period', headings: [null, '2022', '2023', null] },
}
const csv = (...rows: string[]) => ['Code,2022,2023,Who', ...rows, ''].join('\n')

describe('a table with a column for every year', () => {
  test('is a figure for each of them', async () => {
    const found = await read(csv('E08000026,13,12,Female', 'E08000031,c,14,Female'), years)
    expect([found.issues, found.rowsRead, found.accepted]).toEqual([[], 2, 4])
    expect(
      found.observations.map(({ area, period, value, absence, sex }) => [area, period, value, absence, sex]),
    ).toEqual([
      ['E08000026', '2022-01-01/P1Y', 13, null, 'female'],
      ['E08000026', '2023-01-01/P1Y', 12, null, 'female'],
      ['E08000031', '2022-01-01/P1Y', null, 'confidential', 'female'],
      ['E08000031', '2023-01-01/P1Y', 14, null, 'female'],
    ])
  })

  test('takes no figure from an empty cell, and counts it', async () => {
    const found = await read(csv('E08000026,13,,Female'), years)
    expect([found.issues, found.accepted]).toEqual([[], 1])
    expect(found.leftOut).toEqual([{ reason: 'cells that are empty, in columns that stand side by side', rows: 1 }])
  })

  test.for<[string, string, (string | number | null)[][]]>([
    ['a number', 'E08000026,13,many,Female', [[2, '2023', 'not-a-number', 'many']]],
    ['a share above all', 'E08000026,113,12,Female', [[2, '2022', 'impossible-value', '113']]],
    ['the area, which all columns share', 'E08000099,13,12,Female', [[2, 'Code', 'unknown-area', 'E08000099']]],
    ['the sex, which all columns share', 'E08000026,13,12,Damen', [[2, 'Who', 'unknown-breakdown', 'Damen']]],
    [
      'two of its numbers',
      'E08000026,a,b,Female',
      [
        [2, '2022', 'not-a-number', 'a'],
        [2, '2023', 'not-a-number', 'b'],
      ],
    ],
  ])('names %s that is wrong once, by row and column', async ([, row, expected]) => {
    expect(places(await read(csv(row), years))).toEqual(expected)
  })

  test('names the second row of two that give the same figures', async () => {
    const found = await read(csv('E08000026,1,2,Female', 'E08000026,3,4,Female'), years)
    expect(new Set(found.issues.map(({ row, rule }) => `${row} ${rule}`))).toEqual(new Set(['3 duplicate-key']))
  })
})

test('counts and denominators side by side, and one denominator for all', async () => {
  const pairs: ColumnMapping = {
    ...years,
    header: ['Code', 'n22', 'of22', 'n23', 'of23'],
    roles: ['area-code', 'count', 'denominator', 'count', 'denominator'],
    fixed: { indicator: 'smokers', sex: 'female', category: 'own' },
    spread: { field: 'period', headings: [null, '2022', '2022', '2023', '2023'] },
  }
  const numbers = ({ observations }: { observations: Observation[] }) =>
    observations.map(({ count, denominator }) => [count, denominator])
  const found = await read('Code,n22,of22,n23,of23\nE08000026,1,10,2,20\n', pairs)
  expect([found.issues, numbers(found)]).toEqual([
    [],
    [
      [1, 10],
      [2, 20],
    ],
  ])
  const shared: ColumnMapping = {
    ...pairs,
    header: ['Code', 'n22', 'n23', 'of'],
    roles: ['area-code', 'count', 'count', 'denominator'],
    spread: { field: 'period', headings: [null, '2022', '2023', null] },
  }
  expect(numbers(await read('Code,n22,n23,of\nE08000026,1,2,20\n', shared))).toEqual([
    [1, 20],
    [2, 20],
  ])
})

test('bands of ages side by side are put together as those below each other are', async () => {
  const rate = sampleIndicator({ slug: 'deaths', valueType: 'standardised-rate', multiplier: 100_000 })
  const bands = europeanStandardPopulation2013.map(({ age }, at) => ({
    age,
    count: at + 1,
    denominator: 1000 + 10 * at,
  }))
  const fixed = { indicator: 'deaths', period: '2024' }
  const long: ColumnMapping = {
    name: 'Long',
    header: ['Area', 'Age', 'Deaths', 'People'],
    roles: ['area-code', 'age-band', 'count', 'denominator'],
    fixed,
    words: [],
  }
  const wide: ColumnMapping = {
    ...long,
    header: ['Area', ...bands.flatMap(({ age }) => [`${age} deaths`, `${age} people`])],
    roles: ['area-code', ...bands.flatMap((): ColumnRole[] => ['count', 'denominator'])],
    spread: { field: 'age-band', headings: [null, ...bands.flatMap(({ age }) => [age, age])] },
  }
  const longRows = bands.map(({ age, count, denominator }) => ['E08000026', age, String(count), String(denominator)])
  const wideRow = ['E08000026', ...bands.flatMap(({ count, denominator }) => [String(count), String(denominator)])]
  const below = await read(writeCsv(long.header, longRows), long, [rate])
  const beside = await read(writeCsv(wide.header, [wideRow]), wide, [rate])
  expect([beside.issues, beside.accepted]).toEqual([[], 1])
  expect(beside.observations).toEqual(below.observations)
  const lacking = await read(writeCsv(wide.header, [wideRow.with(1, '').with(2, '')]), wide, [rate])
  expect(places(lacking)).toEqual([[2, '0-4 deaths', 'missing-value', 'E08000026']])
})

const dimensions: Record<SpreadField, string[]> = {
  period: ['2021', '2022/23', '2020 - 22'],
  sex: ['Persons', 'Female', 'male'],
  age: ['All ages', '16-64', '65+'],
  'age-band': [],
  category: ['own', 'Rented homes'],
  'area-code': SAMPLE_AREAS.slice(0, 3),
  'area-name': ['Place 0', 'Place 1', 'Place 2'],
  indicator: ['smokers', 'Vapers'],
}
const fields: SpreadField[] = ['area-name', 'period', 'sex', 'age', 'category', 'indicator']
const vapers = sampleIndicator({ ...SMOKERS, slug: 'vapers', name: 'Adults who vape', shortName: 'Vapers' })
const figure = fc.record({
  cells: fc.tuple(...fields.map((field) => fc.constantFrom(...dimensions[field]))),
  value: fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((number) => String(number / 10)),
    fc.constantFrom('c', 'x', 'z'),
  ),
})
const table = fc.uniqueArray(figure, { selector: ({ cells }) => cells.join('\t'), minLength: 1, maxLength: 40 })

type Row = { cells: readonly string[]; value: string }

/** A long table with a column for every field, made wide by one or two of them. */
function widened(rows: readonly Row[], wide: readonly SpreadField[]) {
  const others = fields.filter((field) => !wide.includes(field))
  const pick = (cells: readonly string[], some: readonly SpreadField[]) =>
    some.map((field) => cells[fields.indexOf(field)] ?? '')
  const keyOf = (cells: readonly string[]) => cells.join('\t')
  const columns = [...new Map(rows.map(({ cells }) => pick(cells, wide)).map((one) => [keyOf(one), one])).values()]
  const lines = new Map<string, { key: string[]; values: Map<string, string> }>()
  for (const { cells, value } of rows) {
    const key = pick(cells, others)
    const line = lines.get(keyOf(key)) ?? { key, values: new Map<string, string>() }
    lines.set(keyOf(key), line)
    line.values.set(keyOf(pick(cells, wide)), value)
  }
  const mapping: ColumnMapping = {
    name: 'Wide',
    header: [...others, ...columns.map((headings) => `${headings.join(' ')} %`)],
    roles: [...others, ...columns.map((): ColumnRole => 'value')],
    fixed: {},
    words: [],
    spread: spreadOf(
      wide.map((field, at) => ({
        field,
        headings: [...others.map(() => null), ...columns.map((headings) => headings[at] ?? '')],
      })),
    ),
  }
  const cells = [...lines.values()].map(({ key, values }) => [
    ...key,
    ...columns.map((one) => values.get(keyOf(one)) ?? ''),
  ])
  return { mapping, content: writeCsv(mapping.header, cells) }
}

const sorted = (observations: readonly Observation[]) => observations.map((one) => JSON.stringify(one)).toSorted()
const pairs = fields.flatMap((field, at) =>
  fields.slice(at + 1).flatMap((other) => [
    [field, other],
    [other, field],
  ]),
)

test.for<SpreadField[]>([...fields.map((field) => [field]), ...pairs])(
  'a long table made wide by %s %s and read back gives the same figures',
  async (wide) => {
    const roles: ColumnRole[] = [...fields, 'value']
    const long: ColumnMapping = { name: 'Long', header: [...fields, 'n'], roles, fixed: {}, words: [] }
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const cells = rows.map((row) => [...row.cells, row.value])
        const below = await read(writeCsv(long.header, cells), long, [SMOKERS, vapers])
        const { mapping, content } = widened(rows, wide)
        const beside = await read(content, mapping, [SMOKERS, vapers])
        expect([below.issues, beside.issues]).toEqual([[], []])
        expect(below.observations).toHaveLength(rows.length)
        expect(sorted(beside.observations)).toEqual(sorted(below.observations))
      }),
      { numRuns: wide.length === 1 ? 60 : 20 },
    )
  },
)
