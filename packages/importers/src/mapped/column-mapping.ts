import type { Observation, Sex } from '@jsna/core'
import { samePlainWord } from '../reading/plain-word.ts'

/** What the cells of a column are. */
export type ColumnRole =
  | 'area-code'
  | 'area-name'
  | 'indicator'
  | 'period'
  | 'sex'
  | 'age'
  | 'age-band'
  | 'category'
  | NumberRole
  | 'note'
  | 'ignored'

export type NumberRole = keyof Pick<
  Observation,
  'value' | 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998' | 'count' | 'denominator'
>

/** Words of a file that mean something else here. */
export type WordField = 'area' | 'indicator' | 'period' | 'sex' | 'age' | 'category'

export interface MappedWord {
  field: WordField
  written: string
  means: string
}

/** What every row of a file is about, where no column says it. */
export interface FixedFields {
  area?: string
  indicator?: string
  period?: string
  sex?: Sex
  age?: string
  category?: string
}

/** What headers of columns that stand side by side can name. */
export type SpreadField = Exclude<ColumnRole, NumberRole | 'note' | 'ignored'>

/** One thing that headers name, and which of it each of them names. */
export interface SpreadDimension {
  field: SpreadField
  /** One for each column: what its numbers are about; `null` where they are about every one of them. */
  headings: (string | null)[]
}

/** Columns of numbers that stand side by side, one for every year, sex, age or area: their headers say which. */
export interface SpreadColumns extends SpreadDimension {
  /** What the headers name besides: “Women 2022”, “Men 2022”. */
  second?: SpreadDimension | undefined
}

/** How the columns of one kind of file are to be read. A person confirmed it. */
export interface ColumnMapping {
  /** Under which it is saved. */
  name: string
  /** The header that it belongs to. */
  header: string[]
  /** The sheet of a workbook that is meant, where several have this header. */
  sheet?: string | undefined
  /** One for each column. */
  roles: ColumnRole[]
  fixed: FixedFields
  words: MappedWord[]
  /** Where a row holds several figures. */
  spread?: SpreadColumns | undefined
}

export const NUMBER_ROLES: readonly NumberRole[] = [
  'value',
  'lowerCi95',
  'upperCi95',
  'lowerCi998',
  'upperCi998',
  'count',
  'denominator',
]

/** For people. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  'area-code': 'Area code',
  'area-name': 'Area name',
  indicator: 'Indicator',
  period: 'Period',
  sex: 'Sex',
  age: 'Age group of the indicator',
  'age-band': 'Age band, to be put together',
  category: 'Category',
  value: 'Value',
  lowerCi95: 'Lower 95 % limit',
  upperCi95: 'Upper 95 % limit',
  lowerCi998: 'Lower 99.8 % limit',
  upperCi998: 'Upper 99.8 % limit',
  count: 'Count (numerator)',
  denominator: 'Denominator (population)',
  note: 'Note',
  ignored: 'Nothing: leave it out',
}

/** How what headers name is called within a sentence. */
export const spreadWord = (field: SpreadField): string => ROLE_LABELS[field].toLowerCase().replace(/,.*/, '')

export const COLUMN_ROLES = Object.keys(ROLE_LABELS) as ColumnRole[]

export const SPREAD_FIELDS: readonly SpreadField[] = [
  'period',
  'sex',
  'age',
  'age-band',
  'category',
  'area-code',
  'area-name',
  'indicator',
]

export const isNumberRole = (role: ColumnRole | undefined): role is NumberRole =>
  (NUMBER_ROLES as readonly (ColumnRole | undefined)[]).includes(role)

/** Whether a mapping was made for a file with this header. */
export function belongsTo({ header }: Pick<ColumnMapping, 'header'>, cells: readonly string[]): boolean {
  return header.length === cells.length && header.every((name, at) => samePlainWord(name, cells[at] ?? ''))
}

/** Whether a sheet of this name is meant; a file without sheets always is. */
export const isOfSheet = ({ sheet }: Pick<ColumnMapping, 'sheet'>, name: string | undefined): boolean =>
  sheet === undefined || name === undefined || samePlainWord(sheet, name)
