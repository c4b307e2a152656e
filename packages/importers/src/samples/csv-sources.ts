import type { Indicator } from '@jsna/core'
import { FINGERTIPS_COLUMNS } from '../fingertips/columns.ts'
import type { ImportRule } from '../issues/issue.ts'
import type { ColumnMapping } from '../mapped/column-mapping.ts'
import type { ReadingContext } from '../reading-context.ts'
import { named, sampleIndicator } from './sample-indicator.ts'

/** A source of CSV files with one good row, so that every source can be put through the same. */
export interface CsvSource {
  /** The importer. */
  id: string
  columns: readonly string[]
  row: Readonly<Record<string, string>>
  /** The column of a number, and the column of the area. */
  number: string
  area: string
  indicators: Indicator[]
  own: Partial<ReadingContext>
  /** What is said of a file that names a column twice, where that is not the column. */
  twice?: { column: null; rule: ImportRule }
}

const lsoa = new Set(['E01009522'])
const district = {}
const of = (system: string, id: string, more: Partial<Indicator> = {}) =>
  sampleIndicator({ ...more, externalIds: [named(system, id)] })
const ages = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+']

const long: ColumnMapping = {
  name: 'Long',
  header: ['Where', 'When', 'How many'],
  roles: ['area-code', 'period', 'value'],
  fixed: { indicator: 'smokers' },
  words: [],
}
const wide: ColumnMapping = {
  ...long,
  header: ['Where', '2023', '2024'],
  roles: ['area-code', 'value', 'value'],
  spread: { field: 'period', headings: [null, '2023', '2024'] },
}
const described = ['area', 'period', 'value'].map((name) => ({ name, titles: [`The ${name}`] }))
const description = JSON.stringify({
  '@context': 'http://www.w3.org/ns/csvw',
  tableSchema: { columns: [...described, { name: 'indicator', virtual: true, default: 'smokers' }] },
})

