import { europeanStandardPopulation2013 } from '@jsna/core'
import type { Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../reading/write-csv.ts'
import { places, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import type { ColumnMapping } from './column-mapping.ts'

const SMOKERS = sampleIndicator({ sexes: ['persons', 'female', 'male'] })
const read = (content: string, mapping: ColumnMapping, indicators = [SMOKERS]) =>
  readSample(content, indicators, { fileName: 'wide.csv', mappings: [mapping] })

describe('a table with a column for every sex in every year', () => {
  const both: ColumnMapping = {
    name: 'Wide',
    header: ['Code', 'Women 2022', 'Women 2023', 'Men 2022', 'Men 2023'],
    roles: ['area-code', 'value', 'value', 'value', 'value'],
    fixed: { indicator: 'smokers' },
    words: [],
    spread: {
      field: 'sex',
      headings: [null, 'Women', 'Women', 'Men', 'Men'],
      second: { field: 'period', headings: [null, '2022', '2023', '2022', '2023'] },
    },
  }
  const file = (...rows: string[]) => [both.header.join(','), ...rows, ''].join('\n')
  const figures = ({ observations }: { observations: Observation[] }) =>
    observations.map(({ sex, period, value, absence }) => [sex, period.slice(0, 4), value ?? absence])

  test('is a figure for each of them; empty cells are left out', async () => {
    const found = await read(file('E08000026,13,12,c,', 'E08000031,,,,14'), both)
    expect([found.issues, found.accepted, found.leftOut[0]?.rows]).toEqual([[], 4, 4])
    expect(figures(found)).toEqual([
      ['female', '2022', 13],
      ['female', '2023', 12],
      ['male', '2022', 'confidential'],
      ['male', '2023', 14],
    ])
  })

  test('names what is wrong by row and column, and what all columns share once', async () => {
    const found = await read(file('E08000026,13,many,112,14', 'E08000099,1,2,3,4'), both)
    expect(places(found)).toEqual([
      [2, 'Women 2023', 'not-a-number', 'many'],
      [2, 'Men 2022', 'impossible-value', '112'],
      [3, 'Code', 'unknown-area', 'E08000099'],
    ])
  })

  test('names the first column of a heading that the indicator does not have', async () => {
    const men = sampleIndicator({ ...SMOKERS, sexes: ['female'] })
    expect(places(await read(file('E08000026,13,12,11,10'), both, [men]))).toEqual([
      [2, 'Men 2022', 'unknown-breakdown', 'Men'],
    ])
  })

  test('takes a population of its sex, of its year or of all, the nearest that there is', async () => {
    const counts: ColumnMapping = {
      ...both,
      header: ['Code', 'W22', 'W23', 'M22', 'M23', 'Women', 'Men'],
      roles: ['area-code', 'count', 'count', 'count', 'count', 'denominator', 'denominator'],
      spread: {
        field: 'sex',
        headings: [null, 'Women', 'Women', 'Men', 'Men', 'Women', 'Men'],
        second: { field: 'period', headings: [null, '2022', '2023', '2022', '2023', null, null] },
      },
    }
    const found = await read('Code,W22,W23,M22,M23,Women,Men\nE08000026,1,2,3,,10,20\n', counts)
    expect([found.issues, found.leftOut[0]?.rows]).toEqual([[], 1])
    expect(found.observations.map(({ count, denominator }) => [count, denominator])).toEqual([
      [1, 10],
      [2, 10],
      [3, 20],
    ])
  })
})

test('of bands that are put together for each sex, the one that is missing is named by a column of its sex', async () => {
  const rate = sampleIndicator({
    slug: 'deaths',
    valueType: 'standardised-rate',
    multiplier: 100_000,
    sexes: ['female', 'male'],
  })
  const columns = ['Women', 'Men'].flatMap((sex) =>
    europeanStandardPopulation2013.flatMap(({ age }) =>
      (['count', 'denominator'] as const).map((role) => ({ sex, age, role })),
    ),
  )
  const mapping: ColumnMapping = {
    name: 'Wide',
    header: ['Area', ...columns.map(({ sex, age, role }) => `${sex} ${age} ${role}`)],
    roles: ['area-code', ...columns.map(({ role }) => role)],
    fixed: { indicator: 'deaths', period: '2024' },
    words: [],
    spread: {
      field: 'sex',
      headings: [null, ...columns.map(({ sex }) => sex)],
      second: { field: 'age-band', headings: [null, ...columns.map(({ age }) => age)] },
    },
  }
  const cells = [
    'E08000026',
    ...columns.map(({ sex, role }) => (role === 'count' ? (sex === 'Men' ? '4' : '2') : '1000')),
  ]
  const found = await read(writeCsv(mapping.header, [cells]), mapping, [rate])
  expect(found.issues).toEqual([])
  expect(found.observations.map(({ sex, count, denominator }) => [sex, count, denominator])).toEqual([
    ['female', 38, 19_000],
    ['male', 76, 19_000],
  ])
  const last = mapping.header.length - 2
  const lacking = await read(writeCsv(mapping.header, [cells.with(last, '').with(last + 1, '')]), mapping, [rate])
  expect(places(lacking)).toEqual([[2, 'Men 0-4 count', 'missing-value', 'E08000026']])
})