export const csvSources: readonly CsvSource[] = [
  {
    id: 'ons-local-statistics',
    columns: ['areacd', 'areanm', 'geography', 'indicator', 'period', 'observation', 'lci_95', 'uci_95', 'status'],
    row: {
      areacd: 'E08000026',
      areanm: 'Coventry',
      indicator: 'Smokers',
      period: '2024-01-01/P1Y',
      observation: '13.2',
    },
    ...{ number: 'observation', area: 'areacd', own: district },
    indicators: [of('ons-local-statistics', 'Smokers')],
  },
  {
    id: 'ons-datasets',
    columns: ['v4_1', 'Data Marking', 'year', 'Time', 'ltla', 'Geography', 'sex', 'Sex'],
    row: { v4_1: '13.2', year: '2024', Time: '2024', ltla: 'E08000026', Geography: 'Coventry', sex: 'all', Sex: 'All' },
    ...{ number: 'v4_1', area: 'ltla', own: { fileName: 'ons_smokers_time-series_v1.csv' } },
    indicators: [of('ons-datasets', 'smokers/sex=all')],
  },
  {
    id: 'fingertips',
    columns: FINGERTIPS_COLUMNS,
    row: {
      'Indicator ID': '90001',
      'Area Code': 'E08000026',
      Sex: 'Persons',
      Age: 'All ages',
      'Time period': '2021',
      Value: '12.5',
    },
    ...{ number: 'Value', area: 'Area Code', own: district },
    indicators: [of('fingertips', '90001')],
  },
  {
    id: 'nomis',
    columns: ['DATE_NAME', 'GEOGRAPHY_CODE', 'VARIABLE_NAME', 'MEASURES_NAME', 'OBS_VALUE'],
    row: {
      DATE_NAME: 'Jan 2024-Dec 2024',
      GEOGRAPHY_CODE: 'E08000026',
      VARIABLE_NAME: 'Employment rate',
      MEASURES_NAME: 'Variable',
      OBS_VALUE: '71.4',
    },
    ...{ number: 'OBS_VALUE', area: 'GEOGRAPHY_CODE', own: district },
    indicators: [of('nomis', 'VARIABLE_NAME=Employment rate')],
  },
  {
    id: 'indices-of-deprivation',
    columns: ['lsoa21_code', 'IMD_decile', 'IMD_rank', 'IMD_score'],
    row: { lsoa21_code: 'E01009522', IMD_decile: '1', IMD_rank: '300', IMD_score: '61.5' },
    ...{ number: 'IMD_score', area: 'lsoa21_code', own: { areaCodes: lsoa } },
    indicators: [of('indices-of-deprivation', 'IMD_score', { valueType: 'score' })],
  },
  {
    id: 'ons-health-index',
    columns: ['ltla21_code', 'year', 'indicator', 'value'],
    row: { ltla21_code: 'E08000026', year: '2021', indicator: 'Physical activity', value: '61.5' },
    ...{ number: 'value', area: 'ltla21_code', own: district },
    indicators: [of('ons-health-index', 'Physical activity')],
  },
  {
    id: 'census-2021',
    columns: ['lsoa21_code', 'total_residents', 'religion', 'n', 'prop'],
    row: { lsoa21_code: 'E01009522', total_residents: '100', religion: 'No religion', n: '100', prop: '1' },
    ...{ number: 'n', area: 'lsoa21_code' },
    own: { fileName: 'coventry_religion21_lsoa21.csv', areaCodes: lsoa },
    indicators: [of('census-2021', 'religion/No religion')],
  },
  {
    id: 'small-area-population',
    columns: ['msoa11_code', ...ages],
    row: Object.fromEntries([['msoa11_code', 'E02001958'], ...ages.map((age) => [age, '10'])]) as Record<
      string,
      string
    >,
    ...{ number: '0', area: 'msoa11_code' },
    own: { fileName: 'population20.csv', areaCodes: new Set(['E02001958']) },
    indicators: [of('small-area-population-2020', 'total', { valueType: 'count' })],
  },
  {
    id: 'tidy-figures',
    columns: ['indicator', 'area', 'period', 'value', 'lowerCi95', 'upperCi95', 'note'],
    row: { indicator: 'smokers', area: 'E08000026', period: '2024', value: '13.2' },
    ...{ number: 'value', area: 'area', own: { fileName: 'upload.csv' } },
    indicators: [sampleIndicator()],
  },
  {
    id: 'mapped',
    columns: long.header,
    row: { Where: 'E08000026', When: '2024', 'How many': '13.2' },
    ...{ number: 'How many', area: 'Where', own: { mappings: [long] } },
    indicators: [sampleIndicator()],
    twice: { column: null, rule: 'not-recognised' },
  },
  {
    id: 'mapped',
    columns: wide.header,
    row: { Where: 'E08000026', '2024': '13.2' },
    ...{ number: '2024', area: 'Where', own: { mappings: [wide] } },
    indicators: [sampleIndicator()],
    twice: { column: null, rule: 'not-recognised' },
  },
  {
    id: 'tidy-figures',
    columns: ['The area', 'The period', 'The value'],
    row: { 'The area': 'E08000026', 'The period': '2024', 'The value': '13.2' },
    ...{ number: 'The value', area: 'The area', own: { description } },
    indicators: [sampleIndicator()],
    twice: { column: null, rule: 'ragged-row' },
  },
]

/** The cells of the good row, some of them others. */
export const cellsOf = ({ columns, row }: CsvSource, own: Readonly<Record<string, string>> = {}): string[] =>
  columns.map((column) => own[column] ?? row[column] ?? '')

/** A file of rows of cells. */
export const csvOf = (rows: readonly (readonly string[])[], comma = ',', end = '\n'): string =>
  rows
    .map(
      (cells) =>
        `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(comma)}${end}`,
    )
    .join('')
